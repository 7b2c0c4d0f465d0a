import type { AppointmentLine, FollowUpLine, Whose } from '../../contract/appointments.ts';
import type { Input } from '../../contract/calls.ts';
import type { PrintResult } from '../../contract/packets.ts';
import type { Unanswered } from '../../contract/referrals.ts';
import { appendAudit } from '../audit/audit.ts';
import { auditPaper, type Paper } from '../audit/paper.ts';
import { inPractice } from '../forms/practice.ts';
import { sayDay } from '../packets/pages-days.ts';
import { type Html, html } from '../packets/pages-html.ts';
import { unanswered } from '../referrals/life.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { appointmentsBetween } from './appointments.ts';
import { followUpsDue } from './follow-ups.ts';

/* The worker's own list of a day, on paper. It may lie on a desk: it names nobody and tells of no service. */

/** All that goes on the paper. */
export interface DayList {
  day: string;
  practice: boolean;
  appointments: readonly AppointmentLine[];
  followUps: readonly FollowUpLine[];
  calls: readonly Unanswered[];
}

const STYLE = `body{font-size:11pt} table{width:100%;border-collapse:collapse} h2{break-after:avoid}
th{text-align:left;font-weight:600;white-space:nowrap;border-bottom:1.2pt solid #1d1a18;padding:3pt 8pt 3pt 0}
td{vertical-align:top;border-bottom:.5pt solid #b9b2a9;padding:4pt 8pt 4pt 0} tr{break-inside:avoid}
.num{font-variant-numeric:tabular-nums;white-space:nowrap} .soft{color:#4a4440} .band{font-weight:600;letter-spacing:.2em}
.box{display:inline-block;width:9pt;height:9pt;border:1pt solid #1d1a18}`;

/** Without a name to take them from there are none: then nothing stands there, and she knows by the hour. */
const initials = ({ initials: letters }: Whose) => letters || '—';

/** "9:30 AM" for `09:30`. */
function sayClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')}\u00a0${hour < 12 ? 'AM' : 'PM'}`;
}

const ways: Record<AppointmentLine['transport'], string> = {
  open: '',
  'own-way': 'own way',
  'bus-pass': 'bus pass',
  'we-drive': 'we drive',
  'they-drive': 'is driven',
};

/** A partner's name may say what happened to her (design, section 5): on this paper it stands as "Partner". */
function whereOf({ place, placeName }: AppointmentLine): string {
  if (place.kind === 'desk') return 'Here';
  return place.kind === 'site' ? placeName : 'Partner';
}

function appointmentRow(line: AppointmentLine): Html {
  const notes = [
    ways[line.transport],
    line.goesAlong ? 'somebody goes along' : '',
    line.interpreter === 'to-book' ? 'book the interpreter' : line.interpreter === 'booked' ? 'interpreter booked' : '',
  ].filter(Boolean);
  return html`<tr><td><span class="box"></span></td><td class="num">${sayClock(line.time)}<br/><span class="soft">${line.minutes} min</span></td>
<td class="num">${initials(line.whose)}</td><td>${whereOf(line)}${line.withWhom ? html`<br/><span class="soft">with ${line.withWhom}</span>` : null}</td>
<td class="soft">${notes.join(', ')}</td></tr>`;
}

function callRow(call: Unanswered): Html {
  return html`<tr><td><span class="box"></span></td><td>${call.siteName}</td><td class="num">${call.telephone || 'no number on file'}</td>
<td class="num">${initials(call.whose)}</td><td class="num">${call.code}</td></tr>`;
}

/** The list as it goes to paper. */
export function dayPage({ day, practice, appointments, followUps, calls }: DayList): Paper {
  const open = appointments.filter(({ outcome }) => outcome === null);
  return auditPaper(
    STYLE,
    html`${practice ? html`<p class="band">PRACTICE</p>` : null}<h1>${sayDay(day)}</h1>
<p class="soft">For your own use. It goes into the shredder tonight.</p>
${open.length > 0 ? html`<table><thead><tr><th></th><th>When</th><th>Who</th><th>Where</th><th></th></tr></thead><tbody>${open.map(appointmentRow)}</tbody></table>` : html`<p>No appointment.</p>`}
${
  calls.length > 0
    ? html`<h2>To ring: no answer yet</h2><p class="soft">Say the number of the referral, never a name.</p>
<table><thead><tr><th></th><th>Place</th><th>Telephone</th><th>Who</th><th>Number</th></tr></thead><tbody>${calls.map(callRow)}</tbody></table>`
    : null
}
${followUps.length > 0 ? html`<h2>Follow-ups</h2><p>${[...new Set(followUps.map(({ whose }) => initials(whose)))].join(' · ')}</p>` : null}`,
  );
}

/** What the paper holds. Places that may not tell the desk stand on no call list: nobody rings them by mistake. */
export function dayListOf(session: Session, day: string): DayList {
  const { db } = session.desk;
  return {
    day,
    practice: inPractice(db),
    appointments: appointmentsBetween(db, session, { from: day, to: day }),
    followUps: followUpsDue(db, session, day),
    calls: unanswered(db, session).filter(({ mayNotTell }) => mayNotTell === null),
  };
}

/**
 * Prints a day's list for her own use. It leaves to nobody, so it is a row of the audit and none of the accounting; and
 * it is a row whatever became of the paper. Throws `no-printer`, `printer-refused`, `render-failed`.
 */
export async function printDay(
  vault: Vault,
  session: Session,
  { day, queue }: Input<'appointments.printDay'>,
): Promise<PrintResult> {
  const { pdf } = await vault.shell.ask('render', dayPage(dayListOf(session, day)));
  const result = await vault.shell.ask('print', { pdf, queue, twoSided: false });
  vault.mustBeOpen();
  const { db } = session.desk;
  db.transaction(() => appendAudit(db, session.member.id, 'day.printed', day)).immediate();
  return result;
}
