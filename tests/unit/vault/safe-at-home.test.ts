import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls, type Input, type Method } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import { DeskError } from '../../../electron/contract/errors.ts';
import type { SafeAtHome } from '../../../electron/contract/intake.ts';
import { tellsResidence } from '../../../electron/vault/clients/residence.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { ownCopyOf } from '../../../electron/vault/disclosures/own-copy.ts';
import { ownCopyPage } from '../../../electron/vault/disclosures/own-copy-page.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { consentTerms, dentist, facts, noFile, referralFields, safeAtHome } from '../../fixtures/invented-file.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { sharedDesk } from './shared-desk.ts';

// California's address confidentiality program: the substitute is used, and where she lives is shown to nobody who does
// not ask for it on purpose.

const today = dayOf(new Date());
const HOME = '412 N. Willowmere St, Apt 3, Lodi';
const SUBSTITUTE = '#5555, P.O. Box 1679, Sacramento, CA 95812-1679';
const withAddress = facts.map((fact) =>
  fact.item === 'mailing-address'
    ? { ...fact, state: 'given' as const, value: { kind: 'text' as const, text: HOME } }
    : fact,
);
let desk: TestDesk;
beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
}, 60_000);
afterAll(() => desk.remove());

const code = (fault: unknown) => (fault instanceof DeskError ? fault.shape() : fault);
const refused = (run: Promise<unknown>) => run.then(() => 'let through', code);
const addressOf = (file: ClientFile) => file.facts.find(({ item }) => item === 'mailing-address');

/** A file with an address, and a referral that sends it, made before she told of the program. */
async function before() {
  const client = await desk.call('clients.create', { ...noFile, facts: withAddress });
  const site = await dentist(desk);
  const terms = consentTerms(client.id, site.id, today, daysAfter(today, 30));
  await desk.call('consents.record', { ...terms, items: [...terms.items, 'mailing-address'] });
  const fields = referralFields(client.id, site.id);
  const referral = await desk.call('referrals.save', { ...fields, items: [...fields.items, 'mailing-address'] });
  return { client, referral, fields };
}
const join = (clientId: string, over: Partial<Input<'safeAtHome.save'>> = {}) =>
  desk.call('safeAtHome.save', { clientId, ...safeAtHome, residence: null, ...over });

test('what tells a street, and what does not', () => {
  for (const told of [HOME, 'She is at 412 Willowmere', '412 NORTH WILLOWMERE', 'by 412, Willowmére street, at nine']) {
    expect([told, tellsResidence(told, HOME)]).toEqual([told, true]);
  }
  for (const other of ['4120 Willowmere', '412 Birch', 'Lodi', 'Apt 3', SUBSTITUTE, '']) {
    expect([other, tellsResidence(other, HOME)]).toEqual([other, false]);
  }
  expect(tellsResidence('the yellow house behind the mill', 'The yellow house behind the mill')).toBe(true);
  expect(tellsResidence('anything', '')).toBe(false);
  for (const home of ['Apt 3, 412 Willowmere St', '412\nWillowmere St\nLodi', 'Unit B\n412 Willowmere St']) {
    expect([home, tellsResidence('Fetch me at 412\nWillowmere', home)]).toEqual([home, true]);
  }
});

