import { randomBytes } from 'node:crypto';
import { readHeader, sealToRecipients } from '../../electron/vault/packets/envelope.ts';
import type { RefusalCode } from '../../electron/vault/packets/packet-errors.ts';
import type { Scene } from './packet-scene.ts';
import { flipBits, type SeededRandom } from './seeded-random.ts';

/** One way of harming the file as it lies on the stick, without any key. */
export interface OuterMutator {
  name: string;
  expect: readonly RefusalCode[];
  make(scene: Scene, random: SeededRandom): Uint8Array | Promise<Uint8Array>;
}

const SEALED_STEP = 64 * 1024 + 16;

function split(file: Uint8Array): { header: Buffer; nonce: Buffer; steps: Buffer[] } {
  const bytes = Buffer.from(file);
  const size = readHeader(file).size;
  const steps: Buffer[] = [];
  for (let at = size + 16; at < bytes.length; at += SEALED_STEP) steps.push(bytes.subarray(at, at + SEALED_STEP));
  return { header: bytes.subarray(0, size), nonce: bytes.subarray(size, size + 16), steps };
}

function editHeader(file: Uint8Array, edit: (header: string) => string): Uint8Array {
  const { header, nonce, steps } = split(file);
  return Buffer.concat([Buffer.from(edit(header.toString('latin1')), 'latin1'), nonce, ...steps]);
}

export const outerMutators: readonly OuterMutator[] = [
  {
    name: 'bits of the header',
    expect: ['not-a-packet', 'cut-off', 'not-for-you', 'damaged'],
    make: (scene, random) => flipBits(scene.good.bytes, random, 1, 0, readHeader(scene.good.bytes).size),
  },
  {
    name: 'bits of the body',
    expect: ['damaged'],
    make: (scene, random) => flipBits(scene.good.bytes, random, 1, readHeader(scene.good.bytes).size),
  },
  {
    name: 'cut anywhere',
    expect: ['cut-off', 'not-a-packet', 'damaged'],
    make: (scene, random) => scene.good.bytes.subarray(0, random.below(scene.good.bytes.length)),
  },
  {
    name: 'bytes added',
    expect: ['cut-off'],
    make: (scene, random) => Buffer.concat([scene.good.bytes, randomBytes(1 + random.below(999))]),
  },
  {
    name: 'steps left out, doubled or swapped',
    expect: ['damaged'],
    make: (scene, random) => {
      const { header, nonce, steps } = split(scene.good.bytes);
      const [first, second, ...rest] = steps;
      if (first === undefined || second === undefined) throw new Error('the scene needs two steps');
      const orders = [
        [second, first, ...rest],
        [first, ...rest],
        [first, second],
        [...steps, ...rest],
      ];
      return Buffer.concat([header, nonce, ...random.pick(orders)]);
    },
  },
  {
    name: 'a reader removed from the header',
    expect: ['damaged', 'not-for-you'],
    make: (scene, random) => {
      const drop = random.below(3);
      return editHeader(scene.good.bytes, (header) => {
        const lines = header.split('\n');
        lines.splice(1 + 2 * drop, 2);
        return lines.join('\n');
      });
    },
  },
  {
    name: 'another kind of lock in the header',
    expect: ['not-a-packet'],
    make: (scene, random) => {
      const kind = random.pick(['X25518', 'scrypt', 'ssh-ed25519', 'x25519']);
      return editHeader(scene.good.bytes, (header) => header.replace('X25519', kind));
    },
  },
  {
    name: 'a work factor out of reach',
    expect: ['too-much-work'],
    make: (scene, random) =>
      editHeader(scene.wordsPacket.bytes, (header) =>
        header.replace(/^(-> scrypt \S+) \d+$/m, `$1 ${21 + random.below(400)}`),
      ),
  },
  {
    name: 'locked to somebody else',
    expect: ['not-for-you'],
    make: (scene) =>
      sealToRecipients(
        scene.payload,
        scene.outsiders.map((one) => one.recipient),
      ),
  },
  {
    name: 'no packet at all',
    expect: ['not-a-packet', 'cut-off'],
    make: (scene, random) =>
      random.pick([
        new Uint8Array(0),
        new Uint8Array(70_000),
        randomBytes(70_000),
        scene.payload,
        scene.contents['referral.pdf'],
      ]),
  },
];
