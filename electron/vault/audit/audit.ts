import { createHash } from 'node:crypto';
import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Db } from '../database/driver.ts';

/**
 * Proof of the past: who, when, what action, which file. Never content. Each row holds the hash of the row
 * before it, and the database refuses to change or delete one (design, section 7).
 */

export interface AuditRow {
  row: number;
  at: string;
  staff_id: string | null;
  action: string;
  subject: string;
  previous: string;
  hash: string;
}

export interface AuditHead {
  row: number;
  hash: string;
}

/** The chain's beginning, before the first row. */
export const NO_HEAD: AuditHead = { row: 0, hash: '0'.repeat(64) };

export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(['audit/1', row.row, row.at, row.staff_id, row.action, row.subject, row.previous]))
    .digest('hex');
}

export function auditHead(db: Db): AuditHead {
  const last = db.prepare('SELECT row, hash FROM audit ORDER BY row DESC LIMIT 1').get() as AuditHead | undefined;
  return last ?? NO_HEAD;
}

/** Appends one row. Call it inside the transaction of what it tells of, so that neither is there without the other. */
export function appendAudit(
  db: Db,
  staffId: string | null,
  action: AuditAction,
  subject: string,
  now = new Date(),
): void {
  if (!db.inTransaction) throw new Error('audit row outside a transaction');
  const head = auditHead(db);
  const row = { row: head.row + 1, at: now.toISOString(), staff_id: staffId, action, subject, previous: head.hash };
  db.prepare(
    `INSERT INTO audit (row, at, staff_id, action, subject, previous, hash)
     VALUES (@row, @at, @staff_id, @action, @subject, @previous, @hash)`,
  ).run({ ...row, hash: hashOf(row) });
}

export interface ChainCheck {
  rows: number;
  head: string;
  /** The first row that is missing, out of place or does not fit the one before it; null when the chain is whole. */
  firstBadRow: number | null;
}

/**
 * What is wrong with a row: `missing` (a gap before it), `changed` (its own words do not give its hash),
 * `out-of-place` (it does not follow the row before it: one of the two was exchanged, put in or written anew).
 */
export type RowFault = 'missing' | 'changed' | 'out-of-place';

/** Whether a row follows the one before it; null when it does. */
export function faultOf(before: AuditHead, row: AuditRow): RowFault | null {
  const { hash, ...rest } = row;
  if (row.row > before.row + 1) return 'missing';
  if (row.row !== before.row + 1) return 'out-of-place';
  if (hashOf(rest) !== hash) return 'changed';
  return row.previous === before.hash ? null : 'out-of-place';
}

/** The number of a row that does not follow: of the one that is missing, or of one that should not be there at all. */
export function badRow(before: AuditHead, row: AuditRow): number {
  return Math.min(before.row + 1, row.row);
}

/** Walks the chain from `fromRow` (which is trusted to follow its predecessor when it is not the first). */
export function checkChain(db: Db, fromRow = 1): ChainCheck {
  const before = db.prepare('SELECT row, hash FROM audit WHERE row = ?').get(fromRow - 1) as AuditHead | undefined;
  if (fromRow > 1 && !before) return { rows: 0, head: NO_HEAD.hash, firstBadRow: fromRow - 1 };
  let expected = fromRow > 1 && before ? before : NO_HEAD;
  const rows = db
    .prepare('SELECT * FROM audit WHERE row >= ? ORDER BY row')
    .iterate(fromRow > 1 ? fromRow : Number.MIN_SAFE_INTEGER) as IterableIterator<AuditRow>;
  for (const row of rows) {
    if (faultOf(expected, row)) return { rows: expected.row, head: expected.hash, firstBadRow: badRow(expected, row) };
    expected = { row: row.row, hash: row.hash };
  }
  return { rows: expected.row, head: expected.hash, firstBadRow: null };
}

/**
 * Whether a member of staff left a row about a subject, or with an action, within so many milliseconds before `now`. A row
 * that is later than now was written before the clock was set back, and says nothing of this moment.
 */
export function leftRowWithin(
  db: Db,
  staffId: string,
  by: { subject: string } | { action: AuditAction },
  ms: number,
  now: Date,
): boolean {
  const [column, value] = 'subject' in by ? ['subject', by.subject] : ['action', by.action];
  const at = db
    .prepare(`SELECT at FROM audit WHERE staff_id = ? AND ${column} = ? ORDER BY row DESC LIMIT 1`)
    .pluck()
    .get(staffId, value) as string | undefined;
  const since = at === undefined ? -1 : now.getTime() - Date.parse(at);
  return since >= 0 && since <= ms;
}

/** When any of these actions was last put down; null when never. */
export function lastAtOf(db: Db, actions: readonly AuditAction[]): string | null {
  const find = db.prepare('SELECT at FROM audit WHERE action = ? ORDER BY at DESC LIMIT 1').pluck();
  const found = actions.map((action) => find.get(action) as string | undefined).filter((at) => at !== undefined);
  return found.sort().at(-1) ?? null;
}

/** Who put any of these actions down about a subject last, and when; null when nobody did. */
export function lastAbout(
  db: Db,
  subject: string,
  actions: readonly AuditAction[],
): { staffId: string; at: string } | null {
  const found = db
    .prepare(
      `SELECT staff_id AS staffId, at FROM audit
       WHERE subject = ? AND action IN (SELECT value FROM json_each(?)) ORDER BY row DESC LIMIT 1`,
    )
    .get(subject, JSON.stringify(actions)) as { staffId: string; at: string } | undefined;
  return found ?? null;
}

/** The stored hash of one row, or null. */
export function hashAt(db: Db, row: number): string | null {
  if (row === 0) return NO_HEAD.hash;
  const found = db.prepare('SELECT hash FROM audit WHERE row = ?').get(row) as { hash: string } | undefined;
  return found?.hash ?? null;
}

/** How many rows speak of a subject. */
export function countRowsAbout(db: Db, subject: string): number {
  return db.prepare('SELECT count(*) FROM audit WHERE subject = ?').pluck().get(subject) as number;
}
