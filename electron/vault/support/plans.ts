import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Plan, type PlanFields, type PlanKeeping, planParts } from '../../contract/support.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { noteReading } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile, initialsOfStaff } from '../staff/members.ts';
import { noted } from './written.ts';

interface PlanRow {
  version: number;
  signs: string;
  places: string;
  people: string;
  take_along: string;
  others: string;
  keeping: PlanKeeping;
  keeping_words: string;
  written_at: string;
  written_by: string;
}

function planOf(db: Db, row: PlanRow): Plan {
  const { version, signs, places, people, others, keeping } = row;
  return {
    version,
    signs,
    places,
    people,
    takeAlong: row.take_along,
    others,
    keeping,
    keepingWords: row.keeping_words,
    writtenAt: row.written_at,
    writtenBy: initialsOfStaff(db, row.written_by),
  };
}

/** All versions of a plan, newest first. */
function rowsOf(db: Db, clientId: string): PlanRow[] {
  return db.prepare('SELECT * FROM safety_plans WHERE client_id = ? ORDER BY version DESC').all(clientId) as PlanRow[];
}

/** The safety plan as it stands, or null. */
export function getPlan(db: Db, session: Session, clientId: string): Plan | null {
  noteReading(db, session, clientId);
  const [row] = rowsOf(db, clientId);
  return row ? planOf(db, row) : null;
}

/** The versions before the one that stands, newest first. */
export function earlierPlans(db: Db, session: Session, clientId: string): Plan[] {
  noteReading(db, session, clientId);
  return rowsOf(db, clientId)
    .slice(1)
    .map((row) => planOf(db, row));
}

function addVersion(
  db: Db,
  session: Session,
  to: { clientId: string; version: number; plan: PlanFields; action: AuditAction },
): Plan {
  const now = deskNow(db);
  db.prepare(
    `INSERT INTO safety_plans
       (client_id, version, signs, places, people, take_along, others, keeping, keeping_words, written_at, written_by)
     VALUES (@clientId, @version, @signs, @places, @people, @takeAlong, @others, @keeping, @keepingWords, @at, @by)`,
  ).run({ ...to.plan, clientId: to.clientId, version: to.version, at: now.toISOString(), by: session.member.id });
  noted(db, session, to.clientId, to.action, now);
  const [row] = rowsOf(db, to.clientId);
  if (!row) throw new DeskError('not-found');
  return planOf(db, row);
}

/** By whom and when it was written anew; with no plan at all it was undone. */
function metMeanwhile(db: Db, newest: PlanRow | undefined): DeskError {
  return newest ? changedMeanwhile(db, newest.written_by, newest.written_at) : new DeskError('changed-meanwhile');
}

/** Writes a plan, or writes it anew; what stood before stays readable. Throws `changed-meanwhile`, `bad-input`. */
export function savePlan(db: Db, session: Session, input: Input<'plans.save'>): Plan {
  // A plan without a word would look like one that is there.
  if (planParts.every((part) => input.plan[part] === '')) throw new DeskError('bad-input');
  return db
    .transaction(() => {
      const [newest] = rowsOf(db, input.clientId);
      if ((newest?.version ?? 0) !== input.version) throw metMeanwhile(db, newest);
      return addVersion(db, session, { ...input, version: input.version + 1, action: 'plan.written' });
    })
    .immediate();
}

/** The version before stands again, as one more. Throws `changed-meanwhile`, `not-found` for a first version. */
export function undoPlan(db: Db, session: Session, input: Input<'plans.undo'>): Plan {
  return db
    .transaction(() => {
      const [newest, before] = rowsOf(db, input.clientId);
      if (newest?.version !== input.version) throw metMeanwhile(db, newest);
      if (!before) throw new DeskError('not-found');
      const plan = planOf(db, before);
      return addVersion(db, session, {
        clientId: input.clientId,
        version: newest.version + 1,
        plan,
        action: 'plan.undone',
      });
    })
    .immediate();
}
