import type { ItemValue } from '../../contract/catalogue.ts';
import type { ClosingReason } from '../../contract/retention.ts';
import type { Db } from '../database/driver.ts';

/** What a report asks of one file: nothing by which anybody could be found. */
export interface CountedFile {
  id: string;
  createdAt: string;
  /** Null: not asked. */
  born: { state: 'given' | 'declined'; value: string | null } | null;
  language: { state: 'given' | 'declined'; value: string | null } | null;
}

interface Row {
  id: string;
  created_at: string;
  born_state: 'given' | 'declined' | null;
  born: string | null;
  language_state: 'given' | 'declined' | null;
  language: string | null;
}

const told = (state: Row['born_state'], value: string | null) => (state ? { state, value } : null);

/** Every file but those opened by mistake. For aggregates only: it looks at every file, and tells no name. */
export function filesToCount(db: Db): CountedFile[] {
  const rows = db
    .prepare(
      `SELECT c.id, c.created_at, b.state AS born_state, b.value AS born, l.state AS language_state, l.value AS language
       FROM clients c
       LEFT JOIN facts b ON b.client_id = c.id AND b.item = 'date-of-birth'
       LEFT JOIN facts l ON l.client_id = c.id AND l.item = 'language'
       WHERE c.id NOT IN (SELECT client_id FROM file_closings WHERE reason = 'opened-in-error')`,
    )
    .all() as Row[];
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    born: told(row.born_state, row.born),
    language: told(row.language_state, row.language),
  }));
}

/** The day of birth or the language inside a fact's value; '' for another kind. */
export function plainFact(value: string | null): string {
  const fact = value === null ? null : (JSON.parse(value) as ItemValue);
  if (fact?.kind === 'date') return fact.date;
  return fact?.kind === 'language' ? fact.language : '';
}

/** Files closed from day to day, both included, once for each reason, whatever became of them since; those opened by mistake are none. */
export function closingsBetween(db: Db, days: { from: string; to: string }): { id: string; reason: ClosingReason }[] {
  return db
    .prepare(
      `SELECT DISTINCT client_id AS id, reason FROM file_turns
       WHERE day BETWEEN @from AND @to AND reason <> 'opened-in-error'`,
    )
    .all(days) as { id: string; reason: ClosingReason }[];
}

/** Files opened again from day to day, both included. */
export function reopeningsBetween(db: Db, days: { from: string; to: string }): string[] {
  return db
    .prepare('SELECT DISTINCT client_id FROM file_turns WHERE day BETWEEN @from AND @to AND reason IS NULL')
    .pluck()
    .all(days) as string[];
}
