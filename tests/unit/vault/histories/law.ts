import type { Input } from '../../../../electron/contract/calls.ts';
import type { ItemClass, ItemId, ServiceId } from '../../../../electron/contract/catalogue.ts';
import { handsOf } from '../../../../electron/contract/consents.ts';
import type { Facts, Person, RecordKind, SignedConsent } from '../../../../electron/vault/disclosures/engine/types.ts';
import itemSeeds from '../../../../resources/seeds/items.json' with { type: 'json' };
import serviceSeeds from '../../../../resources/seeds/services.json' with { type: 'json' };
import { oracleByConsent } from '../disclosures/oracle.ts';
import { oracle } from '../disclosures/oracle-exits.ts';
import type { Asked, Client, Signed, World } from './world.ts';

/*
 * What may leave, by the table of the law and by what the history told: never by asking the engine, and never by
 * reading the vault. The grid of signers and the list of conditions are the oracle's (../disclosures/oracle.ts).
 */

const seeds: Facts['catalogue'] = {
  items: new Map(
    itemSeeds.items.map((row) => [
      row.id as RecordKind,
      {
        class: row.class as ItemClass | 'of-service',
        services: new Set([...row.neededFor, ...row.offeredFor] as ServiceId[]),
        mayReveal: row.mayReveal,
      },
    ]),
  ),
  services: new Map(serviceSeeds.services.map((row) => [row.id as ServiceId, row.class as ItemClass])),
};

/** As an administrator left it: some items in no service, some of her own, all of those ordinary. */
function catalogueOf({ withdrawn, added }: World): Facts['catalogue'] {
  const items = new Map(seeds.items);
  for (const [item, services] of added)
    items.set(item, { class: 'ordinary', services: new Set(services), mayReveal: false });
  for (const [item, row] of items) {
    if ((withdrawn as Set<RecordKind>).has(item)) items.set(item, { ...row, services: new Set() });
  }
  return { ...seeds, items };
}

export const classOfService = (service: ServiceId): ItemClass => seeds.services.get(service) ?? 'ordinary';

/** The class of an item in a referral to a service; without one, of-service items have none. */
export function classAt(item: ItemId, service: ServiceId | null): ItemClass | null {
  const own = seeds.items.get(item)?.class ?? 'ordinary';
  return own === 'of-service' ? service && classOfService(service) : own;
}

const born = (client: Client) => {
  const birth = client.facts.get('date-of-birth');
  return birth?.state === 'given' && birth.value.kind === 'date' ? birth.value.date : null;
};

export function personOf(client: Client): Person {
  const { says, ...facts } = client.signing;
  const day = born(client);
  if (day !== null) return { born: day, ...facts };
  return says ? { says, ...facts } : facts;
}

/** What is written for one referral: her wish is the referral's, whatever the file says under it. */
function recordedFor(client: Client, referral: Asked | null): Pick<Facts, 'recorded' | 'declined'> {
  const recorded = new Set<RecordKind>();
  const declined = new Set<RecordKind>();
  for (const [item, { state }] of client.facts) (state === 'given' ? recorded : declined).add(item);
  if (!referral) return { recorded, declined };
  for (const item of ['help-wanted', 'how-soon'] as const) {
    recorded.delete(item);
    declined.delete(item);
    if (referral.words[item]) recorded.add(item);
  }
  // That the clinic may answer is a tick, and no word of hers.
  if (!declined.has('way-back')) recorded.add('way-back');
  return { recorded, declined };
}

function asConsent({ id, terms, revoked, suspended, officerAgreed, hivUsed }: Signed, day: string): SignedConsent {
  return {
    id,
    recipient: terms.recipient,
    purposes: terms.purposes,
    // The way back stands on the paper exactly when a service has its tick.
    items: [
      ...terms.items.filter((item) => item !== 'way-back'),
      ...(terms.wayBack.length > 0 ? (['way-back'] as const) : []),
    ],
    initialled: terms.initialled,
    wayBack: terms.wayBack,
    ways: terms.ways,
    signedOn: terms.signedOn,
    endsOn: terms.endsOn,
    signedBy: terms.signedBy,
    signerIsTheAbuser: false,
    revokedOn: revoked ? day : null,
    suspended,
    hivUsed,
    otherPersonReleased: terms.otherPersonReleased,
    privacyOfficerAgreed: officerAgreed,
  };
}

