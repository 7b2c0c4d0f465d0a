import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Consent } from '../../../electron/contract/consents.ts';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { personOf, setSigningFacts, signingFactsOf } from '../../../electron/vault/clients/signing.ts';
import { consentFactsOf } from '../../../electron/vault/consents/case-facts.ts';
import { consentsOf, getConsent, revokeConsent } from '../../../electron/vault/consents/consents.ts';
import { agreeToConsent, unsureConsents } from '../../../electron/vault/consents/officer.ts';
import { recordConsent, sealedIn } from '../../../electron/vault/consents/record.ts';
import { expiringConsents, suspendAllConsents } from '../../../electron/vault/consents/suspensions.ts';
import { wordingInForce } from '../../../electron/vault/consents/wording.ts';
import { beginDisclosure } from '../../../electron/vault/disclosures/accounting.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { yearsOn } from '../../../electron/vault/disclosures/engine/ages.ts';
import { saveReferral } from '../../../electron/vault/referrals/referrals.ts';
import { listPartners, savePartner } from '../../../electron/vault/sites/partners.ts';
import { listSites } from '../../../electron/vault/sites/sites.ts';
import { consentTerms, facts, noFile, referralFields } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

let desk: BareDesk;
let client: string;
let site: string;
let partner: string;
const today = dayOf(new Date());

beforeAll(() => {
  desk = bareDesk();
  client = createClient(desk.db, desk.session, { ...noFile, facts }).id;
  site = listSites(desk.db).find((one) => one.services.includes('dentistry'))?.id ?? '';
  partner = listPartners(desk.db).find(({ kind }) => kind === 'police')?.id ?? '';
});
afterAll(() => desk.remove());

const stroke = [10, 20, 30, 40];
const herPen = { hand: 'herself' as const, strokes: [stroke] };
const guardianPen = { hand: 'parent-or-guardian' as const, strokes: [stroke] };
const record = (change: object = {}) =>
  recordConsent(desk.db, desk.session, { ...consentTerms(client, site, today, daysAfter(today, 30)), ...change });
const toPartner = (change: object = {}) => ({
  recipient: { kind: 'partner', id: partner },
  ways: ['print', 'spoken'],
  ...change,
});

test('a sealed item with her initials beside its class is recorded, and so is the service that takes the class', () => {
  const consent = record({
    items: ['name-to-use', 'help-wanted', 'mental-health-as-told'],
    initialled: ['sealed-MH'],
    wayBack: ['mental-health'],
  });
  expect(consent).toMatchObject({ initialled: ['sealed-MH'], wayBack: ['mental-health'], standing: 'valid' });
  expect(consent.items).toEqual(['name-to-use', 'help-wanted', 'mental-health-as-told', 'way-back']);
});

test('the first class without initials is named, of items and of services that may answer', () => {
  const sealedItems = sealedIn({ items: ['name-to-use', 'hiv-as-told', 'survivor'], wayBack: ['substance-use'] });
  expect(sealedItems).toEqual(['sealed-HIV', 'sealed-SURV', 'sealed-SUD']);
  try {
    record({ items: ['hiv-as-told', 'survivor'], initialled: ['sealed-HIV'] });
    throw new Error('accepted');
  } catch (fault) {
    expect(fault).toMatchObject({ code: 'consent-not-initialled', details: { class: 'sealed-SURV' } });
  }
});

test('the tick for the way back and the item stand and fall together', () => {
  expect(record({ wayBack: ['dentistry'] }).items).toContain('way-back');
  expect(record({ items: ['name-to-use', 'way-back'] }).items).toEqual(['name-to-use']);
});

test('a partner gets ordinary items, by paper or word', () => {
  const consent = record(toPartner({ items: ['name-to-use'] }));
  expect(consent).toMatchObject({ recipient: { kind: 'partner', id: partner }, recipientName: 'Stockton Police' });
});

