import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportTable, ShownReport } from '../../../../electron/contract/reports.ts';
import { dayOf, daysAfter } from '../../../../electron/vault/disclosures/days.ts';
import { quarterOf, quartersAfter } from '../../../../electron/vault/reports/periods.ts';
import { kindOf } from '../../../../electron/vault/services/kinds.ts';
import { noFile } from '../../../fixtures/invented-file.ts';
import { fillDesk, type Planned, planDesk, plannedNames, QUARTERS } from '../../../fixtures/quarter-desk.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../../fixtures/test-desk.ts';

/*
 * A desk of two quarters, counted by the program, and its plan, counted here another way: person by person from the list of
 * what happened, without the program's tables.
 */

const plan = planDesk(20_261_129, 70);
const [first, second] = QUARTERS;
let desk: TestDesk;
let ids: string[];
const rendered: string[] = [];
beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
  ({ ids } = await fillDesk(desk, plan));
  const { shell } = desk.vault;
  const ask = shell.ask.bind(shell);
  shell.ask = ((what: string, asked: { html?: string }) => {
    if (what === 'render') rendered.push(asked.html ?? '');
    return ask(what as never, asked as never);
  }) as never;
}, 120_000);
afterAll(() => desk.remove());

const show = (quarter: string) => desk.call('reports.show', { period: { kind: 'quarter', from: quarter } });
const tableIn = (tables: readonly ReportTable[] | null | undefined, id: string) => {
  const table = tables?.find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
};
/** A column by line: `{ new: 12 }`. */
const column = (report: ShownReport, id: string, place = 0) =>
  Object.fromEntries(tableIn(report.stays, id).rows.map((row) => [row.lines[0]?.id, row.values[place]]));
const told = (report: ShownReport, id: string, place = 0) =>
  Object.entries(column(report, id, place)).filter(([, value]) => value !== 0);

const inQuarter = (quarter: string) => (day: string) =>
  day >= quarter && day < (quarter === first ? second : '2026-10-01');
const real = plan.people.filter(({ closed }) => closed?.reason !== 'opened-in-error');
const daysOf = ({ services, referrals }: Planned) => [
  ...services.filter(({ takenBack }) => !takenBack).map(({ day }) => day),
  ...referrals.map(({ sent }) => sent),
];
const seenIn = (quarter: string) => real.filter((person) => daysOf(person).some(inQuarter(quarter)));
const countBy = <T>(all: readonly T[], key: (one: T) => string) => {
  const sums = new Map<string, number>();
  for (const one of all) sums.set(key(one), (sums.get(key(one)) ?? 0) + 1);
  return [...sums].sort();
};
const isNewIn = (quarter: string, person: Planned) => !daysOf(person).some((day) => day < quarter);

