import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  confirmWording,
  counsel,
  listForms,
  setPractice,
  withdrawConfirmation,
} from '../../../electron/vault/forms/counsel.ts';
import { inPractice, stayInPractice, whyPractice } from '../../../electron/vault/forms/practice.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

/* Practice mode ends when nothing waits for counsel and an administrator ends it, and comes back by itself. */

let desk: BareDesk;
beforeAll(() => {
  desk = bareDesk();
});
afterAll(() => desk.remove());

const counsellor = { by: 'R. Alvarado, counsel', on: '2026-01-15' };
const lines = () => counsel(desk.db).lines;
const confirm = (id: string, change: object = {}) => {
  const line = lines().find((one) => one.id === id);
  return confirmWording(desk.db, desk.session, { id, sha256: line?.sha256 ?? '', ...counsellor, ...change });
};
const rows = (action: string) =>
  desk.db.prepare('SELECT subject FROM audit WHERE action = ? ORDER BY row').pluck().all(action) as string[];

test('a new desk practises, and nothing can end it while anything is open', () => {
  const register = counsel(desk.db);
  expect(register).toMatchObject({ practice: true, why: ['open', 'chosen'], open: register.lines.length });
  expect(codeOf(() => setPractice(desk.db, desk.session, false))).toBe('counsel-open');
  expect(inPractice(desk.db)).toBe(true);
});

test('a confirmation is of these very words, of a day that has come, and of a line there is', () => {
  expect(codeOf(() => confirm('seed:items', { sha256: '0'.repeat(64) }))).toBe('changed-meanwhile');
  expect(codeOf(() => confirm('seed:items', { on: '2999-01-01' }))).toBe('bad-input');
  expect(codeOf(() => confirm('seed:nothing'))).toBe('not-found');
  expect(rows('counsel.confirmed')).toEqual([]);
  confirm('seed:items');
  const line = lines().find(({ id }) => id === 'seed:items');
  expect(line?.confirmed).toMatchObject({ ...counsellor, enteredBy: 'M. O.' });
  expect(rows('counsel.confirmed')).toEqual([`seed:items ${line?.sha256.slice(0, 8)}`]);
});

test('with the last line confirmed an administrator ends it, and may practise again for training', () => {
  for (const { id, confirmed } of lines()) {
    if (confirmed) continue;
    expect(codeOf(() => setPractice(desk.db, desk.session, false))).toBe('counsel-open');
    confirm(id);
  }
  expect(counsel(desk.db)).toMatchObject({ open: 0, practice: true, why: ['chosen'] });
  expect(listForms(desk.db).every(({ confirmed }) => confirmed)).toBe(true);
  expect(setPractice(desk.db, desk.session, false)).toMatchObject({ practice: false, why: [] });
  expect(inPractice(desk.db)).toBe(false);
  expect(setPractice(desk.db, desk.session, true).practice).toBe(true);
  expect(setPractice(desk.db, desk.session, false).practice).toBe(false);
  setPractice(desk.db, desk.session, false);
  expect([rows('practice.ended').length, rows('practice.began').length]).toEqual([2, 1]);
});

test('other words than those confirmed are open again, and put the desk back into practice by themselves', () => {
  // As after an update: what was confirmed was another text.
  const change = desk.db.prepare("UPDATE counsel_confirmations SET sha256 = ? WHERE wording = 'form:release:es'");
  const { sha256 = '' } = lines().find(({ id }) => id === 'form:release:es') ?? {};
  change.run('f'.repeat(64));
  expect(counsel(desk.db)).toMatchObject({ open: 1, practice: true, why: ['open'] });
  expect(lines().find(({ id }) => id === 'form:release:es')).toMatchObject({ confirmed: null, changedSince: true });
  expect(codeOf(() => setPractice(desk.db, desk.session, false))).toBe('counsel-open');
  change.run(sha256);
  expect(inPractice(desk.db)).toBe(false);
});

test('a confirmation taken back is open again', () => {
  const { id, sha256 } = lines()[0] ?? { id: '', sha256: '' };
  expect(withdrawConfirmation(desk.db, desk.session, { id, sha256 })).toMatchObject({ open: 1, practice: true });
  withdrawConfirmation(desk.db, desk.session, { id, sha256 });
  expect(rows('counsel.withdrawn').length).toBe(1);
  expect(confirm(id).practice).toBe(false);
});

test('on a test runtime it never ends', () => {
  stayInPractice();
  expect(whyPractice(desk.db)).toEqual(['test-runtime']);
  expect(codeOf(() => setPractice(desk.db, desk.session, false))).toBe('test-runtime');
  expect(counsel(desk.db).practice).toBe(true);
});
