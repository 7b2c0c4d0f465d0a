import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Input } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { NoteContent } from '../../../electron/contract/notes.ts';
import type {
  DueLine,
  FileKeeping,
  Schedule,
  WaitingPurge,
  WeighedPurge,
} from '../../../electron/contract/retention.ts';
import { closingsBetween, reopeningsBetween } from '../../../electron/vault/clients/count.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { monthsAfter, readScheduleSeed } from '../../../electron/vault/retention/schedule.ts';
import seed from '../../../resources/seeds/retention.json' with { type: 'json' };
import { sharedDesk } from './shared-desk.ts';

// How long things are kept, what is held, and who prepares a purge. Carrying out takes a passphrase: purge.test.ts.

const today = dayOf(new Date());
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
beforeAll(() => {
  desk = sharedDesk();
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('own');
});

const keeping = () => desk.as('owner', 'retention.file', { clientId: file.id }) as Promise<FileKeeping>;
const due = async (who: string) =>
  ((await desk.as(who, 'retention.due', {})) as DueLine[]).filter(({ fileNumber }) => fileNumber === file.fileNumber);
const note = (content: NoteContent) => desk.as('owner', 'notes.write', { clientId: file.id, day: today, content });
const prepare = (who: string, part: Input<'retention.prepare'>['part']) =>
  desk.as(who, 'retention.prepare', { fileNumber: file.fileNumber, part });
/** As if the file had been begun and closed long ago; the calls take no day before the file itself. */
function closedSince(on: string): void {
  const { db } = desk.desk;
  db.prepare('INSERT OR REPLACE INTO file_closings (client_id, day, reason) VALUES (?, ?, ?)').run(
    file.id,
    on,
    'goals-met',
  );
}

test('months end with their month, and leap years have their day', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
  expect(monthsAfter('2026-12-15', 12)).toBe('2027-12-15');
  expect(monthsAfter('2026-12-15', 0)).toBe('2026-12-15');
  expect(monthsAfter('2024-02-29', 72)).toBe('2030-02-28');
});

test('the schedule comes with its source and awaits counsel; six years of law are not shortened by anybody', async () => {
  const before = (await desk.as('officer', 'retention.schedule', {})) as Schedule;
  expect(before.confirmedByCounselOn).toBeNull();
  expect(before.source).toContain('164.530(j)');
  const months = (schedule: Schedule, of: string) => schedule.lines.find((line) => line.class === of)?.months;
  expect(['file', 'ordinary', 'authorizations', 'accounting', 'aggregates'].map((of) => months(before, of))).toEqual([
    12, 3, 72, 72, 84,
  ]);
  for (const who of ['owner', 'supervisor']) {
    expect(await desk.as(who, 'retention.save', { class: 'ordinary', months: 6 })).toBe('no-right');
  }
  expect(await desk.as('administrator', 'retention.save', { class: 'accounting', months: 71 })).toBe('bad-input');
  expect(
    months(
      (await desk.as('officer', 'retention.save', { class: 'third-party', months: 6 })) as Schedule,
      'third-party',
    ),
  ).toBe(6);
  const short = {
    ...seed,
    classes: seed.classes.map((line) => (line.id === 'accounting' ? { ...line, months: 12 } : line)),
  };
  expect(() => readScheduleSeed(short)).toThrow('below the law');
});

test('nothing of an open file is due; a closed one tells what is next, and reopening forgets it', async () => {
  await note({ class: 'ordinary', words: 'x' });
  expect(await keeping()).toMatchObject({ closed: null, next: null });
  const { version } = await keeping();
  const close = { id: file.id, version, on: today, reason: 'goals-met' } as const;
  expect(await desk.as('owner', 'clients.close', { ...close, on: daysAfter(today, 1) })).toBe('bad-input');
  expect(await desk.as('owner', 'clients.close', { ...close, on: daysAfter(today, -1) })).toBe('bad-input');
  expect(await desk.as('colleague', 'clients.close', close)).toBe('file-elsewhere');
  await desk.as('owner', 'clients.close', close);
  expect(await desk.as('owner', 'clients.close', close)).toBe('changed-meanwhile');
  const closed = await keeping();
  expect(closed).toMatchObject({ closed: { on: today }, next: { class: 'ordinary', on: monthsAfter(today, 3) } });
  expect(await due('owner')).toEqual([]);
  await desk.as('owner', 'clients.reopen', { id: file.id, version: closed.version });
  expect((await keeping()).closed).toBeNull();
});

