import {
  type ItemClass,
  type ItemId,
  itemIds,
  itemKinds,
  type ServiceId,
} from '../../../../electron/contract/catalogue.ts';
import { daysAfter } from '../../../../electron/vault/disclosures/days.ts';
import type { SeededRandom } from '../../../faults/seeded-random.ts';
import { oracleSigners } from '../disclosures/oracle.ts';
import type { Canary } from './canaries.ts';
import { classAt, classOfService, personOf } from './law.ts';
import type { Client, Signed, World, Written } from './world.ts';

/* What a history draws: words for a file, the terms of a consent. The same seed draws the same. */

export const chance = (random: SeededRandom, percent: number) => random.below(100) < percent;
export const some = <T>(random: SeededRandom, all: readonly T[], percent: number): T[] =>
  all.filter(() => chance(random, percent));

/** Three sites are enough for consents and referrals to meet. */
export const sitesOf = (world: World) =>
  world.sites.toSorted((a, b) => b.services.length - a.services.length || a.id.localeCompare(b.id)).slice(0, 3);

/** Days. */
const LONGEST_PAST = 400;

/** A day that is nobody else's, and older than any other that is written in a history: it must be told apart. */
function birth(world: World, random: SeededRandom): string {
  for (;;) {
    const age = chance(random, 55) ? 18 + random.below(50) : random.below(18);
    const month = String(1 + random.below(12)).padStart(2, '0');
    const day = `${2026 - age}-${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
    if (day < daysAfter(world.day, -LONGEST_PAST) && !world.births.has(day)) {
      world.births.add(day);
      return day;
    }
  }
}

/** All that may be asked, an administrator's own items too. */
export const everyItem = (world: World): ItemId[] => [...itemIds, ...world.added.keys()];

/** An answer under an item, each of its words unlike any other. */
export function written(world: World, random: SeededRandom, client: number, item: ItemId): Written {
  const words: Canary[] = [];
  const word = () => {
    const canary = world.canaries.word(client, { kind: 'item', item });
    words.push(canary);
    return canary.word;
  };
  switch (itemKinds[item]) {
    case 'date': {
      const canary = world.canaries.birth(client, birth(world, random));
      return { state: 'given', value: { kind: 'date', date: canary.word }, words: [canary] };
    }
    case 'contact': {
      const value = { kind: 'contact' as const, how: word(), number: word(), when: word(), never: word() };
      return { state: 'given', value: { ...value, voicemail: chance(random, 50), words: word() }, words };
    }
    case 'language':
      return {
        state: 'given',
        value: { kind: 'language', language: word(), interpreter: chance(random, 50), notFrom: word() },
        words,
      };
    default:
      return { state: 'given', value: { kind: 'text', text: `${word()} ${word()}` }, words };
  }
}

/** What of a file is told anew: most items given, some declined, some not asked. */
export function factsFor(world: World, random: SeededRandom, client: number): Map<ItemId, Written> {
  const facts = new Map<ItemId, Written>();
  for (const item of everyItem(world)) {
    const dice = random.below(100);
    if (dice < 85 || item === 'name-to-use') facts.set(item, written(world, random, client, item));
    else if (dice < 92) facts.set(item, { state: 'declined' });
  }
  return facts;
}

const sealedOf = (items: readonly ItemId[], services: readonly ServiceId[]) =>
  [...items.map((item) => classAt(item, null)), ...services.map(classOfService)].filter(
    (one): one is Exclude<ItemClass, 'ordinary'> => one !== null && one !== 'ordinary',
  );

const signers = ['herself', 'both', 'parent-or-guardian', 'court-appointed', 'both-with-court'] as const;

/** Mostly who has to sign for one of the services there, and whether somebody was sure of it; now and then anybody. */
function handFor(client: Client, random: SeededRandom, service: ServiceId | null, day: string) {
  const { among, sure } = oracleSigners(personOf(client), service, day);
  const lawful = chance(random, 80) && among.size > 0;
  return {
    signedBy: random.pick(lawful ? [...among] : signers),
    asksOfficer: chance(random, sure ? 5 : 75),
  };
}

const daysFrom = (day: string, count: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Often where a referral waits already. */
function siteFor(world: World, random: SeededRandom, client: Client) {
  const waiting = client.referrals.at(-1)?.fields.siteId;
  const found = chance(random, 70) ? sitesOf(world).find(({ id }) => id === waiting) : undefined;
  return found ?? random.pick(sitesOf(world));
}

/** The terms of a consent, mostly such as a paper has; now and then what a desk must refuse. */
export function termsFor(world: World, random: SeededRandom, client: Client, place: Canary): Signed['terms'] {
  const partner = chance(random, 12);
  const ordinaryOnly = chance(random, partner ? 85 : 25);
  const tickable = everyItem(world).filter((item) => !ordinaryOnly || ['ordinary', null].includes(classAt(item, null)));
  const items = some(random, tickable, random.pick([95, 80, 45]));
  const services = sitesOf(world).flatMap((site) => site.services);
  const wayBack = partner && chance(random, 95) ? [] : some(random, [...new Set(services)], 15);
  const needed = new Set(sealedOf(items, wayBack));
  if (needed.size > 0 && chance(random, 4)) needed.delete([...needed][0] as never);
  // Initials beside a service's class let its name and her wish go there.
  const more =
    ordinaryOnly && partner ? [] : some(random, ['sealed-MH', 'sealed-SUD', 'sealed-HIV', 'sealed-RH'] as const, 60);
  const signedOn = daysFrom(world.day, -random.pick([0, 0, 0, 1, 5]));
  const site = siteFor(world, random, client);
  const waiting = client.referrals.findLast(({ fields }) => fields.siteId === site.id)?.fields.service;
  const service = waiting && chance(random, 75) ? waiting : random.pick(site.services);
  const hand = handFor(client, random, partner ? null : service, signedOn);
  return {
    clientId: client.id,
    recipient: partner ? { kind: 'partner', id: random.pick(world.partners).id } : { kind: 'site', id: site.id },
    purposes: chance(random, 92) ? ['treatment', ...some(random, ['scheduling'], 30)] : ['scheduling'],
    items: items.length > 0 ? items : ['name-to-use'],
    initialled: [...new Set([...needed, ...more])],
    wayBack,
    ways:
      chance(random, 80) && !partner
        ? ['print', 'stick']
        : [random.pick(['print', 'stick', 'print', 'spoken'] as const)],
    signedOn,
    endsOn: daysFrom(signedOn, random.pick([0, 2, 7, 30, 30, 30, 60, 60, 90, 91])),
    ...hand,
    signerIsNotTheAbuser: true,
    care: Object.fromEntries(
      some(random, ['pregnancyCare', 'sexualAssaultCare', 'partnerViolenceCare'] as const, 12).map((one) => [
        one,
        true,
      ]),
    ),
    formLanguage: random.pick(['en', 'es'] as const),
    language: '',
    interpreter: false,
    copy: 'taken',
    otherPersonReleased: chance(random, 60),
    paperPlace: place.word,
    signatures: [],
  };
}
