import { createHash } from 'node:crypto';
import type { Db } from '../database/driver.ts';

/**
 * Proof of the past: who, when, what action, which file. Never content. Each row holds the hash of the row
 * before it, and the database refuses to change or delete one (design, section 7).
 */

export const auditActions = [
  'desk.set-up',
  'desk.unlocked',
  'desk.locked',
  'desk.wrong-try',
  'desk.rows-lost',
  'desk.restored',
  'sheet.made',
  'sheet.confirmed',
  'sheet.printed',
  'client.created',
  'client.changed',
  'client.opened',
  'client.searched',
  'site.changed',
  'member.added',
  'member.removed',
  'consent.recorded',
  'consent.revoked',
  'consent.confirmed',
  'referral.saved',
  'packet.prepared',
  'packet.left',
  'packet.failed',
  'accounting.read',
  'settings.changed',
  'backup.made',
  'authority.written',
] as const;
export type AuditAction = (typeof auditActions)[number];

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

/** Walks the chain from `fromRow` (which is trusted to follow its predecessor when it is not the first). */
export function checkChain(db: Db, fromRow = 1): ChainCheck {
  const before = db.prepare('SELECT row, hash FROM audit WHERE row = ?').get(fromRow - 1) as AuditHead | undefined;
  let expected = before ?? NO_HEAD;
  if (fromRow > 1 && !before) return { rows: 0, head: NO_HEAD.hash, firstBadRow: fromRow - 1 };
  const rows = db
    .prepare('SELECT * FROM audit WHERE row >= ? ORDER BY row')
    .iterate(fromRow) as IterableIterator<AuditRow>;
  for (const row of rows) {
    const { hash, ...rest } = row;
    if (row.row !== expected.row + 1 || row.previous !== expected.hash || hashOf(rest) !== hash) {
      return { rows: expected.row, head: expected.hash, firstBadRow: expected.row + 1 };
    }
    expected = { row: row.row, hash };
  }
  return { rows: expected.row, head: expected.hash, firstBadRow: null };
}

/** When a member of staff last left a row about a subject, or with an action; null when never. */
export function lastRowAt(db: Db, staffId: string, by: { subject: string } | { action: AuditAction }): string | null {
  const [column, value] = 'subject' in by ? ['subject', by.subject] : ['action', by.action];
  const at = db
    .prepare(`SELECT at FROM audit WHERE staff_id = ? AND ${column} = ? ORDER BY row DESC LIMIT 1`)
    .pluck()
    .get(staffId, value) as string | undefined;
  return at ?? null;
}

/** The stored hash of one row, or null. */
export function hashAt(db: Db, row: number): string | null {
  if (row === 0) return NO_HEAD.hash;
  const found = db.prepare('SELECT hash FROM audit WHERE row = ?').get(row) as { hash: string } | undefined;
  return found?.hash ?? null;
}
