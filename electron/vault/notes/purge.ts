import type { NoteClass } from '../../contract/notes.ts';
import type { Db } from '../database/driver.ts';
import { deleteContent } from './content.ts';

/** Ids of a file's notes, of one class or of all. */
export function noteIdsOf(db: Db, clientId: string, noteClass: NoteClass | null = null): string[] {
  return db
    .prepare(
      'SELECT id FROM notes WHERE client_id = @clientId AND (@noteClass IS NULL OR class = @noteClass) ORDER BY id',
    )
    .pluck()
    .all({ clientId, noteClass }) as string[];
}

/** How many notes of each class a file has; classes without any are left out. */
export function countNotes(db: Db, clientId: string): { what: NoteClass; count: number }[] {
  return db
    .prepare('SELECT class AS what, count(*) AS count FROM notes WHERE client_id = ? GROUP BY class ORDER BY class')
    .all(clientId) as { what: NoteClass; count: number }[];
}

/** The same of every file that has notes, in one question: the schedule asks it of thousands. */
export function countNotesByFile(db: Db): Map<string, { what: NoteClass; count: number }[]> {
  const rows = db
    .prepare(
      'SELECT client_id, class, count(*) AS count FROM notes GROUP BY client_id, class ORDER BY client_id, class',
    )
    .all() as { client_id: string; class: NoteClass; count: number }[];
  const counts = new Map<string, { what: NoteClass; count: number }[]>();
  for (const { client_id: clientId, class: what, count } of rows) {
    const known = counts.get(clientId);
    if (known) known.push({ what, count });
    else counts.set(clientId, [{ what, count }]);
  }
  return counts;
}

/** Class and file of a note, and when it was first written; null when it is not there. */
export function noteHead(db: Db, id: string): { clientId: string; class: NoteClass; createdAt: string } | null {
  const row = db
    .prepare('SELECT client_id AS clientId, class, created_at AS createdAt FROM notes WHERE id = ?')
    .get(id) as { clientId: string; class: NoteClass; createdAt: string } | undefined;
  return row ?? null;
}

/** Takes a note away with all its versions, whether it is there or not. Call it inside a purge's transaction. */
export function deleteNote(db: Db, id: string): void {
  deleteContent(db, id);
}

/** All notes of a file. Call it inside a purge's transaction. */
export function deleteNotesOf(db: Db, clientId: string): void {
  for (const id of noteIdsOf(db, clientId)) deleteContent(db, id);
}
