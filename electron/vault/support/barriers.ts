import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Barrier, BarrierKind } from '../../contract/support.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { noteReading } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { noted } from './written.ts';

interface BarrierRow {
  id: string;
  client_id: string;
  version: number;
  kind: BarrierKind;
  words: string;
  since: string;
  solved_on: string | null;
}

function rowOf(db: Db, id: string): BarrierRow {
  const row = db.prepare('SELECT * FROM barriers WHERE id = ?').get(id) as BarrierRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

function barrierOf({ id, version, kind, words, since, solved_on }: BarrierRow): Barrier {
  return { id, version, kind, words, since, solvedOn: solved_on };
}

/** Whose file a barrier is in, for the file guard. Throws `not-found`. */
export function clientOfBarrier(db: Db, id: string): string {
  return rowOf(db, id).client_id;
}

/** What stands in her way: open ones as they came, then the latest solved. */
export function barriersOf(db: Db, session: Session, clientId: string): Barrier[] {
  noteReading(db, session, clientId);
  const rows = db
    .prepare('SELECT * FROM barriers WHERE client_id = ? ORDER BY solved_on IS NOT NULL, solved_on DESC, id')
    .all(clientId) as BarrierRow[];
  return rows.map(barrierOf);
}

/** Writes one down. Throws `not-found`. */
export function writeBarrier(db: Db, session: Session, input: Input<'barriers.write'>): Barrier {
  const now = deskNow(db);
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare('INSERT INTO barriers (id, client_id, version, kind, words, since) VALUES (?, ?, 1, ?, ?, ?)').run(
        id,
        input.clientId,
        input.barrier.kind,
        input.barrier.words,
        dayOf(now),
      );
      noted(db, session, input.clientId, 'barrier.written', now);
      return barrierOf(rowOf(db, id));
    })
    .immediate();
}

/** One change of a barrier that nobody else has changed since. Throws `changed-meanwhile`, `not-found`. */
function changing(
  db: Db,
  session: Session,
  input: { id: string; version: number },
  change: (row: BarrierRow, now: Date) => AuditAction,
): void {
  db.transaction(() => {
    const row = rowOf(db, input.id);
    if (row.version !== input.version) throw new DeskError('changed-meanwhile');
    const now = deskNow(db);
    db.prepare('UPDATE barriers SET version = version + 1 WHERE id = ?').run(row.id);
    noted(db, session, row.client_id, change(row, now), now);
  }).immediate();
}

/** Another kind, other words. Throws `changed-meanwhile`, `not-found`. */
export function changeBarrier(db: Db, session: Session, input: Input<'barriers.change'>): Barrier {
  changing(db, session, input, (row) => {
    const { kind, words } = input.barrier;
    db.prepare('UPDATE barriers SET kind = ?, words = ? WHERE id = ?').run(kind, words, row.id);
    return 'barrier.changed';
  });
  return barrierOf(rowOf(db, input.id));
}

/** Solved today, or in the way again. Throws `changed-meanwhile`, `not-found`. */
export function setBarrierSolved(db: Db, session: Session, input: Input<'barriers.setSolved'>): Barrier {
  changing(db, session, input, (row, now) => {
    db.prepare('UPDATE barriers SET solved_on = ? WHERE id = ?').run(input.solved ? dayOf(now) : null, row.id);
    return 'barrier.changed';
  });
  return barrierOf(rowOf(db, input.id));
}

/** Undo of one just written. Throws `changed-meanwhile`, `not-found`. */
export function takeBarrierBack(db: Db, session: Session, input: Input<'barriers.takeBack'>): void {
  if (input.version !== 1) throw new DeskError('changed-meanwhile');
  changing(db, session, input, (row) => {
    db.prepare('DELETE FROM barriers WHERE id = ?').run(row.id);
    return 'barrier.taken-back';
  });
}
