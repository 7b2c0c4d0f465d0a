import { expect, test } from 'vitest';
import { noteClasses, noteContentSchema } from '../../../../electron/contract/notes.ts';
import { contentOf, draftOfNote, lacksOf, type NoteDraft, newDraft } from '../../../../src/notes/note-draft.ts';

// What a note's form lets through is what the contract takes, class by class.

const full: NoteDraft = {
  ...newDraft('2026-01-05'),
  day: '2026-01-05',
  words: 'x',
  tool: 'ahtst',
  toolVersion: '2018',
  result: 'declined',
  fromWhom: 'x',
  what: 'x',
  liesIn: 'x',
  programme: 'x',
};

test.each(noteClasses)('%s: a full form is taken, an empty one names what is missing', (of) => {
  const draft = { ...full, class: of };
  expect(lacksOf(draft)).toEqual([]);
  expect(noteContentSchema.safeParse(contentOf(draft)).success).toBe(true);
  const empty = { ...newDraft('', of), day: '2026-01-05' };
  expect(lacksOf(empty).length).toBeGreaterThan(0);
  expect(noteContentSchema.safeParse(contentOf(empty)).success).toBe(false);
});

test('what cannot be is named: limits after the day, an answer for a version, a day to come', () => {
  const as = (patch: Partial<NoteDraft>) => lacksOf({ ...full, ...patch });
  expect(as({ class: 'privileged', limitsExplainedOn: '2026-01-06' })).toEqual(['limitsExplainedOn']);
  expect(as({ class: 'screening', toolVersion: 'yes, no' })).toEqual(['toolVersion']);
  expect(as({ class: 'ordinary', day: '2999-01-01' })).toEqual(['day']);
});

test('a note that is read and not changed is written as it was', () => {
  const content = { class: 'third-party' as const, fromWhom: 'CPS', what: 'Letter', liesIn: 'Cabinet B' };
  const note = { id: 'x', clientId: 'y', version: 3, day: '2026-07-05', writtenAt: '', writtenBy: '', content };
  const draft = draftOfNote({ ...note, class: 'third-party' }, content);
  expect(draft).toMatchObject({ noteId: 'x', version: 3, fromWhom: 'CPS' });
  expect(contentOf(draft)).toEqual(content);
});
