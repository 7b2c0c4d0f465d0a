import { createHash } from 'node:crypto';
import type { Output } from '../../contract/calls.ts';
import type { Consent } from '../../contract/consents.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { newId } from '../database/ids.ts';
import { readPlainFile } from '../packets/plain-file.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { getConsent } from './consents.ts';

/** A form of two pages, scanned in grey, is well under a megabyte. */
const MOST_BYTES = 10 * 1024 * 1024;
const PDF_HEAD = '%PDF-';

/**
 * Keeps a scan of the signed paper in the encrypted database. Nothing here looks inside it: that is glass's work.
 * Null when she chose nothing. Throws `not-a-scan`, `not-found`.
 */
export async function keepPaper(vault: Vault, session: Session, id: string): Promise<Consent | null> {
  const { db } = session.desk;
  const consent = getConsent(db, id);
  if (consent.signedHow === 'screen') throw new DeskError('bad-input');
  const { path } = await vault.shell.ask('choosePath', { what: 'scan' });
  vault.mustBeOpen();
  if (path === null) return null;
  const read = readPlainFile(path, MOST_BYTES);
  if (typeof read === 'string') throw new DeskError(read === 'gone' ? 'place-gone' : 'not-a-scan');
  const pdf = Buffer.from(read.bytes);
  if (pdf.subarray(0, PDF_HEAD.length).toString('latin1') !== PDF_HEAD) throw new DeskError('not-a-scan');
  const now = deskNow(db);
  db.transaction(() => {
    // A clearer scan takes the place of the one before it: the paper is the same.
    db.prepare(
      `INSERT INTO consent_papers (consent_id, pdf, sha256, at, by) VALUES (@id, @pdf, @sha256, @at, @by)
       ON CONFLICT (consent_id) DO UPDATE SET pdf = excluded.pdf, sha256 = excluded.sha256, at = excluded.at, by = excluded.by`,
    ).run({
      id,
      pdf,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      at: now.toISOString(),
      by: session.member.id,
    });
    appendAudit(db, session.member.id, 'consent.paper-kept', fileNumberOf(db, consent.clientId), now);
  }).immediate();
  return getConsent(db, id);
}

/** Shows the scan through glass, as bitmaps. Throws `not-a-scan` where none is kept, `not-found`, `preview-failed`. */
export async function showPaper(vault: Vault, session: Session, id: string): Promise<Output<'consents.showPaper'>> {
  const { db } = session.desk;
  const consent = getConsent(db, id);
  const pdf = db.prepare('SELECT pdf FROM consent_papers WHERE consent_id = ?').pluck().get(id) as Buffer | undefined;
  if (!pdf) throw new DeskError('not-a-scan');
  const job = newId();
  db.transaction(() =>
    appendAudit(db, session.member.id, 'consent.paper-shown', fileNumberOf(db, consent.clientId)),
  ).immediate();
  const { pages } = await vault.shell.ask('show', { job, pdf });
  return { job, pages };
}
