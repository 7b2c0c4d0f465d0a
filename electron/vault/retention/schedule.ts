import { z } from 'zod';
import seeds from '../../../resources/seeds/retention.json' with { type: 'json' };
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import {
  type RetentionClass,
  retentionClasses,
  type Schedule,
  type ScheduleLine,
  scheduleLineSchema,
} from '../../contract/retention.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';

const fileSchema = z.strictObject({
  source: z.string().min(1),
  /** Day on which counsel confirmed the schedule, or null. */
  confirmedByCounselOn: z.iso.date().nullable(),
  classes: z.array(scheduleLineSchema.omit({ class: true }).extend({ id: z.enum(retentionClasses) })),
});

/** Checks the text of a schedule. Throws when a class is missing, doubled, or kept for less than law asks for. */
export function readScheduleSeed(raw: unknown): z.infer<typeof fileSchema> {
  const file = fileSchema.parse(raw);
  if (file.classes.map(({ id }) => id).join() !== retentionClasses.join())
    throw new Error('seed table retention: classes');
  if (file.classes.some(({ months, least }) => months < least)) throw new Error('seed table retention: below the law');
  return file;
}

const seed = readScheduleSeed(seeds);

/** For how long each class is kept: as the desk came, and what was changed of it. */
export function getSchedule(db: Db): Schedule {
  const edits = new Map(
    (db.prepare('SELECT class, months FROM retention_edits').all() as { class: string; months: number }[]).map(
      (row) => [row.class, row.months],
    ),
  );
  const lines = seed.classes.map(({ id, ...line }) => ({ class: id, ...line, months: edits.get(id) ?? line.months }));
  return { lines, source: seed.source, confirmedByCounselOn: seed.confirmedByCounselOn };
}

/** The line of one class. */
export function lineOf(schedule: Schedule, wanted: RetentionClass): ScheduleLine {
  const line = schedule.lines.find((one) => one.class === wanted);
  if (!line) throw new Error(`no line for ${wanted}`);
  return line;
}

/** Changes the months of one class. Throws `bad-input` for fewer than law asks for (45 CFR 164.530(j)). */
export function saveSchedule(db: Db, session: Session, input: Input<'retention.save'>): Schedule {
  if (input.months < lineOf(getSchedule(db), input.class).least) throw new DeskError('bad-input');
  db.transaction(() => {
    db.prepare(
      'INSERT INTO retention_edits (class, months) VALUES (?, ?) ON CONFLICT (class) DO UPDATE SET months = excluded.months',
    ).run(input.class, input.months);
    appendAudit(db, session.member.id, 'retention.changed', `${input.class}: ${input.months}`);
  }).immediate();
  return getSchedule(db);
}

/** The day `months` months after a day; the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
