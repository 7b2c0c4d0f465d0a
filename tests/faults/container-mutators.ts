import { STEP_BYTES, writeStoredZip } from '../../electron/vault/packets/archive.ts';
import type { PayloadMutator, Scene } from './packet-scene.ts';
import { flipBits } from './seeded-random.ts';

/** Forgeries of the ZIP itself: bits, cuts, entries, padding. */

type Entry = { name: string; bytes: Uint8Array };

/** The five entries of the good payload, to be put together wrongly. */
function entries(scene: Scene): Entry[] {
  const found = Object.entries(scene.contents).map(([name, bytes]) => ({ name, bytes }));
  const empty = writeStoredZip([...found, { name: 'padding', bytes: new Uint8Array(0) }]);
  return [...found, { name: 'padding', bytes: new Uint8Array(scene.payload.length - empty.length) }];
}

/** Keeps a wrong ZIP at whole steps, so that it is refused for what it is and not for its length. */
function toWholeSteps(zip: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(zip.length / STEP_BYTES) * STEP_BYTES);
  whole.set(zip);
  return whole;
}

const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);

export const containerMutators: readonly PayloadMutator[] = [
  {
    name: 'bits of the zip',
    expect: ['wrong-parts'],
    make: (scene, random) => flipBits(scene.payload, random, 1 + random.below(3)),
  },
  {
    name: 'bits of the zip directory',
    expect: ['wrong-parts'],
    make: (scene, random) => flipBits(scene.payload, random, 1, scene.payload.length - 330),
  },
  {
    name: 'cut anywhere',
    expect: ['cut-off', 'wrong-parts'],
    make: (scene, random) => scene.payload.subarray(0, random.below(scene.payload.length)),
  },
  {
    name: 'cut at a whole step',
    expect: ['wrong-parts'],
    make: (scene, random) => scene.payload.subarray(0, STEP_BYTES * (1 + random.below(2))),
  },
  {
    name: 'entries in another order',
    expect: ['wrong-parts'],
    make: (scene, random) => {
      const list = entries(scene);
      const from = random.below(list.length - 1);
      list.push(...list.splice(from, 1));
      return writeStoredZip(list);
    },
  },
  {
    name: 'entry renamed',
    expect: ['wrong-parts'],
    make: (scene, random) => {
      const chosen = random.below(5);
      return writeStoredZip(
        entries(scene).map(({ name, bytes }, i) => ({
          name: i === chosen ? `${name.slice(0, -1)}${random.pick(['A', '/', '_'])}` : name,
          bytes,
        })),
      );
    },
  },
  {
    name: 'entry twice',
    expect: ['wrong-parts'],
    make: (scene, random) => {
      const list = entries(scene);
      return toWholeSteps(writeStoredZip([...list, random.pick(list)]));
    },
  },
  {
    name: 'entry left out or added',
    expect: ['wrong-parts'],
    make: (scene, random) => {
      const list = entries(scene);
      if (random.below(2) === 0) list.splice(random.below(5), 1);
      else list.splice(random.below(6), 0, { name: 'notes.txt', bytes: utf8('read me first') });
      return toWholeSteps(writeStoredZip(list));
    },
  },
  {
    name: 'padding not zero or of another length',
    expect: ['wrong-parts'],
    make: (scene, random) => {
      const list = entries(scene);
      const padding = list[4]?.bytes ?? new Uint8Array(0);
      const longer = new Uint8Array(padding.length + STEP_BYTES);
      const bytes = random.below(2) === 0 ? longer : flipBits(padding, random);
      return writeStoredZip([...list.slice(0, 4), { name: 'padding', bytes }]);
    },
  },
  {
    name: 'bytes behind the zip',
    expect: ['wrong-parts'],
    make: (scene) => Buffer.concat([scene.payload, Buffer.alloc(STEP_BYTES, 0x20)]),
  },
];
