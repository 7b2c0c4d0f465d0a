import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Output } from '../../../electron/contract/calls.ts';
import type { NewStep } from '../../../electron/contract/referrals.ts';
import { dayListOf, dayPage } from '../../../electron/vault/appointments/day-paper.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { appointmentFields } from '../../fixtures/invented-days.ts';
import { consentTerms, readyReferral } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// From the draft to its end, step by step; who said it, and what the clinic may tell.

const today = dayOf(new Date());
let desk: TestDesk;
beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
});
afterAll(() => desk.remove());

type Made = Awaited<ReturnType<typeof readyReferral>>;
const begin = () => readyReferral(desk, today, daysAfter(today, 30));
const lifeOf = async ({ client, referral }: Made) => {
  const lives = await desk.call('referrals.life', { clientId: client.id });
  return lives.find(({ referralId }) => referralId === referral.id) as Output<'referrals.step'>;
};
async function send(made: Made): Promise<void> {
  const { draftId } = await desk.call('packets.prepare', { referralId: made.referral.id });
  await desk.call('packets.print', { draftId, queue: 'capture', twoSided: false });
}
const step = ({ referral }: Made, next: NewStep) => desk.call('referrals.step', { id: referral.id, step: next });
const said = { saidBy: 'herself', how: 'in-person', name: '', day: today } as const;
const clinic = { saidBy: 'place', how: 'telephone', name: 'Ana', day: today } as const;
const allowBack = ({ client, site }: Made) =>
  desk.call('consents.record', {
    ...consentTerms(client.id, site.id, today, daysAfter(today, 30)),
    wayBack: ['dentistry'],
  });
/** As if it had been sent so many days ago. */
function sentBefore({ referral }: Made, days: number): void {
  const { db } = desk.vault.mustBeOpen().desk;
  db.prepare('UPDATE referral_steps SET day = ? WHERE referral_id = ?').run(daysAfter(today, -days), referral.id);
}
const isWaiting = async ({ referral }: Made) =>
  (await desk.call('referrals.unanswered', {})).find(({ referralId }) => referralId === referral.id);

test('draft, ready, a draft again when it is changed, sent by which way, answered, booked, attended, closed', async () => {
  const made = await begin();
  expect((await lifeOf(made)).standing).toBe('draft');
  await desk.call('packets.prepare', { referralId: made.referral.id });
  expect((await lifeOf(made)).standing).toBe('ready');
  const { clientId, service, siteId, items, howSoon, answerBy } = made.referral;
  const fields = { clientId, service, siteId, items, howSoon, answerBy };
  await new Promise((wake) => setTimeout(wake, 5));
  await desk.call('referrals.save', { id: made.referral.id, ...fields, helpWanted: 'Pain, lower right' });
  expect((await lifeOf(made)).standing).toBe('draft');
  expect(await refusal(step(made, { step: 'attended', ...said }))).toBe('changed-meanwhile');
  await send(made);
  expect((await lifeOf(made)).steps.at(-1)).toMatchObject({ step: 'sent', how: 'print', day: today, saidBy: 'us' });
  expect((await step(made, { step: 'answered', answer: 'accepted', ...said })).standing).toBe('answered');
  const when = { day: daysAfter(today, 3), time: '10:15', minutes: 45 };
  expect((await step(made, { step: 'booked', when, ...said })).standing).toBe('booked');
  const booked = await desk.call('appointments.ofFile', { clientId: made.client.id });
  expect(booked).toMatchObject([
    { ...when, place: { kind: 'site', id: made.site.id }, service: 'dentistry', referralId: made.referral.id },
  ]);
  expect((await step(made, { step: 'attended', ...said })).standing).toBe('attended');
  const over = await step(made, { step: 'closed', why: 'served', day: today });
  expect(over.standing).toBe('closed');
  expect(over.steps.map((one) => [one.step, one.detail, one.by])).toEqual(
    [
      ['ready', ''],
      ['ready', ''],
      ['sent', ''],
      ['answered', 'accepted'],
      ['booked', ''],
      ['attended', ''],
      ['closed', 'served'],
    ].map((one) => [...one, 'M. O.']),
  );
  expect(await refusal(step(made, { step: 'withdrawn', day: today }))).toBe('changed-meanwhile');
});