test.each([
  ['a sealed item', { items: ['survivor'], initialled: ['sealed-SURV'] }, 'consent-partner-sealed'],
  ['initials alone', { initialled: ['sealed-MH'] }, 'consent-partner-sealed'],
  ['a packet on a stick', { ways: ['print', 'stick'] }, 'bad-input'],
  ['the way back', { wayBack: ['dentistry'] }, 'bad-input'],
  ['nobody knows it', { recipient: { kind: 'partner', id: '01890000-0000-7000-8000-000000000000' } }, 'not-found'],
])('refused to a partner: %s', (_what, change, code) => {
  const before = consentsOf(desk.db, client, today).length;
  expect(codeOf(() => record(toPartner(change)))).toBe(code);
  expect(consentsOf(desk.db, client, today)).toHaveLength(before);
});

test.each([
  ['the wrong hand', { signatures: [guardianPen] }],
  ['one hand of two', { signedBy: 'both', signatures: [herPen] }],
  ['a hand too many', { signatures: [herPen, guardianPen] }],
  ['on an earlier day', { signatures: [herPen], signedOn: daysAfter(today, -1) }],
])('on the screen, refused: %s', (_what, change) => {
  expect(codeOf(() => record(change))).toBe('bad-input');
});

test('what the pen wrote is kept as it was, with the hash of the words above it', () => {
  const consent = record({ signedBy: 'both', signatures: [herPen, guardianPen], paperPlace: '' });
  const { version, sha256 } = wordingInForce(desk.db, 'es');
  expect(consent).toMatchObject({ signedHow: 'screen', wording: { version, sha256 } });
  const kept = desk.db
    .prepare('SELECT hand, strokes, wording_sha256 FROM consent_signatures WHERE consent_id = ? ORDER BY hand')
    .all(consent.id);
  expect(kept).toEqual([
    { hand: 'herself', strokes: JSON.stringify([stroke]), wording_sha256: sha256 },
    { hand: 'parent-or-guardian', strokes: JSON.stringify([stroke]), wording_sha256: sha256 },
  ]);
});

test('each language has a wording of its own', () => {
  expect(wordingInForce(desk.db, 'en').sha256).not.toBe(wordingInForce(desk.db, 'es').sha256);
  expect(wordingInForce(desk.db, 'en').version).toMatch(/^release-\d+\.\d+$/);
});

test('an unsure signer waits for the privacy officer, who sees an age and no name, and holds once she agrees', () => {
  const consent = record({ asksOfficer: true, care: { pregnancyCare: true } });
  expect(consent.standing).toBe('asking');
  expect(consentFactsOf(desk.db, client, today).some(({ id }) => id === consent.id)).toBe(false);
  const [waiting] = unsureConsents(desk.db);
  expect(waiting).toMatchObject({ code: consent.code, care: { pregnancyCare: true }, signedBy: 'herself' });
  expect(waiting?.age).toBe(yearsOn('1994-03-09', today));
  expect(JSON.stringify(waiting)).not.toContain('Rosalinda');
  agreeToConsent(desk.db, desk.session, consent.id);
  const agreed = getConsent(desk.db, consent.id);
  expect(agreed).toMatchObject({ standing: 'valid', privacyOfficerAgreed: { by: 'M. O.' } });
  agreeToConsent(desk.db, desk.session, consent.id);
  expect(getConsent(desk.db, consent.id).privacyOfficerAgreed).toEqual(agreed.privacyOfficerAgreed);
  expect(unsureConsents(desk.db)).toEqual([]);
  const facts = consentFactsOf(desk.db, client, today).find(({ id }) => id === consent.id);
  expect(facts).toMatchObject({ privacyOfficerAgreed: true, revokedOn: null, signerIsTheAbuser: false });
});

test('a consent that has carried something of sealed-HIV is known to have', () => {
  const consent = record({ initialled: ['sealed-HIV'], items: ['name-to-use', 'hiv-as-told'] });
  const used = () => consentFactsOf(desk.db, client, today).find(({ id }) => id === consent.id)?.hivUsed;
  const referral = saveReferral(desk.db, desk.session, referralFields(client, site));
  const leave = (classes: ['ordinary'] | ['ordinary', 'sealed-HIV']) =>
    desk.db
      .transaction(() =>
        beginDisclosure(
          desk.db,
          desk.session,
          {
            referral,
            consent,
            recipient: 'Site',
            recipientAddress: '',
            items: ['name-to-use'],
            classes: [...classes],
            packetId: '',
            documentSha256: '',
            method: 'print',
          },
          new Date(),
        ),
      )
      .immediate();
  leave(['ordinary']);
  expect(used()).toBe(false);
  leave(['ordinary', 'sealed-HIV']);
  expect(used()).toBe(true);
});

