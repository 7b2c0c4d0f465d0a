import type { ItemClass } from '../../contract/catalogue.ts';
import { isOwn } from '../../contract/catalogue.ts';
import type { AccountingRow, Compelled, Emergency, Mandated, Told } from '../../contract/disclosures.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { mustBeItems } from '../sites/catalogue.ts';
import { itemOf } from '../sites/seeds.ts';
import type { Session } from '../staff/desk.ts';
import { getDisclosure, putDisclosure } from './accounting.ts';
import { writeBy } from './clock.ts';
import { dayOf } from './days.ts';
import { authorize } from './engine/authorize.ts';
import { engineFacts, recordedIn } from './facts.ts';

/*
 * What left without her consent is written down here, with the fields of its law. Nothing leaves by this: it was told
 * by telephone, by form or over the counter. Mandated reports and emergencies never wait for anybody.
 */

type Recorded = AccountingRow;

/** Sealed classes among items; one that takes its class from a service tells none here. */
function sealedAmong(items: Mandated['items']): ItemClass[] {
  return items.flatMap((item) => {
    const found = isOwn(item) ? 'ordinary' : itemOf(item).class;
    return found === 'ordinary' || found === 'of-service' ? [] : [found];
  });
}

/** Puts down whether and how she was told. Only the newest word counts; older ones stay. */
export function putTold(db: Db, session: Session, disclosureId: string, told: Told, now: Date): void {
  if (told.state === 'told' && told.on > dayOf(now)) throw new DeskError('bad-input');
  db.prepare(
    `INSERT INTO disclosure_notices (id, disclosure_id, state, told_on, how, reason, at, by)
     VALUES (@id, @disclosureId, @state, @on, @how, @reason, @at, @by)`,
  ).run({
    id: newId(now),
    disclosureId,
    state: told.state,
    on: told.state === 'told' ? told.on : null,
    how: told.state === 'told' ? told.how : null,
    reason: told.state === 'held' ? told.reason : null,
    at: now.toISOString(),
    by: session.member.id,
  });
}

/** Nothing that is written down here lies ahead. */
function mustBePast(now: Date, ...instants: (string | null)[]): void {
  if (instants.some((instant) => instant !== null && Date.parse(instant) > now.getTime())) {
    throw new DeskError('bad-input');
  }
}

function recorded(db: Db, session: Session, clientId: string, write: (now: Date) => string): Recorded {
  const id = db
    .transaction(() => {
      const now = deskNow(db);
      const fileNumber = fileNumberOf(db, clientId);
      const made = write(now);
      const { outcome, basis } = getDisclosure(db, made);
      const waits = outcome === 'prepared' && basis === 'compelled';
      const action = waits ? 'disclosure.prepared' : 'disclosure.recorded';
      appendAudit(db, session.member.id, action, fileNumber, now);
      return made;
    })
    .immediate();
  const { clientId: _whose, ...row } = getDisclosure(db, id);
  return row;
}

/** Nobody calls or writes before she has learned of it. */
function mustBeInOrder({ suspectedAt, telephonedAt, writtenAt }: Mandated): void {
  const early = (instant: string | null) => instant !== null && Date.parse(instant) < Date.parse(suspectedAt);
  if (early(telephonedAt) || early(writtenAt)) throw new DeskError('bad-input');
}

/**
 * A mandated report: telephoned at once, in writing by a clock (Penal Code 11166(a), 11160). The one place where it is
 * put down; until it was told in one of the two ways nothing has left, and it stands as `prepared`. What was reported is
 * not kept, only to whom, when and under which number. Throws `bad-input` for an instant ahead, or before the suspicion.
 */