test('the clinic’s word is written down only under her tick for that service; hers always', async () => {
  const made = await begin();
  await send(made);
  expect((await lifeOf(made)).mayNotTell).toBe('not-ticked');
  for (const next of [
    { step: 'answered', answer: 'accepted', ...clinic },
    { step: 'booked', when: null, ...clinic },
    { step: 'attended', ...clinic },
  ] as const) {
    const fault = await step(made, next).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'answer-not-allowed', details: { reason: 'not-ticked' } });
  }
  expect((await lifeOf(made)).standing).toBe('sent');
  const consent = await allowBack(made);
  expect((await lifeOf(made)).mayNotTell).toBeNull();
  const told = await step(made, { step: 'answered', answer: 'waiting-list', ...clinic });
  expect(told.steps.at(-1)).toMatchObject({ saidBy: 'place', how: 'telephone', name: 'Ana', detail: 'waiting-list' });
  await desk.call('consents.revoke', { id: consent.id, spoken: true });
  expect(await refusal(step(made, { step: 'attended', ...clinic }))).toBe('answer-not-allowed');
  expect((await step(made, { step: 'attended', ...said })).standing).toBe('attended');
});

test('the database itself takes no word of a clinic without the consent it came under', async () => {
  const made = await begin();
  await send(made);
  const { db } = desk.vault.mustBeOpen().desk;
  const copy = db.prepare(
    `INSERT INTO referral_steps (id, referral_id, place, step, detail, said_by, how, name, day, at, by)
     SELECT 'x', referral_id, 99, 'answered', 'accepted', 'place', 'telephone', '', day, at, by FROM referral_steps
     WHERE referral_id = ? LIMIT 1`,
  );
  expect(() => copy.run(made.referral.id)).toThrow('CHECK');
});

test('a step is undone when it is the last and did not leave the desk; a day ahead or before the sending is none', async () => {
  const made = await begin();
  await send(made);
  expect(await refusal(step(made, { step: 'attended', ...said, day: daysAfter(today, 1) }))).toBe('bad-input');
  expect(await refusal(step(made, { step: 'attended', ...said, day: daysAfter(today, -1) }))).toBe('bad-input');
  const { steps } = await step(made, { step: 'attended', ...said });
  const [, sent, attended] = steps;
  const undo = (stepId = '') => desk.call('referrals.undoStep', { id: made.referral.id, stepId });
  expect(await refusal(undo(sent?.id))).toBe('changed-meanwhile');
  expect((await undo(attended?.id)).standing).toBe('sent');
  expect(await refusal(undo(sent?.id))).toBe('changed-meanwhile');
});

test('she takes her wish back: nothing of it can be prepared, changed or handed over any more', async () => {
  const made = await begin();
  const { draftId } = await desk.call('packets.prepare', { referralId: made.referral.id });
  expect((await step(made, { step: 'withdrawn', day: today })).standing).toBe('withdrawn');
  const before = desk.printed.length;
  expect(await refusal(desk.call('packets.print', { draftId, queue: 'capture', twoSided: false }))).toBe(
    'changed-meanwhile',
  );
  expect(await refusal(desk.call('packets.prepare', { referralId: made.referral.id }))).toBe('changed-meanwhile');
  const { id, clientId, service, siteId, helpWanted, howSoon, answerBy, items } = made.referral;
  const again = { id, clientId, service, siteId, helpWanted, howSoon, answerBy, items };
  expect(await refusal(desk.call('referrals.save', again))).toBe('changed-meanwhile');
  expect(desk.printed.length).toBe(before);
});

