import { spawnSync } from 'node:child_process';
import { maybeZlib, type StreamKind } from './streams.ts';

/** A place where something packed begins. `at` is the position of its data. */
export type Packed =
  | { readonly kind: StreamKind; readonly at: number; readonly label: string }
  | { readonly kind: 'zip-name'; readonly at: number; readonly label: string; readonly name: Buffer }
  | { readonly kind: 'pdf'; readonly at: number; readonly label: string }
  | { readonly kind: 'opaque'; readonly at: number; readonly label: string };

/** Formats this detector cannot open: met at the start of a file they must be reported, never passed over. */
const OPAQUE: readonly (readonly [string, string])[] = [
  ['xz', 'fd377a585a00'],
  ['bzip2', '425a6839314159265359'],
  ['7-zip', '377abcaf271c'],
  ['rar', '526172211a07'],
  ['lz4', '04224d18'],
];

/** Finds everything packed that begins before `limit`. Searched at every byte: containers lie inside other files. */
export function* findPacked(bytes: Buffer, limit: number, atStart: boolean): Generator<Packed> {
  if (atStart) {
    const opaque = OPAQUE.find(([, magic]) => bytes.subarray(0, magic.length / 2).toString('hex') === magic);
    if (opaque) yield { kind: 'opaque', at: 0, label: `${opaque[0]}: cannot be opened` };
    // raw deflate has no mark of its own, so it is tried where a file or a stream begins
    yield { kind: 'deflate', at: 0, label: 'deflate' };
  }
  for (let at = 0; at < limit; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0x8f) === 0x08 && maybeZlib(bytes, at)) yield { kind: 'zlib', at, label: 'zlib' };
    else if (byte === 0x1f) {
      if (bytes[at + 1] === 0x8b && bytes[at + 2] === 0x08) yield { kind: 'gzip', at, label: 'gzip' };
    } else if (byte === 0x28) {
      if (bytes[at + 1] === 0xb5 && bytes[at + 2] === 0x2f && bytes[at + 3] === 0xfd) {
        yield { kind: 'zstd', at, label: 'zstd' };
      }
    } else if (byte === 0x25) {
      if (bytes.toString('latin1', at, at + 7).match(/^%PDF-\d\./)) yield { kind: 'pdf', at, label: 'pdf' };
    } else if (byte === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) {
      yield* zipEntry(bytes, at);
    }
  }
}

/**
 * One entry by its local header (APPNOTE 4.3.7). The central directory is not asked: entries deleted from it are
 * still there. Stored entries need no unpacking; their bytes are searched where they lie.
 */
function* zipEntry(bytes: Buffer, at: number): Generator<Packed> {
  if (at + 30 > bytes.length) return;
  const flags = bytes.readUInt16LE(at + 6);
  const method = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 26);
  const data = at + 30 + nameLength + bytes.readUInt16LE(at + 28);
  // method 99 is AES encryption, the highest that exists; anything else is chance
  if ((bytes[at + 4] ?? 0) > 63 || method > 99 || nameLength === 0 || nameLength > 4096) return;
  const name = bytes.subarray(at + 30, at + 30 + nameLength);
  const label = `zip(${name.toString('utf8')})`;
  yield { kind: 'zip-name', at, label, name };
  if (flags & 1 || (method !== 0 && method !== 8)) {
    yield { kind: 'opaque', at, label: `${label}: encrypted or packed by method ${method}` };
  } else if (method === 8) {
    yield { kind: 'deflate', at: data, label };
  }
}

/**
 * The text a reader of this PDF sees, and its information dictionary. poppler reads from standard input, so nothing is
 * written to disk.
 * @returns undefined when poppler cannot open it (encrypted, damaged, or only a fragment).
 * @throws Error when poppler-utils are not installed.
 */
export function pdfText(pdf: Buffer): string | undefined {
  let text = '';
  for (const [tool, args] of [
    ['pdftotext', ['-q', '-enc', 'UTF-8', '-', '-']],
    ['pdfinfo', ['-enc', 'UTF-8', '-']],
  ] as const) {
    const done = spawnSync(tool, args, { input: pdf, maxBuffer: 256 * 1024 * 1024, timeout: 60_000 });
    if (done.error && 'code' in done.error && done.error.code === 'ENOENT') throw new Error(`${tool} is missing`);
    if (done.status !== 0) return undefined;
    text += `${done.stdout.toString('utf8')}\n`;
  }
  return text;
}

/** Text without spacing, ligatures or hyphens at line ends: a PDF breaks a name wherever the line was full. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]+/gu, '');
}
