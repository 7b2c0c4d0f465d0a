import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Note, NoteClass, NoteContent } from '../../contract/notes.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { ownerOf } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile, initialsOfStaff } from '../staff/members.ts';
import { contentOf, putContent } from './content.ts';
import { caseworkerSince } from './qualifications.ts';
import { isResultOf } from './tools.ts';

export interface NoteRow {
  id: string;
  client_id: string;
  class: NoteClass;
  version: number;
  /** The newest version, of which the fields below are. */
  newest: number;
  day: string;
  written_at: string;
  written_by: string;
}

export const SELECT_NOTES = `SELECT n.id, n.client_id, n.class, n.version AS newest, v.version, v.day, v.written_at, v.written_by
  FROM notes n JOIN note_versions v ON v.note_id = n.id`;

function rowOf(db: Db, id: string): NoteRow {
  const row = db.prepare(`${SELECT_NOTES} AND v.version = n.version WHERE n.id = ?`).get(id) as NoteRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

export function noteOf(db: Db, row: NoteRow, shown: 'whole' | 'closed'): Note {
  return {
    id: row.id,
    clientId: row.client_id,
    class: row.class,
    version: row.version,
    day: row.day,
    writtenAt: row.written_at,
    writtenBy: initialsOfStaff(db, row.written_by),
    content: shown === 'whole' ? contentOf(db, row.id, row.version, row.class) : null,
  };
}

/**
 * Whether a privileged note is hers to read: its writer, the owner of the file, a supervisor. Broken glass is not
 * asked: it opens a colleague's file for an emergency, and what a client told her caseworker in confidence is the
 * client's to open (Evidence Code 1038); whoever needs it asks the caseworker. For the same reason a file that is
 * shared does not share these.
 */
export function mayReadPrivileged(db: Db, session: Session, row: NoteRow): boolean {
  const { id, rights } = session.member;
  if (rights.includes('supervisor') || ownerOf(db, row.client_id) === id) return true;
  const wrote = db.prepare('SELECT 1 FROM note_versions WHERE note_id = ? AND written_by = ?').get(row.id, id);
  return wrote !== undefined;
}

/** Throws `privileged` for another's privileged note. */
function mustRead(db: Db, session: Session, row: NoteRow): void {
  if (row.class === 'privileged' && !mayReadPrivileged(db, session, row)) throw new DeskError('privileged');
}

/** Whose file a note is in, for the file guard. Throws `not-found`. */
export function clientOfNote(db: Db, id: string): string {
  return rowOf(db, id).client_id;
}

/** The notes of a file, latest day first; privileged ones closed, and those of others only counted. */
export function notesOf(db: Db, session: Session, clientId: string): Output<'notes.list'> {
  noteReading(db, session, clientId);
  const rows = db
    .prepare(
      `${SELECT_NOTES} AND v.version = n.version WHERE n.client_id = ? ORDER BY v.day DESC, n.created_at DESC, n.id DESC`,
    )
    .all(clientId) as NoteRow[];
  const hers = rows.filter((row) => row.class !== 'privileged' || mayReadPrivileged(db, session, row));
  return {
    notes: hers.map((row) => noteOf(db, row, row.class === 'privileged' ? 'closed' : 'whole')),
    hidden: rows.length - hers.length,
    caseworkerSince: caseworkerSince(db, session.member.id),
  };
}

/** What must hold of a note on the day it is about. Throws `not-a-caseworker`, `limits-not-explained`, `bad-input`. */
function mustFit(db: Db, session: Session, day: string, content: NoteContent, now: Date): void {
  if (day > dayOf(now)) throw new DeskError('bad-input');
  switch (content.class) {
    case 'privileged': {
      const since = caseworkerSince(db, session.member.id);
      if (since === null || since > day) throw new DeskError('not-a-caseworker');
      const explained = content.limitsExplainedOn;
      // Before she speaks: a limit explained afterwards was none (Evidence Code 1038.1).
      if (explained === null || explained > day) throw new DeskError('limits-not-explained');
      return;
    }
    case 'screening':
      if (!isResultOf(content.tool, content.result)) throw new DeskError('bad-input');
      return;
  }
}

function putVersion(
  db: Db,
  session: Session,
  note: { id: string; clientId: string; version: number; day: string },
  content: NoteContent,
  done: { action: AuditAction; now: Date },
): void {
  db.prepare(
    'INSERT INTO note_versions (note_id, version, class, day, written_at, written_by) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(note.id, note.version, content.class, note.day, done.now.toISOString(), session.member.id);
  putContent(db, note.id, note.version, content);
  touchFile(db, note.clientId, done.now);
  appendAudit(db, session.member.id, done.action, fileNumberOf(db, note.clientId), done.now);
}

/** A new note. Throws `not-a-caseworker`, `limits-not-explained`, `bad-input`, `not-found`. */
export function writeNote(db: Db, session: Session, input: Input<'notes.write'>): Note {
  const now = deskNow(db);
  mustFit(db, session, input.day, input.content, now);
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare('INSERT INTO notes (id, client_id, class, version, created_at) VALUES (?, ?, ?, 1, ?)').run(
        id,
        input.clientId,
        input.content.class,
        now.toISOString(),
      );
      const note = { id, clientId: input.clientId, version: 1, day: input.day };
      putVersion(db, session, note, input.content, { action: 'note.written', now });
      return noteOf(db, rowOf(db, id), 'whole');
    })
    .immediate();
}

