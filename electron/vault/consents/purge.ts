import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';

/** What of consents goes with a purge, what law wants kept, and what a restored desk is told again. */

export interface KeptConsent {
  id: string;
  fileNumber: string;
  lastDay: string;
}

interface Row {
  id: string;
  code: string;
  signed_on: string;
  ends_on: string;
  paper_place: string;
  revoked_at: string | null;
}

/** How many consents a file has. */
export function countConsents(db: Db, clientId: string): number {
  return db.prepare('SELECT count(*) FROM consents WHERE client_id = ?').pluck().get(clientId) as number;
}

/** Whose consent it is, when it was recorded, and whether it says where its paper lies; null when it is not there. */
export function consentHead(db: Db, id: string): { clientId: string; recordedAt: string; hasPlace: boolean } | null {
  const row = db.prepare('SELECT client_id, recorded_at, paper_place FROM consents WHERE id = ?').get(id) as
    | { client_id: string; recorded_at: string; paper_place: string }
    | undefined;
  return row ? { clientId: row.client_id, recordedAt: row.recorded_at, hasPlace: row.paper_place !== '' } : null;
}

/** Where the paper of a consent lies is forgotten. Call these inside a purge's transaction. */
export function forgetPaperPlace(db: Db, id: string): void {
  db.prepare("UPDATE consents SET paper_place = '' WHERE id = ?").run(id);
}

/**
 * All consents of a file go. Of each stays, under the file's number, that there is a signed paper, where it lies and
 * until when it was in effect: the paper itself is kept six years from then (45 CFR 164.530(j)(2)).
 */
export function deleteConsentsOf(db: Db, clientId: string, fileNumber: string): void {
  const rows = db
    .prepare(
      `SELECT c.id, c.code, c.signed_on, c.ends_on, c.paper_place, r.at AS revoked_at FROM consents c
       LEFT JOIN consent_revocations r ON r.consent_id = c.id WHERE c.client_id = ?`,
    )
    .all(clientId) as Row[];
  const keep = db.prepare(
    `INSERT OR IGNORE INTO kept_consents (id, file_number, code, signed_on, last_day, paper_place)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const row of rows) {
    const revokedOn = row.revoked_at ? dayOf(new Date(row.revoked_at)) : null;
    const lastDay = revokedOn && revokedOn < row.ends_on ? revokedOn : row.ends_on;
    keep.run(row.id, fileNumber, row.code, row.signed_on, lastDay, row.paper_place);
    db.prepare('DELETE FROM consent_revocations WHERE consent_id = ?').run(row.id);
    db.prepare('DELETE FROM consent_suspensions WHERE consent_id = ?').run(row.id);
    db.prepare('DELETE FROM consent_agreements WHERE consent_id = ?').run(row.id);
    db.prepare('DELETE FROM consent_signatures WHERE consent_id = ?').run(row.id);
    db.prepare('DELETE FROM consent_papers WHERE consent_id = ?').run(row.id);
    db.prepare('DELETE FROM consents WHERE id = ?').run(row.id);
  }
}

/** Papers of purged files that law wants kept, of one file or of all. */
export function keptConsents(db: Db, fileNumber: string | null = null): KeptConsent[] {
  return db
    .prepare(
      `SELECT id, file_number AS fileNumber, last_day AS lastDay FROM kept_consents
       WHERE @fileNumber IS NULL OR file_number = @fileNumber ORDER BY last_day, id`,
    )
    .all({ fileNumber }) as KeptConsent[];
}

export function deleteKeptConsent(db: Db, id: string): void {
  db.prepare('DELETE FROM kept_consents WHERE id = ?').run(id);
}

export interface Revocation {
  consentId: string;
  at: string;
  spoken: boolean;
  by: string;
}

/** Every revocation, for the sticks: a backup of before does not know of it. */
export function revocations(db: Db): Revocation[] {
  const rows = db
    .prepare('SELECT consent_id, at, spoken, by FROM consent_revocations ORDER BY at, consent_id')
    .all() as {
    consent_id: string;
    at: string;
    spoken: 0 | 1;
    by: string;
  }[];
  return rows.map((row) => ({ consentId: row.consent_id, at: row.at, spoken: row.spoken === 1, by: row.by }));
}

/**
 * A revocation that a stick remembers holds again. Returns the client when it was new to this desk, else null. Who took
 * it down may not be known to an older desk; then whoever recorded the consent stands for her.
 */
export function revokeAgain(db: Db, one: Revocation, byIsKnown: boolean): string | null {
  const put = db.prepare(
    `INSERT OR IGNORE INTO consent_revocations (consent_id, at, spoken, by)
     SELECT id, @at, @spoken, CASE WHEN @known THEN @by ELSE recorded_by END FROM consents WHERE id = @consentId`,
  );
  const { changes } = put.run({
    consentId: one.consentId,
    at: one.at,
    spoken: one.spoken ? 1 : 0,
    known: byIsKnown ? 1 : 0,
    by: one.by,
  });
  return changes > 0 ? (consentHead(db, one.consentId)?.clientId ?? null) : null;
}
