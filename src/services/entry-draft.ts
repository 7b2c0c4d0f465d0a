import {
  type EntryFields,
  entryFieldsSchema,
  type ServiceEntry,
  type Usual,
} from '../../electron/contract/services.ts';
import { today } from '../i18n/format.ts';

/** An entry while it is being written: numbers as they are typed. */
export interface EntryDraft extends Omit<EntryFields, 'kind' | 'minutes' | 'count'> {
  /** As it stands; null: a new one. */
  before: ServiceEntry | null;
  kind: string | null;
  minutes: string;
  count: string;
}

/** A new entry of today. `interpreter`: the language of the file, where it says that she wants one. */
export function newEntry(interpreter: string): EntryDraft {
  const base = { before: null, kind: null, minutes: '', count: '1' };
  return { ...base, day: today(), way: 'provided', place: 'here', interpreter };
}

export function draftOfEntry(before: ServiceEntry): EntryDraft {
  const { day, kind, way, place, interpreter, minutes, count } = before;
  return { before, day, kind, way, place, interpreter, minutes: String(minutes), count: String(count) };
}

/** What a digit writes down. */
export function entryOfUsual(usual: Usual, interpreter: string): EntryFields {
  return { ...usual, day: today(), count: 1, interpreter };
}

export type EntryLack = 'day' | 'kind' | 'minutes' | 'count';

const numberOf = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What is to be written. */
export function fieldsOfEntry(draft: EntryDraft): EntryFields {
  const { day, way, place, interpreter } = draft;
  const numbers = { minutes: numberOf(draft.minutes), count: numberOf(draft.count) };
  return { day, kind: draft.kind ?? '', way, place, interpreter: interpreter.trim(), ...numbers };
}

/** What cannot stay as it is, by the contract's own limits. */
export function entryLacks(draft: EntryDraft): EntryLack[] {
  const { shape } = entryFieldsSchema;
  const { day, kind, minutes, count } = fieldsOfEntry(draft);
  const lacks: [EntryLack, boolean][] = [
    ['kind', shape.kind.safeParse(kind).success],
    ['day', shape.day.safeParse(day).success && day <= today()],
    ['minutes', shape.minutes.safeParse(minutes).success],
    ['count', shape.count.safeParse(count).success],
  ];
  return lacks.filter(([, good]) => !good).map(([lack]) => lack);
}
