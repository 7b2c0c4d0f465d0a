import { randomInt } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { sealToRecipients } from '../../electron/vault/packets/envelope.ts';
import { type VerifyResult, verifyPacket } from '../../electron/vault/packets/verify-packet.ts';
import { NOW, packet } from '../fixtures/packet-desk.ts';
import { containerMutators } from './container-mutators.ts';
import { outerMutators } from './outer-mutators.ts';
import { type Scene, setScene } from './packet-scene.ts';
import { SeededRandom } from './seeded-random.ts';
import { signatureMutators } from './signature-mutators.ts';

/**
 * Forges packets in every way of the two lists in turn; each must be refused, at the check that is meant for
 * it, and every untouched packet accepted. The seed repeats the choices; keys and signatures are new each run.
 */
export interface MutationReport {
  seed: number;
  payloads: number;
  outer: number;
  untouched: number;
  accepted: number;
  refused: number;
  perCode: Record<string, number>;
  perKind: Record<string, number>;
  /** What should have come out otherwise; empty in a good run. */
  failures: string[];
}

export interface MutationCounts {
  seed: number;
  payloads: number;
  outer: number;
  untouched: number;
}

export const SHORT = { payloads: 60, outer: 10, untouched: 5 } as const;
export const LONG = { payloads: 1000, outer: 100, untouched: 50 } as const;

const payloadMutators = [...containerMutators, ...signatureMutators];

async function read(scene: Scene, file: Uint8Array, random: SeededRandom): Promise<VerifyResult> {
  return verifyPacket(file, {
    identities: [random.pick(scene.team).identity],
    words: scene.wordsPacket.words?.join(' ') ?? '',
    caPem: scene.desk.caPem,
    now: NOW,
  });
}

export async function runMutations(counts: MutationCounts): Promise<MutationReport> {
  const scene = await setScene();
  const random = new SeededRandom(counts.seed);
  const report: MutationReport = { ...counts, accepted: 0, refused: 0, perCode: {}, perKind: {}, failures: [] };
  const recipients = scene.team.map((member) => member.recipient);

  const expectRefusal = async (kind: string, index: number, expected: readonly string[], file: Uint8Array) => {
    const result = await read(scene, file, random);
    report.perKind[kind] = (report.perKind[kind] ?? 0) + 1;
    if (result.ok) {
      report.failures.push(`${kind} ${index}: accepted`);
      return;
    }
    const { code } = result.errors[0];
    report.refused += 1;
    report.perCode[code] = (report.perCode[code] ?? 0) + 1;
    if (!expected.includes(code)) report.failures.push(`${kind} ${index}: ${code} instead of ${expected.join(' or ')}`);
  };

  for (let i = 0; i < counts.payloads; i += 1) {
    const mutator = payloadMutators[i % payloadMutators.length];
    if (mutator === undefined) throw new RangeError('no mutators');
    const payload = await mutator.make(scene, random);
    if (Buffer.from(payload).equals(scene.payload)) throw new Error(`${mutator.name} changed nothing`);
    await expectRefusal(mutator.name, i, mutator.expect, await sealToRecipients(payload, recipients));
  }
  for (let i = 0; i < counts.outer; i += 1) {
    const mutator = outerMutators[i % outerMutators.length];
    if (mutator === undefined) throw new RangeError('no mutators');
    await expectRefusal(`file: ${mutator.name}`, i, mutator.expect, await mutator.make(scene, random));
  }
  for (let i = 0; i < counts.untouched; i += 1) {
    const lock = { kind: 'keys', recipients } as const;
    const good = await packet(scene.desk, lock, {
      extraLines: random.below(6000),
      input: { practice: random.below(2) === 0 },
      trust: { number: i, revokedSerials: [] },
    });
    const result = await read(scene, good.bytes, random);
    if (result.ok) report.accepted += 1;
    else report.failures.push(`untouched ${i}: ${result.errors[0].code}`);
  }
  return report;
}

/** `node tests/faults/packet-mutations.ts [--long] [--seed N]`; exit 1 when anything came out otherwise. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { long: { type: 'boolean' }, seed: { type: 'string' } } });
  const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new TypeError('--seed takes a whole number');
  const report = await runMutations({ seed, ...(values.long ? LONG : SHORT) });
  console.log(JSON.stringify(report, null, 2));
  if (report.failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
