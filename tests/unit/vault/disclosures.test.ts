import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, fileNumberOf } from '../../../electron/vault/clients/clients.ts';
import { accountingOf } from '../../../electron/vault/disclosures/accounting.ts';
import { writeBy } from '../../../electron/vault/disclosures/clock.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { reportClocks, reportsOf, reportTold, tellHer } from '../../../electron/vault/disclosures/follow-up.ts';
import { overAll, seenByOfficer } from '../../../electron/vault/disclosures/over-all.ts';
import { recordCompelled, recordEmergency, recordMandated } from '../../../electron/vault/disclosures/record.ts';
import { compelled, emergency, mandated } from '../../fixtures/invented-disclosures.ts';
import { facts, noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

let desk: BareDesk;
let client: string;
const all = { from: null, to: null, recipientKind: null, basis: null };
const later = new Date(Date.now() + 3_600_000).toISOString();

beforeAll(() => {
  desk = bareDesk();
  client = createClient(desk.db, desk.session, { ...noFile, facts }).id;
});
afterAll(() => desk.remove());

test.each([
  // Penal Code 11166(a): 36 hours, over midnight, a weekend and the change of the clock alike.
  ['child-abuse', '2026-01-09T23:30:00.000Z', '2026-01-11T11:30:00.000Z'],
  ['child-abuse', '2026-10-31T20:00:00.000Z', '2026-11-02T08:00:00.000Z'],
  // Penal Code 11160(b)(2): Thursday to Monday night; Friday to Tuesday night.
  ['assault-injury', '2026-01-08T18:00:00.000Z', '2026-01-13T07:59:59.000Z'],
  ['assault-injury', '2026-01-09T18:00:00.000Z', '2026-01-14T07:59:59.000Z'],
  ['assault-injury', '2026-01-10T18:00:00.000Z', '2026-01-14T07:59:59.000Z'],
] as const)('%s suspected at %s is to be in writing by %s', (report, suspectedAt, by) => {
  expect(writeBy(report, suspectedAt)).toBe(by);
});

test('a mandated report waits for nobody, and its clock stands until it is in writing', () => {
  const row = recordMandated(desk.db, desk.session, mandated(client));
  expect(row).toMatchObject({
    basis: 'mandated',
    outcome: 'left',
    at: '2026-01-05T18:20:00.000Z',
    consentCode: null,
    report: { number: '', telephoned: true, writtenBy: '2026-01-07T06:00:00.000Z' },
    told: { state: 'held', reason: 'No safe way until Friday' },
  });
  const clock = { clientId: client, recipient: 'County Child Welfare', writtenBy: '2026-01-07T06:00:00.000Z' };
  expect(reportClocks(desk.db, desk.session)).toMatchObject([clock]);
  expect(codeOf(() => reportTold(desk.db, desk.session, 'written', { id: row.id, at: later, reportNumber: '' }))).toBe(
    'bad-input',
  );
  const at = '2026-01-06T18:00:00.000Z';
  const written = reportTold(desk.db, desk.session, 'written', { id: row.id, at, reportNumber: 'R-77' });
  expect(written.report).toEqual({ number: 'R-77', telephoned: true, writtenBy: null });
  expect(reportClocks(desk.db, desk.session)).toEqual([]);
  expect(codeOf(() => reportTold(desk.db, desk.session, 'written', { id: row.id, at, reportNumber: '' }))).toBe(
    'changed-meanwhile',
  );
});

test('a report that nobody has telephoned has not left: it stands on Today until it was, and until it is in writing', () => {
  const row = recordMandated(desk.db, desk.session, mandated(client, { telephonedAt: null }));
  expect(row).toMatchObject({ outcome: 'prepared', report: { telephoned: false } });
  const told = (how: 'telephoned' | 'written', at: string, reportNumber = '') =>
    reportTold(desk.db, desk.session, how, { id: row.id, at, reportNumber });
  const mine = () => reportClocks(desk.db, desk.session).filter(({ id }) => id === row.id);
  expect(mine()).toMatchObject([{ telephoned: false, writtenBy: '2026-01-07T06:00:00.000Z' }]);
  expect(reportsOf(desk.db, desk.session, client).map(({ id }) => id)).toContain(row.id);
  // Before she had learned of it, nobody called.
  expect(codeOf(() => told('telephoned', '2026-01-05T17:59:00.000Z'))).toBe('bad-input');
  expect(told('telephoned', '2026-01-05T18:05:00.000Z', 'R-78')).toMatchObject({
    outcome: 'left',
    at: '2026-01-05T18:05:00.000Z',
    report: { number: 'R-78', telephoned: true },
  });
  expect(codeOf(() => told('telephoned', '2026-01-05T18:06:00.000Z'))).toBe('changed-meanwhile');
  expect(mine()).toMatchObject([{ telephoned: true }]);
  expect(told('written', '2026-01-06T18:00:00.000Z').at).toBe('2026-01-05T18:05:00.000Z');
  expect(mine()).toEqual([]);
});

test('written before anybody called: it has left, and the call is still to be made', () => {
  const row = recordMandated(desk.db, desk.session, mandated(client, { telephonedAt: null }));
  const at = '2026-01-06T18:00:00.000Z';
  const written = reportTold(desk.db, desk.session, 'written', { id: row.id, at, reportNumber: '' });
  expect(written).toMatchObject({ outcome: 'left', at, report: { telephoned: false, writtenBy: null } });
  const [clock] = reportClocks(desk.db, desk.session).filter(({ id }) => id === row.id);
  expect(clock).toMatchObject({ telephoned: false, writtenBy: null });
  reportTold(desk.db, desk.session, 'telephoned', { id: row.id, at, reportNumber: '' });
  expect(reportClocks(desk.db, desk.session).filter(({ id }) => id === row.id)).toEqual([]);
});

test('the newest word on whether she was told counts, and the older ones stay', () => {
  const { id } = recordMandated(desk.db, desk.session, mandated(client, { writtenAt: '2026-01-06T18:00:00.000Z' }));
  const told = { state: 'told', on: dayOf(new Date()), how: 'safe-contact' } as const;
  expect(tellHer(desk.db, desk.session, { id, told }).told).toEqual(told);
  const tomorrow = { ...told, on: daysAfter(told.on, 1) };
  expect(codeOf(() => tellHer(desk.db, desk.session, { id, told: tomorrow }))).toBe('bad-input');
  const states = desk.db
    .prepare('SELECT state FROM disclosure_notices WHERE disclosure_id = ? ORDER BY id')
    .pluck()
    .all(id);
  expect(states).toEqual(['held', 'told']);
});

test.each([
  ['suspected', { suspectedAt: later }],
  ['telephoned', { telephonedAt: later }],
  ['written', { writtenAt: later }],
  ['telephoned before it was suspected, or', { telephonedAt: '2026-01-05T17:00:00.000Z' }],
])('a report %s in an hour is no report yet', (_what, change) => {
  expect(codeOf(() => recordMandated(desk.db, desk.session, mandated(client, change)))).toBe('bad-input');
});

test('an emergency is put down at once, with what was in danger', () => {
  const row = recordEmergency(desk.db, desk.session, emergency(client));
  expect(row).toMatchObject({
    basis: 'emergency',
    outcome: 'left',
    purposes: ['Could not breathe'],
    recipientAddress: '911',
  });
  expect(codeOf(() => recordEmergency(desk.db, desk.session, emergency(client, { at: later })))).toBe('bad-input');
});

test('what a court compels waits as prepared', () => {
  const row = recordCompelled(desk.db, desk.session, compelled(client));
  expect(row).toMatchObject({
    outcome: 'prepared',
    paper: { kind: 'court-order', caseNumber: 'STK-CR-0001', second: null },
  });
});

test('when the paper forbids telling her, nothing else can be put down, and the other way round', () => {
  const forbids = { ...compelled(client).paper, forbidsTelling: true };
  const record = (change: object) => recordCompelled(desk.db, desk.session, compelled(client, change));
  expect(codeOf(() => record({ paper: forbids }))).toBe('bad-input');
  expect(codeOf(() => record({ told: { state: 'forbidden' } }))).toBe('bad-input');
  expect(record({ paper: forbids, told: { state: 'forbidden' } }).told).toEqual({ state: 'forbidden' });
});

test('the accounting of one file holds all of them, the latest first, and reading it is a row', () => {
  const rows = accountingOf(desk.db, desk.session, client);
  expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['mandated', 'emergency', 'compelled']));
  expect(rows.map(({ at }) => at)).toEqual(
    rows
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  const read = desk.db.prepare("SELECT count(*) FROM audit WHERE action = 'accounting.read'").pluck().get();
  expect(read).toBe(1);
});

