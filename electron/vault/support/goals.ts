import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Goal, GoalFields, GoalState, GoalStep } from '../../contract/support.ts';
import type { Happened } from '../../contract/timeline.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { noteReading } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByDay } from '../database/lines.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile } from '../staff/members.ts';
import { noted } from './written.ts';

interface GoalRow {
  id: string;
  client_id: string;
  version: number;
  words: string;
  state: GoalState;
  since: string;
  until: string | null;
  changed_at: string;
  changed_by: string;
}

function rowOf(db: Db, id: string): GoalRow {
  const row = db.prepare('SELECT * FROM goals WHERE id = ?').get(id) as GoalRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

function goalOf(db: Db, row: GoalRow): Goal {
  const { id, version, words, state, since, until } = row;
  const steps = db
    .prepare('SELECT words, done_on AS doneOn FROM goal_steps WHERE goal_id = ? ORDER BY place')
    .all(id) as GoalStep[];
  return { id, version, words, state, since, until, steps };
}

/** Whose file a goal is in, for the file guard. Throws `not-found`. */
export function clientOfGoal(db: Db, id: string): string {
  return rowOf(db, id).client_id;
}

/** The goals of a file: open ones as they came, then the latest ended. */
export function goalsOf(db: Db, session: Session, clientId: string): Goal[] {
  noteReading(db, session, clientId);
  const rows = db
    .prepare("SELECT * FROM goals WHERE client_id = ? ORDER BY state <> 'open', until DESC, id")
    .all(clientId) as GoalRow[];
  return rows.map((row) => goalOf(db, row));
}

function mustFit(goal: GoalFields, now: Date): void {
  const today = dayOf(now);
  if (goal.steps.some(({ doneOn }) => doneOn !== null && doneOn > today)) throw new DeskError('bad-input');
}

function putSteps(db: Db, id: string, steps: readonly GoalStep[]): void {
  db.prepare('DELETE FROM goal_steps WHERE goal_id = ?').run(id);
  const put = db.prepare('INSERT INTO goal_steps (goal_id, place, words, done_on) VALUES (?, ?, ?, ?)');
  steps.forEach(({ words, doneOn }, place) => {
    put.run(id, place, words, doneOn);
  });
}

/** A new goal, in her words. Throws `bad-input`, `not-found`. */
export function writeGoal(db: Db, session: Session, input: Input<'goals.write'>): Goal {
  const now = deskNow(db);
  mustFit(input.goal, now);
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare(
        `INSERT INTO goals (id, client_id, version, words, state, since, changed_at, changed_by)
         VALUES (?, ?, 1, ?, 'open', ?, ?, ?)`,
      ).run(id, input.clientId, input.goal.words, dayOf(now), now.toISOString(), session.member.id);
      putSteps(db, id, input.goal.steps);
      noted(db, session, input.clientId, 'goal.written', now);
      return goalOf(db, rowOf(db, id));
    })
    .immediate();
}

/** One change of a goal that nobody else has changed since. Throws `changed-meanwhile`, `not-found`. */
function changing(
  db: Db,
  session: Session,
  input: { id: string; version: number },
  change: (row: GoalRow, now: Date) => AuditAction,
): GoalRow {
  return db
    .transaction(() => {
      const row = rowOf(db, input.id);
      if (row.version !== input.version) throw changedMeanwhile(db, row.changed_by, row.changed_at);
      const now = deskNow(db);
      db.prepare('UPDATE goals SET version = version + 1, changed_at = ?, changed_by = ? WHERE id = ?').run(
        now.toISOString(),
        session.member.id,
        row.id,
      );
      noted(db, session, row.client_id, change(row, now), now);
      return row;
    })
    .immediate();
}

/** Other words, other steps, a step done. Throws `changed-meanwhile`, `bad-input`, `not-found`. */
export function changeGoal(db: Db, session: Session, input: Input<'goals.change'>): Goal {
  mustFit(input.goal, deskNow(db));
  changing(db, session, input, (row) => {
    db.prepare('UPDATE goals SET words = ? WHERE id = ?').run(input.goal.words, row.id);
    putSteps(db, row.id, input.goal.steps);
    return 'goal.changed';
  });
  return goalOf(db, rowOf(db, input.id));
}

/** Open, reached or let go. Throws `changed-meanwhile`, `not-found`. */
export function setGoalState(db: Db, session: Session, input: Input<'goals.setState'>): Goal {
  changing(db, session, input, (row, now) => {
    const until = input.state === 'open' ? null : dayOf(now);
    db.prepare('UPDATE goals SET state = ?, until = ? WHERE id = ?').run(input.state, until, row.id);
    return 'goal.changed';
  });
  return goalOf(db, rowOf(db, input.id));
}

/** Undo of a goal just written. What has gone on since is not undone by it. Throws `changed-meanwhile`, `not-found`. */
export function takeGoalBack(db: Db, session: Session, input: Input<'goals.takeBack'>): void {
  if (input.version !== 1) throw new DeskError('changed-meanwhile');
  changing(db, session, input, (row) => {
    deleteGoal(db, row.id);
    return 'goal.taken-back';
  });
}

/** A page of a file's goals that were reached or let go, for its timeline. */
export function goalLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByDay<GoalRow & LineRow>(
    db,
    `SELECT *, 'goal:' || id AS key, until AS day, changed_at AS at, changed_by AS by FROM goals
     WHERE client_id = @clientId AND state <> 'open'`,
    asked,
  );
  return rows.map((row) => lineOf(row, () => ({ kind: 'goal', words: row.words, reached: row.state === 'reached' })));
}

function deleteGoal(db: Db, id: string): void {
  db.prepare('DELETE FROM goal_steps WHERE goal_id = ?').run(id);
  db.prepare('DELETE FROM goals WHERE id = ?').run(id);
}

/** All goals of a file. Call it inside a purge's transaction. */
export function deleteGoalsOf(db: Db, clientId: string): void {
  const ids = db.prepare('SELECT id FROM goals WHERE client_id = ?').pluck().all(clientId) as string[];
  for (const id of ids) deleteGoal(db, id);
}
