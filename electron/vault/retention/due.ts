import { DeskError } from '../../contract/errors.ts';
import { noteClasses } from '../../contract/notes.ts';
import {
  type DueLine,
  type FileKeeping,
  purgeRights,
  type RetentionClass,
  type Schedule,
} from '../../contract/retention.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { closedFiles, type FileInTime, fileInTime } from '../clients/keeping.ts';
import { keptConsents } from '../consents/purge.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { keptDisclosures } from '../disclosures/keep.ts';
import { countNotes, countNotesByFile } from '../notes/purge.ts';
import type { Session } from '../staff/desk.ts';
import { heldFiles, holdOf } from './holds.ts';
import { getSchedule, lineOf, monthsAfter } from './schedule.ts';

/** What of a closed file falls due and when, the earliest first. Classes of which it has nothing are left out. */
function dueOfFile(file: FileInTime, notesOfIt: ReturnType<typeof countNotes>, held: boolean, schedule: Schedule) {
  const closedOn = file.closed?.on;
  if (!closedOn) return [];
  const counts = new Map(notesOfIt.map(({ what, count }) => [what, count]));
  const dueOn = (one: RetentionClass) => monthsAfter(closedOn, lineOf(schedule, one).months);
  const { fileNumber } = file;
  const notes: DueLine[] = noteClasses
    .filter((one) => counts.has(one))
    .map((one) => ({
      fileNumber,
      class: one,
      dueOn: dueOn(one),
      count: counts.get(one) ?? 0,
      held,
      part: { kind: 'notes' as const, class: one },
    }));
  const whole = {
    fileNumber,
    class: 'file' as const,
    dueOn: dueOn('file'),
    count: 1,
    held,
    part: { kind: 'file' as const },
  };
  return [...notes, whole].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Of purged files: what law no longer wants kept, one line for each file and kind. */
function dueOfKept(db: Db, schedule: Schedule): DueLine[] {
  const lines = new Map<string, DueLine>();
  const add = (kind: 'accounting' | 'authorizations', fileNumber: string, from: string) => {
    const dueOn = monthsAfter(from, lineOf(schedule, kind).months);
    const key = `${kind} ${fileNumber} ${dueOn}`;
    const before = lines.get(key);
    if (before) before.count += 1;
    else lines.set(key, { fileNumber, class: kind, dueOn, count: 1, held: false, part: { kind: 'kept' } });
  };
  for (const { fileNumber, at } of keptDisclosures(db)) add('accounting', fileNumber, dayOf(new Date(at)));
  for (const { fileNumber, lastDay } of keptConsents(db)) add('authorizations', fileNumber, lastDay);
  return [...lines.values()];
}

/** Whether she may be the second at a purge; then she sees the numbers of all files. */
export function maySecond(session: Session): boolean {
  return purgeRights.some((right) => session.member.rights.includes(right));
}

/** What is due today by the schedule, the longest overdue first: of files she reaches, or of all by number. */
export function dueToday(db: Db, session: Session): DueLine[] {
  const today = dayOf(deskNow(db));
  const schedule = getSchedule(db);
  const all = maySecond(session);
  const reached = all ? null : reachableIds(db, session);
  const files = closedFiles(db).filter(({ id }) => reached === null || reached.has(id));
  const held = heldFiles(db);
  const notes = countNotesByFile(db);
  const lines = files.flatMap((file) => dueOfFile(file, notes.get(file.id) ?? [], held.has(file.id), schedule));
  if (all) lines.push(...dueOfKept(db, schedule));
  return lines
    .filter(({ dueOn }) => dueOn <= today)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.fileNumber < b.fileNumber ? -1 : 1));
}

/** How one file stands in time. Throws `not-found`. */
export function keepingOf(db: Db, clientId: string): FileKeeping {
  const file = fileInTime(db, { id: clientId });
  if (!file) throw new DeskError('not-found');
  const hold = holdOf(db, clientId);
  const next = dueOfFile(file, countNotes(db, clientId), hold !== null, getSchedule(db))[0];
  return {
    version: file.version,
    closed: file.closed,
    hold,
    next: next ? { class: next.class, on: next.dueOn } : null,
  };
}
