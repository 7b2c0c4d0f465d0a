import { isOwn, serviceIds } from '../../../../electron/contract/catalogue.ts';
import { suspendAllConsents } from '../../../../electron/vault/consents/suspensions.ts';
import { some, termsFor } from './draw.ts';
import { count, type Hand, mustBe, type Step } from './hand.ts';
import { mayBeRecorded } from './law.ts';
import type { Client, Signed } from './world.ts';

/* A consent: signed, taken back, suspended and checked against the paper, agreed to, ended by its day. */

export const sign: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody to sign';
  const client = random.pick([...world.clients, ...world.clients.slice(-1)]);
  const place = world.canaries.word(client.number, { kind: 'paper-place' });
  const terms = termsFor(world, random, client, place);
  const signed: Signed = {
    id: '',
    terms,
    revoked: false,
    suspended: false,
    officerAgreed: false,
    hivUsed: false,
    place,
  };
  const recorded = await lived.ask('consents.record', terms);
  mustBe(hand, 'recording a consent', mayBeRecorded(world, signed), recorded);
  const { recipient, ways, signedBy, initialled, endsOn, care, asksOfficer } = terms;
  const to = [...world.sites, ...world.partners].find(({ id }) => id === recipient.id)?.name;
  const said = `client ${client.number} signs for ${to}: ${JSON.stringify({ ways, signedBy, initialled, endsOn, care, asksOfficer })}`;
  if (!recorded.ok) return `${said}: ${recorded.code}`;
  client.consents.push({ ...signed, id: recorded.value.id });
  world.happened += 1;
  count(hand, 'signed');
  return said;
};

function anyConsent({ world, random }: Hand, which: (one: Signed) => boolean): { client: Client; one: Signed } | null {
  const all = world.clients.flatMap((client) => client.consents.filter(which).map((one) => ({ client, one })));
  return all.length > 0 ? random.pick(all) : null;
}

/** Works at once, spoken too. */
export const revoke: Step = async (hand) => {
  const found = anyConsent(hand, ({ revoked }) => !revoked);
  if (!found) return 'nothing to take back';
  const spoken = hand.random.below(2) === 0;
  await hand.lived.desk.call('consents.revoke', { id: found.one.id, spoken });
  found.one.revoked = true;
  hand.world.happened += 1;
  count(hand, 'revoked');
  return `client ${found.client.number} takes a consent back`;
};

/** As a restore does. */
export const suspend: Step = async ({ world, lived }) => {
  const db = lived.desk.vault.db();
  db.transaction(() => suspendAllConsents(db, new Date())).immediate();
  for (const client of world.clients) for (const one of client.consents) if (!one.revoked) one.suspended = true;
  world.happened += 1;
  return 'every consent waits for its paper';
};

export const confirm: Step = async (hand) => {
  const found = anyConsent(hand, ({ suspended }) => suspended);
  if (!found) return 'no consent waits';
  await hand.lived.desk.call('consents.confirm', { id: found.one.id });
  found.one.suspended = false;
  hand.world.happened += 1;
  return `a consent of client ${found.client.number} agrees with its paper`;
};

export const agree: Step = async (hand) => {
  const found = anyConsent(hand, ({ terms, officerAgreed }) => terms.asksOfficer && !officerAgreed);
  if (!found) return 'the officer is asked nothing';
  await hand.lived.desk.call('consents.agree', { id: found.one.id });
  found.one.officerAgreed = true;
  hand.world.happened += 1;
  return `the officer agrees to a consent of client ${found.client.number}`;
};

/** Days go by; consents end. */
export const days: Step = async ({ world, random, lived }) => {
  const count = random.pick([1, 1, 2, 3, 8, 25]);
  lived.setClock(count);
  world.day = new Date(Date.parse(`${world.day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
  world.happened += 1;
  return `${count} days go by, it is ${world.day}`;
};

/** An administrator adds an item of her own, or takes one out of every service, or puts it back. */
export const editCatalogue: Step = async ({ world, random, lived }) => {
  const catalogue = await lived.desk.call('sites.catalogue', {});
  const { version } = catalogue;
  world.happened += 1;
  if (world.added.size < 2 && random.below(3) === 0) {
    const services = some(random, serviceIds, 70);
    const name = `Own item ${world.added.size + 1}`;
    const input = { id: null, name: { en: name, es: name }, hint: { en: '', es: '' }, withdrawn: false, version };
    const needs = services.map((service) => ({ service, need: 'offered' as const }));
    const { items } = await lived.desk.call('sites.saveItem', { ...input, needs });
    const made = items.map(({ id }) => id).find((id) => isOwn(id) && !world.added.has(id));
    if (made && isOwn(made)) world.added.set(made, services);
    return `an own item for ${services.length} services`;
  }
  const item = random.pick([
    'coverage',
    'pronouns',
    'allergies',
    'what-helps',
    'legal-name',
    ...world.added.keys(),
  ] as const);
  const found = catalogue.items.find(({ id }) => id === item);
  if (!found) return 'no such item';
  const withdrawn = !world.withdrawn.has(item);
  const hint = { en: found.hint?.en ?? '', es: found.hint?.es ?? '' };
  await lived.desk.call('sites.saveItem', { id: item, name: found.name, hint, withdrawn, needs: [], version });
  if (withdrawn) world.withdrawn.add(item);
  else world.withdrawn.delete(item);
  return `${item} is ${withdrawn ? 'asked no more' : 'asked again'}`;
};

/** The desk's longest consent changes: what was signed for longer holds no more. */
export const capConsents: Step = async ({ world, random, lived }) => {
  const settings = await lived.desk.call('settings.get', {});
  world.cap = random.pick([10, 45, 90]);
  await lived.desk.call('settings.save', { ...settings, consentCapDays: world.cap });
  world.happened += 1;
  return `consents last ${world.cap} days at most`;
};