test('a closing and an opening are counted each on its day, whatever follows; a slip of the same day is none', async () => {
  const turn = async (call: 'clients.close' | 'clients.reopen', afterDays: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${daysAfter(today, afterDays)}T20:00:00Z`) });
    const { version } = await keeping();
    const closing = { id: file.id, version, on: daysAfter(today, afterDays), reason: 'goals-met' } as const;
    const said =
      call === 'clients.close'
        ? await desk.as('owner', call, closing)
        : await desk.as('owner', call, { id: file.id, version });
    expect(typeof said, String(said)).toBe('object');
  };
  const counted = (from: number, to: number) => {
    const days = { from: daysAfter(today, from), to: daysAfter(today, to) };
    return [closingsBetween(desk.desk.db, days).map(({ id }) => id), reopeningsBetween(desk.desk.db, days)].map(
      (ids) => ids.filter((id) => id === file.id).length,
    );
  };
  try {
    await turn('clients.close', 10);
    expect(counted(10, 10)).toEqual([1, 0]);
    await turn('clients.reopen', 30);
    await turn('clients.close', 50);
    // By mistake, and opened again on the same day.
    await turn('clients.reopen', 50);
    expect(counted(10, 10)).toEqual([1, 0]);
    expect(counted(30, 30)).toEqual([0, 1]);
    expect(counted(40, 60)).toEqual([0, 0]);
    await turn('clients.close', 70);
    expect(counted(0, 100)).toEqual([1, 1]);
  } finally {
    vi.useRealTimers();
  }
});

test('due is listed by class on its very day, for whoever reaches the file and for those who may be the second', async () => {
  await note({ class: 'ordinary', words: 'x' });
  await note({ class: 'ordinary', words: 'y' });
  closedSince(daysAfter(monthsAfter(today, -3), 1));
  expect(await due('owner')).toEqual([]);
  closedSince(monthsAfter(daysAfter(today, -1), -3));
  const line = { class: 'ordinary', count: 2, held: false, part: { kind: 'notes', class: 'ordinary' } };
  for (const who of ['owner', 'supervisor', 'officer', 'administrator']) {
    expect([who, await due(who)]).toMatchObject([who, [line]]);
  }
  expect(await due('colleague')).toEqual([]);
  closedSince(monthsAfter(today, -13));
  expect((await due('officer')).map((one) => one.class)).toEqual(['ordinary', 'file']);
});

test('a legal hold is set and lifted by supervisor or privacy officer, with reasons, and stops every purge', async () => {
  const hold = { fileNumber: file.fileNumber, reason: 'A subpoena is expected' };
  for (const who of ['owner', 'administrator']) expect(await desk.as(who, 'retention.hold', hold)).toBe('no-right');
  await note({ class: 'ordinary', words: 'x' });
  const waiting = (await prepare('owner', { kind: 'file' })) as { id: string };
  await desk.as('officer', 'retention.hold', { ...hold, fileNumber: file.fileNumber.toLowerCase() });
  expect(await desk.as('supervisor', 'retention.hold', hold)).toBe('file-held');
  expect((await keeping()).hold).toMatchObject({ reason: hold.reason });
  for (const part of [{ kind: 'file' }, { kind: 'notes', class: 'ordinary' }] as const) {
    expect(await prepare('supervisor', part)).toBe('file-held');
  }
  closedSince(monthsAfter(today, -13));
  expect((await due('officer')).every(({ held }) => held)).toBe(true);
  const listed = (await desk.as('officer', 'retention.waiting', {})) as WaitingPurge[];
  expect(listed.find(({ id }) => id === waiting.id)?.weighed.held).toBe(true);
  await desk.as('supervisor', 'retention.lift', { ...hold, reason: 'The case has ended' });
  expect(await desk.as('supervisor', 'retention.lift', hold)).toBe('not-found');
  expect((await keeping()).hold).toBeNull();
  const said = desk.desk.db
    .prepare(
      "SELECT action, subject FROM audit WHERE action IN ('file.held', 'file.released') ORDER BY row DESC LIMIT 2",
    )
    .all();
  expect(said).toEqual([
    { action: 'file.released', subject: file.fileNumber },
    { action: 'file.held', subject: file.fileNumber },
  ]);
});

test('the question says what goes and what stays, by the count', async () => {
  await note({ class: 'ordinary', words: 'x' });
  await note({ class: 'third-party', fromWhom: 'x', what: 'x', liesIn: 'x' });
  const weighed = (await desk.as('officer', 'retention.weigh', {
    fileNumber: file.fileNumber,
    part: { kind: 'file' },
  })) as WeighedPurge;
  expect(weighed.goes).toEqual([
    { what: 'facts', count: file.facts.length },
    { what: 'other-names', count: 1 },
    { what: 'ordinary', count: 1 },
    { what: 'third-party', count: 1 },
  ]);
  expect(weighed).toMatchObject({ held: false, backup: null, stays: { accounting: 0, until: null } });
  expect(weighed.stays.auditRows).toBeGreaterThanOrEqual(3);
});

test('preparing is for whoever reaches the file; the same purge is prepared once, listed, and withdrawn', async () => {
  await note({ class: 'ordinary', words: 'x' });
  expect(await prepare('colleague', { kind: 'file' })).toBe('file-elsewhere');
  expect(await prepare('owner', { kind: 'notes', class: 'part-2' })).toBe('not-found');
  expect(await prepare('owner', { kind: 'fact', item: 'allergies' })).toBe('not-found');
  expect(await prepare('owner', { kind: 'kept' })).toBe('not-found');
  const { id } = (await prepare('owner', { kind: 'notes', class: 'ordinary' })) as { id: string };
  expect(await prepare('owner', { kind: 'notes', class: 'ordinary' })).toEqual({ id });
  const waits = async (who: string) =>
    ((await desk.as(who, 'retention.waiting', {})) as WaitingPurge[]).find((one) => one.id === id);
  expect(await waits('owner')).toMatchObject({ mine: true, class: 'ordinary', weighed: { things: 1 } });
  expect(await waits('officer')).toMatchObject({ mine: false });
  expect(await waits('colleague')).toBeUndefined();
  expect(await desk.as('colleague', 'retention.withdraw', { id })).toBe('not-found');
  await desk.as('owner', 'retention.withdraw', { id });
  expect(await waits('owner')).toBeUndefined();
});

test('a note of another’s file is nothing in this one', async () => {
  const theirs = (await note({ class: 'ordinary', words: 'x' })) as { id: string };
  file = await desk.file('own');
  expect(await prepare('owner', { kind: 'note', noteId: theirs.id })).toBe('not-found');
});
