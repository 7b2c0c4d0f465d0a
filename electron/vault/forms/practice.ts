import type { Counsel } from '../../contract/forms.ts';
import type { Db } from '../database/driver.ts';
import { practiceChosen } from '../settings/settings.ts';
import { toConfirm } from './seed-tables.ts';

let onTestRuntime = false;

/** Said once when the process starts. A runtime is the process's and not the desk's: it never leaves practice there. */
export function stayInPractice(): void {
  onTestRuntime = true;
}

/** `id sha256` of everything that was confirmed, also of words that are others now. */
function confirmedMarks(db: Db): Set<string> {
  const rows = db.prepare('SELECT wording, sha256 FROM counsel_confirmations').all() as {
    wording: string;
    sha256: string;
  }[];
  return new Set(rows.map(({ wording, sha256 }) => `${wording} ${sha256}`));
}

/** How many wordings and tables wait for counsel, as their words stand now. */
export function countOpen(db: Db): number {
  const marks = confirmedMarks(db);
  return toConfirm.filter(({ id, sha256 }) => !marks.has(`${id} ${sha256}`)).length;
}

/** Why the desk practises; empty when its pages are real (design, section 4). */
export function whyPractice(db: Db): Counsel['why'] {
  return [
    ...(onTestRuntime ? (['test-runtime'] as const) : []),
    ...(countOpen(db) > 0 ? (['open'] as const) : []),
    ...(practiceChosen(db) ? (['chosen'] as const) : []),
  ];
}

/**
 * Whether every page says PRACTICE. Asked anew for each page: words that came with a newer program wait for counsel,
 * and put the desk back into practice by themselves.
 */
export function inPractice(db: Db): boolean {
  return whyPractice(db).length > 0;
}
