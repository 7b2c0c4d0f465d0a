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
  forget(): void;
}

export function newReaderTable(): ReaderTable {
  const chosen = new Map<string, { path: string; what: ChosenKind }>();
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
    forget: () => chosen.clear(),
  };
}
