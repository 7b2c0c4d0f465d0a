import type { Db } from '../database/driver.ts';
import { deleteStepsOf } from './steps.ts';

/** How many referrals a file has, and in how many she said what she wanted help with. */
export function countReferrals(db: Db, clientId: string): number {
  return db.prepare('SELECT count(*) FROM referrals WHERE client_id = ?').pluck().get(clientId) as number;
}

/** Whose referral it is, when it began, and whether any words of hers are in it; null when it is not there. */
export function referralHead(db: Db, id: string): { clientId: string; createdAt: string; hasWords: boolean } | null {
  const row = db.prepare('SELECT client_id, created_at, help_wanted, how_soon FROM referrals WHERE id = ?').get(id) as
    | { client_id: string; created_at: string; help_wanted: string; how_soon: string }
    | undefined;
  if (!row) return null;
  return {
    clientId: row.client_id,
    createdAt: row.created_at,
    hasWords: row.help_wanted !== '' || row.how_soon !== '',
  };
}

/** Her words in a referral go; that it was made stays. Call these inside a purge's transaction. */
export function deleteReferralWords(db: Db, id: string): void {
  db.prepare("UPDATE referrals SET help_wanted = '', how_soon = '' WHERE id = ?").run(id);
}

export function deleteReferralsOf(db: Db, clientId: string): void {
  deleteStepsOf(db, clientId);
  db.prepare('DELETE FROM referrals WHERE client_id = ?').run(clientId);
}
