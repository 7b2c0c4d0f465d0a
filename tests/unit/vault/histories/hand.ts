import type { ItemClass, ItemId, ServiceId } from '../../../../electron/contract/catalogue.ts';
import serviceSeeds from '../../../../resources/seeds/services.json' with { type: 'json' };
import type { SeededRandom } from '../../../faults/seeded-random.ts';
import { type Canary, told } from './canaries.ts';
import type { LivedDesk, Out } from './desk.ts';
import { classAt } from './law.ts';
import { type Asked, type Client, type World, wordsUnder } from './world.ts';

/** What a step has in hand. */
export interface Hand {
  lived: LivedDesk;
  world: World;
  random: SeededRandom;
  /** What should have come out otherwise. */
  faults: string[];
  caPem: string;
  /** How often each thing was done, and how often it let something out. */
  counts: Record<string, number>;
}

/** Does one thing at the desk, holds what came out of it to the law, and says in words what it did. */
export type Step = (hand: Hand) => Promise<string>;

export function count(hand: Hand, what: string): void {
  hand.counts[what] = (hand.counts[what] ?? 0) + 1;
}

/** Latin-1, so that each byte is looked at; and again as UTF-16, as PDF and Windows write. */
export function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return `${buffer.toString('latin1')}\n${buffer.toString('utf16le')}`;
}

/** What was seen in a text may have been seen there, and all that must be there was seen. */
export function see(
  hand: Hand,
  where: string,
  text: string,
  may: Iterable<Canary>,
  must: Iterable<Canary> = may,
): void {
  const found = hand.world.canaries.foundIn(text);
  const allowed = new Set(may);
  for (const canary of found) {
    if (canary.gone) hand.faults.push(`${where}: holds what was purged, ${told(canary)}`);
    else if (!allowed.has(canary)) hand.faults.push(`${where}: holds ${told(canary)}`);
  }
  for (const canary of must) if (!found.has(canary)) hand.faults.push(`${where}: lacks ${told(canary)}`);
}

/** Everything that came out must be of a kind that the step expects; whatever else is a way out that nobody asked for. */
export function outsOf(hand: Hand, ...kinds: Out['by'][]): Record<Out['by'], Out[]> {
  const sorted: Record<Out['by'], Out[]> = { render: [], show: [], print: [], stick: [] };
  for (const out of hand.lived.takeOuts()) {
    sorted[out.by].push(out);
    if (!kinds.includes(out.by)) hand.faults.push(`${out.by}: something came out that nobody asked for`);
  }
  return sorted;
}

/** A refusal or an answer against what the law says. */
export function mustBe(hand: Hand, what: string, lawful: boolean, answer: { ok: boolean; code?: string }): void {
  if (answer.ok === lawful) return;
  hand.faults.push(lawful ? `${what}: refused (${answer.code}) although it may` : `${what}: done although it may not`);
}

/** The words of what is allowed of one referral. */
export function wordsOf(client: Client, referral: Asked, items: readonly ItemId[]): Canary[] {
  return items.flatMap((item) => {
    if (item === 'help-wanted' || item === 'how-soon') return referral.words[item] ?? [];
    return wordsUnder(client.facts.get(item));
  });
}

const sealedName = (service: ServiceId) =>
  serviceSeeds.services.find(({ id, class: own }) => id === service && own !== 'ordinary')?.name.en ?? null;

/** Each sealed class stands on its own pages and nowhere else, and so does the name of a sealed service. */
export function seePages(hand: Hand, client: Client, referral: Asked, items: readonly ItemId[], html: string): void {
  const [ordinary = '', ...sections] = html.split('<div class="frame sealed" data-sealed="');
  const { service } = referral.fields;
  for (const [index, part] of [ordinary, ...sections].entries()) {
    const itsClass = index === 0 ? 'ordinary' : part.slice(0, part.indexOf('"'));
    const here = items.filter((item) => classAt(item, service) === itsClass);
    see(
      hand,
      `pages of ${itsClass}`,
      part,
      wordsOf(client, referral, here).concat(membersAt(hand, referral)),
      wordsOf(client, referral, here),
    );
  }
  const name = sealedName(service);
  if (name && ordinary.includes(name)) hand.faults.push('ordinary pages: name of the sealed service');
}

const sealedTitles: Record<string, ItemClass> = {
  'Mental health': 'sealed-MH',
  'Substance use': 'sealed-SUD',
  'HIV, hepatitis, STI': 'sealed-HIV',
  'Reproductive health': 'sealed-RH',
  Gender: 'sealed-GEN',
  Safety: 'sealed-SURV',
};

interface Bundle {
  entry: { resource: { resourceType: string; section?: { title: string }[] } }[];
}

/** Of the bundle: a sealed class in its own section of the composition, and in no other resource. */
export function seeBundle(
  hand: Hand,
  client: Client,
  referral: Asked,
  items: readonly ItemId[],
  bytes: Uint8Array,
): void {
  const { entry } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Bundle;
  const of = (wanted: ItemClass) => {
    const here = items.filter((item) => classAt(item, referral.fields.service) === wanted);
    return wordsOf(client, referral, here);
  };
  for (const { resource } of entry) {
    const { section = [], ...rest } = resource;
    const team = membersAt(hand, referral);
    see(hand, `bundle: ${resource.resourceType}`, JSON.stringify(rest), [...of('ordinary'), ...team], []);
    for (const part of section) {
      const sealed = sealedTitles[part.title];
      const where = `bundle: section ${part.title}`;
      see(hand, where, JSON.stringify(part), of(sealed ?? 'ordinary'), sealed ? of(sealed) : []);
    }
  }
}

/** Names of the care team of the site: they stand on its packet, and on no other. */
export function membersAt({ world }: Hand, referral: Asked): Canary[] {
  return world.membersOf(referral.fields.siteId).map(({ name }) => name);
}
