import { constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** Kinds of compressed stream that can be recognised or tried. */
export type StreamKind = 'zlib' | 'gzip' | 'deflate' | 'zstd';

/** What came out of a stream. `cut`: the input ended first. `damaged`: only what lies before the damage. */
export interface Unpacked {
  readonly bytes: Buffer;
  readonly state: 'whole' | 'cut' | 'damaged';
}

/** A stream that unpacks to more than the limit: not searched to its end, so it has to be reported. */
export class TooLarge extends Error {}

/** Upper limit for one unpacked stream, in bytes. */
export const UNPACKED_LIMIT = 128 * 1024 * 1024;
const PROBE = 64;

const whole = {
  zlib: inflateSync,
  gzip: gunzipSync,
  deflate: inflateRawSync,
} as const;

/**
 * Unpacks the stream at the start of `bytes`; what follows it is ignored. A damaged stream gives what lies before the
 * damage: half a note is a leak too.
 * @returns undefined when it is no such stream.
 * @throws TooLarge beyond {@link UNPACKED_LIMIT}.
 */
export function unpack(kind: StreamKind, bytes: Buffer): Unpacked | undefined {
  if (kind === 'zstd') return unzstd(bytes);
  // Most candidates are chance; 64 bytes tell them apart for a fraction of the price.
  if (!attempt(kind, bytes.subarray(0, PROBE), true)) return undefined;
  const complete = attempt(kind, bytes, false);
  if (complete) return { bytes: complete, state: 'whole' };
  const partial = attempt(kind, bytes, true);
  if (partial) return { bytes: partial, state: 'cut' };
  return { bytes: untilDamage(kind, bytes), state: 'damaged' };
}

function attempt(kind: Exclude<StreamKind, 'zstd'>, bytes: Buffer, acceptCut: boolean): Buffer | undefined {
  const finishFlush = acceptCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  // Thousands of candidates fail here, and writing a stack trace costs more than the attempt.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return whole[kind](bytes, { finishFlush, maxOutputLength: UNPACKED_LIMIT });
  } catch (error) {
    refuseTooLarge(error);
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function unzstd(bytes: Buffer): Unpacked | undefined {
  try {
    return { bytes: zstdDecompressSync(bytes, { maxOutputLength: UNPACKED_LIMIT }), state: 'whole' };
  } catch (error) {
    refuseTooLarge(error);
  }
  try {
    const partial = zstdDecompressSync(bytes, {
      finishFlush: constants.ZSTD_e_flush,
      maxOutputLength: UNPACKED_LIMIT,
    });
    return { bytes: partial, state: 'cut' };
  } catch (error) {
    refuseTooLarge(error);
    return undefined;
  }
}

function refuseTooLarge(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
}

/**
 * Node's calls lose everything on an error, but a prefix that ends before the damage is only cut. The longest such
 * prefix is found by doubling and then halving: an attempt never reads past the damage, so this costs a few times what
 * lies before it, however much lies behind.
 */
function untilDamage(kind: Exclude<StreamKind, 'zstd'>, bytes: Buffer): Buffer {
  let good = PROBE;
  while (attempt(kind, bytes.subarray(0, good * 2), true)) good *= 2;
  let bad = Math.min(good * 2, bytes.length);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (attempt(kind, bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return attempt(kind, bytes.subarray(0, good), true) ?? Buffer.alloc(0);
}

/**
 * Whether a zlib stream (RFC 1950) may begin at `at`: check bits of its header, no preset dictionary, and a first
 * deflate block (RFC 1951 §3.2.3) that is not impossible. Chance passes once in some 2,000 bytes.
 */
export function maybeZlib(bytes: Uint8Array, at: number): boolean {
  const cmf = bytes[at] ?? 0;
  const flags = bytes[at + 1] ?? 0;
  if ((cmf & 0x8f) !== 0x08 || ((cmf << 8) | flags) % 31 !== 0 || (flags & 0x20) !== 0) return false;
  const first = bytes[at + 2] ?? 0;
  const second = bytes[at + 3] ?? 0;
  const type = (first >> 1) & 3;
  if (type === 0) {
    const length = second | ((bytes[at + 4] ?? 0) << 8);
    const complement = (bytes[at + 5] ?? 0) | ((bytes[at + 6] ?? 0) << 8);
    return length === (~complement & 0xffff);
  }
  if (type === 2) return first >> 3 <= 29 && (second & 31) <= 29;
  return type === 1;
}
