import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Output } from '../../contract/calls.ts';
import type { Shell } from '../shell.ts';

export type ChosenKind = 'packet' | 'identity' | 'authority';

/** Files chosen in the system's dialog. The window gets a token and a name, never a path. */
export interface ReaderTable {
  choose(shell: Shell, what: ChosenKind): Promise<Output<'reader.choose'>>;
  /** The path behind a token of that kind, or null. */
  pathOf(token: string, what: ChosenKind): string | null;
  /** Keeps a certificate whose fingerprint is being shown beside the known one, under its file's token. */
  offer(token: string, authority: Uint8Array<ArrayBuffer>): void;
  /** The certificate that was offered under that token, or null. */
  offered(token: string): Uint8Array<ArrayBuffer> | null;
  /** One job after the other: two packets at once could each forget what the other brought. */
  inTurn<T>(job: () => Promise<T>): Promise<T>;
  forget(): void;
}

export function newReaderTable(): ReaderTable {
  const chosen = new Map<string, { path: string; what: ChosenKind }>();
  const offers = new Map<string, Uint8Array<ArrayBuffer>>();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    choose: async (shell, what) => {
      const { path } = await shell.ask('choosePath', { what });
      if (!path) return null;
      const token = randomUUID();
      chosen.set(token, { path, what });
      return { token, name: basename(path) };
    },
    pathOf: (token, what) => {
      const file = chosen.get(token);
      return file?.what === what ? file.path : null;
    },
    offer: (token, authority) => {
      offers.set(token, authority);
    },
    offered: (token) => offers.get(token) ?? null,
    inTurn: (job) => {
      const result = turn.then(job);
      turn = result.catch(() => undefined);
      return result;
    },
    forget: () => {
      chosen.clear();
      offers.clear();
    },
  };
}