describe('counting', () => {
  test.each(QUARTERS)('survivors of the quarter from %s: all, new, from before', async (quarter) => {
    const report = await show(quarter);
    const people = seenIn(quarter);
    const fresh = people.filter((person) => isNewIn(quarter, person)).length;
    expect(people.length).toBeGreaterThan(20);
    expect(column(report, 'survivors')).toEqual({ new: fresh, earlier: people.length - fresh });
    expect(tableIn(report.stays, 'survivors').total?.values).toEqual([people.length]);
  });

  test.each(QUARTERS)('ages at intake and languages of the quarter from %s', async (quarter) => {
    const report = await show(quarter);
    const today = dayOf(new Date());
    const band = ({ born }: Planned) => {
      if (born === null) return 'not-asked';
      if (born === 'declined') return 'declined';
      let years = 0;
      while (`${Number(born.slice(0, 4)) + years + 1}${born.slice(4)}` <= today) years += 1;
      return years < 13 ? '0-12' : years < 18 ? '13-17' : years < 25 ? '18-24' : years < 60 ? '25-59' : '60-up';
    };
    const language = ({ language: spoken }: Planned) => {
      if (spoken === null) return 'not-asked';
      if (spoken === 'declined') return 'declined';
      return { S: 'spanish', E: spoken.startsWith('Esp') ? 'spanish' : 'english' }[spoken[0] ?? ''] ?? 'other';
    };
    const people = seenIn(quarter);
    expect(told(report, 'age', 2).sort()).toEqual(countBy(people, band));
    expect(told(report, 'language', 2).sort()).toEqual(countBy(people, language));
    const fresh = people.filter((person) => isNewIn(quarter, person));
    expect(told(report, 'age', 0).sort()).toEqual(countBy(fresh, band));
    expect(report.missing).toEqual([
      { what: 'age', count: people.filter((person) => band(person) === 'not-asked').length },
      { what: 'language', count: people.filter((person) => language(person) === 'not-asked').length },
    ]);
  });

  test.each(QUARTERS)('services of the quarter from %s: people once, times, minutes', async (quarter) => {
    const report = await show(quarter);
    const given = real.flatMap((person, who) =>
      person.services
        .filter(({ day, takenBack }) => !takenBack && inQuarter(quarter)(day))
        .map((entry) => ({ ...entry, who, category: kindOf(entry.kind)?.category ?? '' })),
    );
    const categories = [...new Set(given.map(({ category }) => category))].sort();
    expect(categories.length).toBeGreaterThan(5);
    const sums = categories.map((category) => {
      const of = given.filter((entry) => entry.category === category);
      const times = of.reduce((sum, { count }) => sum + count, 0);
      const minutes = of.reduce((sum, entry) => sum + entry.minutes, 0);
      return [category, new Set(of.map(({ who }) => who)).size, times, minutes];
    });
    const counted = tableIn(report.stays, 'services')
      .rows.filter(({ values }) => values[1] !== 0)
      .map((row) => [row.lines[0]?.id, ...row.values]);
    expect(counted.sort()).toEqual(sums);
  });

  test.each(QUARTERS)('referrals of the quarter from %s: sent, ended, days to the first visit', async (quarter) => {
    const report = await show(quarter);
    const within = inQuarter(quarter);
    const all = real.flatMap(({ referrals }) => referrals);
    expect(told(report, 'sent').sort()).toEqual(
      countBy(
        all.filter(({ sent }) => within(sent)),
        ({ service }) => service,
      ),
    );
    const names = {
      attended: 'came',
      cannot: 'no-room',
      'did-not-come': 'did-not-come',
      'no-answer': 'no-answer',
      withdrawn: 'not-wanted',
    };
    const ended = all.flatMap((one) => (one.ended && within(one.ended.day) ? [{ ...one, ended: one.ended }] : []));
    expect(told(report, 'outcomes').sort()).toEqual(countBy(ended, (one) => names[one.ended.as]));
    const crossed = tableIn(report.stays, 'crossed');
    const cells = crossed.rows.flatMap((row) =>
      row.values.flatMap((value, place) =>
        value ? [[`${row.lines[0]?.id} ${crossed.columns[place]?.id}`, value]] : [],
      ),
    );
    expect(cells.sort()).toEqual(countBy(ended, (one) => `${one.service} ${names[one.ended.as]}`));
    const waits = ended
      .filter((one) => one.ended.as === 'attended')
      .map((one) => (Date.parse(one.ended.day) - Date.parse(one.sent)) / 86_400_000)
      .sort((one, other) => one - other);
    const below = waits.filter((one) => one < (column(report, 'wait').median ?? 0)).length;
    expect(waits).toContain(column(report, 'wait').median);
    expect(below).toBeLessThanOrEqual(waits.length / 2);
  });

  test.each(QUARTERS)(
    'closings, hand-overs, barriers, feedback and training of the quarter from %s',
    async (quarter) => {
      const report = await show(quarter);
      const within = inQuarter(quarter);
      const closed = real.flatMap((person) =>
        person.closed && within(person.closed.day) ? [person.closed.reason] : [],
      );
      expect(told(report, 'closed').sort()).toEqual(countBy(closed, (reason) => reason));
      const handed = plan.handovers.filter(({ receivedAt }) => within(receivedAt.slice(0, 10)));
      const met = (hours: number | null) => (hours === null ? 'none' : hours > 48 ? 'later' : 'within');
      expect(told(report, 'handovers').sort()).toEqual(countBy(handed, ({ hours }) => met(hours)));
      const barriers = real.flatMap((person) => {
        const day = [...person.services, ...person.referrals.map(({ sent }) => ({ day: sent }))][0]?.day ?? first;
        return within(day) ? person.barriers : [];
      });
      expect(told(report, 'barriers').sort()).toEqual(countBy(barriers, (kind) => kind));
      const sheets = plan.sheets.filter(({ month }) => month === quarter.slice(0, 7));
      expect(told(report, 'respected').sort()).toEqual(countBy(sheets, ({ respected }) => respected ?? 'open'));
      const sessions = plan.trainings.filter(({ day }) => within(day));
      const of = (role: string, key: 'people' | 'firstTime') =>
        sessions
          .flatMap(({ attendance }) => attendance)
          .reduce((sum, one) => sum + (one.role === role ? one[key] : 0), 0);
      expect(column(report, 'trained')).toEqual({
        providers: of('physician', 'firstTime'),
        others: of('nurse', 'firstTime'),
      });
      expect(column(report, 'attended')).toEqual({
        providers: of('physician', 'people'),
        others: of('nurse', 'people'),
      });
      const minutes = sessions.reduce((sum, one) => sum + one.minutes, 0);
      expect(tableIn(report.stays, 'sessions').rows[0]?.values).toEqual([sessions.length, minutes]);
    },
  );

  test('goals of the award: survivors new in its first year, each member of staff once', async () => {
    const { goals, running } = await show(second);
    const everybody = real.filter((person) => daysOf(person).length > 0);
    const until = everybody.filter((person) => daysOf(person).some((day) => day < '2026-10-01')).length;
    expect(goals.years.map(({ goal, reached, from }) => [goal, reached, from])).toEqual([
      [50, until, '2026-04-01'],
      [100, 0, '2027-04-01'],
      [100, 0, '2028-04-01'],
    ]);
    const firstTimes = (role: string | null) =>
      plan.trainings
        .flatMap(({ attendance }) => attendance)
        .reduce((sum, one) => sum + (role === null || one.role === role ? one.firstTime : 0), 0);
    expect(goals.staff).toEqual({ goal: 500, reached: firstTimes(null), least: false });
    expect(goals.providers).toEqual({ goal: 40, reached: firstTimes('physician'), least: false });
    expect(running.map(({ total }) => total)).toEqual([seenIn(first).length, until]);
  });
});

