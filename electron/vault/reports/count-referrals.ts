import type { CountedReferral } from '../referrals/count.ts';
import type { QuarterFacts } from './facts.ts';
import { Lines } from './lines.ts';
import { linesOf } from './mapping.ts';
import type { CountedTable } from './tables.ts';

/** How a step ends a referral; null: it goes on. */
function outcomeOf({ step, detail }: CountedReferral['steps'][number]): string | null {
  if (step === 'attended') return 'came';
  if (step === 'withdrawn') return 'not-wanted';
  if (step === 'answered') return { cannot: 'no-room', 'did-not-come': 'did-not-come' }[detail as string] ?? null;
  if (step !== 'closed') return null;
  return { served: 'came', 'place-cannot': 'no-room', 'no-answer': 'no-answer' }[detail as string] ?? 'not-wanted';
}

/**
 * What became of it last, if that was within the days. She was seen in one quarter and the referral closed in the next:
 * it ended when she was seen.
 */
function endedWithin(steps: CountedReferral['steps'], within: (day: string) => boolean): string | null {
  const endings = steps.flatMap((step) => {
    const outcome = outcomeOf(step);
    return outcome ? [{ outcome, day: step.day }] : [];
  });
  const last = endings.at(-1);
  if (!last) return null;
  const before = endings.findLastIndex(({ outcome }) => outcome !== last.outcome);
  const first = endings[before + 1];
  return first && within(first.day) ? last.outcome : null;
}

/** The value in the middle; of two the lower, so that it is a number of days that somebody waited. */
function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * Referrals sent in the quarter, and referrals that came to an end in it, whenever they were sent: each stands in the
 * quarter in which the thing happened, so that quarters add up. Only what was sent counts.
 */
export function countReferrals({ referrals, files, days, services }: QuarterFacts): CountedTable[] {
  const within = (day: string) => day >= days.from && day <= days.to;
  const sent = new Lines(services, 1);
  const outcomes = new Lines(linesOf('outcomes'), 1);
  const endings = linesOf('outcomes').map(({ id }) => id);
  const crossed = new Lines(services, endings.length);
  const waited: { clientId: string; days: number }[] = [];
  for (const { clientId, service, steps } of referrals) {
    const first = steps.find(({ step }) => step === 'sent');
    if (!first || !files.has(clientId)) continue;
    if (within(first.day)) sent.add(service, clientId, [1]);
    const outcome = endedWithin(steps, within);
    if (outcome) {
      outcomes.add(outcome, clientId, [1]);
      crossed.add(
        service,
        clientId,
        endings.map((id) => (id === outcome ? 1 : 0)),
      );
    }
    const visit = steps.find(({ step }) => step === 'attended');
    if (visit && within(visit.day)) waited.push({ clientId, days: daysBetween(first.day, visit.day) });
  }
  const wait: CountedTable = {
    id: 'wait',
    lines: linesOf('wait').map((line) => ({
      ...line,
      values: waited.length > 0 ? [median(waited.map((one) => one.days))] : [],
      people: new Set(waited.map(({ clientId }) => clientId)),
    })),
  };
  return [sent.table('sent'), outcomes.table('outcomes'), crossed.table('crossed'), wait];
}
