import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Right } from '../../../../electron/contract/call.ts';
import type { Input, Output } from '../../../../electron/contract/calls.ts';
import type { Training } from '../../../../electron/contract/reports.ts';
import { dayOf, daysAfter } from '../../../../electron/vault/disclosures/days.ts';
import { ageLine, languageLine, mapping, readMapping } from '../../../../electron/vault/reports/mapping.ts';
import { cell } from '../../../../electron/vault/reports/sheet.ts';
import seeds from '../../../../resources/seeds/reporting.json' with { type: 'json' };
import { sharedDesk } from '../shared-desk.ts';

// Training of clinic staff, who may see what of the report, the mapping table, and what a spreadsheet may not work out.

let desk: ReturnType<typeof sharedDesk>;
let siteId: string;
const today = dayOf(new Date());
beforeAll(async () => {
  desk = sharedDesk();
  siteId = ((await desk.as('owner', 'sites.list', {})) as { id: string }[])[0]?.id ?? '';
});
afterAll(() => desk.desk.remove());

const fields = (patch: Partial<Input<'training.add'>> = {}): Input<'training.add'> => ({
  day: today,
  topic: 'Recognising and asking',
  minutes: 90,
  siteId,
  place: '',
  trainer: 'M. O.',
  attendance: [
    { role: 'nurse', people: 14, firstTime: 9 },
    { role: 'physician', people: 6, firstTime: 4 },
  ],
  ...patch,
});
const list = async () => (await desk.as('owner', 'training.list', {})) as Output<'training.list'>;
const add = (patch: Partial<Input<'training.add'>> = {}) => desk.as('owner', 'training.add', fields(patch));

describe('a training', () => {
  test('is written down, corrected, taken away and put back; each person counts once; each change is a row', async () => {
    const first = (await add()) as Training;
    expect(first).toMatchObject({ version: 1, topic: 'Recognising and asking', minutes: 90 });
    // Providers stand first, as in the table of roles.
    expect(first.attendance.map(({ role }) => role)).toEqual(['physician', 'nurse']);
    expect((await list()).staff.reached).toBe(13);
    expect((await list()).providers.reached).toBe(4);
    const again = { role: 'physician', people: 8, firstTime: 2 };
    await add({ day: daysAfter(today, -1), siteId: null, place: 'Town hall', attendance: [again] });
    expect(await list()).toMatchObject({
      sessions: [{ id: first.id }, { place: 'Town hall', siteName: '' }],
      staff: { goal: 500, reached: 15 },
      providers: { goal: 40, reached: 6 },
    });
    const change = { id: first.id, version: 1, training: fields({ topic: 'What helps' }) };
    expect(await desk.as('colleague', 'training.change', change)).toMatchObject({ version: 2, topic: 'What helps' });
    expect(await desk.as('owner', 'training.change', change)).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'training.remove', { id: first.id, version: 2 })).toEqual({
      id: first.id,
      version: 3,
    });
    expect((await list()).staff.reached).toBe(2);
    expect(await desk.as('owner', 'training.remove', { id: first.id, version: 3 })).toBe('not-found');
    expect(await desk.as('owner', 'training.putBack', { id: first.id, version: 3 })).toEqual({ done: true });
    expect((await list()).staff.reached).toBe(15);
    const rows = desk.desk.db
      .prepare("SELECT action, subject FROM audit WHERE action LIKE 'training.%' ORDER BY row")
      .all();
    expect(rows).toEqual([
      { action: 'training.added', subject: today },
      { action: 'training.added', subject: daysAfter(today, -1) },
      { action: 'training.changed', subject: today },
      { action: 'training.removed', subject: today },
      { action: 'training.put-back', subject: today },
    ]);
  });

  test.each<[string, Partial<Input<'training.add'>>]>([
    ['of a day to come', { day: daysAfter(today, 2) }],
    ['of a role that is not in the table', { attendance: [{ role: 'patient', people: 5, firstTime: 1 }] }],
    ['of nobody', { attendance: [] }],
    ['with more for the first time than came', { attendance: [{ role: 'nurse', people: 5, firstTime: 6 }] }],
    [
      'with one role twice',
      {
        attendance: [
          { role: 'nurse', people: 5, firstTime: 1 },
          { role: 'nurse', people: 6, firstTime: 1 },
        ],
      },
    ],
    ['at a place that is not there', { siteId: '01999999-0000-7000-8000-000000000099' }],
    ['without a topic', { topic: '  ' }],
  ])('%s is refused', async (_what, patch) => {
    expect(await add(patch)).toBe('bad-input');
  });
});

describe('who may', () => {
  const period = { kind: 'quarter' as const, from: '2026-01-01' };
  test.each<[string, Right]>([
    ['owner', 'worker'],
    ['officer', 'privacy-officer'],
    ['administrator', 'administrator'],
  ])('%s (%s) sees no number of all files', async (who) => {
    for (const [method, input] of [
      ['reports.show', { period }],
      ['reports.finish', { quarter: period.from }],
      ['reports.unfinish', { quarter: period.from }],
      ['reports.print', { period, language: 'en', queue: 'x' }],
      ['reports.export', { period, language: 'en', placeId: 'x' }],
    ] as const) {
      expect([method, await desk.as(who, method, input as never)]).toEqual([method, 'no-right']);
    }
  });

  test('a supervisor does, and sets the goals; so does an administrator; trainings are no officer’s', async () => {
    expect(await desk.as('supervisor', 'reports.show', { period })).toMatchObject({ over: true, final: null });
    const grant = await desk.as('administrator', 'grant.get', {});
    expect(grant).toEqual(mapping.grant);
    expect(await desk.as('supervisor', 'grant.save', { ...mapping.grant, staff: 600 })).toMatchObject({ staff: 600 });
    expect(await desk.as('owner', 'grant.save', mapping.grant)).toBe('no-right');
    expect(await desk.as('officer', 'training.list', {})).toBe('no-right');
  });
});

describe('the mapping table', () => {
  test.each([
    ['Español (México)', 'spanish'],
    ['SPANISH', 'spanish'],
    ['Inglés', 'english'],
    ['Khmer', 'other'],
    ['Mixteco Alto', 'other'],
  ])('%s is %s', (written, line) => {
    expect(languageLine(written)).toBe(line);
  });

  test('bands begin where the one before ends', () => {
    const ages = [0, 12, 13, 17, 18, 24, 25, 59, 60, 99];
    expect(ages.map(ageLine)).toEqual('0-12 0-12 13-17 13-17 18-24 18-24 25-59 25-59 60-up 60-up'.split(' '));
    expect(ageLine(-1)).toBeUndefined();
  });

  test('a table that lacks a name, a band out of order or a role twice is refused', () => {
    const { services: _gone, ...tables } = seeds.tables;
    expect(() => readMapping({ ...seeds, tables })).toThrow('no name for table services');
    expect(() => readMapping({ ...seeds, ages: [...seeds.ages].reverse() })).toThrow('bands');
    expect(() => readMapping({ ...seeds, roles: [...seeds.roles, ...seeds.roles] })).toThrow('a role twice');
  });
});

test.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+1', '"\'+1"'],
  ['-1', '"\'-1"'],
  ['@x', '"\'@x"'],
  ['\tx', '"\'\tx"'],
  ['Dental, care', '"Dental, care"'],
  ['12', '"12"'],
])('in the file %j is only text', (text, written) => {
  expect(cell(text)).toBe(written);
});