function factsOf(world: World, client: Client, referral: Asked | null, consents: readonly Signed[]): Facts {
  return {
    person: personOf(client),
    ...recordedFor(client, referral),
    consents: consents.map((one) => asConsent(one, world.day)),
    avoidedSites: client.avoidedSites,
    avoidedMembers: [],
    capDays: world.cap,
    catalogue: catalogueOf(world),
  };
}

export interface Lawful {
  allowed: ItemId[];
  consent: Signed | null;
}

/** What of a referral may go to its site today by one way: under one consent, the one that lets most of it go. */
export function packetLaw(world: World, client: Client, referral: Asked, way: 'print' | 'stick'): Lawful {
  const { service, siteId, items } = referral.fields;
  const request = {
    exit: 'packet' as const,
    recipient: { kind: 'site' as const, id: siteId },
    purposes: ['treatment'],
    way,
    seal: 'members' as const,
    service,
    items,
    confirmed: [],
  };
  const found = client.consents
    // She has said that it does not hold before the officer's word.
    .filter((one) => !one.terms.asksOfficer || one.officerAgreed)
    .map((one): Lawful & { consent: Signed } => {
      const facts = factsOf(world, client, referral, [one]);
      // What the visit is for was said with this consent, and holds for it alone.
      const person = { ...facts.person, ...one.terms.care };
      return { consent: one, allowed: oracleByConsent(request, { ...facts, person }, world.day).allowed as ItemId[] };
    })
    .filter(({ allowed }) => allowed.length > 0)
    .toSorted(
      (a, b) =>
        b.allowed.length - a.allowed.length ||
        b.consent.terms.endsOn.localeCompare(a.consent.terms.endsOn) ||
        a.consent.id.localeCompare(b.consent.id),
    )[0];
  return found ?? { allowed: [], consent: null };
}

/** No clinic can act without a name and a wish. */
export const canAct = ({ allowed }: Lawful): boolean =>
  allowed.includes('name-to-use') && allowed.includes('help-wanted');

/** Whether a consent may be written down at all. */
export function mayBeRecorded(world: World, { terms }: Pick<Signed, 'terms'>): boolean {
  const touched = [
    ...terms.items.map((item) => classAt(item, null)),
    ...terms.wayBack.map((service) => classOfService(service)),
  ].filter((one) => one !== null && one !== 'ordinary') as ItemClass[];
  const days = (Date.parse(terms.endsOn) - Date.parse(terms.signedOn)) / 86_400_000;
  const hands = terms.signatures.map(({ hand }) => hand).toSorted();
  const signed =
    hands.length === 0
      ? terms.paperPlace !== ''
      : terms.signedOn === world.day && hands.join() === [...handsOf[terms.signedBy]].toSorted().join();
  const partner = terms.recipient.kind === 'partner';
  return [
    days >= 0 && days <= world.cap,
    terms.signedOn <= world.day,
    touched.every((one) => (terms.initialled as ItemClass[]).includes(one)),
    !partner || (touched.length === 0 && terms.initialled.length === 0),
    !partner || (terms.wayBack.length === 0 && !terms.ways.includes('stick')),
    signed,
  ].every(Boolean);
}

/** Whether "what we hold about you" may be printed for herself today, once officer and worker have been asked. */
export function ownCopyLaw(world: World, client: Client, officer: boolean): 'may-leave' | 'waits' | 'stays' {
  const request = {
    exit: 'own-copy' as const,
    recipient: { kind: 'herself' as const, id: '' },
    purposes: [],
    way: 'print' as const,
    by: 'herself' as const,
    items: [...client.facts.keys()],
    confirmed: ['identity-checked', 'safe-to-take', ...(officer ? (['privacy-officer'] as const) : [])] as const,
  };
  return oracle({ ...request, confirmed: [...request.confirmed] }, factsOf(world, client, null, []), world.day).outcome;
}

/** Whether a court's paper compels every item that it is said to name. What is not written down is no reason against it. */
export function compelledLaw(world: World, client: Client, input: Input<'disclosures.recordCompelled'>): boolean {
  const { part2, againstHer, ...paper } = input.paper;
  const section = againstHer ? ('2.65' as const) : ('2.64' as const);
  const facts = factsOf(world, client, null, []);
  const request = {
    exit: 'compelled' as const,
    recipient: { kind: input.recipientKind, id: paper.caseNumber },
    purposes: [],
    items: input.items,
    confirmed: ['second-member' as const],
    paper: { ...paper, againstHer, names: input.items, ...(part2 ? { part2: section } : {}) },
  };
  const all = { ...facts, recorded: new Set<RecordKind>(input.items), declined: new Set<RecordKind>() };
  return oracle(request, all, world.day).allowed.length === new Set(input.items).size;
}
