import { create } from 'zustand';
import type { FileForm } from './file-form.ts';

/** Words typed and not saved, by file ('new' for one without a number): leaving a screen never loses them. */
interface Draft {
  /** The file as it was when the typing began. */
  base: FileForm;
  version: number;
  form: FileForm;
}

const drafts = new Map<string, Draft>();

/** How many files have words that are not saved, for the line at the foot of the rail. */
export const useUnsaved = create<{ files: number }>(() => ({ files: 0 }));
const count = () => useUnsaved.setState({ files: drafts.size });

export function draftOf(key: string): Draft | undefined {
  return drafts.get(key);
}

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  count();
}

export function dropDraft(key: string): void {
  drafts.delete(key);
  count();
}

/** The desk closes: nothing of anybody's words stays in the window. */
export function dropAllDrafts(): void {
  drafts.clear();
  count();
}
