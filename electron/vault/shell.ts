import { DeskError } from '../contract/errors.ts';
import type { ShellRequestKind, ShellRequests, ShellToVault, VaultToShell } from '../contract/shell.ts';

/** What the vault may ask of the shell: rendering, showing, printing, dialogs, places, copies, locking. */
export interface Shell {
  ask<K extends ShellRequestKind>(
    what: K,
    ask: ShellRequests[K]['ask'],
    onBytes?: (bytes: number) => void,
  ): Promise<ShellRequests[K]['answer']>;
}

export interface ShellDoor extends Shell {
  /** Takes an answer from the parent port. */
  take(message: ShellToVault): void;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (fault: DeskError) => void;
  onBytes: ((bytes: number) => void) | undefined;
}

/** The vault's end of the door to the shell. */
export function shellDoor(post: (message: VaultToShell) => void): ShellDoor {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  return {
    ask: (what, ask, onBytes) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: resolve as (answer: unknown) => void, reject, onBytes });
        post({ kind: 'ask', what, id: last, ask } as VaultToShell);
      }),
    take: (message) => {
      if (message.kind === 'copy-progress') waiting.get(message.id)?.onBytes?.(message.bytes);
      if (message.kind !== 'answer') return;
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) one?.resolve(message.answer);
      else one?.reject(new DeskError(message.code, message.details));
    },
  };
}
