import { afterEach, expect, test } from 'vitest';
import { checkChain } from '../../../electron/vault/audit/audit.ts';
import { clientIdOf } from '../../../electron/vault/clients/clients.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { founder } from '../../fixtures/whole-desk/staff.ts';
import { wholeDesk } from '../../fixtures/whole-desk/whole-desk.ts';

/* The desk that is made for long runs and pictures: what it promises to whoever uses it. */

const SEED = 20_261_129;
/** Milliseconds. Each of its members pays Argon2id. */
const PATIENCE = 120_000;
const desks: TestDesk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.remove();
});

async function made(clients: number) {
  const desk = testDesk();
  desks.push(desk);
  const told = await wholeDesk(desk, clients, SEED);
  await desk.reopen();
  const { signInName, passphrase } = founder;
  const unlocked = await desk.call('session.unlock', { signInName, passphrase });
  return { desk, told, unlocked };
}

function named(desk: TestDesk): unknown[] {
  return desk.vault
    .db()
    .prepare(
      "SELECT c.file_number, f.value FROM clients c JOIN facts f ON f.client_id = c.id AND f.item = 'name-to-use' ORDER BY 1",
    )
    .all();
}

test('a year of work: a whole chain, a proved backup of yesterday, and every kind of thing in it', {
  timeout: PATIENCE,
}, async () => {
  const { desk, told, unlocked } = await made(60);
  const db = desk.vault.db();
  const today = dayOf(new Date());
  expect(checkChain(db).firstBadRow).toBeNull();
  expect(dayOf(new Date(unlocked.lastBackup?.at ?? 0))).toBe(daysAfter(today, -1));
  expect(unlocked.lastClosed?.initials).toBe('M. O.');
  const count = (sql: string) => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number;
  for (const kind of [
    'file_closings',
    'file_turns WHERE reason IS NULL',
    'consent_revocations',
    "consents WHERE ends_on < date('now')",
    "consents WHERE ends_on > date('now')",
    "referrals WHERE state = 'draft'",
    "referral_steps WHERE step = 'attended'",
    'appointments WHERE outcome IS NULL',
    "appointments WHERE outcome = 'came'",
    "follow_ups WHERE state = 'open'",
    "notes WHERE class = 'privileged'",
    'flags',
    'handovers WHERE client_id IS NULL',
    'mandated_reports',
    "clients WHERE access = 'restricted'",
  ]) {
    expect(count(kind), kind).toBeGreaterThan(0);
  }
  const id = clientIdOf(db, told.ready) ?? '';
  const [draft] = await desk.call('referrals.list', { clientId: id });
  expect((await desk.call('referrals.weigh', { id: draft?.id ?? '' })).blocked).toBeNull();
});

test('the same seed gives the same people', { timeout: PATIENCE }, async () => {
  const one = await made(12);
  const names = named(one.desk);
  expect(names).toHaveLength(12);
  expect(named((await made(12)).desk)).toEqual(names);
});