test('unanswered: after the days of the settings or past her own day, with the number to ring and whether to ring', async () => {
  const made = await begin();
  await send(made);
  expect(await isWaiting(made)).toBeUndefined();
  sentBefore(made, 6);
  expect(await isWaiting(made)).toBeUndefined();
  sentBefore(made, 7);
  expect(await isWaiting(made)).toMatchObject({
    days: 7,
    whose: { initials: 'R. Q.' },
    siteName: made.site.name,
    telephone: made.site.telephone,
    code: made.referral.code,
    mayNotTell: 'not-ticked',
  });
  const settings = await desk.call('settings.get', {});
  expect(settings.answerDays).toBe(7);
  await desk.call('settings.save', { ...settings, answerDays: 8 });
  expect(await isWaiting(made)).toBeUndefined();
  const { db } = desk.vault.mustBeOpen().desk;
  db.prepare('UPDATE referrals SET answer_by = ? WHERE id = ?').run(daysAfter(today, -1), made.referral.id);
  expect(await isWaiting(made)).toBeDefined();
  await desk.call('settings.save', settings);
  await step(made, { step: 'answered', answer: 'cannot', ...said });
  expect(await isWaiting(made)).toBeUndefined();
});

test('what became of an appointment belongs to its referral, and is undone with it', async () => {
  const made = await begin();
  await send(made);
  const fields = appointmentFields(made.client.id);
  const place = { kind: 'site' as const, id: made.site.id };
  const at = { ...fields, day: today, place, service: 'dentistry' as const, referralId: made.referral.id };
  const { id } = await desk.call('appointments.save', at);
  await desk.call('appointments.end', { id, version: 1, outcome: { kind: 'came', saidBy: 'herself' } });
  expect((await lifeOf(made)).steps.at(-1)).toMatchObject({ step: 'attended', saidBy: 'herself', day: today });
  await desk.call('appointments.undo', { id, version: 2 });
  expect((await lifeOf(made)).standing).toBe('sent');
  await desk.call('appointments.end', { id, version: 3, outcome: { kind: 'did-not-come', saidBy: 'us' } });
  expect((await lifeOf(made)).steps.at(-1)).toMatchObject({ step: 'answered', detail: 'did-not-come' });
  const other = await begin();
  expect(await refusal(desk.call('appointments.save', { ...at, referralId: other.referral.id }))).toBe('bad-input');
});

test('the day on paper: initials, places, numbers to ring; no name, no service, no sentence, no partner by name', async () => {
  const made = await begin();
  await send(made);
  sentBefore(made, 9);
  const [partner] = await desk.call('sites.partners', {});
  const silent = await begin();
  await send(silent);
  sentBefore(silent, 9);
  await allowBack(made);
  const at = { ...appointmentFields(made.client.id), day: today };
  const place = { kind: 'site' as const, id: made.site.id };
  await desk.call('appointments.save', { ...at, place, service: 'dentistry', goesAlong: 'Cousin Tomasa' });
  await desk.call('appointments.save', { ...at, time: '13:15', place: { kind: 'partner', id: partner?.id ?? '' } });
  const words = 'Ask about Thistlewick';
  await desk.call('followUps.save', { id: null, version: 0, clientId: made.client.id, day: today, words });
  const { html } = dayPage(dayListOf(desk.vault.mustBeOpen(), today));
  for (const there of [
    'R. Q.',
    made.site.name,
    '9:30',
    '1:15',
    'Partner',
    'bus pass',
    'PRACTICE',
    made.referral.code,
  ]) {
    expect(html).toContain(there);
  }
  // The clinic that may not tell the desk is on no call list.
  expect(html).not.toContain(silent.referral.code);
  for (const never of ['Rosalinda', 'Quetzal', 'Tomasa', 'Thistlewick', 'ental', made.client.fileNumber]) {
    expect([never, html.includes(never)]).toEqual([never, false]);
  }
  expect(html).not.toContain(partner?.name);
  const before = desk.printed.length;
  const disclosed = (await desk.call('disclosures.accounting', { clientId: made.client.id })).length;
  await desk.call('appointments.printDay', { day: today, queue: 'capture' });
  expect(desk.printed.length).toBe(before + 1);
  expect((await desk.call('disclosures.accounting', { clientId: made.client.id })).length).toBe(disclosed);
  const { db } = desk.vault.mustBeOpen().desk;
  expect(db.prepare("SELECT subject FROM audit WHERE action = 'day.printed'").pluck().all()).toEqual([today]);
});
