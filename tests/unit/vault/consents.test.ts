import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { consentsOf, revokeConsent } from '../../../electron/vault/consents/consents.ts';
import { recordConsent } from '../../../electron/vault/consents/record.ts';
import {
  confirmConsent,
  countSuspended,
  suspendAllConsents,
  suspendedConsents,
} from '../../../electron/vault/consents/suspensions.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { saveReferral } from '../../../electron/vault/referrals/referrals.ts';
import { getSettings, saveSettings } from '../../../electron/vault/settings/settings.ts';
import { listSites, saveSite } from '../../../electron/vault/sites/sites.ts';
import { consentTerms, facts, noFile, referralFields } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

let desk: BareDesk;
let client: string;
let site: string;
const today = dayOf(new Date());

beforeAll(() => {
  desk = bareDesk();
  client = createClient(desk.db, desk.session, { ...noFile, facts }).id;
  site = listSites(desk.db).find((one) => one.services.includes('dentistry'))?.id ?? '';
});
afterAll(() => desk.remove());

const terms = (change: object = {}) => ({ ...consentTerms(client, site, today, daysAfter(today, 30)), ...change });
const record = (change: object = {}) => recordConsent(desk.db, desk.session, terms(change));

test.each([
  ['longer than the cap', { endsOn: daysAfter(today, 91) }, 'consent-too-long'],
  ['no end in sight', { endsOn: '9999-12-31' }, 'consent-too-long'],
  ['signed tomorrow', { signedOn: daysAfter(today, 1), endsOn: daysAfter(today, 20) }, 'bad-input'],
  ['ended before it was signed', { endsOn: daysAfter(today, -1) }, 'bad-input'],
  ['a purpose nobody knows', { purposes: ['marketing'] }, 'bad-input'],
  ['a sealed item without her initials', { items: ['name-to-use', 'hiv-as-told'] }, 'consent-not-initialled'],
  ['initials for another class', { items: ['survivor'], initialled: ['sealed-HIV'] }, 'consent-not-initialled'],
  ['a sealed service that may answer, without', { wayBack: ['mental-health'] }, 'consent-not-initialled'],
  ['nobody knows where the paper lies', { paperPlace: '' }, 'bad-input'],
  ['a client nobody knows', { clientId: '01890000-0000-7000-8000-000000000000' }, 'not-found'],
  ['a site nobody knows', { recipient: { kind: 'site', id: '01890000-0000-7000-8000-000000000000' } }, 'not-found'],
])('refused, and nothing is written: %s', (_what, change, code) => {
  const before = consentsOf(desk.db, client, today).length;
  expect(codeOf(() => record(change))).toBe(code);
  expect(consentsOf(desk.db, client, today)).toHaveLength(before);
});

test('the longest allowed is told and accepted', () => {
  try {
    record({ endsOn: daysAfter(today, 91) });
    throw new Error('accepted');
  } catch (fault) {
    expect(fault).toMatchObject({ details: { day: daysAfter(today, 90) } });
  }
  expect(record({ endsOn: daysAfter(today, 90) }).standing).toBe('valid');
});

test('its last day is a day on which it holds', () => {
  const consent = record({ signedOn: daysAfter(today, -5), endsOn: today });
  const on = (day: string) => consentsOf(desk.db, client, day).find((one) => one.id === consent.id)?.standing;
  expect([on(daysAfter(today, -6)), on(daysAfter(today, -5)), on(today), on(daysAfter(today, 1))]).toEqual([
    'not-yet',
    'valid',
    'valid',
    'ended',
  ]);
});

test('a revocation works at once, once, and cannot be taken back', () => {
  const consent = record();
  const revoked = revokeConsent(desk.db, desk.session, { id: consent.id, spoken: true });
  expect(revoked.standing).toBe('revoked');
  expect(revokeConsent(desk.db, desk.session, { id: consent.id, spoken: false }).revokedAt).toBe(revoked.revokedAt);
  const rows = desk.db.prepare("SELECT count(*) FROM audit WHERE action = 'consent.revoked'").pluck().get();
  expect(rows).toBe(1);
  expect(confirmConsent(desk.db, desk.session, consent.id).standing).toBe('revoked');
});

