/** A small seeded generator (mulberry32): the same seed makes the same choices. Never for keys. */
export class SeededRandom {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }
}

/** A copy with `count` different bits turned over, all inside [start, end). */
export function flipBits(
  bytes: Uint8Array,
  random: SeededRandom,
  count = 1,
  start = 0,
  end = bytes.length,
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const turned = new Set<number>();
  while (turned.size < count) turned.add(start * 8 + random.below((end - start) * 8));
  for (const bit of turned) copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