test('over all: numbers and no names, by days, recipient and basis, with counts of everything', () => {
  const second = createClient(desk.db, desk.session, { ...noFile, facts }).id;
  recordEmergency(desk.db, desk.session, emergency(second, { at: '2026-03-01T12:00:00.000Z' }));
  const whole = overAll(desk.db, desk.session, all);
  expect(whole).toMatchObject({ count: whole.rows.length, files: 2, more: false });
  expect(whole.byBasis.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count);
  expect(JSON.stringify(whole)).not.toContain('Rosalinda');
  const of = (filter: object) => overAll(desk.db, desk.session, { ...all, ...filter });
  expect(of({ basis: 'compelled' }).rows.every(({ basis }) => basis === 'compelled')).toBe(true);
  expect(of({ recipientKind: 'emergency-services' }).count).toBe(2);
  // 2026-03-01T12:00Z is March 1 at the desk; both ends are included.
  expect(of({ from: '2026-03-01', to: '2026-03-01' }).rows).toMatchObject([
    { fileNumber: fileNumberOf(desk.db, second) },
  ]);
  expect(of({ from: '2026-03-02', to: '2026-03-31' }).rows).toEqual([]);
});

test('the privacy officer sees afterwards what was told without asking, once', () => {
  const { rows, unseen } = overAll(desk.db, desk.session, { ...all, basis: 'emergency' });
  expect(rows.every((row) => row.unseen)).toBe(true);
  const [first] = rows;
  if (!first) throw new Error('none');
  seenByOfficer(desk.db, desk.session, first.id);
  seenByOfficer(desk.db, desk.session, first.id);
  const after = overAll(desk.db, desk.session, all);
  expect(after.unseen).toBe(unseen - 1);
  expect(desk.db.prepare("SELECT count(*) FROM audit WHERE action = 'disclosure.seen'").pluck().get()).toBe(1);
  const waiting = after.rows.find(({ basis }) => basis === 'compelled');
  expect(codeOf(() => seenByOfficer(desk.db, desk.session, waiting?.id ?? ''))).toBe('bad-input');
});

test('rows of the last six years cannot be taken away, whoever tries', () => {
  const { id } = recordEmergency(desk.db, desk.session, emergency(client));
  desk.db.prepare('DELETE FROM disclosure_notices WHERE disclosure_id = ?').run(id);
  const remove = () => desk.db.prepare('DELETE FROM disclosures WHERE id = ?').run(id);
  const when = (years: number) => `${new Date().getUTCFullYear() - years}-01-02T00:00:00.000Z`;
  desk.db.prepare('UPDATE disclosures SET at = ? WHERE id = ?').run(when(5), id);
  expect(remove).toThrow('accounting rows stay six years');
  desk.db.prepare('UPDATE disclosures SET at = ? WHERE id = ?').run(when(7), id);
  expect(remove().changes).toBe(1);
});
