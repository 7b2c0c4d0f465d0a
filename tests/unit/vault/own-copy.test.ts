import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '../../../electron/contract/calls.ts';
import { setSigningFacts } from '../../../electron/vault/clients/signing.ts';
import { revokeConsent } from '../../../electron/vault/consents/consents.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { ownCopyOf } from '../../../electron/vault/disclosures/own-copy.ts';
import { ownCopyPage } from '../../../electron/vault/disclosures/own-copy-page.ts';
import { appointmentFields } from '../../fixtures/invented-days.ts';
import { compelled, emergency, mandated } from '../../fixtures/invented-disclosures.ts';
import { noFile, readyReferral } from '../../fixtures/invented-file.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { auditOf, hers, withMember } from './staff-scene.ts';

let desk: TestDesk;
let client: string;
let consent: string;
let site: string;
const today = dayOf(new Date());

beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
  const made = await readyReferral(desk, today, daysAfter(today, 30));
  client = made.client.id;
  consent = made.consent.id;
  site = made.site.name;
}, 60_000);
afterAll(() => desk.remove());

const page = (language: 'en' | 'es') => ownCopyPage(ownCopyOf(desk.vault.mustBeOpen(), client, language)).html;

test('everything she told stands on it, in her language, and what she would rather not say is said so', async () => {
  setSigningFacts(desk.vault.db(), desk.vault.mustBeOpen(), { clientId: client, facts: { livesApart: true } });
  revokeConsent(desk.vault.db(), desk.vault.mustBeOpen(), { id: consent, spoken: true });
  const at = { ...appointmentFields(client), withWhom: 'Dolores' };
  await desk.call('appointments.save', at);
  const words = 'Ask about the orchard';
  await desk.call('followUps.save', { id: null, version: 0, clientId: client, day: today, words });
  await desk.call('family.write', { clientId: client, words: 'Two children, 4 and 9' });
  await desk.call('flags.set', { clientId: client, kind: 'court-on', endsOn: today });
  const ride = { kind: 'ride', minutes: 20, count: 1, way: 'provided', place: 'on-the-way', interpreter: '' } as const;
  await desk.call('services.log', { clientId: client, entry: { ...ride, day: today } });
  const steps = [{ words: 'Ask at the library', doneOn: today }];
  await desk.call('goals.write', { clientId: client, goal: { words: 'A room of my own', steps } });
  await desk.call('how.answer', { clientId: client, answer: 'in-between' });
  const plan = { signs: 'He counts the steps', places: '', people: '', takeAlong: '', others: '' };
  await desk.call('plans.save', {
    clientId: client,
    version: 0,
    plan: { ...plan, keeping: 'only-here', keepingWords: '' },
  });
  const spanish = page('es');
  // Whoever finds the paper must not find the plan.
  expect(spanish).toContain('Usted tiene un plan de seguridad con nosotros.');
  expect(spanish).not.toContain('He counts');
  for (const words of [
    'Rosalinda Quetzal',
    'Estrella Vega',
    'Say the library called',
    'P.O. Box 1679',
    'Pain, lower left',
    'Dolores',
    'Ask about the orchard',
    'Two children, 4 and 9',
    'Tribunal el',
    'A room of my own (en camino)',
    'Ask at the library: hecho el',
    'más o menos',
    ', 20 minutos',
  ]) {
    expect(spanish).toContain(words);
  }
  expect(spanish).toContain('Lo que guardamos sobre usted');
  expect(spanish).toContain('Usted prefirió no decirlo.');
  expect(spanish).toContain('Usted lo retiró el');
  expect(spanish).toContain('vive aparte');
  expect(spanish).toContain(site);
  expect(spanish).not.toMatch(/undefined|\{\w+\}/);
  const english = page('en');
  expect(english).toContain('What we hold about you');
  expect(english).not.toMatch(/undefined|\{\w+\}/);
});

