import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** `no-file`: a folder, a pipe, a device. `gone`: not there, or it can no longer be read (the stick was pulled). */
export type FileRead = { bytes: Uint8Array<ArrayBuffer> } | 'gone' | 'no-file' | 'too-large';

/**
 * Reads a file that somebody chose. Its kind is looked at before it is opened: a pipe would wait for ever for a
 * writer, and opening a device can do things. It is opened without waiting all the same, because a stick can put
 * another thing in its place meanwhile.
 * @param limit in bytes; a larger file is not read
 */
export function readPlainFile(path: string, limit: number): FileRead {
  let file: number | null = null;
  try {
    if (!statSync(path).isFile()) return 'no-file';
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // Windows has no such flag, and no such pipe
    const stat = fstatSync(file);
    if (!stat.isFile()) return 'no-file';
    return stat.size > limit ? 'too-large' : { bytes: new Uint8Array(readFileSync(file)) };
  } catch {
    return 'gone';
  } finally {
    if (file !== null) closeSync(file);
  }
}
