import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FeedbackFields, FeedbackQuarter } from '../../../electron/contract/support.ts';
import { quarterOf } from '../../../electron/vault/feedback/feedback.ts';
import { dump } from './backup-scene.ts';
import { sharedDesk } from './shared-desk.ts';

// What survivors say without a name (Penal Code 13750(g)): nothing on the desk tells whose it is or when it came.

let desk: ReturnType<typeof sharedDesk>;
beforeEach(() => {
  // The clock of the desk never goes behind its last audit row, so each desk begins in its own month.
  vi.useFakeTimers({ now: new Date('2026-11-12T18:00:00Z'), toFake: ['Date'] });
  desk = sharedDesk();
});
afterEach(() => {
  vi.useRealTimers();
  desk.desk.remove();
});
const on = (day: string) => vi.setSystemTime(new Date(`${day}T18:00:00Z`));
const sheet = (words: string): FeedbackFields => ({
  respected: 'yes',
  decided: 'partly',
  helped: null,
  again: null,
  words,
});
const give = (words: string, who = 'owner') => desk.as(who, 'feedback.give', sheet(words));
const read = (who = 'supervisor') => desk.as(who, 'feedback.read', {}) as Promise<FeedbackQuarter[]>;
const wordsRead = async () => (await read()).map(({ from, sheets }) => [from, sheets.map(({ words }) => words).sort()]);

test('a sheet leaves its month and its words, and nothing else anywhere: no member, no file, no moment, no audit row', async () => {
  const file = await desk.file('own');
  const before = dump(desk.desk.db);
  expect(await give('more chairs')).toEqual({ done: true });
  const after = dump(desk.desk.db);
  const changed = Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
  expect(changed).toEqual(['feedback']);
  const [row] = after.feedback ?? [];
  expect(row).toMatchObject({ month: '2026-11', words: 'more chairs', respected: 'yes', helped: null, shown: 0 });
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ['again', 'decided', 'helped', 'id', 'month', 'respected', 'shown', 'words'].sort(),
  );
  // A random id: one that rises with time (version 7) would tell the moment.
  expect(row?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  const told = JSON.stringify(row);
  for (const trace of ['2026-11-12', desk.idOf('owner'), file.id, file.fileNumber]) expect(told).not.toContain(trace);
  // Nothing in the file's own order either: there is no rowid to sort by.
  expect(() => desk.desk.db.prepare('SELECT rowid FROM feedback').all()).toThrow(/rowid/);
});

test('of the running quarter nothing is told before five are there, not even how many wait; the next come by five too', async () => {
  for (let count = 1; count <= 4; count += 1) await give(`${count}`);
  expect(await read()).toEqual([]);
  await give('5');
  expect(await wordsRead()).toEqual([['2026-10', ['1', '2', '3', '4', '5']]]);
  expect((await read())[0]?.over).toBe(false);
  await give('6');
  on('2026-12-30');
  await give('7');
  expect(await wordsRead()).toEqual([['2026-10', ['1', '2', '3', '4', '5']]]);
  for (const words of ['8', '9', '10']) await give(words);
  expect((await read())[0]?.sheets).toHaveLength(10);
});

test('when the quarter is over, also one alone is read; the new quarter begins with none', async () => {
  await give('alone');
  on('2026-12-31');
  expect(await read()).toEqual([]);
  on('2027-01-01');
  expect(await wordsRead()).toEqual([['2026-10', ['alone']]]);
  expect((await read())[0]?.over).toBe(true);
  await give('new year');
  expect(await wordsRead()).toEqual([['2026-10', ['alone']]]);
  // Five of two quarters are not five of one.
  for (let count = 0; count < 3; count += 1) await give('x');
  expect((await read()).map(({ from }) => from)).toEqual(['2026-10']);
});

test('whoever is on the staff may hand it over; a supervisor and an administrator read it, and that is an audit row', async () => {
  for (const who of ['owner', 'colleague', 'officer', 'administrator', 'supervisor']) {
    expect([who, await give(who, who)]).toEqual([who, { done: true }]);
  }
  for (const who of ['owner', 'colleague', 'officer']) expect([who, await read(who)]).toEqual([who, 'no-right']);
  const rows = () => desk.desk.db.prepare("SELECT count(*) FROM audit WHERE action = 'feedback.read'").pluck().get();
  expect(rows()).toBe(0);
  expect(await read('administrator')).toHaveLength(1);
  expect(rows()).toBe(1);
});

test('an empty sheet is none', async () => {
  const empty = { respected: null, decided: null, helped: null, again: null, words: ' ' };
  expect(await desk.as('owner', 'feedback.give', empty)).toBe('bad-input');
  expect(await desk.as('owner', 'feedback.give', { ...empty, again: 'no' })).toEqual({ done: true });
});

test('quarters are those of the calendar', () => {
  const months = ['2026-01', '2026-03', '2026-04', '2026-09', '2026-10', '2026-12'];
  expect(months.map(quarterOf)).toEqual(['2026-01', '2026-01', '2026-04', '2026-07', '2026-10', '2026-10']);
});
