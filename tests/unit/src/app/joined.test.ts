import { expect, it } from 'vitest';
import { joined } from '../../../../src/app/joined.ts';
import { bothNotes, newDraft } from '../../../../src/notes/note-draft.ts';
import { bothGoals, fieldsOfGoal, newGoal } from '../../../../src/support/goal-draft.ts';
import { bothPlans, draftOfPlan } from '../../../../src/support/plan-draft.ts';

// What two people wrote stands in one form: theirs, then hers, and nothing twice.

const id = '01999999-0000-7000-8000-000000000001';
const at = '2026-11-24T17:00:00Z';

it('joins what differs, and says nothing twice', () => {
  expect(joined('theirs', 'mine')).toBe('theirs\n\nmine');
  expect(joined('came by bus', 'came by bus, door ajar')).toBe('came by bus, door ajar');
  expect(joined('came by bus, door ajar', 'bus')).toBe('came by bus, door ajar');
  expect(joined('', 'mine')).toBe('mine');
  expect(joined('theirs', '')).toBe('theirs');
});

it('notes: words are joined over their version; a kind without words, and one that is gone, becomes a note of its own', () => {
  const mine = { ...newDraft(''), noteId: id, version: 1, words: 'mine' };
  const base = { id, clientId: id, version: 3, day: '2026-11-24', writtenAt: at, writtenBy: 'R. V.' };
  const theirs = { ...base, class: 'ordinary' as const, content: { class: 'ordinary' as const, words: 'theirs' } };
  expect(bothNotes(mine, theirs)).toMatchObject({ noteId: id, version: 3, words: 'theirs\n\nmine' });
  expect(bothNotes(mine, null)).toMatchObject({ noteId: null, version: 0, words: 'mine' });
  const record = { class: 'third-party' as const, fromWhom: 'a', what: 'b', liesIn: 'c' };
  const other = { ...base, class: 'third-party' as const, content: record };
  const hers = { ...mine, class: 'third-party' as const, what: 'mine' };
  expect(bothNotes(hers, other)).toMatchObject({ noteId: null, version: 0, what: 'mine' });
});

it('plans: part by part, over their version', () => {
  const mine = { ...draftOfPlan(null), version: 1, signs: 'same', places: 'mine' };
  const theirs = { ...draftOfPlan(null), signs: 'same', places: 'theirs', people: 'Ana', version: 4 };
  const both = bothPlans(mine, { ...theirs, writtenAt: at, writtenBy: 'R. V.' });
  expect(both).toMatchObject({ version: 4, signs: 'same', places: 'theirs\n\nmine', people: 'Ana' });
  expect(bothPlans(mine, null)).toMatchObject({ version: 0, places: 'mine' });
});

it('goals: every step once, and what is done stays done', () => {
  const mine = { ...newGoal, goalId: id, version: 1, words: 'a room', steps: 'ring\nask' };
  const steps = [
    { words: 'ask', doneOn: '2026-11-20' },
    { words: 'pack', doneOn: null },
  ];
  const goal = { id, version: 2, words: 'a room', state: 'open' as const, since: '2026-11-01', until: null, steps };
  const both = bothGoals(mine, goal);
  expect(both).toMatchObject({ version: 2, words: 'a room', steps: 'ask\npack\nring' });
  expect(fieldsOfGoal(both).steps).toEqual([...steps, { words: 'ring', doneOn: null }]);
  expect(bothGoals(mine, null)).toMatchObject({ goalId: null, version: 0, before: [] });
});