/** The note as it stands, if nobody has written to it since `version`. Throws `changed-meanwhile`, `privileged`, `not-found`. */
function mustBe(db: Db, session: Session, id: string, version: number): NoteRow {
  const row = rowOf(db, id);
  mustRead(db, session, row);
  if (row.newest !== version) throw changedMeanwhile(db, row.written_by, row.written_at);
  return row;
}

function addVersion(
  db: Db,
  session: Session,
  row: NoteRow,
  to: { day: string; content: NoteContent; action: AuditAction },
) {
  const now = deskNow(db);
  const version = row.newest + 1;
  db.prepare('UPDATE notes SET version = ? WHERE id = ?').run(version, row.id);
  const note = { id: row.id, clientId: row.client_id, version, day: to.day };
  putVersion(db, session, note, to.content, { action: to.action, now });
  return noteOf(db, rowOf(db, row.id), 'whole');
}

/** A new version; the one before stays readable. Throws `changed-meanwhile`, `privileged`, and as `writeNote`. */
export function changeNote(db: Db, session: Session, input: Input<'notes.change'>): Note {
  mustFit(db, session, input.day, input.content, deskNow(db));
  return db
    .transaction(() => {
      const row = mustBe(db, session, input.id, input.version);
      if (row.class !== input.content.class) throw new DeskError('bad-input');
      return addVersion(db, session, row, { ...input, action: 'note.changed' });
    })
    .immediate();
}

/**
 * Undo: what stood before stands again, as one version more. Nothing is taken out of the past. A privileged note is
 * undone by a caseworker only, since it is a writing too. Throws `changed-meanwhile`, `not-found` for a first version.
 */
export function undoNote(db: Db, session: Session, input: Input<'notes.undo'>): Note {
  return db
    .transaction(() => {
      const row = mustBe(db, session, input.id, input.version);
      const before = versionsBelow(db, row.id, row.newest)[0];
      if (!before) throw new DeskError('not-found');
      const content = contentOf(db, before.id, before.version, before.class);
      mustFit(db, session, before.day, content, deskNow(db));
      return addVersion(db, session, row, { day: before.day, content, action: 'note.undone' });
    })
    .immediate();
}

function versionsBelow(db: Db, id: string, version: number): NoteRow[] {
  return db
    .prepare(`${SELECT_NOTES} WHERE n.id = ? AND v.version < ? ORDER BY v.version DESC`)
    .all(id, version) as NoteRow[];
}

/** Reading a privileged note is a row of the audit each time. */
function noteOpening(db: Db, session: Session, row: NoteRow): void {
  mustRead(db, session, row);
  if (row.class !== 'privileged') {
    noteReading(db, session, row.client_id);
    return;
  }
  const fileNumber = fileNumberOf(db, row.client_id);
  db.transaction(() => appendAudit(db, session.member.id, 'note.privileged-opened', fileNumber)).immediate();
}

/** One note, whole. Throws `privileged`, `not-found`. */
export function openNote(db: Db, session: Session, id: string): Note {
  const row = rowOf(db, id);
  noteOpening(db, session, row);
  return noteOf(db, row, 'whole');
}

/** The versions before the one that stands, newest first. Throws `privileged`, `not-found`. */
export function earlierVersions(db: Db, session: Session, id: string): Note[] {
  const row = rowOf(db, id);
  noteOpening(db, session, row);
  return versionsBelow(db, id, row.newest).map((one) => noteOf(db, one, 'whole'));
}
