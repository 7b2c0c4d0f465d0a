import { expect, test } from 'vitest';
import { noteClasses, noteContentSchema } from '../../../../electron/contract/notes.ts';
import { instantOf, localOf } from '../../../../src/notes/desk-time.ts';
import { contentOf, draftOfNote, lacksOf, type NoteDraft, newDraft } from '../../../../src/notes/note-draft.ts';

// What a note's form lets through is what the contract takes, class by class.

const full: NoteDraft = {
  ...newDraft('2026-01-05'),
  day: '2026-01-05',
  words: 'x',
  tool: 'ahtst',
  toolVersion: '2018',
  result: 'declined',
  agency: 'CPS',
  learnedAt: '2026-01-05T09:00',
  phonedAt: '2026-01-05T09:10',
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

test('what cannot be is named: limits after the day, a call before she knew, an answer for a version, a day to come', () => {
  const as = (patch: Partial<NoteDraft>) => lacksOf({ ...full, ...patch }, new Date('2026-01-06T12:00:00Z'));
  expect(as({ class: 'privileged', limitsExplainedOn: '2026-01-06' })).toEqual(['limitsExplainedOn']);
  expect(as({ class: 'mandated-report', phonedAt: '2026-01-05T08:59' })).toEqual(['phonedAt']);
  expect(as({ class: 'mandated-report', writtenAt: '2026-01-07T08:59' })).toEqual(['writtenAt']);
  expect(as({ class: 'screening', toolVersion: 'yes, no' })).toEqual(['toolVersion']);
  expect(as({ class: 'ordinary', day: '2999-01-01' })).toEqual(['day']);
});

test('a note that is read and not changed is written as it was', () => {
  const content = {
    class: 'mandated-report' as const,
    agency: 'CPS',
    reportNumber: '',
    learnedAt: '2026-07-05T16:00:00.000Z',
    phonedAt: null,
    writtenAt: null,
  };
  const note = { id: 'x', clientId: 'y', version: 3, day: '2026-07-05', writtenAt: '', writtenBy: '', content };
  const draft = draftOfNote({ ...note, class: 'mandated-report' }, content);
  expect(draft).toMatchObject({ noteId: 'x', version: 3, learnedAt: '2026-07-05T09:00' });
  expect(contentOf(draft)).toEqual(content);
});

test('the desk’s clock and instants, in summer, in winter, and where the clock jumps', () => {
  for (const at of ['2026-01-15T17:30:00.000Z', '2026-07-15T16:30:00.000Z', '2026-12-31T08:00:00.000Z']) {
    expect(instantOf(localOf(at))).toBe(at);
  }
  expect(localOf('2026-01-15T08:00:00.000Z')).toBe('2026-01-15T00:00');
  expect(instantOf('2026-03-08T02:30')).toBeNull(); // skipped
  expect(instantOf('2026-11-01T01:30')).toBe('2026-11-01T08:30:00.000Z'); // twice: the earlier
  expect(instantOf('')).toBeNull();
});
