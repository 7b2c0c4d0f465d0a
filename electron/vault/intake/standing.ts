import type { FileStanding, Load } from '../../contract/intake.ts';
import { appointmentsPerFile, followUpsPerFile } from '../appointments/load.ts';
import { countAppointments } from '../appointments/purge.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { noteReading } from '../clients/clients.ts';
import { handOnNote } from '../clients/hand-on.ts';
import { fileInTime, openFilesByOwner, reopenedOn } from '../clients/keeping.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { noteIdsOf } from '../notes/purge.ts';
import { countReferrals } from '../referrals/purge.ts';
import { countEntries } from '../services/entries.ts';
import type { Session } from '../staff/desk.ts';
import { allStaff, membersWithFiles } from '../staff/members.ts';

/** Nothing was done yet but to write the file. */
function isNew(db: Db, clientId: string): boolean {
  const { appointments, followUps } = countAppointments(db, clientId);
  const done = appointments + followUps + countReferrals(db, clientId) + countEntries(db, clientId);
  return done + noteIdsOf(db, clientId).length === 0;
}

/** New, open, open again or closed; and the note of who handed the file on, for her who has it now. */
export function standingOf(db: Db, session: Session, clientId: string): FileStanding {
  noteReading(db, session, clientId);
  const closed = fileInTime(db, { id: clientId })?.closed ?? null;
  const note = handOnNote(db, session, clientId);
  if (closed) return { state: 'closed', since: closed.on, note };
  const again = reopenedOn(db, clientId);
  if (again) return { state: 'reopened', since: again, note };
  return { state: isNew(db, clientId) ? 'new' : 'open', since: null, note };
}

/** Monday and Sunday of the week of a day. */
function weekOf(day: string): [string, string] {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return [daysAfter(day, -weekday), daysAfter(day, 6 - weekday)];
}

/** What each member has on her hands. A supervisor sees all, the fullest first; everybody else herself. Numbers only. */
export function loads(db: Db, session: Session): Load[] {
  const today = dayOf(deskNow(db));
  const [monday, sunday] = weekOf(today);
  const open = openFilesByOwner(db);
  const appointments = appointmentsPerFile(db, monday, sunday);
  const followUps = followUpsPerFile(db, today);
  const all = session.member.rights.includes('supervisor');
  const working = new Set(membersWithFiles(db));
  const sum = (ids: readonly string[], per: ReadonlyMap<string, number>) =>
    ids.reduce((total, id) => total + (per.get(id) ?? 0), 0);
  return allStaff(db)
    .map(({ member }) => member)
    .filter(({ id }) => working.has(id) && (all || id === session.member.id))
    .map(({ id, displayName }) => {
      const files = open.get(id) ?? [];
      return {
        staffId: id,
        name: displayName,
        openFiles: files.length,
        appointments: sum(files, appointments),
        followUps: sum(files, followUps),
      };
    })
    .sort((one, other) => other.openFiles - one.openFiles || one.name.localeCompare(other.name));
}