test('a mandated report is not on it, nor what a court forbids telling; an emergency and any other paper are', async () => {
  const forbids = { ...compelled(client).paper, forbidsTelling: true, caseNumber: 'STK-SEALED' };
  await desk.call('disclosures.recordMandated', mandated(client));
  await desk.call('disclosures.recordEmergency', emergency(client));
  await desk.call('disclosures.recordCompelled', compelled(client));
  const told = { state: 'forbidden' as const };
  await desk.call('disclosures.recordCompelled', compelled(client, { paper: forbids, told, recipient: 'Grand jury' }));
  const words = page('en');
  expect(words).not.toContain('Child Welfare');
  expect(words).not.toContain('Grand jury');
  expect(words).toContain('Ambulance');
  expect(words).toContain('Superior Court, Department 12');
});

test('it is printed once who she is and that it is safe were asked, and is one row of the accounting', async () => {
  const ask = {
    clientId: client,
    language: 'es',
    queue: 'capture',
    identityChecked: true,
    safeToTake: true,
    officer: null,
  } as const;
  for (const unasked of [{ safeToTake: false }, { identityChecked: false }]) {
    await expect(desk.call('disclosures.ownCopy', { ...ask, ...unasked } as never)).rejects.toThrow('bad-input');
  }
  expect(desk.printed).toEqual([]);
  await desk.call('disclosures.ownCopy', ask);
  expect(desk.printed).toHaveLength(1);
  const rows = (await desk.call('disclosures.accounting', { clientId: client })).filter(
    ({ basis }) => basis === 'own-copy',
  );
  expect(rows).toMatchObject([{ recipientKind: 'herself', outcome: 'left', method: 'print', told: null }]);
  expect(rows[0]?.documentSha256).toMatch(/^[0-9a-f]{64}$/);
});

test('where she may be a minor, or somebody may stand for her, the privacy officer signs in for her copy', async () => {
  const officer = { signInName: 'officer', displayName: 'Officer Vang' };
  await withMember(desk, ['privacy-officer'], officer);
  const { id } = await desk.call('clients.create', noFile); // nobody knows how old she is
  const before = desk.printed.length;
  const printFor = (clientId: string, signInName: string | null) =>
    desk.call('disclosures.ownCopy', {
      ...{ clientId, language: 'en', queue: 'capture', identityChecked: true, safeToTake: true },
      officer: signInName && { signInName, passphrase: signInName === 'officer' ? hers : invented.passphrase },
    } as Input<'disclosures.ownCopy'>);
  await expect(printFor(id, null)).rejects.toMatchObject({
    code: 'second-needed',
    details: { any: 'privacy-officer' },
  });
  await desk.call('clients.setSigning', { clientId: client, facts: { incapacity: 'doubted' } });
  await expect(printFor(client, null)).rejects.toThrow('second-needed');
  await expect(printFor(id, 'r.quetzal')).rejects.toThrow('wrong-passphrase');
  expect(desk.printed).toHaveLength(before);
  await new Promise((wake) => setTimeout(wake, 2100)); // the next try waits, as at the lock
  await printFor(id, 'officer');
  expect(desk.printed).toHaveLength(before + 1);
  expect(auditOf(desk, 'own-copy.agreed')).toHaveLength(1);
}, 60_000);

test('the paper of a court goes on with a second member, who is not the first and proves it', async () => {
  await withMember(desk, ['worker']);
  const { id } = await desk.call('disclosures.recordCompelled', compelled(client));
  const second = (signInName: string, passphrase: string) =>
    desk.call('disclosures.second', { id, signInName, passphrase });
  await expect(second(invented.signInName.toUpperCase(), invented.passphrase)).rejects.toThrow('second-needed');
  await expect(second('nobody', invented.passphrase)).rejects.toThrow('wrong-passphrase');
  // The first member's passphrase under the second's name opens nothing.
  await expect(second('r.quetzal', invented.passphrase)).rejects.toThrow('wrong-passphrase');
  const row = await second('r.quetzal', 'nine lanterns over the orchard');
  expect(row).toMatchObject({ outcome: 'left', paper: { second: 'R. Q.' } });
  await expect(second('r.quetzal', 'nine lanterns over the orchard')).rejects.toThrow('changed-meanwhile');
}, 60_000);