test('after a restore all wait, and the number told is the number listed, down to none', () => {
  const one = record();
  const ended = record({ signedOn: daysAfter(today, -20), endsOn: daysAfter(today, -5) });
  const two = record();
  suspendAllConsents(desk.db, new Date());
  const waiting = suspendedConsents(desk.db, desk.session);
  // Nothing can leave under one that has ended: it is looked at last.
  expect(waiting.at(-1)?.consent.id).toBe(ended.id);
  expect(waiting.length).toBe(countSuspended(desk.db, desk.session));
  expect(waiting.map((each) => each.consent.id)).toEqual(expect.arrayContaining([one.id, two.id]));
  expect(waiting.every((each) => each.consent.standing === 'suspended')).toBe(true);
  expect(confirmConsent(desk.db, desk.session, one.id).standing).toBe('valid');
  revokeConsent(desk.db, desk.session, { id: two.id, spoken: true });
  expect(suspendedConsents(desk.db, desk.session).length).toBe(countSuspended(desk.db, desk.session));
  // A second restore on top suspends again what was confirmed, and counts all that wait.
  expect(suspendAllConsents(desk.db, new Date())).toBe(suspendedConsents(desk.db, desk.session).length);
  for (const each of suspendedConsents(desk.db, desk.session)) confirmConsent(desk.db, desk.session, each.consent.id);
  expect([countSuspended(desk.db, desk.session), suspendedConsents(desk.db, desk.session)]).toEqual([0, []]);
});

test('a consent’s words cannot be changed: no call does, and what was recorded is what is read', () => {
  const consent = record({ items: ['name-to-use', 'name-to-use'], ways: ['print', 'print'] });
  expect(consent).toMatchObject({ items: ['name-to-use'], ways: ['print'], signerIsNotTheAbuser: true });
});

test('a referral to a site she avoids, or without the service, or already sent, is refused', () => {
  const avoiding = createClient(desk.db, desk.session, { ...noFile, avoidedSites: [site] });
  const save = (change: object) => saveReferral(desk.db, desk.session, { ...referralFields(client, site), ...change });
  expect(codeOf(() => save({ clientId: avoiding.id }))).toBe('site-avoided');
  const without = listSites(desk.db).find((one) => !one.services.includes('dentistry'))?.id;
  expect(codeOf(() => save({ siteId: without }))).toBe('site-without-service');
  const draft = save({});
  desk.db.prepare("UPDATE referrals SET state = 'sent' WHERE id = ?").run(draft.id);
  expect(codeOf(() => save({ id: draft.id }))).toBe('changed-meanwhile');
  const other = createClient(desk.db, desk.session, noFile);
  const second = save({});
  expect(codeOf(() => save({ id: second.id, clientId: other.id }))).toBe('changed-meanwhile');
  expect(codeOf(() => save({ id: '01890000-0000-7000-8000-000000000000' }))).toBe('not-found');
});

test('settings keep the sender neutral and the default under the cap', () => {
  const settings = getSettings(desk.db);
  for (const senderName of ['Family Justice Center', 'Survivor Services', 'Safe Haven']) {
    expect(() => saveSettings(desk.db, desk.session, { ...settings, senderName })).toThrow('sender-not-neutral');
  }
  expect(getSettings(desk.db)).toEqual(settings);
  const saved = saveSettings(desk.db, desk.session, { ...settings, consentDefaultDays: 60, consentCapDays: 20 });
  expect(saved).toMatchObject({ consentDefaultDays: 20, consentCapDays: 20 });
  saveSettings(desk.db, desk.session, settings);
});

test('a site saved twice from the same reading is refused the second time', () => {
  const [first] = listSites(desk.db);
  if (!first) throw new Error('no site');
  const saved = saveSite(desk.db, desk.session, {
    ...first,
    telephone: '(209) 555-0101',
    services: ['dentistry', 'dentistry'],
  });
  expect(saved).toMatchObject({ version: first.version + 1, services: ['dentistry'] });
  expect(codeOf(() => saveSite(desk.db, desk.session, first))).toBe('changed-meanwhile');
});