export function recordMandated(db: Db, session: Session, input: Mandated): Recorded {
  mustBeItems(db, input.items);
  return recorded(db, session, input.clientId, (now) => {
    mustBePast(now, input.suspectedAt, input.telephonedAt, input.writtenAt);
    mustBeInOrder(input);
    const toldAt = input.telephonedAt ?? input.writtenAt;
    const { clientId, recipient, recipientKind, recipientAddress, items, method } = input;
    const id = putDisclosure(
      db,
      session,
      {
        ...{ clientId, recipient, recipientKind, recipientAddress, items, method },
        sealed: sealedAmong(items),
        at: toldAt ?? now.toISOString(),
        purposes: [input.report],
        basis: 'mandated',
        outcome: toldAt ? 'left' : 'prepared',
      },
      now,
    );
    db.prepare(
      `INSERT INTO mandated_reports (disclosure_id, report, suspected_at, telephoned_at, write_by, written_at, report_number)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      input.report,
      input.suspectedAt,
      input.telephonedAt,
      writeBy(input.report, input.suspectedAt),
      input.writtenAt,
      input.reportNumber,
    );
    putTold(db, session, id, input.told, now);
    return id;
  });
}

/** What saved a life (45 CFR 164.512(j), 42 CFR 2.51); the privacy officer reads it afterwards. */
export function recordEmergency(db: Db, session: Session, input: Emergency): Recorded {
  mustBeItems(db, input.items);
  return recorded(db, session, input.clientId, (now) => {
    mustBePast(now, input.at);
    const { told, why, ...rest } = input;
    const written = { ...rest, sealed: sealedAmong(input.items), purposes: [why], basis: 'emergency' as const };
    const id = putDisclosure(db, session, { ...written, outcome: 'left' }, now);
    putTold(db, session, id, told, now);
    return id;
  });
}

/**
 * Asks the engine whether the paper compels what it is said to name. Throws `paper-compels-not`.
 */
function mustBeCompelled(db: Db, { clientId, recipientKind, items, paper }: Compelled, on: string): void {
  const { part2, ...rest } = paper;
  const decision = authorize(
    {
      exit: 'compelled',
      recipient: { kind: recipientKind, id: paper.caseNumber },
      purposes: [],
      items,
      confirmed: ['second-member'],
      paper: {
        ...rest,
        names: items,
        ...(part2 ? { part2: paper.againstHer ? ('2.65' as const) : ('2.64' as const) } : {}),
      },
    },
    engineFacts(db, clientId, recordedIn(db, clientId), on),
    on,
  );
  // What is not recorded cannot be handed over, and is no reason against the paper.
  const against = decision.withheld.filter(({ reason }) => reason !== 'not-recorded' && reason !== 'declined');
  if (against.length > 0) throw new DeskError('paper-compels-not');
}

/**
 * What a paper of a court compels. It waits as `prepared`: nothing may be handed over until a second member of staff
 * has read the paper too. When the paper forbids telling her, nothing else can be put down. Throws `paper-compels-not`
 * for a subpoena or an agency's own warrant, and for what an order must name in its own way.
 */
export function recordCompelled(db: Db, session: Session, input: Compelled): Recorded {
  mustBeItems(db, input.items);
  if ((input.told.state === 'forbidden') !== input.paper.forbidsTelling) throw new DeskError('bad-input');
  return recorded(db, session, input.clientId, (now) => {
    mustBeCompelled(db, input, dayOf(now));
    const { told, paper, ...rest } = input;
    const purposes = [`${paper.kind} ${paper.caseNumber}`];
    const written = { ...rest, sealed: sealedAmong(input.items), purposes, basis: 'compelled' as const };
    const id = putDisclosure(db, session, { ...written, outcome: 'prepared' }, now);
    db.prepare(
      `INSERT INTO court_papers (disclosure_id, kind, judge, court, case_number, privilege_ruled, part2, against_her, forbids_telling)
       VALUES (@id, @kind, @judge, @court, @caseNumber, @privilegeRuled, @part2, @againstHer, @forbidsTelling)`,
    ).run({
      id,
      kind: paper.kind,
      court: paper.court,
      caseNumber: paper.caseNumber,
      judge: paper.judge ? 1 : 0,
      privilegeRuled: paper.privilegeRuled ? 1 : 0,
      part2: paper.part2 ? 1 : 0,
      againstHer: paper.againstHer ? 1 : 0,
      forbidsTelling: paper.forbidsTelling ? 1 : 0,
    });
    putTold(db, session, id, told, now);
    return id;
  });
}
