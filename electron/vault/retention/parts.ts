import { DeskError } from '../../contract/errors.ts';
import type { Part, PurgeThing, WeighedPurge } from '../../contract/retention.ts';
import { countAppointments } from '../appointments/purge.ts';
import { countRowsAbout } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { generationsSince } from '../backups/generations.ts';
import { countFile, type FileInTime, fileInTime, hasFact } from '../clients/keeping.ts';
import { consentHead, countConsents, keptConsents } from '../consents/purge.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import { countDisclosures, keptDisclosures } from '../disclosures/keep.ts';
import { countDraftsAbout } from '../drafts/drafts.ts';
import { countIntake } from '../intake/purge.ts';
import { countNotes, noteHead, noteIdsOf } from '../notes/purge.ts';
import { countReferrals, referralHead } from '../referrals/purge.ts';
import { countEntries } from '../services/entries.ts';
import { countSupport } from '../support/purge.ts';
import { holdOf } from './holds.ts';
import { getSchedule, lineOf, monthsAfter } from './schedule.ts';
import type { Plot } from './tombstones.ts';

type Goes = { what: PurgeThing; count: number };

/** What a purge would do: the stones it puts up, what goes by the count, and since when it has been here. */
export interface Found {
  file: FileInTime | null;
  plots: Plot[];
  goes: Goes[];
  since: string;
}

const plot = (kind: Plot['kind'], target: string, detail = ''): Plot => ({ kind, target, detail });
const some = (goes: Goes[]) => goes.filter(({ count }) => count > 0);

function wholeFile(db: Db, file: FileInTime): Found {
  const { facts, names, avoided } = countFile(db, file.id);
  const { appointments, followUps } = countAppointments(db, file.id);
  const goes: Goes[] = [
    { what: 'facts', count: facts },
    { what: 'other-names', count: names },
    { what: 'avoided', count: avoided },
    ...countNotes(db, file.id),
    { what: 'service-entries', count: countEntries(db, file.id) },
    ...countSupport(db, file.id),
    { what: 'consents', count: countConsents(db, file.id) },
    { what: 'referrals', count: countReferrals(db, file.id) },
    { what: 'flags-and-family', count: countIntake(db, file.id) },
    { what: 'appointments', count: appointments },
    { what: 'follow-ups', count: followUps },
    { what: 'drafts', count: countDraftsAbout(db, file.id) },
  ];
  return { file, plots: [plot('file', file.id)], goes: some(goes), since: file.createdAt };
}

/** Kept rows of a purged file whose years are over today. */
function overdueKept(db: Db, fileNumber: string): Found {
  const schedule = getSchedule(db);
  const today = dayOf(deskNow(db));
  const over = (day: string, months: number) => monthsAfter(day, months) <= today;
  const rows = keptDisclosures(db, fileNumber).filter((row) =>
    over(dayOf(new Date(row.at)), lineOf(schedule, 'accounting').months),
  );
  const papers = keptConsents(db, fileNumber).filter((row) =>
    over(row.lastDay, lineOf(schedule, 'authorizations').months),
  );
  return {
    file: null,
    plots: [...rows.map(({ id }) => plot('kept-disclosure', id)), ...papers.map(({ id }) => plot('kept-consent', id))],
    goes: some([
      { what: 'accounting', count: rows.length },
      { what: 'authorizations', count: papers.length },
    ]),
    since: rows[0]?.at ?? new Date(0).toISOString(),
  };
}

/** Finds what a part is made of. Throws `not-found` where there is nothing of the kind in this file. */
export function findPart(db: Db, fileNumber: string, part: Part): Found {
  if (part.kind === 'kept') return mustHave(overdueKept(db, fileNumber));
  const file = fileInTime(db, { fileNumber });
  if (!file) throw new DeskError('not-found');
  return mustHave(partOf(db, file, part));
}

function mustHave(found: Found): Found {
  // An empty file is something too: its number and its days go.
  if (found.plots.length === 0) throw new DeskError('not-found');
  return found;
}

function partOf(db: Db, file: FileInTime, part: Exclude<Part, { kind: 'kept' }>): Found {
  const one = (what: PurgeThing, plots: Plot[], since = file.createdAt, count = plots.length): Found => ({
    file,
    plots,
    goes: some([{ what, count }]),
    since,
  });
  /** Only what is of this file: an id of another's is nothing here. */
  const mine = <H extends { clientId: string }>(head: H | null) => (head?.clientId === file.id ? head : null);
  switch (part.kind) {
    case 'file':
      return wholeFile(db, file);
    case 'note': {
      const note = mine(noteHead(db, part.noteId));
      return one(note?.class ?? 'ordinary', note ? [plot('note', part.noteId)] : [], note?.createdAt);
    }
    case 'notes': {
      const ids = noteIdsOf(db, file.id, part.class);
      const oldest = ids.map((id) => noteHead(db, id)?.createdAt ?? file.createdAt).sort()[0];
      return one(
        part.class,
        ids.map((id) => plot('note', id)),
        oldest,
      );
    }
    case 'fact':
      return one('facts', hasFact(db, file.id, part.item) ? [plot('fact', file.id, part.item)] : []);
    case 'other-names': {
      const { names } = countFile(db, file.id);
      return one('other-names', names > 0 ? [plot('other-names', file.id)] : [], file.createdAt, names);
    }
    case 'avoided': {
      const { avoided } = countFile(db, file.id);
      return one('avoided', avoided > 0 ? [plot('avoided', file.id)] : [], file.createdAt, avoided);
    }
    case 'paper-place': {
      const consent = mine(consentHead(db, part.consentId));
      return one('paper-places', consent?.hasPlace ? [plot('paper-place', part.consentId)] : [], consent?.recordedAt);
    }
    case 'referral-words': {
      const referral = mine(referralHead(db, part.referralId));
      const plots = referral?.hasWords ? [plot('referral-words', part.referralId)] : [];
      return one('referral-words', plots, referral?.createdAt);
    }
  }
}

/** How many things go. Unsaved words go too and are not counted: they come and go while somebody types. */
export function countOf(found: Found): number {
  return found.goes.reduce((sum, { what, count }) => sum + (what === 'drafts' ? 0 : count), 0);
}

/** The rule keeps one generation of each of twelve months: the newest that holds it may be the last to go. */
const KEPT_MONTHS = 12;

/** The plain question. */
export function weighFound(db: Db, fileNumber: string, found: Found, whole: boolean): WeighedPurge {
  const { file } = found;
  const schedule = getSchedule(db);
  const accounting = whole && file ? countDisclosures(db, file.id) : 0;
  const authorizations = whole && file ? countConsents(db, file.id) : 0;
  const months = Math.max(lineOf(schedule, 'accounting').months, lineOf(schedule, 'authorizations').months);
  const generations = generationsSince(db, found.since);
  const newest = generations[0];
  return {
    goes: found.goes,
    things: countOf(found),
    stays: {
      auditRows: countRowsAbout(db, fileNumber),
      accounting,
      authorizations,
      until: accounting + authorizations > 0 ? monthsAfter(dayOf(deskNow(db)), months) : null,
    },
    held: file !== null && holdOf(db, file.id) !== null,
    backup: newest
      ? {
          ...newest,
          goneAbout: monthsAfter(dayOf(new Date(newest.at)), KEPT_MONTHS),
          generations: generations.length,
        }
      : null,
  };
}