test('what ends within seven days is told, until it is renewed, taken back or has ended', () => {
  const other = createClient(desk.db, desk.session, { ...noFile, facts }).id;
  const end = (days: number, change: object = {}): Consent =>
    recordConsent(desk.db, desk.session, { ...consentTerms(other, site, today, daysAfter(today, days)), ...change });
  const told = () =>
    expiringConsents(desk.db, desk.session)
      .filter(({ consent }) => consent.clientId === other)
      .map(({ consent }) => consent.id);
  end(8);
  revokeConsent(desk.db, desk.session, { id: end(2).id, spoken: true });
  expect(told()).toEqual([]);
  const police = end(7, toPartner({ items: ['name-to-use'] }));
  expect(told()).toEqual([police.id]);
  // Of two that end on one day the newer one is named.
  const again = end(7, toPartner({ items: ['name-to-use'] }));
  expect(told()).toEqual([again.id]);
  revokeConsent(desk.db, desk.session, { id: again.id, spoken: false });
  expect(told()).toEqual([police.id]);
  const last = end(0, toPartner({ items: ['name-to-use'] }));
  // The one of seven days outlasts it: nothing to renew.
  expect(told()).toEqual([police.id]);
  revokeConsent(desk.db, desk.session, { id: police.id, spoken: true });
  expect(told()).toEqual([last.id]);
  suspendAllConsents(desk.db, new Date());
  expect(told()).toEqual([]);
});

test('what is not answered about who signs is unsure, not no', () => {
  expect(signingFactsOf(desk.db, client)).toEqual({});
  const said = { says: 'minor', livesApart: true, mature: false, incapacity: 'doubted' } as const;
  expect(setSigningFacts(desk.db, desk.session, { clientId: client, facts: said })).toEqual(said);
  // A date of birth says more than a word.
  const { says: _word, ...rest } = said;
  expect(personOf(desk.db, client)).toEqual({ born: '1994-03-09', ...rest });
  const nobody = createClient(desk.db, desk.session, noFile).id;
  expect(personOf(desk.db, nobody)).toEqual({});
  setSigningFacts(desk.db, desk.session, { clientId: nobody, facts: { says: 'adult' } });
  expect(personOf(desk.db, nobody)).toEqual({ says: 'adult' });
  expect(setSigningFacts(desk.db, desk.session, { clientId: client, facts: {} })).toEqual({});
});

test.each([
  ['2012-11-24', '2024-11-23', 11],
  ['2012-11-24', '2024-11-24', 12],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('born %s, on %s: %i', (born, on, age) => {
  expect(yearsOn(born, on)).toBe(age);
});

test('partners come by name only, unverified, and are completed by an administrator', () => {
  const partners = listPartners(desk.db);
  expect(partners.map(({ name }) => name)).toEqual([
    "District Attorney's Office",
    'Stockton Police',
    'Victim-Witness Services',
    "Women's Center Youth and Family Services",
  ]);
  expect(partners.every(({ verified, address, telephone }) => !verified && address === '' && telephone === '')).toBe(
    true,
  );
  const [first] = partners;
  if (!first) throw new Error('no partner');
  const saved = savePartner(desk.db, desk.session, { ...first, telephone: '(209) 555-0123', verified: true });
  expect(saved).toMatchObject({ version: 2, verified: true });
  expect(codeOf(() => savePartner(desk.db, desk.session, first))).toBe('changed-meanwhile');
  const added = savePartner(desk.db, desk.session, {
    ...first,
    id: null,
    version: 0,
    name: 'Legal aid',
    kind: 'other',
  });
  expect(listPartners(desk.db).map(({ id }) => id)).toContain(added.id);
});
