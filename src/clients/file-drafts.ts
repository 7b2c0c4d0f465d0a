import { create } from 'zustand';
import { draftKeeper } from '../app/draft-keeper.ts';
import type { FileForm } from './file-form.ts';

/** Words typed and not saved, by file ('new' for one without a number): leaving a screen never loses them. */
interface Draft {
  /** The file as it was when the typing began. */
  base: FileForm;
  version: number;
  form: FileForm;
}

const drafts = new Map<string, Draft>();
/** Numbers of the files that they stand in: words may be brought back before their file is here again. */
const numbers = new Map<string, string>();

/** How many files have words that are not saved, for the line at the foot of the rail. */
export const useUnsaved = create<{ files: number }>(() => ({ files: 0 }));
const count = () => useUnsaved.setState({ files: drafts.size });

export function draftOf(key: string): Draft | undefined {
  return drafts.get(key);
}

/** Keeps them here, and lets the vault have them. `fileNumber` is what she is told when she comes back; '' for a new file. */
export function keepDraft(key: string, draft: Draft, fileNumber: string): void {
  drafts.set(key, draft);
  if (fileNumber) numbers.set(key, fileNumber);
  count();
  draftKeeper.put(`file:${key}`, () => JSON.stringify({ draft, fileNumber: numbers.get(key) ?? '' }));
}

export function dropDraft(key: string): void {
  drafts.delete(key);
  numbers.delete(key);
  count();
  draftKeeper.drop(`file:${key}`);
}

/** Puts back what the vault had kept, unless she has typed there already. Returns the file number, or null when it is none of ours. */
export function putBackDraft(key: string, words: unknown): string | null {
  const { draft, fileNumber } = words as { draft?: Partial<Draft>; fileNumber?: string };
  const { base, version, form } = draft ?? {};
  if (!base?.answers || !form?.answers || version === undefined) return null;
  if (!drafts.has(key)) drafts.set(key, { base, version, form });
  if (fileNumber) numbers.set(key, fileNumber);
  count();
  return fileNumber ?? '';
}

/** The desk closes: nothing of anybody's words stays in the window. */
export function dropAllDrafts(): void {
  drafts.clear();
  numbers.clear();
  count();
}