test('the address that stood there becomes the residence; no answer of the desk and no page says it, a packet sends the substitute', async () => {
  const { client, referral } = await before();
  const old = await desk.call('packets.prepare', { referralId: referral.id });
  expect(JSON.stringify(desk.vault.drafts.get(old.draftId).input)).toContain('Willowmere');
  expect(await join(client.id)).toMatchObject({ version: 1, hasResidence: true, since: today });
  // Pages that were made before are old.
  const print = { draftId: old.draftId, queue: 'capture', twoSided: false };
  expect(await refused(desk.call('packets.print', print))).toEqual({ code: 'draft-gone' });

  const file = await desk.call('clients.get', { id: client.id });
  expect(file.safeAtHome).toBe(true);
  expect(addressOf(file)).toMatchObject({ value: { text: SUBSTITUTE } });
  const { draftId } = await desk.call('packets.prepare', { referralId: referral.id });
  const { input } = desk.vault.drafts.get(draftId);
  expect(JSON.stringify(input)).toContain(SUBSTITUTE);
  expect(JSON.stringify(input)).not.toContain('Willowmere');

  let asked = 0;
  for (const method of (Object.keys(calls) as Method[]).filter((one) => !calls[one].changes)) {
    for (const about of [{ clientId: client.id }, { id: client.id }, { text: '' }, { text: 'willowmere' }, {}]) {
      const input = calls[method].input.safeParse(about);
      if (!input.success) continue;
      const answer = await desk.call(method, about as never).catch(code);
      expect([method, JSON.stringify(answer).includes('Willowmere')]).toEqual([method, false]);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(40);
  expect(await desk.call('clients.find', { text: 'willowmere' })).toEqual([]);
  for (const language of ['en', 'es'] as const) {
    const { html } = ownCopyPage(ownCopyOf(desk.vault.mustBeOpen(), client.id, language));
    expect(html).toContain('P.O. Box 1679');
    // That it is held is hers to know; what it is stays off the paper.
    expect(html).toContain(
      language === 'en' ? 'Where you live is written here too' : 'Dónde vive también está escrito',
    );
    expect(html).not.toContain('Willowmere');
  }
});

test('a changed file keeps the substitute, whatever is handed in; words that tell the street are refused, with their item', async () => {
  const { client, fields } = await before();
  await join(client.id);
  const { version } = await desk.call('clients.get', { id: client.id });
  const mine = { ...noFile, id: client.id, version };
  const stale = await desk.call('clients.update', { ...mine, facts: withAddress });
  expect(addressOf(stale)).toMatchObject({ value: { text: SUBSTITUTE } });
  const none = await desk.call('clients.update', { ...mine, version: stale.version, facts: [] });
  expect(addressOf(none)).toMatchObject({ value: { text: SUBSTITUTE } });
  const told = { item: 'confidential-communication', state: 'given', value: { kind: 'text', text: `Not ${HOME}` } };
  const now = { ...mine, version: none.version };
  expect(await refused(desk.call('clients.update', { ...now, facts: [told as never] }))).toEqual({
    code: 'residence-told',
    details: { item: 'confidential-communication' },
  });
  const answer = { code: 'residence-told' };
  expect(await refused(desk.call('clients.update', { ...now, avoidedPeople: 'He waits at 412 Willowmere' }))).toEqual(
    answer,
  );
  expect(await refused(desk.call('referrals.save', { ...fields, helpWanted: 'A ride from 412 Willowmere' }))).toEqual(
    answer,
  );
  const sentence = { id: null, version: 0, clientId: client.id, day: today, words: 'Fetch her, 412 Willowmere' };
  expect(await refused(desk.call('followUps.save', sentence))).toEqual(answer);
  expect(await refused(desk.call('family.write', { clientId: client.id, words: 'Aunt, 412 Willowmere' }))).toEqual(
    answer,
  );
});

test('a street that stands in another answer, or in a referral of before, is found before anything leaves', async () => {
  const { client, referral, fields } = await before();
  const told = { item: 'what-helps', state: 'given', value: { kind: 'text', text: 'A ride from 412 Willowmere' } };
  const { version } = client;
  const filed = {
    ...noFile,
    id: client.id,
    version,
    facts: [...facts.filter((one) => one.item !== 'what-helps'), told],
  };
  await desk.call('clients.update', filed as never);
  expect(await refused(join(client.id, { residence: HOME }))).toEqual({
    code: 'residence-told',
    details: { item: 'what-helps' },
  });
  expect(await desk.call('safeAtHome.get', { clientId: client.id })).toBeNull();
  const after = await desk.call('clients.get', { id: client.id });
  await desk.call('clients.update', { ...filed, version: after.version, facts });
  // Over two lines too: a field that takes many lines is where an address is typed.
  await desk.call('referrals.save', { ...fields, id: referral.id, helpWanted: 'Fetch me at 412\nWillowmere' });
  await join(client.id, { residence: HOME });
  expect(await refused(desk.call('packets.prepare', { referralId: referral.id }))).toEqual({ code: 'residence-told' });
});

test('words of before that tell her street are covered on screens and on her own copy', async () => {
  const { client, referral, fields } = await before();
  const clientId = client.id;
  const words = 'Fetch her at 412 Willowmere';
  await desk.call('followUps.save', { id: null, version: 0, clientId, day: today, words });
  const settled = await desk.call('followUps.save', { id: null, version: 0, clientId, day: today, words });
  await desk.call('followUps.settle', { id: settled.id, version: settled.version, state: 'done' });
  await desk.call('appointments.save', { ...appointmentFields(clientId), goesAlong: 'Aunt of 412 Willowmere' });
  await desk.call('family.write', { clientId, words: 'Aunt, 412 Willowmere' });
  await desk.call('referrals.save', { ...fields, id: referral.id, helpWanted: words });
  const site = await dentist(desk);
  const told = { ...handedOver(site.id), reach: 'At 412 Willowmere' };
  const { id, version } = await desk.call('handovers.receive', told);
  await desk.call('handovers.join', { id, version, clientId });
  const all = async () => {
    const copy = ownCopyPage(ownCopyOf(desk.vault.mustBeOpen(), clientId, 'en')).html;
    const asked = [
      desk.call('followUps.ofFile', { clientId }),
      desk.call('followUps.due', { to: today }),
      desk.call('appointments.ofFile', { clientId }),
      desk.call('family.get', { clientId }),
      desk.call('handovers.ofFile', { clientId }),
      desk.call('timeline.list', { clientId, kinds: [], by: null, words: '', before: null, most: 50 }),
    ];
    return [copy, ...(await Promise.all(asked)).map((one) => JSON.stringify(one))];
  };
  const tells = (said: string[]) => said.map((one) => one.includes('Willowmere'));
  expect(tells(await all())).toEqual([true, true, true, true, true, true, true]);
  await join(clientId);
  expect(tells(await all())).toEqual([false, false, false, false, false, false, false]);
});

test('no residence need be written; the substitute is a box; who changed it meanwhile is told; she leaves the program', async () => {
  const { id } = await desk.call('clients.create', noFile);
  expect(await refused(join(id, { address: HOME }))).toEqual({ code: 'bad-input' });
  const first = await join(id);
  expect(first.hasResidence).toBe(false);
  expect(await refused(desk.call('safeAtHome.show', { clientId: id }))).toEqual({ code: 'not-found' });
  expect(await refused(join(id))).toEqual({ code: 'changed-meanwhile' });
  const second = await join(id, { version: 1, participant: '7777', residence: HOME });
  expect(second).toMatchObject({ version: 2, participant: '7777', hasResidence: true });
  expect(addressOf(await desk.call('clients.get', { id }))).toMatchObject({
    value: { text: SUBSTITUTE.replace('5555', '7777') },
  });
  await desk.call('safeAtHome.end', { clientId: id, version: 2 });
  const file = await desk.call('clients.get', { id });
  expect([file.safeAtHome, addressOf(file)]).toEqual([false, undefined]);
  expect(desk.vault.db().prepare('SELECT count(*) FROM safe_at_home WHERE client_id = ?').pluck().get(id)).toBe(0);
});

test('where she lives is read by who may decide about the file, on purpose, with an audit row each time', async () => {
  const shared = sharedDesk();
  try {
    const { as } = shared;
    const file = await shared.file('shared');
    const of = { clientId: file.id };
    const kept = (await as('owner', 'safeAtHome.save', { ...of, ...safeAtHome })) as SafeAtHome;
    const shown = () =>
      shared.desk.db.prepare("SELECT subject FROM audit WHERE action = 'residence.shown'").pluck().all();
    expect(await as('colleague', 'safeAtHome.show', of)).toBe('no-right');
    expect(await as('colleague', 'safeAtHome.end', { ...of, version: kept.version })).toBe('no-right');
    const other = { ...of, ...safeAtHome, version: kept.version, residence: '9 Elm Row' };
    expect(await as('colleague', 'safeAtHome.save', other)).toBe('no-right');
    expect(shown()).toEqual([]);
    expect(await as('owner', 'safeAtHome.show', of)).toEqual({ residence: safeAtHome.residence });
    expect(await as('supervisor', 'safeAtHome.show', of)).toEqual({ residence: safeAtHome.residence });
    expect(shown()).toEqual([file.fileNumber, file.fileNumber]);
  } finally {
    shared.desk.remove();
  }
});
