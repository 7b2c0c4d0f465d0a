import { HOURS_TO_FIRST_CONTACT } from '../../contract/handovers.ts';
import { feedbackQuestions } from '../../contract/support.ts';
import { type CountedFile, plainFact } from '../clients/count.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { yearsOn } from '../disclosures/engine/ages.ts';
import { kindOf } from '../services/kinds.ts';
import { countReferrals } from './count-referrals.ts';
import type { QuarterFacts } from './facts.ts';
import { Lines } from './lines.ts';
import { ageLine, languageLine, linesOf, mapping } from './mapping.ts';
import type { CountedTable, TableId } from './tables.ts';

/* Counting a quarter: a pure function of its facts. Whoever is counted in it was seen, served or referred in it. */

/** Who is counted from one day on, before another. */
export function countedIn(facts: Pick<QuarterFacts, 'happened'>, from: string, before: string): Set<string> {
  const people = new Set<string>();
  for (const [day, id] of facts.happened) if (day >= from && day < before) people.add(id);
  return people;
}

const single = (id: TableId, value: number, people: ReadonlySet<string>): CountedTable => ({
  id,
  lines: linesOf(id).map((line) => ({ ...line, values: [value], people })),
});

/** Whole years at the day on which the file was opened, so that the day of birth may go one day. */
export function ageOf({ born, createdAt }: CountedFile): string {
  if (born?.state === 'declined') return 'declined';
  const day = born ? plainFact(born.value) : '';
  const years = day ? yearsOn(day, dayOf(new Date(createdAt))) : null;
  return (years !== null && ageLine(years)) || 'not-asked';
}

export function languageOf({ language }: CountedFile): string {
  if (language?.state === 'declined') return 'declined';
  const written = language ? plainFact(language.value) : '';
  return written ? languageLine(written) : 'not-asked';
}

function countPeople(facts: QuarterFacts): CountedTable[] {
  const { days, awardStart, federalYear, files } = facts;
  const now = countedIn(facts, days.from, daysAfter(days.to, 1));
  const before = countedIn(facts, awardStart, days.from);
  const beforeInYear = countedIn(facts, federalYear, days.from);
  const survivors = new Lines(linesOf('survivors'), 1);
  const age = new Lines(mapping.ages, 3);
  const language = new Lines(linesOf('language'), 3);
  const newOnes = new Set<string>();
  const federal = new Set<string>();
  for (const id of now) {
    const isNew = !before.has(id);
    if (isNew) newOnes.add(id);
    if (!beforeInYear.has(id)) federal.add(id);
    survivors.add(isNew ? 'new' : 'earlier', id, [1]);
    const file = files.get(id);
    if (!file) continue;
    const values = isNew ? [1, 0, 1] : [0, 1, 1];
    age.add(ageOf(file), id, values);
    language.add(languageOf(file), id, values);
  }
  const closed = new Lines(linesOf('closed'), 1);
  for (const { id, reason } of facts.closings) closed.add(reason, id, [1]);
  const reopened = new Set(facts.reopenings.filter((id) => files.has(id)));
  return [
    survivors.table('survivors'),
    single('federal', federal.size, federal),
    ofNewOnly(age.table('age'), newOnes),
    ofNewOnly(language.table('language'), newOnes),
    single('reopened', reopened.size, reopened),
    closed.table('closed'),
  ];
}

/** What leaves of these tables are the new ones: they alone stand behind it. */
function ofNewOnly(table: CountedTable, newOnes: ReadonlySet<string>): CountedTable {
  const lines = table.lines.map((line) => ({
    ...line,
    people: new Set([...line.people].filter((id) => newOnes.has(id))),
  }));
  return { ...table, lines };
}

function countWork(facts: QuarterFacts): CountedTable[] {
  const services = new Lines(facts.categories, 3);
  for (const [, kind, , id, times, minutes] of facts.entries) {
    const category = kindOf(kind)?.category;
    if (!category || !facts.files.has(id)) continue;
    services.add(category, id, [services.has(category, id) ? 0 : 1, times, minutes]);
  }
  const handovers = new Lines(linesOf('handovers'), 1);
  for (const { id, receivedAt, contactedAt } of facts.handovers) {
    const hours = contactedAt ? (Date.parse(contactedAt) - Date.parse(receivedAt)) / 3_600_000 : null;
    handovers.add(hours === null ? 'none' : hours <= HOURS_TO_FIRST_CONTACT ? 'within' : 'later', id, [1]);
  }
  const barriers = new Lines(linesOf('barriers'), 1);
  for (const { clientId, kind } of facts.barriers) if (facts.files.has(clientId)) barriers.add(kind, clientId, [1]);
  const [shown, ...more] = [services.table('services'), ...countReferrals(facts)];
  return [shown as CountedTable, ...more, handovers.table('handovers'), barriers.table('barriers')];
}

function countFeedback({ sheets }: QuarterFacts): CountedTable[] {
  return feedbackQuestions.map((question) => {
    const lines = new Lines(linesOf('answers'), 1);
    for (const [place, sheet] of sheets.entries()) lines.add(sheet[question] ?? 'open', `${place}`, [1]);
    return lines.table(question);
  });
}

/** People of whom no name is known: each is one of a number. */
function nameless(lines: Lines, id: string, count: number, at: string): void {
  for (let one = 0; one < count; one += 1) lines.add(id, `${at} ${one}`, [1]);
}

function countTraining({ trainings, roles }: QuarterFacts): CountedTable[] {
  const trained = new Lines(linesOf('trained'), 1);
  const attended = new Lines(linesOf('trained'), 1);
  const providers = new Set(roles.filter(({ provider }) => provider).map(({ id }) => id));
  for (const { id, attendance } of trainings) {
    for (const { role, people, firstTime } of attendance) {
      const line = providers.has(role) ? 'providers' : 'others';
      nameless(trained, line, firstTime, `${id} ${role}`);
      nameless(attended, line, people, `${id} ${role}`);
    }
  }
  const minutes = trainings.reduce((sum, one) => sum + one.minutes, 0);
  const sessions: CountedTable = {
    id: 'sessions',
    lines: linesOf('sessions').map((line) => ({ ...line, values: [trainings.length, minutes], people: new Set() })),
  };
  return [trained.table('trained'), attended.table('attended'), sessions];
}

/** Every table of a quarter, with who stands behind each line. */
export function countQuarter(facts: QuarterFacts): CountedTable[] {
  return [...countPeople(facts), ...countWork(facts), ...countFeedback(facts), ...countTraining(facts)];
}
