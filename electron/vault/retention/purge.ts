import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Part, partSchema, purgeRights, type WaitingPurge, type WeighedPurge } from '../../contract/retention.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { mustReach } from '../clients/access.ts';
import { fileInTime } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { proveSecond } from '../staff/second.ts';
import type { Vault } from '../vault.ts';
import { maySecond } from './due.ts';
import { mustNotBeHeld } from './holds.ts';
import { countOf, type Found, findPart, weighFound } from './parts.ts';
import { spreadTombstones } from './sticks.ts';
import { putUp, scrub } from './tombstones.ts';

/**
 * A purge is for good, so it takes two: one prepares it, another carries it out with her own passphrase. Alone, what
 * was prepared waits (design, section 4).
 */

interface PurgeRow {
  id: string;
  file_number: string;
  part: string;
  prepared_at: string;
  prepared_by: string;
}

/** Whoever may be the second asks about any number; everybody else about files she reaches. Throws `not-found`, `file-elsewhere`. */
function mustSee(db: Db, session: Session, fileNumber: string): void {
  if (maySecond(session)) return;
  const file = fileInTime(db, { fileNumber });
  if (!file) throw new DeskError('not-found');
  mustReach(db, session, file.id);
}

function waitingRow(db: Db, id: string): PurgeRow {
  const row = db.prepare('SELECT * FROM purges WHERE id = ? AND ended_at IS NULL').get(id) as PurgeRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

const partOfRow = (row: PurgeRow): Part => partSchema.parse(JSON.parse(row.part));

/** What goes and what stays. Throws `not-found`, `file-elsewhere`. */
export function weighPurge(db: Db, session: Session, input: Input<'retention.weigh'>): WeighedPurge {
  mustSee(db, session, input.fileNumber);
  const found = findPart(db, input.fileNumber, input.part);
  return weighFound(db, input.fileNumber, found, input.part.kind === 'file');
}

/** Prepares a purge; it waits for another member. Throws `file-held`, `not-found`, `file-elsewhere`. */
export function preparePurge(db: Db, session: Session, input: Input<'retention.prepare'>): { id: string } {
  return db
    .transaction(() => {
      mustSee(db, session, input.fileNumber);
      const found = findPart(db, input.fileNumber, input.part);
      if (found.file) mustNotBeHeld(db, found.file.id);
      const part = JSON.stringify(input.part);
      const same = db
        .prepare('SELECT id FROM purges WHERE file_number = ? AND part = ? AND ended_at IS NULL')
        .pluck()
        .get(input.fileNumber, part) as string | undefined;
      if (same) return { id: same };
      const now = deskNow(db);
      const id = newId(now);
      db.prepare(
        'INSERT INTO purges (id, file_number, part, kind, prepared_at, prepared_by, things) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(id, input.fileNumber, part, input.part.kind, now.toISOString(), session.member.id, countOf(found));
      appendAudit(db, session.member.id, 'purge.prepared', input.fileNumber, now);
      return { id };
    })
    .immediate();
}

function sees(db: Db, session: Session, row: PurgeRow): boolean {
  try {
    mustSee(db, session, row.file_number);
    return true;
  } catch {
    return row.prepared_by === session.member.id;
  }
}

/** What waits for a second member, the oldest first: what she prepared, and for whoever may be the second all. */
export function waitingPurges(db: Db, session: Session): WaitingPurge[] {
  const rows = db.prepare('SELECT * FROM purges WHERE ended_at IS NULL ORDER BY prepared_at, id').all() as PurgeRow[];
  return rows
    .filter((row) => sees(db, session, row))
    .flatMap((row) => {
      const part = partOfRow(row);
      const found = foundStill(db, row.file_number, part);
      // What it was about is gone by another way: nothing is left to be carried out.
      if (!found) return [];
      return {
        id: row.id,
        fileNumber: row.file_number,
        kind: part.kind,
        class: part.kind === 'notes' ? part.class : null,
        preparedAt: row.prepared_at,
        preparedBy: initialsOfStaff(db, row.prepared_by),
        mine: row.prepared_by === session.member.id,
        weighed: weighFound(db, row.file_number, found, part.kind === 'file'),
      };
    });
}

function foundStill(db: Db, fileNumber: string, part: Part): Found | null {
  try {
    return findPart(db, fileNumber, part);
  } catch {
    return null;
  }
}

/** It is not to be done after all. Throws `not-found`. */
export function withdrawPurge(db: Db, session: Session, id: string): void {
  db.transaction(() => {
    const row = waitingRow(db, id);
    if (!sees(db, session, row)) throw new DeskError('not-found');
    end(db, id, session.member.id, 'withdrawn', 0);
    appendAudit(db, session.member.id, 'purge.withdrawn', row.file_number);
  }).immediate();
}

/** What it was of is told by its kind alone from now on. */
function end(db: Db, id: string, by: string, outcome: 'done' | 'withdrawn', things: number): void {
  db.prepare('UPDATE purges SET part = NULL, ended_at = ?, ended_by = ?, outcome = ?, things = ? WHERE id = ?').run(
    deskNow(db).toISOString(),
    by,
    outcome,
    things,
    id,
  );
}

/**
 * Carries it out with the second member's own passphrase: rows are deleted, the file is written anew, sticks that are in
 * are told. The audit keeps its rows, which hold a number and no word. Call it alone in the gate. Throws as the contract
 * says (`retention.carryOut`).
 */
export async function carryOut(
  vault: Vault,
  input: Input<'retention.carryOut'>,
): Promise<Output<'retention.carryOut'>> {
  const session = vault.mustBeOpen();
  const { db } = session.desk;
  const { prepared_by: preparedBy, file_number: asked } = waitingRow(db, input.id);
  mustSee(db, session, asked);
  const second = await proveSecond(vault, input, { not: preparedBy, any: purgeRights });
  const done = db
    .transaction(() => {
      const row = waitingRow(db, input.id);
      const part = partOfRow(row);
      const found = findPart(db, row.file_number, part);
      if (found.file) mustNotBeHeld(db, found.file.id);
      const things = countOf(found);
      if (things !== input.things) throw new DeskError('changed-meanwhile');
      const { backup } = weighFound(db, row.file_number, found, part.kind === 'file');
      const now = deskNow(db);
      end(db, row.id, second.id, 'done', things);
      for (const plot of found.plots) putUp(db, plot, now);
      appendAudit(db, second.id, 'purge.done', row.file_number, now);
      return { things, backup };
    })
    .immediate();
  vault.drafts.clear();
  scrub(db);
  return { ...done, toldTo: await spreadTombstones(vault) };
}
