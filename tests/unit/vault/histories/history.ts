import { SeededRandom } from '../../../faults/seeded-random.ts';
import * as consents from './consent-steps.ts';
import type { deskMaker } from './desk.ts';
import * as files from './file-steps.ts';
import { type Hand, outsOf, type Step } from './hand.ts';
import * as inside from './inside-steps.ts';
import * as leaving from './leave-steps.ts';
import * as packets from './packet-steps.ts';
import * as papers from './paper-steps.ts';
import * as without from './without-steps.ts';

/*
 * A history: steps drawn from a seed, each with a seed of its own, so that a step makes nearly the same choices when
 * others before it are left out. Every step is held to the law as it is lived.
 */

const weights: [Step, string, number][] = [
  [files.openFile, 'openFile', 4],
  [files.changeFile, 'changeFile', 7],
  [files.setSigning, 'setSigning', 4],
  [files.setAccess, 'setAccess', 3],
  [files.writeNote, 'writeNote', 7],
  [files.typeOn, 'typeOn', 2],
  [files.hold, 'hold', 1],
  [files.purge, 'purge', 3],
  [consents.sign, 'sign', 16],
  [consents.revoke, 'revoke', 4],
  [consents.suspend, 'suspend', 1],
  [consents.confirm, 'confirm', 4],
  [consents.agree, 'agree', 6],
  [consents.days, 'days', 5],
  [consents.capConsents, 'capConsents', 1],
  [consents.editCatalogue, 'editCatalogue', 2],
  [packets.enrol, 'enrol', 4],
  [packets.leaveTeam, 'leaveTeam', 1],
  [packets.refer, 'refer', 14],
  [packets.weigh, 'weigh', 8],
  [packets.prepare, 'prepare', 18],
  [leaving.discard, 'discard', 1],
  [leaving.print, 'print', 10],
  [leaving.write, 'write', 10],
  [papers.ownCopy, 'ownCopy', 4],
  [papers.form, 'form', 4],
  [papers.card, 'card', 1],
  [papers.auditPaper, 'auditPaper', 2],
  [without.mandated, 'mandated', 2],
  [without.followReport, 'followReport', 2],
  [without.emergency, 'emergency', 2],
  [without.compelled, 'compelled', 3],
  [inside.search, 'search', 4],
  [inside.accounting, 'accounting', 4],
  [inside.officerReads, 'officerReads', 2],
  [inside.today, 'today', 2],
];
const steps = new Map(weights.map(([step, name]) => [name, step]));
const urn = weights.flatMap(([, name, weight]) => Array.from({ length: weight }, () => name));

export interface Drawn {
  step: string;
  seed: number;
}

/** What often comes next: a packet that was prepared is for the printer or the stick. */
const follows: Record<string, readonly string[]> = {
  prepare: ['print', 'print', 'write', 'write', 'revoke', 'changeFile'],
  print: ['accounting', 'prepare', 'write'],
  write: ['accounting', 'prepare', 'print'],
  sign: ['refer', 'prepare'],
  refer: ['sign', 'weigh', 'prepare'],
};

/** The beginning that every desk has, then whatever comes. */
export function drawHistory(seed: number, length: number): Drawn[] {
  const random = new SeededRandom(seed);
  const begin = ['openFile', 'enrol', 'enrol', 'enrol', 'sign', 'refer'];
  const drawn: Drawn[] = [];
  for (let at = 0; at < length; at += 1) {
    const next = follows[drawn.at(-1)?.step ?? ''];
    const step = begin[at] ?? (next && random.below(100) < 55 ? random.pick(next) : random.pick(urn));
    drawn.push({ step, seed: random.below(2 ** 31) });
  }
  return drawn;
}

export interface Lived {
  /** Steps in words, up to the first fault. */
  told: string[];
  faults: string[];
  counts: Record<string, number>;
}

type Maker = Awaited<ReturnType<typeof deskMaker>>;

/** Lives a history on a desk of its own; ends with the first step that let out what it must not, or kept what it must give. */
export async function live(maker: Maker, drawn: readonly Drawn[]): Promise<Lived> {
  const lived = maker.copy();
  const caPem = maker.caPem();
  const told: string[] = [];
  const counts: Record<string, number> = {};
  try {
    const world = await lived.open();
    for (const { step, seed } of drawn) {
      const faults: string[] = [];
      const hand: Hand = { lived, world, caPem, counts, faults, random: new SeededRandom(seed) };
      lived.setClock();
      told.push(`${step}: ${(await steps.get(step)?.(hand)) ?? 'no such step'}`);
      outsOf(hand);
      if (faults.length > 0) return { told, faults, counts };
    }
    return { told, faults: [], counts };
  } finally {
    await maker.closeAll();
  }
}

/** What two runs of one fault have in common: where it was seen, without whose word. */
const kindOf = (fault: string) => fault.replace(/client \d+|\(.*?\)|: holds.*|: lacks.*/g, '').trim();

/** Leaves steps out, larger parts first, as long as the same kind of fault is still found. */
export async function shrink(
  maker: Maker,
  drawn: readonly Drawn[],
  { told, faults }: Lived,
  runs: number,
): Promise<Lived & { drawn: Drawn[] }> {
  let least = drawn.slice(0, told.length);
  let last: Lived = { told, faults, counts: {} };
  const kind = kindOf(faults[0] ?? '');
  for (let size = Math.ceil(least.length / 2); size >= 1 && runs > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length && runs > 0; ) {
      const without = [...least.slice(0, at), ...least.slice(at + size)];
      runs -= 1;
      const again = await live(maker, without);
      if (again.faults.some((fault) => kindOf(fault) === kind)) {
        least = without.slice(0, again.told.length);
        last = again;
      } else at += size;
    }
  }
  return { ...last, drawn: [...least] };
}

/** A page that somebody can read: the seed, the fault, and the fewest steps that lead to it. */
export async function tale(
  maker: Maker,
  seed: number,
  drawn: readonly Drawn[],
  lived: Lived,
  runs = 60,
): Promise<string> {
  const short = await shrink(maker, drawn, lived, runs);
  const steps = short.told.map((line, at) => `  ${at + 1}. ${line}`);
  return [`seed ${seed}: ${short.faults.join('\n  ')}`, ...steps].join('\n');
}
