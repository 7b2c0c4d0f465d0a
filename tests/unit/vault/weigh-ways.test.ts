import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { agreeToConsent } from '../../../electron/vault/consents/officer.ts';
import { recordConsent } from '../../../electron/vault/consents/record.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { weigh } from '../../../electron/vault/disclosures/weigh.ts';
import { saveReferral } from '../../../electron/vault/referrals/referrals.ts';
import { listSites } from '../../../electron/vault/sites/sites.ts';
import { consentTerms, facts, noFile, referralFields } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

// Two consents for one place, each with a way of its own.

const today = dayOf(new Date());
let desk: BareDesk;
let referral: string;
let client: string;
let site: string;

beforeAll(() => {
  desk = bareDesk();
  client = createClient(desk.db, desk.session, { ...noFile, facts }).id;
  site = listSites(desk.db).find((one) => one.services.includes('dentistry'))?.id ?? '';
  referral = saveReferral(desk.db, desk.session, referralFields(client, site)).id;
});
afterAll(() => desk.remove());

const sign = (change: object) =>
  recordConsent(desk.db, desk.session, { ...consentTerms(client, site, today, daysAfter(today, 30)), ...change });

test('paper lets go what no clinic can act on, a stick all of it: the packet goes by the stick', () => {
  sign({ ways: ['print'], items: ['name-to-use', 'date-of-birth', 'what-helps'] });
  expect(weigh(desk.db, referral, today)).toMatchObject({ blocked: 'needed-missing', ways: ['print'] });
  const whole = sign({ ways: ['stick'], items: ['name-to-use', 'help-wanted'] });
  const weighed = weigh(desk.db, referral, today);
  expect(weighed).toMatchObject({ blocked: null, ways: ['stick'], consentCode: whole.code });
  expect(weighed.goes.map(({ item }) => item)).toEqual(['name-to-use', 'help-wanted']);
});

test('where both ways will do, paper comes first', () => {
  const paper = sign({ ways: ['print'], items: ['name-to-use', 'help-wanted', 'language', 'what-helps'] });
  expect(weigh(desk.db, referral, today)).toMatchObject({ blocked: null, ways: ['print'], consentCode: paper.code });
});

test('what a visit is for counts for the consent that says so: a child signs for care in pregnancy alone, whatever the officer agreed to', () => {
  const born = {
    item: 'date-of-birth' as const,
    state: 'given' as const,
    value: { kind: 'date' as const, date: '2016-01-10' },
  };
  const child = createClient(desk.db, desk.session, {
    ...noFile,
    facts: [...facts.filter(({ item }) => item !== 'date-of-birth'), born],
  }).id;
  const place = listSites(desk.db).find(({ services }) => services.includes('primary-care'))?.id ?? '';
  const asks = saveReferral(desk.db, desk.session, { ...referralFields(child, place), service: 'primary-care' }).id;
  const signed = (change: object) =>
    recordConsent(desk.db, desk.session, {
      ...consentTerms(child, place, today, daysAfter(today, 30)),
      signedBy: 'both-with-court',
      asksOfficer: true,
      ...change,
    });
  const { id } = signed({ care: { pregnancyCare: true } });
  agreeToConsent(desk.db, desk.session, id);
  expect(weigh(desk.db, asks, today)).toMatchObject({ blocked: 'consent-signer', goes: [], ways: [] });
  // The same hands for a visit of no such kind: whether a court stands in is unsure, and the officer agreed.
  agreeToConsent(desk.db, desk.session, signed({ care: {} }).id);
  expect(weigh(desk.db, asks, today).blocked).toBeNull();
});
