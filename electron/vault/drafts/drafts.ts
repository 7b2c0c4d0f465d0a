import type { Input } from '../../contract/calls.ts';
import type { Draft } from '../../contract/drafts.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';

/**
 * Words typed and not saved, each member's own: every question names the member who asks, and there is none that
 * names another. No audit row, because they are saved every second and nothing of a file has changed yet.
 */

/** Places in which one member may leave words; beyond it the oldest go. */
export const MOST_PLACES = 200;

interface DraftRow {
  place: string;
  words: string;
  saved_at: string;
}

/** Keeps what stands in one place, over what stood there. */
export function saveDraft(db: Db, session: Session, input: Input<'drafts.save'>, now = new Date()): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO drafts (staff_id, place, words, saved_at) VALUES (@staffId, @place, @words, @savedAt)
       ON CONFLICT (staff_id, place) DO UPDATE SET words = excluded.words, saved_at = excluded.saved_at`,
    ).run({ staffId: session.member.id, place: input.place, words: input.words, savedAt: now.toISOString() });
    db.prepare(
      `DELETE FROM drafts WHERE staff_id = @staffId AND place IN
         (SELECT place FROM drafts WHERE staff_id = @staffId ORDER BY place = @place DESC, saved_at DESC
          LIMIT -1 OFFSET @most)`,
    ).run({ staffId: session.member.id, place: input.place, most: MOST_PLACES });
  }).immediate();
}

/** Hers, newest first. */
export function myDrafts(db: Db, session: Session): Draft[] {
  const rows = db
    .prepare('SELECT place, words, saved_at FROM drafts WHERE staff_id = ? ORDER BY saved_at DESC, place')
    .all(session.member.id) as DraftRow[];
  return rows.map((row) => ({ place: row.place, words: row.words, savedAt: row.saved_at }));
}

/** Saved or thrown away; a place where nothing stands is no fault. */
export function dropDraft(db: Db, session: Session, place: string): void {
  db.prepare('DELETE FROM drafts WHERE staff_id = ? AND place = ?').run(session.member.id, place);
}

/** All of a member who has left, whom nobody can open them for. Call it inside the transaction of her leaving. */
export function dropAllDrafts(db: Db, staffId: string): void {
  db.prepare('DELETE FROM drafts WHERE staff_id = ?').run(staffId);
}

/** How many places hold words about a file or a note: what the window keeps names it by its id. */
export function countDraftsAbout(db: Db, id: string): number {
  return db
    .prepare('SELECT count(*) FROM drafts WHERE instr(place, @id) > 0 OR instr(words, @id) > 0')
    .pluck()
    .get({ id }) as number;
}

/** Whoever's words about a file or a note that is purged. Call it inside the purge's transaction. */
export function dropDraftsAbout(db: Db, id: string): void {
  db.prepare('DELETE FROM drafts WHERE instr(place, @id) > 0 OR instr(words, @id) > 0').run({ id });
}
