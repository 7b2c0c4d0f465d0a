import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead } from '../../../electron/vault/audit/audit.ts';
import { dropDraft, MOST_PLACES, myDrafts, saveDraft } from '../../../electron/vault/drafts/drafts.ts';
import type { Session } from '../../../electron/vault/staff/desk.ts';
import { addStaff } from '../../../electron/vault/staff/members.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

let desk: BareDesk;
let mine: Session;
let hers: Session;

beforeAll(() => {
  desk = bareDesk();
  mine = desk.session;
  const slot = { id: randomUUID(), publicKey: 'x' } as never;
  const member = addStaff(
    desk.db,
    { signInName: 'a.lopez', displayName: 'Ana Lopez', rights: ['worker'], slot },
    new Date(),
  );
  hers = { ...mine, member };
});
afterAll(() => desk.remove());

const wordsOf = (session: Session) => myDrafts(desk.db, session).map(({ place, words }) => [place, words]);

test('one place holds the newest words, and no row of the audit tells of them', () => {
  const before = auditHead(desk.db);
  saveDraft(desk.db, mine, { place: 'screen', words: '{"a":1}' }, new Date(1000));
  saveDraft(desk.db, mine, { place: 'file:1', words: 'note' }, new Date(2000));
  saveDraft(desk.db, mine, { place: 'screen', words: '{"a":2}' }, new Date(3000));
  expect(wordsOf(mine)).toEqual([
    ['screen', '{"a":2}'],
    ['file:1', 'note'],
  ]);
  expect(myDrafts(desk.db, mine)[0]?.savedAt).toBe(new Date(3000).toISOString());
  expect(auditHead(desk.db)).toEqual(before);
});

test('a member has her own and nobody else’s, in the same place too', () => {
  saveDraft(desk.db, hers, { place: 'screen', words: 'hers' });
  expect(wordsOf(hers)).toEqual([['screen', 'hers']]);
  dropDraft(desk.db, hers, 'file:1');
  dropDraft(desk.db, mine, 'screen');
  dropDraft(desk.db, mine, 'screen');
  expect(wordsOf(mine)).toEqual([['file:1', 'note']]);
  expect(wordsOf(hers)).toEqual([['screen', 'hers']]);
});

test('beyond the limit the oldest go, and nobody else’s', () => {
  for (let at = 0; at <= MOST_PLACES; at++) {
    saveDraft(desk.db, mine, { place: `file:${at}`, words: String(at) }, new Date(10_000 + at));
  }
  const places = myDrafts(desk.db, mine).map(({ place }) => place);
  expect(places).toHaveLength(MOST_PLACES);
  expect(places[0]).toBe(`file:${MOST_PLACES}`);
  expect(places).not.toContain('file:0');
  expect(places).toContain('file:1');
  expect(wordsOf(hers)).toEqual([['screen', 'hers']]);
});

test('what is saved when the clock was set back is not what goes', () => {
  saveDraft(desk.db, mine, { place: 'now', words: 'just typed' }, new Date(1));
  expect(myDrafts(desk.db, mine).map(({ place }) => place)).toContain('now');
});
