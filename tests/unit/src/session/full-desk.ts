import type { Output } from '../../../../electron/contract/calls.ts';
import type { ItemId } from '../../../../electron/contract/catalogue.ts';
import type { ClientFile, ClientLine } from '../../../../electron/contract/clients.ts';
import type { Consent } from '../../../../electron/contract/consents.ts';
import type { Draft } from '../../../../electron/contract/drafts.ts';
import type { Referral } from '../../../../electron/contract/referrals.ts';
import type { Catalogue, Site } from '../../../../electron/contract/sites.ts';
import { seedCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import sites from '../../../../resources/seeds/sites.json' with { type: 'json' };
import { intakeDesk } from './intake-desk.ts';
import { supportDesk } from './support-desk.ts';

/** A desk with one invented person's file, on which everything free to be written carries the same canary. */

const id = (last: number) => `01999999-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const at = '2026-11-24T17:00:00Z';
export const clientId = id(1);
export const referralId = id(2);
export const fileNumber = 'SH-0004';

export const catalogue: Catalogue = seedCatalogue();
export const allSites = sites.sites.map((site) => ({ ...site, version: 1 })) as Site[];
const site = allSites.find(({ services }) => services.includes('dentistry')) as Site;

const text = (item: ItemId, words: string) => ({
  item,
  state: 'given' as const,
  value: { kind: 'text' as const, text: words },
});

/** @param canary a name of two words, found nowhere else */
export function fileOf(canary: string): ClientFile {
  return {
    id: clientId,
    fileNumber,
    version: 1,
    createdAt: at,
    updatedAt: at,
    owner: { id: id(9), initials: 'M. O.' },
    access: 'own',
    mine: true,
    safeAtHome: false,
    aliases: [`${canary} the other`],
    avoidedSites: [allSites[1]?.id ?? ''],
    avoidedPeople: `${canary} of the front desk`,
    limitsExplainedOn: '2026-11-20',
    facts: [
      text('name-to-use', canary),
      text('legal-name', `${canary} in full`),
      { item: 'date-of-birth', state: 'given', value: { kind: 'date', date: '1994-03-09' } },
      {
        item: 'safe-contact',
        state: 'given',
        value: {
          kind: 'contact',
          how: 'Text only',
          number: '(209) 555-0142',
          when: 'before 2:00 PM',
          never: 'No voicemail',
          voicemail: false,
          words: `Say ${canary} called`,
        },
      },
      {
        item: 'language',
        state: 'given',
        value: { kind: 'language', language: 'Spanish', interpreter: true, notFrom: `${canary} town` },
      },
      text('what-helps', `${canary} wants the door ajar`),
      text('who-comes-along', `${canary} and a friend`),
      text('confidential-communication', `No mail to ${canary}`),
      text('emergency-contact', `${canary}, a cousin`),
      text('mailing-address', `${canary} Street 4`),
    ],
  };
}

export const consent: Consent = {
  id: id(3),
  code: 'C-9XW2TB',
  clientId,
  recipient: { kind: 'site', id: site.id },
  initialled: [],
  care: {},
  formLanguage: 'en',
  recipientName: site.name,
  otherPersonReleased: false,
  asksOfficer: false,
  signedHow: 'paper',
  wording: { version: 'release-00000000', sha256: '0'.repeat(64) },
  privacyOfficerAgreed: null,
  items: ['name-to-use', 'date-of-birth', 'safe-contact', 'help-wanted'],
  purposes: ['treatment'],
  ways: ['print', 'stick'],
  signedOn: '2026-11-20',
  signedBy: 'herself',
  signerIsNotTheAbuser: true,
  endsOn: '2027-01-10',
  paperPlace: 'Cabinet B, drawer 2',
  language: 'Spanish',
  interpreter: true,
  copy: 'taken',
  wayBack: [],
  recordedAt: at,
  revokedAt: null,
  suspended: false,
  standing: 'valid',
};

export function referralOf(canary: string): Referral {
  return {
    id: referralId,
    code: 'R-7KQ4MD',
    clientId,
    service: 'dentistry',
    siteId: site.id,
    helpWanted: `A toothache, says ${canary}`,
    howSoon: `Soon, says ${canary}`,
    answerBy: null,
    items: ['name-to-use', 'legal-name', 'date-of-birth', 'safe-contact', 'what-helps', 'help-wanted'],
    state: 'draft',
    createdAt: at,
    updatedAt: at,
  };
}

const lineOf = (canary: string): ClientLine => ({
  id: clientId,
  fileNumber,
  nameToUse: canary,
  initials: canary
    .split(' ')
    .map((word) => `${word[0]}.`)
    .join(' '),
  matched: 'name',
  updatedAt: at,
});

/** What the far end answers; drafts are kept as the vault keeps them. `drafts` may be given from the desk before. */
export function fullDesk(canary: string, drafts = new Map<string, Draft>()) {
  const file = fileOf(canary);
  const done = { done: true as const };
  return {
    ...supportDesk(canary),
    ...intakeDesk(canary),
    'session.lock': () => done,
    'session.setPin': () => done,
    'backups.last': (): Output<'backups.last'> => ({ at, generation: 12, proved: true }),
    'backups.find': () => [],
    'clients.find': () => [lineOf(canary)],
    'clients.get': () => file,
    'sites.catalogue': () => catalogue,
    'sites.list': () => allSites,
    'sites.members': () => [],
    'sites.directory': () =>
      allSites.map(({ name, town, address, telephone, services }) => ({ name, town, address, telephone, services })),
    'settings.get': (): Output<'settings.get'> => ({
      senderName: 'Community Medical Centers, Care Coordination',
      callBack: '(209) 555-0100',
      consentDefaultDays: 30,
      consentCapDays: 90,
      packetDays: 30,
      answerDays: 7,
      idleMinutes: 5,
      hideKey: 'F9',
      hideCorner: 'none',
    }),
    'consents.list': () => [consent],
    'consents.suspended': () => [
      {
        consent: { ...consent, suspended: true, standing: 'suspended' as const },
        fileNumber,
        initials: lineOf(canary).initials,
      },
    ],
    'referrals.list': () => [referralOf(canary)],
    'referrals.save': () => referralOf(canary),
    'referrals.weigh': (): Output<'referrals.weigh'> => ({
      goes: [
        { item: 'name-to-use', value: { kind: 'text', text: canary } },
        { item: 'date-of-birth', value: { kind: 'date', date: '1994-03-09' } },
        { item: 'help-wanted', value: { kind: 'text', text: `A toothache, says ${canary}` } },
      ],
      staysHere: [{ item: 'legal-name', reason: 'not-ticked' }],
      blocked: null,
      neededMissing: [],
      consentCode: consent.code,
      ways: ['print', 'stick'],
      unprintable: [],
    }),
    'packets.places': () => [],
    'packets.queues': () => [],
    'clients.signing': () => ({}),
    'sites.partners': () => [],
    'consents.expiring': () => [],
    'consents.wording': () => ({ version: 'release-00000000', sha256: '0'.repeat(64), statements: ['A statement.'] }),
    'disclosures.clocks': () => [],
    'disclosures.reports': () => [],
    'disclosures.heldUnder': () => [],
    'disclosures.accounting': (): Output<'disclosures.accounting'> => [
      {
        id: id(7),
        at,
        recipient: site.name,
        recipientAddress: site.address,
        items: ['name-to-use', 'safe-contact'],
        purposes: ['treatment'],
        basis: 'consent',
        recipientKind: 'site',
        told: null,
        report: null,
        paper: null,
        consentCode: consent.code,
        documentSha256: '0'.repeat(64),
        method: 'print',
        by: 'M. O.',
        outcome: 'left',
      },
    ],
    'help.lines': (): Output<'help.lines'> => ({
      national: [
        { name: 'Suicide and Crisis Lifeline', number: '988', about: '' },
        { name: 'National Human Trafficking Hotline', number: '1-888-373-7888', about: '' },
        { name: 'National Domestic Violence Hotline', number: '1-800-799-7233', about: '' },
      ],
      local: [
        { name: 'Women’s Center, Stockton', number: '(209) 555-0177', about: 'Shelter and advocates, day and night' },
        { name: 'Legal aid', number: '(209) 555-0188', about: 'Weekdays, 9 to 5' },
      ],
      proved: true,
    }),
    'drafts.save': ({ place, words }: { place: string; words: string }) => {
      drafts.set(place, { place, words, savedAt: new Date().toISOString() });
      return done;
    },
    'drafts.mine': () => [...drafts.values()],
    'drafts.drop': ({ place }: { place: string }) => {
      drafts.delete(place);
      return done;
    },
  };
}
