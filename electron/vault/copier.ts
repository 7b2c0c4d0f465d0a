import { createHash } from 'node:crypto';
import { type FileHandle, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DeskError } from '../contract/errors.ts';
import type { CopierJob, CopierReport } from '../contract/shell.ts';
import { fileFault } from './file-faults.ts';

/*
 * The vault's second process: copies and hashes files. Opening and closing a file drops every POSIX lock the process
 * holds on it, and this process holds none.
 */

/** Bytes read at a time, and between two reports. */
const PIECE = 1024 * 1024;

interface Result {
  sha256: string;
  bytes: number;
}

/** Reads `from` to its end, hashing; each piece goes to `take` as well. */
async function readThrough(
  from: FileHandle,
  take: (piece: Buffer) => Promise<void>,
  progress: (bytes: number) => void,
) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, PIECE, null);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await take(piece);
    bytes += bytesRead;
    progress(bytes);
  }
}

async function writeAll(to: FileHandle, piece: Buffer): Promise<void> {
  for (let done = 0; done < piece.length; ) done += (await to.write(piece, done)).bytesWritten;
}

/** Bytes that a user may still write there. */
async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** SHA-256 (hex) and length of a file. */
export async function hashFile(path: string, progress: (bytes: number) => void): Promise<Result> {
  const from = await open(path, 'r');
  try {
    return await readThrough(from, async () => undefined, progress);
  } finally {
    await from.close();
  }
}

/**
 * Copies to a file that must not exist yet (mode 0600), synced to the medium before it is called done. A copy that
 * fails takes its half file away; one that exists already is not touched.
 * @throws DeskError `place-full` with `needed` and `free` in bytes; whatever the file calls throw, see `fileFault`
 */
export async function copyFile(
  job: { from: string; to: string; expectBytes: number },
  progress: (bytes: number) => void,
): Promise<Result> {
  const needed = job.expectBytes;
  const free = await freeAt(dirname(job.to));
  if (free < needed) throw new DeskError('place-full', { needed, free });
  const from = await open(job.from, 'r');
  try {
    const to = await open(job.to, 'wx', 0o600);
    try {
      const result = await readThrough(from, (piece) => writeAll(to, piece), progress);
      await to.sync();
      await to.close();
      if (result.bytes !== needed || (await stat(job.to)).size !== needed) throw new DeskError('write-failed');
      return result;
    } catch (error) {
      await to.close().catch(() => undefined);
      await rm(job.to, { force: true }).catch(() => undefined);
      if (fileFault(error) !== 'place-full') throw error;
      throw new DeskError('place-full', { needed, free: await freeAt(dirname(job.to)).catch(() => 0) });
    }
  } finally {
    await from.close();
  }
}

const parent = process.parentPort;
// In a test this file is a library: there is no parent port outside Electron.
parent?.once('message', async ({ data }: { data: CopierJob }) => {
  const say = (report: CopierReport) => parent.postMessage(report);
  let told = 0;
  const progress = (bytes: number) => {
    if (bytes - told < PIECE) return;
    told = bytes;
    say({ kind: 'progress', bytes });
  };
  try {
    say({
      kind: 'done',
      ...(data.kind === 'copy' ? await copyFile(data, progress) : await hashFile(data.path, progress)),
    });
  } catch (error) {
    say({ kind: 'failed', ...(error instanceof DeskError ? error.shape() : { code: fileFault(error) }) });
  }
});
