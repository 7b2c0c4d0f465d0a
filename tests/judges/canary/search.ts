import { type Form, plantedForms } from './forms.ts';

/** A canary seen in some bytes. */
export interface Hit {
  readonly canary: string;
  readonly form: string;
}

interface Needle extends Hit {
  readonly bytes: Buffer;
  readonly wraps: boolean;
}

/**
 * Looks for all forms of all canaries in one pass (Wu and Manber's shift table over pairs of bytes): twenty canaries
 * are some 500 byte sequences, and `indexOf` for each would read every file 500 times.
 */
export class Searcher {
  readonly longest: number;
  private readonly needles: Needle[];
  private readonly all: Index;
  private readonly wrapping: Index;

  /** @throws RangeError for a canary that is too short; Error when there is none (finding nothing would mean nothing). */
  constructor(canaries: readonly string[]) {
    if (canaries.length === 0) throw new Error('no canary to look for');
    this.needles = canaries.flatMap((canary) =>
      plantedForms(canary).map((form: Form) => ({ canary, form: form.name, bytes: form.bytes, wraps: form.wraps })),
    );
    this.longest = Math.max(...this.needles.map(({ bytes }) => bytes.length));
    this.all = new Index(this.needles);
    this.wrapping = new Index(this.needles.filter(({ wraps }) => wraps));
  }

  /** Every form found in `bytes`, each reported once. */
  search(bytes: Uint8Array): Hit[] {
    const hits = new Set<Needle>();
    this.all.search(bytes, hits);
    this.wrapping.search(withoutLineBreaks(bytes), hits);
    return [...hits].map(({ canary, form }) => ({ canary, form }));
  }
}

class Index {
  private readonly width: number;
  private readonly shift: Uint8Array;
  private readonly ending = new Map<number, Needle[]>();

  constructor(needles: readonly Needle[]) {
    this.width = Math.min(255, ...needles.map(({ bytes }) => bytes.length));
    this.shift = new Uint8Array(65_536).fill(this.width - 1);
    for (const needle of needles) this.add(needle);
  }

  private add(needle: Needle): void {
    for (let at = 0; at <= this.width - 2; at++) {
      const pair = needle.bytes.readUInt16LE(at);
      this.shift[pair] = Math.min(this.shift[pair] ?? 0, this.width - 2 - at);
      if (at === this.width - 2) this.ending.set(pair, [...(this.ending.get(pair) ?? []), needle]);
    }
  }

  search(bytes: Uint8Array, hits: Set<Needle>): void {
    const { shift, width } = this;
    let end = width - 2;
    const last = bytes.length - 1;
    while (end < last) {
      const pair = (bytes[end] ?? 0) | ((bytes[end + 1] ?? 0) << 8);
      const step = shift[pair] ?? 0;
      if (step > 0) {
        end += step;
        continue;
      }
      this.verify(bytes, end - (width - 2), pair, hits);
      end += 1;
    }
  }

  private verify(bytes: Uint8Array, start: number, pair: number, hits: Set<Needle>): void {
    for (const needle of this.ending.get(pair) ?? []) {
      if (!hits.has(needle) && startsWith(bytes, start, needle.bytes)) hits.add(needle);
    }
  }
}

function startsWith(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  if (start + needle.length > bytes.length) return false;
  for (let i = 0; i < needle.length; i++) if (bytes[start + i] !== needle[i]) return false;
  return true;
}

function withoutLineBreaks(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte !== 0x0a && byte !== 0x0d) kept[length++] = byte;
  }
  return kept.subarray(0, length);
}
