import type { Input, Output } from '../../contract/calls.ts';
import type { Happened, TimelineKind } from '../../contract/timeline.ts';
import { appointmentLines, followUpLines } from '../appointments/lines.ts';
import { noteReading } from '../clients/clients.ts';
import { givenLines, takenBackLines } from '../consents/lines.ts';
import type { Db } from '../database/driver.ts';
import type { Line, LinesAsked } from '../database/lines.ts';
import { disclosureLines, reportLines } from '../disclosures/lines.ts';
import { handoverLines } from '../handovers/lines.ts';
import { hiddenNotes, noteLines } from '../notes/lines.ts';
import { caseworkerSince } from '../notes/qualifications.ts';
import { referralLines } from '../referrals/lines.ts';
import { serviceLines } from '../services/entries.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';
import { goalLines } from '../support/goals.ts';

/* One file's past, merged from the pages that each domain gives of its own. No table is read here. */

type Source = (db: Db, asked: LinesAsked) => Line<Happened>[];

/** Where each kind comes from; notes are asked for with whoever asks, since not every class is hers. */
const sources: Record<Exclude<TimelineKind, 'note'>, readonly Source[]> = {
  service: [serviceLines],
  appointment: [appointmentLines],
  'follow-up': [followUpLines],
  referral: [referralLines],
  consent: [givenLines, takenBackLines],
  disclosure: [disclosureLines],
  report: [reportLines],
  goal: [goalLines],
  handover: [handoverLines],
};
const otherKinds = Object.keys(sources) as Exclude<TimelineKind, 'note'>[];

/** The latest first; what was written in the same instant stands in the order of its key, on every page alike. */
function later(one: Line<unknown>, other: Line<unknown>): number {
  for (const field of ['day', 'at', 'key'] as const) {
    if (one[field] !== other[field]) return one[field] > other[field] ? -1 : 1;
  }
  return 0;
}

function linesOf(db: Db, session: Session, input: Input<'timeline.list'>, asked: LinesAsked): Line<Happened>[] {
  const { kinds, words } = input;
  const wants = (kind: TimelineKind) => kinds.length === 0 || kinds.includes(kind);
  const notes = wants('note') ? noteLines(db, session, asked, words) : [];
  // Only her notes have words to be looked for.
  if (words.trim() !== '') return notes;
  const others = otherKinds.filter(wants).flatMap((kind) => sources[kind].flatMap((source) => source(db, asked)));
  return [...notes, ...others].sort(later);
}

/** One page of a file's timeline, the latest first. See the contract for what is left out. */
export function timelineOf(db: Db, session: Session, input: Input<'timeline.list'>): Output<'timeline.list'> {
  noteReading(db, session, input.clientId);
  const { clientId, by, before, most } = input;
  // One more than the page holds says whether there is another page.
  const lines = linesOf(db, session, input, { clientId, by, before, most: most + 1 });
  const page = lines.slice(0, most);
  const last = page.at(-1);
  const initials = new Map<string, string>();
  const who = (id: string) => {
    const known = initials.get(id) ?? initialsOfStaff(db, id);
    initials.set(id, known);
    return known;
  };
  return {
    entries: page.map(({ key, day, at, by: writer, tell }) => ({ key, day, at, by: who(writer), what: tell() })),
    next: last && lines.length > most ? { day: last.day, at: last.at, key: last.key } : null,
    hidden: hiddenNotes(db, session, clientId),
    caseworkerSince: caseworkerSince(db, session.member.id),
  };
}
