import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { NewStep, Referral, ReferralLife, ReferralStanding, Unanswered } from '../../contract/referrals.ts';
import { putAppointment } from '../appointments/write.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import { whoseOf } from '../clients/whose.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { mayTellDesk } from '../disclosures/way-back.ts';
import { getSettings } from '../settings/settings.ts';
import { getSite } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import { getReferral, listReferrals, sentReferrals } from './referrals.ts';
import { putStep, type StepToPut, stepsOf, unputStep, type WrittenStep } from './steps.ts';

/* The life of a referral: draft, ready, sent, answered, booked, attended, closed, withdrawn. */

const ended: readonly ReferralStanding[] = ['closed', 'withdrawn'];
/** What a person said, and may have been put down by mistake; what left the desk cannot be undone. */
const undoable: readonly ReferralStanding[] = ['answered', 'booked', 'attended', 'closed', 'withdrawn'];

function standingOf(referral: Referral, steps: readonly WrittenStep[]): ReferralStanding {
  const last = steps.findLast(({ step }) => step !== 'ready');
  if (last) return last.step;
  // Changed since its pages were made: a draft again.
  const ready = steps.findLast(({ step }) => step === 'ready');
  return ready && ready.at >= referral.updatedAt ? 'ready' : 'draft';
}

function lifeOf(db: Db, referral: Referral, on: string): ReferralLife {
  const steps = stepsOf(db, referral.id);
  return {
    referralId: referral.id,
    siteId: referral.siteId,
    service: referral.service,
    standing: standingOf(referral, steps),
    steps: steps.map(({ at: _at, ...step }) => step),
    mayNotTell: mayTellDesk(db, referral, on).reason,
  };
}

/** What became of each referral of a file, and whether its clinic may tell us today. */
export function livesOf(db: Db, session: Session, clientId: string): ReferralLife[] {
  noteReading(db, session, clientId);
  const on = dayOf(deskNow(db));
  return listReferrals(db, clientId).map((referral) => lifeOf(db, referral, on));
}

/**
 * The consent under which a place told something on a day. Throws `answer-not-allowed` (details.reason): what the desk
 * may not be told it does not write down either.
 */
export function mustTell(
  db: Db,
  about: { clientId: string; siteId: string; service: Referral['service'] },
  on: string,
): string {
  const may = mayTellDesk(db, about, on);
  if (may.consentId === null) throw new DeskError('answer-not-allowed', { reason: may.reason });
  return may.consentId;
}

function asStep(db: Db, referral: Referral, step: NewStep): StepToPut {
  const none = { detail: '' as const, saidBy: 'us' as const, how: '' as const, name: '', consentId: null };
  switch (step.step) {
    case 'closed':
      return { ...none, step: 'closed', detail: step.why, day: step.day };
    case 'withdrawn':
      return { ...none, step: 'withdrawn', saidBy: 'herself', day: step.day };
    default: {
      const consentId = step.saidBy === 'place' ? mustTell(db, referral, step.day) : null;
      const { saidBy, how, name, day } = step;
      const detail = step.step === 'answered' ? step.answer : '';
      return { step: step.step, detail, saidBy, how, name, day, consentId };
    }
  }
}

/** Whether a step is the next thing. Throws `changed-meanwhile`, `bad-input`. */
function mustFollow(referral: Referral, steps: readonly WrittenStep[], step: NewStep, today: string): void {
  const sent = steps.findLast((one) => one.step === 'sent');
  if (ended.includes(standingOf(referral, steps))) throw new DeskError('changed-meanwhile');
  // She may take her wish back before anything was sent; everything else answers what was sent.
  if (!sent && step.step !== 'withdrawn') throw new DeskError('changed-meanwhile');
  const first = steps.find((one) => one.step === 'sent')?.day ?? dayOf(new Date(referral.createdAt));
  if (step.day > today || step.day < first) throw new DeskError('bad-input');
}

