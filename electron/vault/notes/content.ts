import { DeskError } from '../../contract/errors.ts';
import type { NoteClass, NoteContent, ReadContent } from '../../contract/notes.ts';
import type { Db } from '../database/driver.ts';
import { keptStatement } from '../database/kept.ts';
import { wordingOf } from '../sites/seeds.ts';

/**
 * What stands in each class's own table. One statement for each class and no name of a table that is put together: a
 * reader sees which words can come out where.
 */

type Row = Record<string, string | null>;

/** Writes what a version says, behind its row in `note_versions`. */
export function putContent(db: Db, id: string, version: number, content: NoteContent): void {
  switch (content.class) {
    case 'ordinary':
      db.prepare('INSERT INTO ordinary_notes (note_id, version, words) VALUES (?, ?, ?)').run(
        id,
        version,
        content.words,
      );
      return;
    case 'privileged':
      db.prepare('INSERT INTO privileged_notes (note_id, version, words, limits_explained_on) VALUES (?, ?, ?, ?)').run(
        id,
        version,
        content.words,
        content.limitsExplainedOn,
      );
      return;
    case 'screening':
      db.prepare(
        'INSERT INTO screening_results (note_id, version, tool, tool_version, result) VALUES (?, ?, ?, ?, ?)',
      ).run(id, version, content.tool, content.toolVersion, content.result);
      return;
    case 'third-party':
      db.prepare(
        'INSERT INTO third_party_records (note_id, version, from_whom, what, lies_in) VALUES (?, ?, ?, ?, ?)',
      ).run(id, version, content.fromWhom, content.what, content.liesIn);
      return;
    case 'part-2':
      db.prepare('INSERT INTO part2_records (note_id, version, programme, what, lies_in) VALUES (?, ?, ?, ?, ?)').run(
        id,
        version,
        content.programme,
        content.what,
        content.liesIn,
      );
      return;
  }
}

const select: Record<NoteClass, string> = {
  ordinary: 'SELECT words FROM ordinary_notes WHERE note_id = ? AND version = ?',
  privileged:
    'SELECT words, limits_explained_on AS limitsExplainedOn FROM privileged_notes WHERE note_id = ? AND version = ?',
  screening:
    'SELECT tool, tool_version AS toolVersion, result FROM screening_results WHERE note_id = ? AND version = ?',
  'third-party':
    'SELECT from_whom AS fromWhom, what, lies_in AS liesIn FROM third_party_records WHERE note_id = ? AND version = ?',
  'part-2': 'SELECT programme, what, lies_in AS liesIn FROM part2_records WHERE note_id = ? AND version = ?',
};

/** What a version says. The regulation’s notice, in its short form, goes with a Part 2 record wherever it goes (42 CFR 2.32(a)(2)). */
export function contentOf(db: Db, id: string, version: number, noteClass: NoteClass): ReadContent {
  const row = keptStatement(db, select[noteClass]).get(id, version) as Row | undefined;
  if (!row) throw new DeskError('not-found');
  const notice = noteClass === 'part-2' ? { notice: wordingOf('part2-short').text.en } : {};
  return { class: noteClass, ...row, ...notice } as ReadContent;
}

/** Takes all versions of a note away, content first. Call it inside a transaction. */
export function deleteContent(db: Db, id: string): void {
  db.prepare('DELETE FROM ordinary_notes WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM privileged_notes WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM screening_results WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM third_party_records WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM part2_records WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM note_versions WHERE note_id = ?').run(id);
  db.prepare('DELETE FROM notes WHERE id = ?').run(id);
}
