import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { How } from '../../contract/support.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { noteReading } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { noted } from './written.ts';

/**
 * How she is, asked at her pace. No function adds these up: it is no score, for nobody, and none leaves the desk.
 */

const SELECT = 'SELECT id, day, answer FROM how_answers';

/** Whose file an answer is in, for the file guard. Throws `not-found`. */
export function clientOfHow(db: Db, id: string): string {
  const clientId = db.prepare('SELECT client_id FROM how_answers WHERE id = ?').pluck().get(id);
  if (typeof clientId !== 'string') throw new DeskError('not-found');
  return clientId;
}

/** What she answered, the latest first. */
export function howOf(db: Db, session: Session, clientId: string): How[] {
  noteReading(db, session, clientId);
  return db.prepare(`${SELECT} WHERE client_id = ? ORDER BY day DESC, id DESC`).all(clientId) as How[];
}

/** Her answer, or that she would rather not say. Throws `not-found`. */
export function answerHow(db: Db, session: Session, input: Input<'how.answer'>): How {
  const now = deskNow(db);
  const id = newId(now);
  return db
    .transaction(() => {
      const day = dayOf(now);
      db.prepare('INSERT INTO how_answers (id, client_id, day, answer) VALUES (?, ?, ?, ?)').run(
        id,
        input.clientId,
        day,
        input.answer,
      );
      noted(db, session, input.clientId, 'how.answered', now);
      return { id, day, answer: input.answer };
    })
    .immediate();
}

/** She takes it back, and nothing of it stays. Throws `not-found`. */
export function takeHowBack(db: Db, session: Session, input: Input<'how.takeBack'>): void {
  db.transaction(() => {
    const clientId = clientOfHow(db, input.id);
    db.prepare('DELETE FROM how_answers WHERE id = ?').run(input.id);
    noted(db, session, clientId, 'how.taken-back', deskNow(db));
  }).immediate();
}
