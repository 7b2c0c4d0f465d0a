import type { Happened } from '../../contract/timeline.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { covered } from '../clients/residence.ts';
import type { Db } from '../database/driver.ts';
import { type Line, type LineRow, type LinesAsked, lineOf, pageByDay, pageByInstant } from '../database/lines.ts';
import { dayOf } from '../disclosures/days.ts';
import { type AppointmentRow, appointmentOf } from './write.ts';

/* What of this domain stands on a file's timeline. What is still to come does not: it has its own list. */

/** A page of a file's appointments, once their day is past or it is known what became of them on it. */
export function appointmentLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByDay<AppointmentRow & LineRow>(
    db,
    `SELECT *, 'appointment:' || id AS key, coalesce(outcome_at, created_at) AS at,
       coalesce(outcome_by, created_by) AS by FROM appointments
     WHERE client_id = @clientId AND (day < @today OR (day = @today AND outcome IS NOT NULL))`,
    asked,
    { today: dayOf(deskNow(db)) },
  );
  return rows.map((row) => lineOf(row, () => ({ kind: 'appointment', appointment: appointmentOf(db, row) })));
}

interface SettledRow extends LineRow {
  words: string;
  state: 'done' | 'let-go';
}

/** A page of a file's follow-ups that were done or let go. */
export function followUpLines(db: Db, asked: LinesAsked): Line<Happened>[] {
  const rows = pageByInstant<SettledRow>(
    db,
    `SELECT 'follow-up:' || id AS key, settled_at AS at, settled_by AS by, words, state FROM follow_ups
     WHERE client_id = @clientId AND state <> 'open'`,
    asked,
  );
  return rows.map((row) =>
    lineOf(row, () => ({
      kind: 'follow-up',
      words: covered(db, asked.clientId, row.words),
      done: row.state === 'done',
    })),
  );
}
