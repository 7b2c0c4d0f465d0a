import type { Happened } from '../../contract/timeline.ts';
import { ownerOf } from '../clients/access.ts';
import { fold } from '../clients/find.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LinesAsked, lineOf, pageByDay } from '../database/lines.ts';
import type { Session } from '../staff/desk.ts';
import { contentOf } from './content.ts';
import { type NoteRow, noteOf } from './notes.ts';

interface NoteLineRow extends NoteRow {
  key: string;
  at: string;
  by: string;
}

/** The notes that stand, less the privileged ones that are not hers to read (the rule is `mayReadPrivileged`). */
const HERS = `SELECT n.id, n.client_id, n.class, n.version AS newest, v.version, v.day, v.written_at, v.written_by,
    'note:' || n.id AS key, v.written_at AS at, v.written_by AS by
  FROM notes n JOIN note_versions v ON v.note_id = n.id AND v.version = n.version
  WHERE n.client_id = @clientId AND (n.class <> 'privileged' OR @readsAll = 1
    OR EXISTS (SELECT 1 FROM note_versions w WHERE w.note_id = n.id AND w.written_by = @me))`;

/** Those she wrote, in the classes whose words stand open in a list: to look into a closed note is to open it. */
const HER_OWN = ` AND n.class IN ('ordinary', 'third-party', 'part-2')
  AND EXISTS (SELECT 1 FROM note_versions w WHERE w.note_id = n.id AND w.written_by = @me)`;

/** So many of her notes are looked through for a word. */
const LOOKED_THROUGH = 5000;

function bound(db: Db, session: Session, clientId: string) {
  const { id, rights } = session.member;
  const readsAll = rights.includes('supervisor') || ownerOf(db, clientId) === id;
  return { me: id, readsAll: readsAll ? 1 : 0 };
}

function noteLine(db: Db, row: NoteLineRow): Line<Happened> {
  const shown = row.class === 'privileged' ? 'closed' : 'whole';
  return lineOf(row, () => ({ kind: 'note', note: noteOf(db, row, shown) }));
}

/** A page of a file's notes for its timeline; those with `words` in them only, when there are any, of those she wrote. */
export function noteLines(db: Db, session: Session, asked: LinesAsked, words: string): Line<Happened>[] {
  const more = bound(db, session, asked.clientId);
  const wanted = fold(words).split(' ').filter(Boolean);
  if (words.trim() === '') return pageByDay<NoteLineRow>(db, HERS, asked, more).map((row) => noteLine(db, row));
  const rows = pageByDay<NoteLineRow>(db, HERS + HER_OWN, { ...asked, most: LOOKED_THROUGH }, more);
  const found: Line<Happened>[] = [];
  for (const row of rows) {
    if (found.length === asked.most) break;
    if (says(db, row, wanted)) found.push(noteLine(db, row));
  }
  return found;
}

/** Whether each word begins one of the note's. */
function says(db: Db, row: NoteRow, wanted: readonly string[]): boolean {
  const content = contentOf(db, row.id, row.version, row.class);
  const { class: _class, ...fields } = content;
  // The notice of 42 CFR 2.32 is the law's and in every one of them.
  const own = Object.entries(fields).filter(([field]) => field !== 'notice');
  const text = ` ${fold(own.map(([, value]) => value).join(' '))}`;
  return wanted.length > 0 && wanted.every((word) => text.includes(` ${word}`));
}

/** How many privileged notes of a file are not hers to read. */
export function hiddenNotes(db: Db, session: Session, clientId: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM notes n WHERE n.client_id = @clientId AND n.class = 'privileged' AND @readsAll = 0
         AND NOT EXISTS (SELECT 1 FROM note_versions w WHERE w.note_id = n.id AND w.written_by = @me)`,
    )
    .pluck()
    .get({ ...bound(db, session, clientId), clientId }) as number;
}
