import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { SafeAtHome } from '../../contract/intake.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import type { Db } from '../database/driver.ts';
import { dayOf } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { factsOf, putFact, readFile } from './clients.ts';
import { deleteFact } from './keeping.ts';
import { type SafeRow, safeRow, substituteOf, toldUnder } from './residence.ts';

function answerOf(row: SafeRow): SafeAtHome {
  const { version, address, participant, since } = row;
  return { version, address, participant, since, hasResidence: row.residence !== '' };
}

/** Whether she takes part, and with which substitute; never where she lives. */
export function safeAtHomeOf(db: Db, clientId: string): SafeAtHome | null {
  const row = safeRow(db, clientId);
  return row ? answerOf(row) : null;
}

/** An address in the file before she took part is where she lives, unless it is a post office box already. */
function earlierAddress(db: Db, clientId: string): string {
  const fact = factsOf(db, clientId).find(({ item }) => item === 'mailing-address');
  const text = fact?.state === 'given' && fact.value.kind === 'text' ? fact.value.text : '';
  return /\bbox\b/i.test(text) ? '' : text;
}

/** The residence that will stand there. Whoever may not decide about the file may write a first one, not another. */
function residenceAfter(
  db: Db,
  { clientId, residence }: Input<'safeAtHome.save'>,
  before: SafeRow | null,
  mine: boolean,
): string {
  if (before && residence !== null && residence !== before.residence && !mine) throw new DeskError('no-right');
  return residence ?? before?.residence ?? earlierAddress(db, clientId);
}

/**
 * She takes part in Safe at Home, or what she gave of it is put right. Her mailing address is the substitute from now on,
 * and pages of a packet that were prepared before are old. Throws `changed-meanwhile`, `no-right`, `residence-told`.
 */
export function saveSafeAtHome(db: Db, session: Session, input: Input<'safeAtHome.save'>): SafeAtHome {
  db.transaction(() => {
    const file = readFile(db, session, input.clientId);
    const before = safeRow(db, input.clientId);
    if ((before?.version ?? 0) !== input.version) throw new DeskError('changed-meanwhile');
    const now = deskNow(db);
    const residence = residenceAfter(db, input, before, file.mine);
    const item = toldUnder(
      file.facts.filter((fact) => fact.item !== 'mailing-address'),
      residence,
    );
    if (item) throw new DeskError('residence-told', { item });
    db.prepare(
      `INSERT INTO safe_at_home (client_id, version, address, participant, residence, since)
       VALUES (@clientId, 1, @address, @participant, @residence, @since)
       ON CONFLICT (client_id) DO UPDATE SET version = version + 1, address = excluded.address,
         participant = excluded.participant, residence = excluded.residence`,
    ).run({
      clientId: input.clientId,
      address: input.address,
      participant: input.participant,
      residence,
      since: dayOf(now),
    });
    putFact(db, input.clientId, {
      item: 'mailing-address',
      state: 'given',
      value: { kind: 'text', text: substituteOf(input) },
    });
    touchVersion(db, input.clientId, now);
    appendAudit(db, session.member.id, 'safe-at-home.saved', file.fileNumber, now);
  }).immediate();
  return answerOf(mustTakePart(db, input.clientId));
}

/** Whoever has the file open as it was before is told so when she saves. */
function touchVersion(db: Db, clientId: string, now: Date): void {
  db.prepare('UPDATE clients SET version = version + 1, updated_at = ? WHERE id = ?').run(now.toISOString(), clientId);
}

function mustTakePart(db: Db, clientId: string): SafeRow {
  const row = safeRow(db, clientId);
  if (!row) throw new DeskError('not-found');
  return row;
}

/** She has left the program. What she gave of it goes, the residence too; she says anew where letters may go. */
export function endSafeAtHome(db: Db, session: Session, input: Input<'safeAtHome.end'>): void {
  db.transaction(() => {
    const file = readFile(db, session, input.clientId);
    if (!file.mine) throw new DeskError('no-right');
    if (mustTakePart(db, input.clientId).version !== input.version) throw new DeskError('changed-meanwhile');
    const now = deskNow(db);
    db.prepare('DELETE FROM safe_at_home WHERE client_id = ?').run(input.clientId);
    deleteFact(db, input.clientId, 'mailing-address');
    touchVersion(db, input.clientId, now);
    appendAudit(db, session.member.id, 'safe-at-home.ended', file.fileNumber, now);
  }).immediate();
}

/** Where she lives: on purpose, by who may decide about the file, with an audit row each time. Throws `no-right`, `not-found`. */
export function showResidence(db: Db, session: Session, clientId: string): { residence: string } {
  return db
    .transaction(() => {
      const file = readFile(db, session, clientId);
      const { residence } = mustTakePart(db, clientId);
      if (!file.mine) throw new DeskError('no-right');
      if (residence === '') throw new DeskError('not-found');
      appendAudit(db, session.member.id, 'residence.shown', file.fileNumber);
      return { residence };
    })
    .immediate();
}
