import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Attendance, Training, TrainingFields } from '../../contract/reports.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import { getGrant } from '../reports/grant.ts';
import { mapping } from '../reports/mapping.ts';
import { daysOf } from '../reports/periods.ts';
import { listSites, siteNameOf } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile, initialsOfStaff } from '../staff/members.ts';
import { staffReached, trainingsToCount } from './count.ts';

/*
 * Training of clinic staff. Who came is a number for each role, and how many of them came for the first time in the award:
 * that is asked in the room, by show of hands. Five hundred people are so counted once each without a list of them: a code
 * or a hash for each would be such a list, and a hash of few names is read back by trying them.
 */

interface Row {
  id: string;
  version: number;
  day: string;
  topic: string;
  minutes: number;
  site_id: string | null;
  place: string;
  trainer: string;
  written_at: string;
  written_by: string;
  taken_back_at: string | null;
  changed_at: string | null;
  changed_by: string | null;
}

const roles = new Map(mapping.roles.map((role, place) => [role.id, { ...role, place }]));
export const isProvider = (role: string): boolean => roles.get(role)?.provider ?? false;

function attendanceOf(db: Db, id: string): Attendance[] {
  const rows = db
    .prepare('SELECT role, people, first_time AS firstTime FROM training_attendance WHERE training_id = ?')
    .all(id) as Attendance[];
  return rows.sort((one, other) => (roles.get(one.role)?.place ?? 99) - (roles.get(other.role)?.place ?? 99));
}

function trainingOf(db: Db, row: Row): Training {
  const { id, version, day, topic, minutes, site_id: siteId, place, trainer } = row;
  return {
    id,
    version,
    day,
    topic,
    minutes,
    siteId,
    place,
    trainer,
    attendance: attendanceOf(db, id),
    siteName: siteId ? (siteNameOf(db, siteId) ?? '') : '',
    writtenBy: initialsOfStaff(db, row.written_by),
  };
}

/** The latest first, and how far the award is. */
export function listTrainings(db: Db): Output<'training.list'> {
  const rows = db
    .prepare('SELECT * FROM trainings WHERE taken_back_at IS NULL ORDER BY day DESC, written_at DESC')
    .all() as Row[];
  const grant = getGrant(db);
  const award = daysOf({ kind: 'award', from: grant.awardStart }, grant);
  const { staff, providers } = staffReached(trainingsToCount(db, award), isProvider);
  return {
    sessions: rows.map((row) => trainingOf(db, row)),
    staff: { goal: grant.staff, reached: staff, least: false },
    providers: { goal: grant.providers, reached: providers, least: false },
  };
}

function rowOf(db: Db, id: string): Row {
  const row = db.prepare('SELECT * FROM trainings WHERE id = ?').get(id) as Row | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

function mustFit(db: Db, training: TrainingFields, now: Date): void {
  const known = training.attendance.every(({ role }) => roles.has(role));
  const there = training.siteId === null || listSites(db).some(({ id }) => id === training.siteId);
  if (training.day > dayOf(now) || !known || !there) throw new DeskError('bad-input');
}

function putAttendance(db: Db, id: string, attendance: readonly Attendance[]): void {
  db.prepare('DELETE FROM training_attendance WHERE training_id = ?').run(id);
  const put = db.prepare('INSERT INTO training_attendance (training_id, role, people, first_time) VALUES (?, ?, ?, ?)');
  for (const { role, people, firstTime } of attendance) put.run(id, role, people, firstTime);
}

/** Writes one down. Throws `bad-input`. */
export function addTraining(db: Db, session: Session, input: Input<'training.add'>): Training {
  const now = deskNow(db);
  mustFit(db, input, now);
  const { attendance, ...fields } = input;
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare(
        `INSERT INTO trainings (id, version, day, topic, minutes, site_id, place, trainer, written_at, written_by)
         VALUES (@id, 1, @day, @topic, @minutes, @siteId, @place, @trainer, @at, @by)`,
      ).run({ ...fields, id, at: now.toISOString(), by: session.member.id });
      putAttendance(db, id, attendance);
      appendAudit(db, session.member.id, 'training.added', fields.day, now);
      return trainingOf(db, rowOf(db, id));
    })
    .immediate();
}

/** The training as it was read. Throws `changed-meanwhile`, `not-found`. */
function mustBe(db: Db, input: { id: string; version: number }, takenBack: boolean): Row {
  const row = rowOf(db, input.id);
  if (row.version !== input.version) {
    throw changedMeanwhile(db, row.changed_by ?? row.written_by, row.changed_at ?? row.written_at);
  }
  if ((row.taken_back_at !== null) !== takenBack) throw new DeskError('not-found');
  return row;
}

/** Corrects one. Throws `changed-meanwhile`, `bad-input`, `not-found`. */
export function changeTraining(db: Db, session: Session, input: Input<'training.change'>): Training {
  const now = deskNow(db);
  mustFit(db, input.training, now);
  const { attendance, ...fields } = input.training;
  return db
    .transaction(() => {
      const { id } = mustBe(db, input, false);
      db.prepare(
        `UPDATE trainings SET version = version + 1, day = @day, topic = @topic, minutes = @minutes, site_id = @siteId,
           place = @place, trainer = @trainer, changed_at = @at, changed_by = @by WHERE id = @id`,
      ).run({ ...fields, id, at: now.toISOString(), by: session.member.id });
      putAttendance(db, id, attendance);
      appendAudit(db, session.member.id, 'training.changed', fields.day, now);
      return trainingOf(db, rowOf(db, id));
    })
    .immediate();
}

function setTakenBack(db: Db, session: Session, input: Input<'training.remove'>, takenBack: boolean) {
  return db
    .transaction(() => {
      const row = mustBe(db, input, !takenBack);
      const now = deskNow(db);
      const at = now.toISOString();
      db.prepare(
        `UPDATE trainings SET version = version + 1, taken_back_at = @takenBackAt, changed_at = @at, changed_by = @by
         WHERE id = @id`,
      ).run({ id: row.id, takenBackAt: takenBack ? at : null, at, by: session.member.id });
      const action: AuditAction = takenBack ? 'training.removed' : 'training.put-back';
      appendAudit(db, session.member.id, action, row.day, now);
      return { id: row.id, version: row.version + 1 };
    })
    .immediate();
}

/** It counts nowhere any more. Throws `changed-meanwhile`, `not-found`. */
export function removeTraining(db: Db, session: Session, input: Input<'training.remove'>): Output<'training.remove'> {
  return setTakenBack(db, session, input, true);
}

/** It was no mistake. Throws `changed-meanwhile`, `not-found`. */
export function putTrainingBack(db: Db, session: Session, input: Input<'training.putBack'>): void {
  setTakenBack(db, session, input, false);
}
