import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { EntryFields, ServiceEntry, ServicePlace, ServiceWay } from '../../contract/services.ts';
import type { Happened } from '../../contract/timeline.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByDay } from '../database/lines.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile, initialsOfStaff } from '../staff/members.ts';
import { kindOf } from './kinds.ts';

interface EntryRow {
  id: string;
  client_id: string;
  version: number;
  kind: string;
  day: string;
  minutes: number;
  count: number;
  way: ServiceWay;
  place: ServicePlace;
  interpreter: string;
  written_at: string;
  written_by: string;
  taken_back_at: string | null;
  changed_at: string | null;
  changed_by: string | null;
}

function rowOf(db: Db, id: string): EntryRow {
  const row = db.prepare('SELECT * FROM service_entries WHERE id = ?').get(id) as EntryRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

function entryOf(db: Db, row: EntryRow): ServiceEntry {
  const { id, version, day, kind, minutes, count, way, place, interpreter } = row;
  const writtenBy = initialsOfStaff(db, row.written_by);
  return { id, version, day, kind, minutes, count, way, place, interpreter, writtenAt: row.written_at, writtenBy };
}

/** Whose file an entry is in, for the file guard. Throws `not-found`. */
export function clientOfEntry(db: Db, id: string): string {
  return rowOf(db, id).client_id;
}

/** The entries of a file, latest day first, `most` of them, and how many more there are. */
export function entriesOf(db: Db, session: Session, input: Input<'services.list'>): Output<'services.list'> {
  noteReading(db, session, input.clientId);
  const rows = db
    .prepare(
      `SELECT * FROM service_entries WHERE client_id = ? AND taken_back_at IS NULL
       ORDER BY day DESC, written_at DESC, id DESC LIMIT ?`,
    )
    .all(input.clientId, input.most) as EntryRow[];
  const all = db
    .prepare('SELECT count(*) FROM service_entries WHERE client_id = ? AND taken_back_at IS NULL')
    .pluck()
    .get(input.clientId) as number;
  return { entries: rows.map((row) => entryOf(db, row)), more: all - rows.length };
}

function mustFit(entry: EntryFields, now: Date): void {
  if (entry.day > dayOf(now) || !kindOf(entry.kind)) throw new DeskError('bad-input');
}

function noted(db: Db, session: Session, clientId: string, action: AuditAction, now: Date): void {
  touchFile(db, clientId, now);
  appendAudit(db, session.member.id, action, fileNumberOf(db, clientId), now);
}

/** Writes down what was done. Throws `bad-input`, `not-found`. */
export function logService(db: Db, session: Session, input: Input<'services.log'>): ServiceEntry {
  const now = deskNow(db);
  mustFit(input.entry, now);
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare(
        `INSERT INTO service_entries
           (id, client_id, version, kind, day, minutes, count, way, place, interpreter, written_at, written_by)
         VALUES (@id, @clientId, 1, @kind, @day, @minutes, @count, @way, @place, @interpreter, @at, @by)`,
      ).run({ ...input.entry, id, clientId: input.clientId, at: now.toISOString(), by: session.member.id });
      noted(db, session, input.clientId, 'service.logged', now);
      return entryOf(db, rowOf(db, id));
    })
    .immediate();
}

/** The entry as it was read. Throws `changed-meanwhile`, `not-found`. */
function mustBe(db: Db, input: { id: string; version: number }, takenBack: boolean): EntryRow {
  const row = rowOf(db, input.id);
  if (row.version !== input.version) {
    throw changedMeanwhile(db, row.changed_by ?? row.written_by, row.changed_at ?? row.written_at);
  }
  if ((row.taken_back_at !== null) !== takenBack) throw new DeskError('not-found');
  return row;
}

/** Corrects an entry; whoever wrote it stays its writer. Throws `changed-meanwhile`, `bad-input`, `not-found`. */
export function changeService(db: Db, session: Session, input: Input<'services.change'>): ServiceEntry {
  const now = deskNow(db);
  mustFit(input.entry, now);
  return db
    .transaction(() => {
      const row = mustBe(db, input, false);
      db.prepare(
        `UPDATE service_entries SET version = version + 1, kind = @kind, day = @day, minutes = @minutes, count = @count,
           way = @way, place = @place, interpreter = @interpreter, changed_at = @at, changed_by = @by WHERE id = @id`,
      ).run({ ...input.entry, id: row.id, at: now.toISOString(), by: session.member.id });
      noted(db, session, row.client_id, 'service.changed', now);
      return entryOf(db, rowOf(db, row.id));
    })
    .immediate();
}

function setTakenBack(db: Db, session: Session, input: Input<'services.takeBack'>, takenBack: boolean) {
  return db
    .transaction(() => {
      const row = mustBe(db, input, !takenBack);
      const now = deskNow(db);
      db.prepare(
        `UPDATE service_entries SET version = version + 1, taken_back_at = @takenBackAt, changed_at = @at, changed_by = @by
         WHERE id = @id`,
      ).run({
        id: row.id,
        takenBackAt: takenBack ? now.toISOString() : null,
        at: now.toISOString(),
        by: session.member.id,
      });
      noted(db, session, row.client_id, takenBack ? 'service.taken-back' : 'service.put-back', now);
      return { id: row.id, version: row.version + 1 };
    })
    .immediate();
}

/** A mistake: neither listed nor counted any more. Throws `changed-meanwhile`, `not-found`. */
export function takeServiceBack(
  db: Db,
  session: Session,
  input: Input<'services.takeBack'>,
): Output<'services.takeBack'> {
  return setTakenBack(db, session, input, true);
}

/** It was none. Throws `changed-meanwhile`, `not-found`. */
export function putServiceBack(db: Db, session: Session, input: Input<'services.putBack'>): void {
  setTakenBack(db, session, input, false);
}

/** A page of a file's entries for its timeline. */
export function serviceLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByDay<EntryRow & LineRow>(
    db,
    `SELECT *, 'service:' || id AS key, written_at AS at, written_by AS by FROM service_entries
     WHERE client_id = @clientId AND taken_back_at IS NULL`,
    asked,
  );
  return rows.map((row) => lineOf(row, () => ({ kind: 'service', entry: entryOf(db, row) })));
}

/** How many entries a file has, taken back or not. */
export function countEntries(db: Db, clientId: string): number {
  return db.prepare('SELECT count(*) FROM service_entries WHERE client_id = ?').pluck().get(clientId) as number;
}

/** All entries of a file. Call it inside a purge's transaction. */
export function deleteEntriesOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM service_entries WHERE client_id = ?').run(clientId);
}
