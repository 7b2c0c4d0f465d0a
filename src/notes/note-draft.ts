import type { Note, NoteClass, NoteContent, ReadContent } from '../../electron/contract/notes.ts';
import { joined } from '../app/joined.ts';
import { today } from '../i18n/format.ts';

/** A note while it is being written. Fields of all classes stand side by side, so that changing the kind loses nothing. */
export interface NoteDraft {
  /** Null: a new one. */
  noteId: string | null;
  /** The version that was read when the typing began. */
  version: number;
  day: string;
  class: NoteClass;
  words: string;
  limitsExplainedOn: string;
  tool: string;
  toolVersion: string;
  result: string;
  fromWhom: string;
  what: string;
  liesIn: string;
  programme: string;
}

/** A new note of today. `limitsExplainedOn`: as the file says; '' when it does not. */
export function newDraft(limitsExplainedOn: string, of: NoteClass = 'ordinary'): NoteDraft {
  const empty = { words: '', tool: '', toolVersion: '', result: '' };
  const more = { fromWhom: '', what: '', liesIn: '', programme: '' };
  return { noteId: null, version: 0, day: today(), class: of, limitsExplainedOn, ...empty, ...more };
}

/** A note that is there, to be changed. */
export function draftOfNote(note: Note, content: ReadContent): NoteDraft {
  const base = { ...newDraft('', content.class), noteId: note.id, version: note.version, day: note.day };
  if (content.class === 'part-2')
    return { ...base, programme: content.programme, what: content.what, liesIn: content.liesIn };
  return { ...base, ...content };
}

/**
 * Hers and what somebody else saved meanwhile, in one form: the words of both, theirs first. A kind without words, and a
 * note that is not there any more, becomes a note of its own.
 */
export function bothNotes(mine: NoteDraft, theirs: Note | null): NoteDraft {
  const content = theirs?.content ?? null;
  if (theirs && content && 'words' in content && content.class === mine.class) {
    return { ...mine, version: theirs.version, words: joined(content.words, mine.words) };
  }
  return { ...mine, noteId: null, version: 0 };
}

/** What of it is to be written; what is missing shows as empty. */
export function contentOf(draft: NoteDraft): NoteContent {
  const line = (text: string) => text.trim();
  switch (draft.class) {
    case 'ordinary':
      return { class: 'ordinary', words: line(draft.words) };
    case 'privileged':
      return { class: 'privileged', words: line(draft.words), limitsExplainedOn: draft.limitsExplainedOn || null };
    case 'screening':
      return { class: 'screening', tool: draft.tool, toolVersion: draft.toolVersion.trim(), result: draft.result };
    case 'third-party':
      return {
        class: 'third-party',
        fromWhom: line(draft.fromWhom),
        what: line(draft.what),
        liesIn: line(draft.liesIn),
      };
    case 'part-2':
      return { class: 'part-2', programme: line(draft.programme), what: line(draft.what), liesIn: line(draft.liesIn) };
  }
}

/** Fields that cannot stay as they are. */
export type Lack = keyof NoteDraft;

const VERSION = /^[0-9]{1,4}(\.[0-9]{1,2})?$/;

/** What is missing or cannot be, in the order of the form. */
export function lacksOf(draft: NoteDraft): Lack[] {
  const lacks: Lack[] = [];
  const need = (field: Lack, good: boolean) => (good ? undefined : lacks.push(field));
  const written = (...fields: Lack[]) => {
    for (const field of fields) need(field, String(draft[field]).trim() !== '');
  };
  need('day', draft.day !== '' && draft.day <= today());
  switch (draft.class) {
    case 'ordinary':
      written('words');
      break;
    case 'privileged':
      need('limitsExplainedOn', draft.limitsExplainedOn !== '' && draft.limitsExplainedOn <= draft.day);
      written('words');
      break;
    case 'screening':
      written('tool');
      need('toolVersion', VERSION.test(draft.toolVersion.trim()));
      written('result');
      break;
    case 'third-party':
      written('fromWhom', 'what', 'liesIn');
      break;
    case 'part-2':
      written('programme', 'what');
      break;
  }
  return lacks;
}
