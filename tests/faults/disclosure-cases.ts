import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { caseOf, type Drawn, drawChoice } from '../unit/vault/disclosures/drawn-cases.ts';
import { added, emptied, knowingLess, orderMatters, run, soundness, takeAway } from '../unit/vault/disclosures/laws.ts';
import { SeededRandom } from './seeded-random.ts';

/**
 * Draws cases and holds the engine to its laws: it agrees with the oracle, taking something away never adds an item,
 * what ends a consent leaves none, an avoided place receives nothing, and the order of what is handed in is nothing.
 */
export interface CasesReport {
  seed: number;
  cases: number;
  /** How often something could leave, by exit. */
  lettingOut: Record<string, number>;
  outcomes: Record<string, number>;
  /** How often each was taken away, and how often an item went with it. */
  takenAway: Record<string, { times: number; fewer: number }>;
  /** What should have come out otherwise; empty in a good run. */
  failures: string[];
}

const MOST_FAILURES = 20;

export function newReport(seed: number): CasesReport {
  const takenAway = Object.fromEntries(
    [...Object.keys(takeAway), 'knowing less'].map((name) => [name, { times: 0, fewer: 0 }]),
  );
  return { seed, cases: 0, lettingOut: {}, outcomes: {}, takenAway, failures: [] };
}

/** Holds one case to all laws, with two things taken away at random. */
export function holdToLaws(drawn: Drawn, random: SeededRandom, report: CasesReport): void {
  const decision = run(drawn);
  const { exit } = drawn.request;
  report.cases += 1;
  report.outcomes[decision.outcome] = (report.outcomes[decision.outcome] ?? 0) + 1;
  if (decision.allowed.length > 0) report.lettingOut[exit] = (report.lettingOut[exit] ?? 0) + 1;
  const faults = [...soundness(drawn, decision), ...emptied(drawn), ...orderMatters(drawn)];
  const changes: [string, Drawn, Drawn][] = [
    random.pick(Object.keys(takeAway)),
    random.pick(Object.keys(takeAway)),
  ].map((name) => [name, drawn, takeAway[name]?.(drawn, random) ?? drawn]);
  const { plain, less } = knowingLess(drawn, random);
  changes.push(['knowing less', plain, less]);
  for (const [name, before, after] of changes) {
    faults.push(...added(before, after).map((fault) => `${name}: ${fault}`), ...soundness(after, run(after)));
    const count = report.takenAway[name];
    if (!count) continue;
    count.times += 1;
    if (run(after).allowed.length < run(before).allowed.length) count.fewer += 1;
  }
  for (const fault of faults) {
    if (report.failures.length < MOST_FAILURES) report.failures.push(`case ${report.cases}, ${exit}: ${fault}`);
  }
}

export function drawAndHold(cases: number, seed: number): CasesReport {
  const random = new SeededRandom(seed);
  const report = newReport(seed);
  for (let round = 0; round < cases; round += 1) {
    holdToLaws(caseOf(drawChoice(random), random), random, report);
  }
  return report;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
  });
  const report = drawAndHold(Number(values.cases), Number(values.seed));
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}
