import { type ItemId, itemIds } from '../../../../electron/contract/catalogue.ts';
import { newIdentity } from '../../../../electron/vault/packets/envelope.ts';
import { chance, sitesOf, some } from './draw.ts';
import { count, type Hand, membersAt, mustBe, outsOf, type Step, see, seePages, textOf, wordsOf } from './hand.ts';
import { canAct, classAt, type Lawful, packetLaw } from './law.ts';
import type { Client, Held } from './world.ts';

/* A referral and its packet, up to the pages: asked, weighed, prepared, seen; and the care team of the site. */

/** Drafts that a desk keeps. */
const MOST_HELD = 3;
/** Names of the desk's people never go along. */
export const STAFF = /Marisol|Ortega|Family Justice|Xiong|Vang/;

/** Whether something goes on pages of its own. */
export const isSealed = (items: readonly ItemId[], held: Held) =>
  items.some((item) => classAt(item, held.referral.fields.service) !== 'ordinary');

/** Any referral; more often one of which something may go today. */
function anyReferral(hand: Hand) {
  const { world, random } = hand;
  const all = world.clients.flatMap((client) => client.referrals.map((referral) => ({ client, referral })));
  const ripe = chance(random, 65) ? all.filter(({ client, referral }) => lawOf(hand, client, referral).may) : [];
  const from = ripe.length > 0 ? ripe : all;
  return from.length > 0 ? random.pick(from) : null;
}

/** A site and a service there to which something would go today, when there is one. */
function ripePlace({ world, random }: Hand, client: Client) {
  if (chance(random, 25)) return null;
  const wish = world.canaries.all[0] ?? null;
  const all = sitesOf(world).flatMap((site) => site.services.map((service) => ({ site, service })));
  const ripe = all.filter(({ site, service }) => {
    const fields = {
      id: null,
      clientId: client.id,
      service,
      siteId: site.id,
      answerBy: null,
      helpWanted: '',
      howSoon: '',
    };
    const referral = {
      id: '',
      fields: { ...fields, items: [...itemIds] },
      words: { 'help-wanted': wish, 'how-soon': null },
      sent: false,
    };
    return (['print', 'stick'] as const).some((way) => canAct(packetLaw(world, client, referral, way)));
  });
  return ripe.length > 0 ? random.pick(ripe) : null;
}

/** The wish and its site; often one for which a consent was signed. */
export const refer: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody to refer';
  const client = random.pick(world.clients);
  const place = ripePlace(hand, client) ?? { site: random.pick(sitesOf(world)), service: null };
  const { site } = place;
  const service = place.service ?? random.pick(site.services);
  const catalogue = await lived.desk.call('sites.catalogue', {});
  const words = {
    'help-wanted': chance(random, 92)
      ? world.canaries.word(client.number, { kind: 'wish', item: 'help-wanted' })
      : null,
    'how-soon': chance(random, 60) ? world.canaries.word(client.number, { kind: 'wish', item: 'how-soon' }) : null,
  };
  const every = catalogue.items.map(({ id }) => id);
  const plain = every.filter((item) => ['ordinary', null].includes(classAt(item, null)));
  const ids = chance(random, 35) ? plain : every;
  const fields = {
    id: null,
    clientId: client.id,
    service,
    siteId: site.id,
    helpWanted: words['help-wanted']?.word ?? '',
    howSoon: words['how-soon']?.word ?? '',
    answerBy: null,
    items: chance(random, 40) ? ids : [...new Set<ItemId>(['name-to-use', 'help-wanted', ...some(random, ids, 70)])],
  };
  const saved = await lived.ask('referrals.save', fields);
  mustBe(hand, 'referral', !client.avoidedSites.includes(site.id), saved);
  if (saved.ok) client.referrals.push({ id: saved.value.id, fields, words, sent: false });
  return `client ${client.number} asks for ${service} at ${site.name}: ${saved.ok ? fields.items.length : saved.code}`;
};

/** What the composer says goes is what the law lets go. */
export const weigh: Step = async (hand) => {
  const picked = anyReferral(hand);
  if (!picked) return 'nothing to weigh';
  const { client, referral } = picked;
  const weighed = await hand.lived.desk.call('referrals.weigh', { id: referral.id });
  const { best } = lawOf(hand, client, referral);
  const goes = weighed.goes.map(({ item }) => item).toSorted();
  if (goes.join() !== best.allowed.toSorted().join()) {
    hand.faults.push(`composer: shows ${goes.join(' ')} where the law lets go ${best.allowed.join(' ')}`);
  }
  const may = wordsOf(client, referral, best.allowed);
  see(hand, 'composer', JSON.stringify(weighed), may);
  return `weighed for client ${client.number}: ${goes.length} go`;
};

/** The way in which a clinic can act on what goes; else the first that lets anything go. */
function lawOf({ world }: Hand, client: Client, referral: Held['referral']): { best: Lawful; may: boolean } {
  const byWay = (['print', 'stick'] as const).map((way) => packetLaw(world, client, referral, way));
  const best = byWay.find(canAct) ?? byWay.find(({ consent }) => consent !== null) ?? { allowed: [], consent: null };
  return { best, may: canAct(best) };
}

export const prepare: Step = async (hand) => {
  const { world, lived } = hand;
  const picked = anyReferral(hand);
  if (!picked) return 'nothing to prepare';
  const { client, referral } = picked;
  const { best, may } = lawOf(hand, client, referral);
  const prepared = await lived.ask('packets.prepare', { referralId: referral.id });
  mustBe(hand, 'preparing a packet', may, prepared);
  const outs = outsOf(hand, 'render', 'show');
  for (const { page, bytes } of [...outs.render, ...outs.show]) {
    const words = wordsOf(client, referral, best.allowed);
    see(hand, 'prepared packet', textOf(bytes), [...words, ...membersAt(hand, referral)]);
    if (page) seePages(hand, client, referral, best.allowed, page.html);
    if (STAFF.test(textOf(bytes))) hand.faults.push('prepared packet: tells of the desk');
  }
  if (!prepared.ok) return `packet of client ${client.number}: ${prepared.code}`;
  if (!best.consent) return 'packet without a consent';
  count(hand, 'prepared');
  if (isSealed(best.allowed, { referral } as Held)) count(hand, 'prepared with sealed pages');
  const { draftId } = prepared.value;
  world.held.push({
    draftId,
    client,
    referral,
    allowed: best.allowed,
    consent: best.consent.id,
    happened: world.happened,
  });
  world.held = world.held.slice(-MOST_HELD);
  return `packet of client ${client.number} prepared: ${best.allowed.length} items`;
};

export const enrol: Step = async ({ world, random, lived }) => {
  const sites = sitesOf(world);
  const fewest = Math.min(...sites.map(({ id }) => world.membersOf(id).length));
  const site = random.pick(sites.filter(({ id }) => world.membersOf(id).length === fewest));
  const { identity, recipient } = await newIdentity();
  const name = world.canaries.word(0, { kind: 'member' });
  const added = await lived.desk.call('sites.addMember', { siteId: site.id, name: name.word, role: 'RN', recipient });
  world.members.push({ id: added.id, siteId: site.id, name, identity });
  world.happened += 1;
  return `${name.word} joins ${site.name}`;
};

export const leaveTeam: Step = async ({ world, random, lived }) => {
  if (world.members.length === 0) return 'nobody to leave';
  const member = random.pick(world.members);
  await lived.desk.call('sites.removeMember', { id: member.id });
  world.members = world.members.filter((one) => one !== member);
  world.happened += 1;
  return `${member.name.word} leaves`;
};
