import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SHARED_FILE } from '../modes.ts';

/** Virus scanners and indexers hold files open on Windows for a moment; rename then fails and later works. */
const RETRY_FOR_MS = 10_000;

async function renameWithPatience(from: string, to: string): Promise<void> {
  const until = Date.now() + RETRY_FOR_MS;
  for (;;) {
    try {
      return await rename(from, to);
    } catch (fault) {
      const code = (fault as NodeJS.ErrnoException).code ?? '';
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code) || process.platform !== 'win32' || Date.now() > until)
        throw fault;
      await wait(50);
    }
  }
}

/** Makes a rename last through a power cut. Windows has no such call on folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a whole file so that after a power cut the old or the new one is there, never a mixture: temporary
 * file in the same folder, fsync, rename, fsync of the folder. Never for a file that SQLite holds open. Its mode is
 * that of the desk's own files unless said otherwise.
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string, mode = SHARED_FILE): Promise<void> {
  const part = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithPatience(part, path);
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
  await syncFolder(dirname(path));
}
