import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../electron/contract/calls.ts';
import type { ServiceId } from '../../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Consent } from '../../../electron/contract/consents.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { mayTellDesk } from '../../../electron/vault/disclosures/way-back.ts';
import { consentTerms } from '../../fixtures/invented-file.ts';
import { sharedDesk } from './shared-desk.ts';

// What a clinic may tell the desk: her own tick for that service, on a consent that holds, and nothing less.

const today = dayOf(new Date());
const { desk, as, file } = sharedDesk();
afterAll(() => desk.remove());
let sites: Site[];
let site: Site;
let client: ClientFile;
beforeAll(async () => {
  sites = (await as('owner', 'sites.list', {})) as Site[];
  site = sites.find(({ services }) => services.includes('dentistry') && services.includes('mental-health')) as Site;
});
beforeEach(async () => {
  client = await file('own');
});

const may = (service: ServiceId = 'dentistry', siteId = site.id, on = today) =>
  mayTellDesk(desk.db, { clientId: client.id, siteId, service }, on).reason;
async function agree(patch: Partial<Input<'consents.record'>> = {}): Promise<Consent> {
  const terms = consentTerms(client.id, site.id, today, daysAfter(today, 30));
  const made = await as('owner', 'consents.record', { ...terms, wayBack: ['dentistry'], ...patch });
  expect(made).toHaveProperty('id');
  return made as Consent;
}

test('only with the tick for that service, at that place, until the last day', async () => {
  expect(may()).toBe('no-consent');
  const consent = await agree();
  expect(may()).toBeNull();
  expect(may('nutrition')).toBe('not-ticked');
  expect(may('dentistry', sites.find(({ id }) => id !== site.id)?.id)).toBe('not-this-recipient');
  expect(may('dentistry', site.id, consent.endsOn)).toBeNull();
  expect(may('dentistry', site.id, daysAfter(consent.endsOn, 1))).toBe('consent-ended');
  expect(may('dentistry', site.id, daysAfter(today, -1))).toBe('not-yet-signed');
});

test.each([['print'], ['stick'], ['spoken']] as const)('whichever way the packet goes: by %s', async (way) => {
  await agree({ ways: [way] });
  expect(may()).toBeNull();
});

test('a consent that was taken back, or waits to be checked against the paper, lets nobody tell', async () => {
  const { id } = await agree();
  desk.db
    .prepare('INSERT INTO consent_suspensions (consent_id, since) VALUES (?, ?)')
    .run(id, new Date().toISOString());
  expect(may()).toBe('consent-suspended');
  await as('owner', 'consents.confirm', { id });
  expect(may()).toBeNull();
  await as('owner', 'consents.revoke', { id, spoken: true });
  expect(may()).toBe('consent-revoked');
});

test('not a place that she would rather not see, whatever was signed before', async () => {
  await agree();
  const { id, version, facts } = client;
  const fields = { aliases: [], facts, avoidedPeople: '', limitsExplainedOn: null };
  await as('owner', 'clients.update', { id, version, ...fields, avoidedSites: [site.id] });
  expect(may()).toBe('site-avoided');
});

test('a sealed service needs her initials beside its class', async () => {
  const sealed = { wayBack: ['mental-health' as const], items: ['name-to-use' as const] };
  const terms = consentTerms(client.id, site.id, today, daysAfter(today, 30));
  expect(await as('owner', 'consents.record', { ...terms, ...sealed })).toBe('consent-not-initialled');
  await agree();
  expect(may('mental-health')).toBe('service-sealed');
  await agree({ ...sealed, initialled: ['sealed-MH'] });
  expect(may('mental-health')).toBeNull();
  // By word alone a sealed service is never told of.
  client = await file('own');
  await agree({ ...sealed, initialled: ['sealed-MH'], ways: ['spoken'] });
  expect(may('mental-health')).not.toBeNull();
});
