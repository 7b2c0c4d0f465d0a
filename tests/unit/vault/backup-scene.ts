import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellRequests } from '../../../electron/contract/shell.ts';
import type { copyFile } from '../../../electron/vault/copier.ts';
import type { Db } from '../../../electron/vault/database/driver.ts';
import type { TestDesk } from '../../fixtures/test-desk.ts';

/** Another place for the shell to name, and another way to copy. */
export function shellWith(
  desk: TestDesk,
  change: {
    path?: string;
    copy?: (ask: ShellRequests['copy']['ask']) => ReturnType<typeof copyFile>;
  },
) {
  const { shell } = desk.vault;
  const asked = shell.ask;
  shell.ask = ((what: string, ask: never) => {
    if (what === 'copy' && change.copy) return change.copy(ask);
    if (what !== 'places' || !change.path) return asked(what as never, ask);
    const place = { id: 'stick', label: 'Stick', kind: 'stick', path: change.path, freeBytes: 1e12 };
    return Promise.resolve({ places: [place] });
  }) as never;
  return () => {
    shell.ask = asked;
  };
}

/** Every row of every table. */
export function dump(db: Db): Record<string, Record<string, unknown>[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => {
      const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
      const sorted = rows.map((row) => ({ row, text: JSON.stringify(row) })).sort((a, b) => (a.text < b.text ? -1 : 1));
      return [table, sorted.map(({ row }) => row)];
    }),
  );
}

/** Turns one bit of a file. */
export function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ 1, at % bytes.length);
  writeFileSync(file, bytes);
}

/** Changes what a manifest says in clear, and leaves its seal. */
export function edit(folder: string, change: (clear: object) => object): void {
  const file = join(folder, 'manifest.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as { clear: object };
  writeFileSync(file, JSON.stringify({ ...json, clear: change(json.clear) }));
}

/** Bytes of the disk below. */
export const SMALL_DISK = 3 * 1024 * 1024;

/** A disk that really fills up. Only root may mount one; for everybody else the case before it has to do. */
export async function onSmallDisk(root: string, run: (folder: string) => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = join(root, 'small');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', folder]);
  try {
    await run(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}
