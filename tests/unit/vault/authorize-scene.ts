import type { ItemClass, ItemId, ItemValue } from '../../../electron/contract/catalogue.ts';
import type { Consent } from '../../../electron/contract/consents.ts';
import {
  authorize,
  type Decision,
  type DisclosureFacts,
  type DisclosureRequest,
} from '../../../electron/vault/disclosures/authorize.ts';

/** One referral to one site, with everything in order unless a case says otherwise. */

export const TODAY = '2026-11-24';
export const HERE = 'site-here';
export const ELSEWHERE = 'site-elsewhere';
export const text = (words: string): ItemValue => ({ kind: 'text', text: words });

export const consentOf = (change: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  code: 'C-9XW2TB',
  clientId: 'client',
  recipient: { kind: 'site', id: HERE },
  initialled: [],
  care: {},
  formLanguage: 'en',
  recipientName: 'Here',
  otherPersonReleased: false,
  asksOfficer: false,
  signedHow: 'paper',
  wording: { version: 'release-00000000', sha256: '0'.repeat(64) },
  privacyOfficerAgreed: null,
  items: ['name-to-use', 'help-wanted', 'way-back'],
  purposes: ['treatment'],
  ways: ['print', 'stick'],
  signedOn: '2026-11-20',
  signedBy: 'herself',
  signerIsNotTheAbuser: true,
  endsOn: '2026-12-20',
  paperPlace: 'Cabinet B',
  language: '',
  interpreter: false,
  copy: 'taken',
  wayBack: ['dentistry'],
  recordedAt: '2026-11-20T18:00:00.000Z',
  revokedAt: null,
  suspended: false,
  standing: 'valid',
  ...change,
});
const requestOf = (change: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  service: 'dentistry',
  serviceClass: 'ordinary',
  siteId: HERE,
  way: 'print',
  items: ['name-to-use'],
  ...change,
});
export interface Scene {
  request?: Partial<DisclosureRequest>;
  consents?: Consent[];
  avoided?: string[];
  recorded?: [ItemId, { state: 'declined' } | { state: 'given'; value: ItemValue }][];
  catalogue?: [ItemId, { class: ItemClass; need: 'needed' | 'offered' | 'none' }][];
  on?: string;
}
const given = (item: ItemId): [ItemId, { state: 'given'; value: ItemValue }] => [
  item,
  { state: 'given', value: text(item) },
];
const ordinary = (item: ItemId): [ItemId, { class: ItemClass; need: 'needed' }] => [
  item,
  { class: 'ordinary', need: 'needed' },
];
export function decide(scene: Scene): Decision {
  const facts: DisclosureFacts = {
    recorded: new Map(scene.recorded ?? [given('name-to-use'), given('help-wanted'), given('way-back')]),
    catalogue: new Map(scene.catalogue ?? [ordinary('name-to-use'), ordinary('help-wanted'), ordinary('way-back')]),
    consents: scene.consents ?? [consentOf()],
    avoidedSites: scene.avoided ?? [],
  };
  return authorize(requestOf(scene.request), facts, scene.on ?? TODAY);
}
