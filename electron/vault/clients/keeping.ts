import type { Input } from '../../contract/calls.ts';
import type { ItemId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { ClosingReason } from '../../contract/retention.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { factsOf, readFile, renewSearch } from './clients.ts';

/** A file in time: closed, opened again, and taken away. */
export interface FileInTime {
  id: string;
  fileNumber: string;
  version: number;
  createdAt: string;
  closed: { on: string; reason: ClosingReason } | null;
}
interface Row {
  id: string;
  file_number: string;
  version: number;
  created_at: string;
  closed_on: string | null;
  closed_for: ClosingReason | null;
}
const SELECT = `SELECT c.id, c.file_number, c.version, c.created_at, k.day AS closed_on, k.reason AS closed_for
  FROM clients c LEFT JOIN file_closings k ON k.client_id = c.id`;

function inTime(row: Row): FileInTime {
  const closed = row.closed_on && row.closed_for ? { on: row.closed_on, reason: row.closed_for } : null;
  return { id: row.id, fileNumber: row.file_number, version: row.version, createdAt: row.created_at, closed };
}

/** One file by its id or its number, or null. */
export function fileInTime(db: Db, by: { id: string } | { fileNumber: string }): FileInTime | null {
  const [where, value] = 'id' in by ? ['c.id = ?', by.id] : ['c.file_number = ?', by.fileNumber];
  const row = db.prepare(`${SELECT} WHERE ${where}`).get(value) as Row | undefined;
  return row ? inTime(row) : null;
}

/** All that are closed, the longest first. */
export function closedFiles(db: Db): FileInTime[] {
  const rows = db.prepare(`${SELECT} WHERE k.day IS NOT NULL ORDER BY k.day, c.file_number`).all() as Row[];
  return rows.map(inTime);
}

/** The number after the highest that was ever given: a purged file's is never somebody else's. Inside a transaction. */
export function nextFileNumber(db: Db): string {
  const last = db
    .prepare(
      `INSERT INTO file_numbers (id, last) VALUES (1,
         (SELECT coalesce(max(CAST(substr(file_number, 4) AS INTEGER)), 0) FROM clients) + 1)
       ON CONFLICT (id) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last`,
    )
    .pluck()
    .get() as number;
  return `SH-${String(last).padStart(4, '0')}`;
}

/** Something was written in the file: it comes to the top of those last worked on. */
export function touchFile(db: Db, clientId: string, now: Date): void {
  db.prepare('UPDATE clients SET updated_at = ? WHERE id = ?').run(now.toISOString(), clientId);
}

/**
 * Keeps a closing or an opening for the reports. A closing that is opened again on the day it was written down was a
 * mistake, and one that is written anew takes the place of the one before: neither is counted.
 */
function noteTurn(db: Db, clientId: string, to: FileInTime['closed'], now: Date): void {
  const last = db
    .prepare('SELECT at, reason FROM file_turns WHERE client_id = ? ORDER BY at DESC LIMIT 1')
    .get(clientId) as { at: string; reason: string | null } | undefined;
  const wasClosed = last !== undefined && last.reason !== null;
  const mistake = wasClosed && !to && dayOf(new Date(last.at)) === dayOf(now);
  if (wasClosed && (to || mistake))
    db.prepare('DELETE FROM file_turns WHERE client_id = ? AND at = ?').run(clientId, last.at);
  if (mistake) return;
  db.prepare('INSERT OR REPLACE INTO file_turns (client_id, at, day, reason) VALUES (?, ?, ?, ?)').run(
    clientId,
    now.toISOString(),
    to?.on ?? dayOf(now),
    to?.reason ?? null,
  );
}

function setClosed(db: Db, session: Session, input: { id: string; version: number }, to: FileInTime['closed']): void {
  db.transaction(() => {
    const file = readFile(db, session, input.id);
    if (file.version !== input.version) throw new DeskError('changed-meanwhile');
    const now = deskNow(db);
    if (to && (to.on > dayOf(now) || to.on < dayOf(new Date(file.createdAt)))) throw new DeskError('bad-input');
    db.prepare('DELETE FROM file_closings WHERE client_id = ?').run(input.id);
    if (to)
      db.prepare('INSERT INTO file_closings (client_id, day, reason) VALUES (?, ?, ?)').run(input.id, to.on, to.reason);
    noteTurn(db, input.id, to, now);
    db.prepare('UPDATE clients SET version = version + 1, updated_at = ? WHERE id = ?').run(
      now.toISOString(),
      input.id,
    );
    appendAudit(db, session.member.id, to ? 'file.closed' : 'file.reopened', file.fileNumber, now);
  }).immediate();
}

/** The work with her has ended. Throws `changed-meanwhile`, `bad-input` for a day before the file or to come. */
export function closeFile(db: Db, session: Session, input: Input<'clients.close'>): void {
  setClosed(db, session, input, { on: input.on, reason: input.reason });
}

/** The day on which a closed file was opened again, or null. */
export function reopenedOn(db: Db, clientId: string): string | null {
  const last = db
    .prepare('SELECT day, reason FROM file_turns WHERE client_id = ? ORDER BY at DESC LIMIT 1')
    .get(clientId) as { day: string; reason: string | null } | undefined;
  return last && last.reason === null ? last.day : null;
}

/** Ids of the files that are not closed, by their owner. */
export function openFilesByOwner(db: Db): Map<string, string[]> {
  const rows = db
    .prepare('SELECT id, owner_id FROM clients WHERE id NOT IN (SELECT client_id FROM file_closings)')
    .all() as { id: string; owner_id: string }[];
  const files = new Map<string, string[]>();
  for (const { id, owner_id } of rows) {
    const hers = files.get(owner_id);
    if (hers) hers.push(id);
    else files.set(owner_id, [id]);
  }
  return files;
}

/** She is back. Throws `changed-meanwhile`. */
export function reopenFile(db: Db, session: Session, input: Input<'clients.reopen'>): void {
  setClosed(db, session, input, null);
}

/** How many facts, other names and avoided sites and people a file has. */
export function countFile(db: Db, clientId: string): { facts: number; names: number; avoided: number } {
  const count = (sql: string) => db.prepare(sql).pluck().get(clientId) as number;
  return {
    facts: count('SELECT count(*) FROM facts WHERE client_id = ?'),
    names: count('SELECT count(*) FROM aliases WHERE client_id = ?'),
    avoided:
      count('SELECT count(*) FROM avoided_sites WHERE client_id = ?') +
      count("SELECT count(*) FROM clients WHERE id = ? AND avoided_people <> ''"),
  };
}

/** Takes one fact away. Call these inside a purge's transaction. */
export function deleteFact(db: Db, clientId: string, item: ItemId): void {
  db.prepare('DELETE FROM facts WHERE client_id = ? AND item = ?').run(clientId, item);
  renewSearch(db, clientId);
}

export function deleteOtherNames(db: Db, clientId: string): void {
  db.prepare('DELETE FROM aliases WHERE client_id = ?').run(clientId);
  renewSearch(db, clientId);
}

export function deleteAvoided(db: Db, clientId: string): void {
  db.prepare('DELETE FROM avoided_sites WHERE client_id = ?').run(clientId);
  db.prepare("UPDATE clients SET avoided_people = '' WHERE id = ?").run(clientId);
}

/** The file itself, behind everything of other domains that points to it. */
export function deleteFile(db: Db, clientId: string): void {
  db.prepare('DELETE FROM facts WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM aliases WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM avoided_sites WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM search_names WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM glass_broken WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM file_closings WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM signing_facts WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM safe_at_home WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM recusals WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM hand_on_notes WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM file_turns WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM clients WHERE id = ?').run(clientId);
}

/** Whether a fact is there. */
export function hasFact(db: Db, clientId: string, item: ItemId): boolean {
  return factsOf(db, clientId).some((fact) => fact.item === item);
}