/** Numbers of people on a paper or in a file that are 1 to 4. */
const smallIn = (tables: readonly ReportTable[]) =>
  tables
    .filter(({ id }) => id !== 'wait' && id !== 'sessions')
    .flatMap(({ id, rows, total }) =>
      [...rows.map(({ values }) => values), total?.values ?? []]
        .flat()
        .flatMap((value) => (value && value < 5 ? [id] : [])),
    );

describe('what leaves', () => {
  test('nothing before the quarter is over and final; final, the same numbers however the files change', async () => {
    const period = { kind: 'quarter' as const, from: first };
    const print = { period, language: 'en' as const, queue: 'capture' };
    const out = { period, language: 'en' as const, placeId: 'stick' };
    expect(await refusal(desk.call('reports.print', print))).toBe('report-not-final');
    expect(await refusal(desk.call('reports.export', out))).toBe('report-not-final');
    expect(await refusal(desk.call('reports.finish', { quarter: '2026-10-01' }))).toBe('quarter-runs');
    expect(await refusal(desk.call('reports.unfinish', { quarter: first }))).toBe('report-not-final');
    expect(desk.printed).toEqual([]);

    const before = await show(first);
    expect(before.final).toBeNull();
    expect(smallIn(before.stays ?? []).length).toBeGreaterThan(3);
    expect(smallIn(before.leaves?.tables ?? [])).toEqual([]);
    await desk.call('reports.finish', { quarter: first });
    expect(await refusal(desk.call('reports.finish', { quarter: first }))).toBe('report-final');
    const final = await show(first);
    expect(final.final).toMatchObject({ left: false, changedSince: false });
    expect(final.leaves).toEqual(before.leaves);

    // It was too early: as long as nothing has left, it is opened again.
    await desk.call('reports.unfinish', { quarter: first });
    expect((await show(first)).final).toBeNull();
    await desk.call('reports.finish', { quarter: first });

    await desk.call('reports.print', print);
    expect(desk.printed).toHaveLength(1);
    const { fileName } = await desk.call('reports.export', out);
    expect(fileName).toBe('2026-04-to-2026-06.csv');
    expect(await refusal(desk.call('reports.unfinish', { quarter: first }))).toBe('report-left');

    // A file of that quarter is purged, another gets an entry of then.
    const db = desk.vault.db();
    const gone = plan.people.findIndex((person) => real.includes(person) && daysOf(person).some(inQuarter(first)));
    const clientId = ids[gone] ?? '';
    for (const table of ['service_entries', 'barriers', 'facts', 'file_closings', 'file_turns'])
      db.prepare(`DELETE FROM ${table} WHERE client_id = ?`).run(clientId);
    db.prepare('DELETE FROM referral_steps WHERE referral_id IN (SELECT id FROM referrals WHERE client_id = ?)').run(
      clientId,
    );
    const after = await show(first);
    expect(after.stays).toEqual(final.stays);
    expect(after.leaves).toEqual(final.leaves);
    expect(after.final).toMatchObject({ left: true, changedSince: true });
    expect(after.goals.years[0]?.reached).toBe(seenIn(first).length);
  });

  test('paper and file say the same, name nobody, hold no number from 1 to 4, and each way out is a row', async () => {
    const csv = readFileSync(join(desk.stick, '2026-04-to-2026-06.csv'), 'utf8');
    const [html = ''] = rendered;
    const { leaves } = await show(first);
    for (const word of ['PRACTICE', 'April 2026 to June 2026', invented.senderName]) {
      expect(html).toContain(word);
      expect(csv).toContain(word);
    }
    const numbers = leaves?.tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values)).filter(Boolean) ?? [];
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) {
      expect(html).toMatch(new RegExp(`>${number}( or more)?<`));
      expect(csv).toMatch(new RegExp(`"${number}( or more)?"`));
    }
    for (const never of [...plannedNames, 'SH-00', ...ids, 'Marit', invented.displayName]) {
      expect([never, html.includes(never), csv.includes(never)]).toEqual([never, false, false]);
    }
    const people = csv.split('\r\n').filter((line) => /,"(People|New|Referrals|Times|Sheets|Reached)","/.test(line));
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter((line) => /,"[1-4]"$/.test(line))).toEqual([]);
    const rows = desk.vault
      .db()
      .prepare("SELECT action, subject FROM audit WHERE action LIKE 'report.%' ORDER BY row")
      .all() as { action: string; subject: string }[];
    expect(rows.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'report.finished 2026-04-01',
      'report.unfinished 2026-04-01',
      'report.finished 2026-04-01',
      'report.printed quarter 2026-04 2026-06',
      'report.exported quarter 2026-04 2026-06',
    ]);
    expect(desk.vault.db().prepare('SELECT count(*) FROM disclosures').pluck().get()).toBe(0);
  });

  test('longer times add up what quarters told, and nothing of one that is not final', async () => {
    const year = { kind: 'grant-year' as const, from: first };
    const one = await desk.call('reports.show', { period: year });
    expect(one.stays).toBeNull();
    expect(one.quarters.map(({ final }) => final)).toEqual([true, false, false]);
    const quarter = await show(first);
    expect(tableIn(one.leaves?.tables, 'services').total?.values.slice(1)).toEqual(
      tableIn(quarter.leaves?.tables, 'services').total?.values.slice(1),
    );
    await desk.call('reports.finish', { quarter: second });
    const both = await desk.call('reports.show', { period: year });
    expect(smallIn(both.leaves?.tables ?? [])).toEqual([]);
    const times = async (from: string) => tableIn((await show(from)).leaves?.tables, 'services').total?.values[1] ?? 0;
    expect(tableIn(both.leaves?.tables, 'services').total?.values[1]).toBe(
      (await times(first)) + (await times(second)),
    );
    // Nobody is counted twice: people of two quarters are not added up.
    expect(tableIn(both.leaves?.tables, 'services').rows.every(({ values }) => values[0] === null)).toBe(true);
    expect(tableIn(both.leaves?.tables, 'survivors').rows.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual([
      'new',
    ]);
    await desk.call('reports.export', { period: year, language: 'es', placeId: 'stick' });
    const csv = readFileSync(join(desk.stick, '2026-04-to-2027-03.csv'), 'utf8');
    expect(csv).toContain('Metas de la subvención');
    // What is in the sum stands on it, and what is not.
    expect(csv).toContain('definitivos: abril de 2026 a junio de 2026; julio de 2026 a septiembre de 2026.');
    expect(csv).toContain('No están incluidos, por no ser definitivos: octubre de 2026 a diciembre de 2026.');
    expect(both.leaves?.goals.years[0]?.least).toBe(true);
    const half = await desk.call('reports.show', { period: { kind: 'half-year', from: '2026-01-01' } });
    expect(half.quarters.filter(({ final }) => final).map(({ from }) => from)).toEqual([first]);
    const award = await desk.call('reports.show', { period: { kind: 'award', from: first } });
    expect(award.leaves?.tables).toEqual(both.leaves?.tables);
  });

  test('whoever is written down too late for a final quarter is new where her file was opened', async () => {
    const grant = await desk.call('grant.get', {});
    const now = quarterOf(dayOf(new Date()));
    const reached = async () => (await show(now)).goals.years[0]?.reached ?? 0;
    const before = await reached();
    const counted = column(await show(now), 'survivors');
    const final = (await show(first)).stays;
    const { id: clientId } = await desk.call('clients.create', noFile);
    const entry = {
      kind: 'ride',
      minutes: 20,
      count: 1,
      way: 'provided',
      place: 'on-the-way',
      interpreter: '',
    } as const;
    const day = daysAfter(second, -2);
    await desk.call('services.log', { clientId, entry: { ...entry, day } });
    expect(day.slice(0, 7) >= grant.awardStart.slice(0, 7)).toBe(true);
    expect(await reached()).toBe(before + 1);
    expect(column(await show(now), 'survivors').new).toBe((counted.new ?? 0) + 1);
    const kept = await show(first);
    expect(kept.stays).toEqual(final);
    expect(kept.final?.changedSince).toBe(true);
  });

  test('a quarter before the award is not made final', async () => {
    const grant = await desk.call('grant.get', {});
    const before = quartersAfter(grant.awardStart, -1);
    expect(await refusal(desk.call('reports.finish', { quarter: before }))).toBe('before-award');
  });

  test('the start of the award stays with final quarters; its goals may change', async () => {
    const grant = await desk.call('grant.get', {});
    expect(await refusal(desk.call('grant.save', { ...grant, awardStart: '2026-01-01' }))).toBe('report-final');
    expect(await desk.call('grant.save', { ...grant, survivors: [60, 100, 100] })).toMatchObject({
      survivors: [60, 100, 100],
    });
    expect(await refusal(desk.call('grant.save', { ...grant, awardStart: '2026-02-01' }))).toBe('bad-input');
  });
});