/** Writes the next step of a referral's life; a booking with its day becomes an appointment. See the contract for what it throws. */
export function addStep(db: Db, session: Session, input: Input<'referrals.step'>): ReferralLife {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const today = dayOf(now);
      const referral = getReferral(db, input.id);
      const { step } = input;
      mustFollow(referral, stepsOf(db, referral.id), step, today);
      putStep(db, session, referral.id, asStep(db, referral, step), now);
      if (step.step === 'booked' && step.when) {
        const { clientId, siteId, service, id: referralId } = referral;
        const open = { transport: 'open', goesAlong: '', interpreter: 'not-needed', withWhom: '' } as const;
        const place = { kind: 'site', id: siteId } as const;
        putAppointment(db, session, { clientId, referralId, place, service, ...open, ...step.when }, now);
      }
      touchFile(db, referral.clientId, now);
      appendAudit(db, session.member.id, 'referral.step', fileNumberOf(db, referral.clientId), now);
      return lifeOf(db, referral, today);
    })
    .immediate();
}

/**
 * An appointment of a referral is over: what is known of it belongs to the referral too. Inside that transaction. A
 * referral that has ended stays as it is.
 */
export function noteVisit(
  db: Db,
  session: Session,
  referralId: string,
  visit: { came: boolean; saidBy: WrittenStep['saidBy']; day: string; consentId: string | null },
  now: Date,
): void {
  const referral = getReferral(db, referralId);
  if (ended.includes(standingOf(referral, stepsOf(db, referralId)))) return;
  const { came, ...rest } = visit;
  const step = came ? ('attended' as const) : ('answered' as const);
  putStep(db, session, referralId, { ...rest, step, detail: came ? '' : 'did-not-come', how: '', name: '' }, now);
}

/** What became of an appointment was a mistake: so was the step that was written with it, if it is still the last. */
export function unnoteVisit(db: Db, referralId: string, at: string, now: Date): void {
  const last = stepsOf(db, referralId).at(-1);
  if (last && last.at === at && (last.step === 'attended' || last.step === 'answered')) unputStep(db, last.id, now);
}

/** The last step was a mistake. What left the desk stays. Throws `changed-meanwhile`. */
export function undoStep(db: Db, session: Session, input: Input<'referrals.undoStep'>): ReferralLife {
  return db
    .transaction(() => {
      const now = deskNow(db);
      const referral = getReferral(db, input.id);
      const last = stepsOf(db, referral.id).at(-1);
      if (!last || last.id !== input.stepId || !undoable.includes(last.step)) throw new DeskError('changed-meanwhile');
      unputStep(db, last.id, now);
      appendAudit(db, session.member.id, 'referral.undone', fileNumberOf(db, referral.clientId), now);
      return lifeOf(db, referral, dayOf(now));
    })
    .immediate();
}

const DAY_MS = 86_400_000;
const between = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * Sent and not answered for as long as the settings say, or past the day that she named herself; in files the member
 * reaches, the longest first.
 */
export function unanswered(db: Db, session: Session): Output<'referrals.unanswered'> {
  const today = dayOf(deskNow(db));
  const latest = daysAfter(today, -getSettings(db).answerDays);
  const reached = reachableIds(db, session);
  const found = sentReferrals(db).flatMap(({ referral, sentOn }): Unanswered[] => {
    if (!reached.has(referral.clientId)) return [];
    const overdue = referral.answerBy !== null && referral.answerBy < today;
    if (sentOn > latest && !overdue) return [];
    const site = getSite(db, referral.siteId);
    return [
      {
        referralId: referral.id,
        clientId: referral.clientId,
        code: referral.code,
        whose: whoseOf(db, referral.clientId),
        siteName: site.name,
        telephone: site.telephone,
        sentOn,
        days: between(sentOn, today),
        mayNotTell: mayTellDesk(db, referral, today).reason,
      },
    ];
  });
  return found.sort((one, other) => other.days - one.days);
}
