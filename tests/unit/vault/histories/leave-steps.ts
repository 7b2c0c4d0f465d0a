import { verifyPacket } from '../../../../electron/vault/packets/verify-packet.ts';
import { chance, some } from './draw.ts';
import { count, type Hand, membersAt, outsOf, type Step, see, seeBundle, textOf, wordsOf } from './hand.ts';
import { classAt, type Lawful, packetLaw } from './law.ts';
import { isSealed, STAFF } from './packet-steps.ts';
import type { Held, Member } from './world.ts';

/* A prepared packet leaves: printed, or written to the stick and opened at the clinic; or it is thrown away. */

export const discard: Step = async ({ world, random, lived }) => {
  if (world.held.length === 0) return 'nothing to discard';
  const held = random.pick(world.held);
  await lived.desk.call('packets.discard', { draftId: held.draftId });
  world.held = world.held.filter((one) => one !== held);
  return `packet of client ${held.client.number} discarded`;
};

/** Whether a prepared packet may leave now, and whether it has to: nothing has happened since. */
function mayLeave({ world }: Hand, held: Held, way: 'print' | 'stick'): { may: boolean; must: boolean; law: Lawful } {
  const law = packetLaw(world, held.client, held.referral, way);
  const same = law.consent?.id === held.consent && law.allowed.join() === held.allowed.join();
  return { may: same, must: same && held.happened === world.happened, law };
}

function left(hand: Hand, held: Held, law: Lawful, sent: boolean, members: Member[]): void {
  const { consent } = law;
  if (!consent) return;
  held.client.rows.push({
    basis: 'consent',
    outcome: sent ? 'left' : 'failed',
    items: held.allowed,
    words: [],
    members: members.map(({ name }) => name),
    hersToRead: true,
  });
  const { service } = held.referral.fields;
  const carriesHiv = law.allowed.some((item) => classAt(item, service) === 'sealed-HIV');
  if (carriesHiv) consent.hivUsed = true;
  if (carriesHiv) hand.world.happened += 1;
  if (sent) held.referral.sent = true;
}

function judged(
  hand: Hand,
  what: string,
  { may, must }: { may: boolean; must: boolean },
  ok: boolean,
  code: string,
): void {
  if (ok && !may) hand.faults.push(`${what}: left although it may not`);
  if (!ok && must) hand.faults.push(`${what}: refused (${code}) although it may`);
}

/** Mostly what was prepared last. */
const newest = ({ world, random }: Hand): Held =>
  random.pick([...world.held, ...world.held.slice(-1), ...world.held.slice(-1)]);

export const print: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.held.length === 0) return 'nothing to print';
  const held = newest(hand);
  const law = mayLeave(hand, held, 'print');
  const fails = chance(random, 10);
  lived.printerFails = fails;
  const answer = await lived.ask('packets.print', { draftId: held.draftId, queue: 'capture', twoSided: false });
  const refusedByPrinter = fails && !answer.ok && answer.code === 'printer-refused';
  lived.printerFails = false;
  judged(hand, 'printed packet', law, answer.ok || refusedByPrinter, answer.ok ? '' : answer.code);
  const outs = outsOf(hand, 'print');
  for (const { bytes } of outs.print) {
    const words = wordsOf(held.client, held.referral, law.law.allowed);
    see(hand, 'printed packet', textOf(bytes), [...words, ...membersAt(hand, held.referral)]);
  }
  if (answer.ok !== outs.print.length > 0) hand.faults.push('printed packet: answer and paper differ');
  if (answer.ok || refusedByPrinter) left(hand, held, law.law, answer.ok, []);
  if (answer.ok) count(hand, 'printed');
  return `packet of client ${held.client.number} to the printer: ${answer.ok ? 'out' : answer.code}`;
};

/** Opens it as the clinic does, with what only she who was ticked has. */
async function opened(hand: Hand, bytes: Uint8Array, key: { identities: string[] } | { words: string }) {
  const result = await verifyPacket(new Uint8Array(bytes), { ...key, caPem: hand.caPem, now: new Date() });
  return result.ok ? result.parts : null;
}

async function seeStick(hand: Hand, held: Held, law: Lawful, bytes: Uint8Array, keys: Keys): Promise<void> {
  see(hand, 'file on the stick', textOf(bytes), []);
  for (const wrong of keys.others) {
    if (await opened(hand, bytes, { identities: [wrong] })) hand.faults.push('packet: opened by who was not ticked');
  }
  for (const key of keys.right) {
    const parts = await opened(hand, bytes, key);
    if (!parts) hand.faults.push('packet: does not open for who was ticked');
    for (const part of parts ?? []) {
      const words = wordsOf(held.client, held.referral, law.allowed);
      see(hand, part.name, textOf(part.bytes), [...words, ...membersAt(hand, held.referral)]);
      if (part.name.endsWith('.json')) seeBundle(hand, held.client, held.referral, law.allowed, part.bytes);
      if (STAFF.test(textOf(part.bytes))) hand.faults.push(`${part.name}: tells of the desk`);
    }
  }
}

interface Keys {
  right: ({ identities: string[] } | { words: string })[];
  others: string[];
}

export const write: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.held.length === 0) return 'nothing to write';
  const held = newest(hand);
  const site = world.sites.find(({ id }) => id === held.referral.fields.siteId);
  const team = world.membersOf(held.referral.fields.siteId);
  const byWords = team.length === 0 || chance(random, 15);
  const ticked = byWords ? [] : [...new Set([random.pick(team), ...some(random, team, 40)])];
  const seal = byWords
    ? { kind: 'words' as const }
    : { kind: 'members' as const, memberIds: ticked.map(({ id }) => id) };
  const law = mayLeave(hand, held, 'stick');
  const lockable = byWords ? site?.verified === true && !isSealed(held.allowed, held) : true;
  const written = await lived.ask('packets.write', { draftId: held.draftId, placeId: 'stick', seal });
  const may = { may: law.may && lockable, must: law.must && lockable };
  judged(hand, 'packet on the stick', may, written.ok, written.ok ? '' : written.code);
  const outs = outsOf(hand, 'stick');
  if (outs.stick.length !== (written.ok ? 1 : 0)) hand.faults.push('packet on the stick: answer and stick differ');
  if (!written.ok) return `packet of client ${held.client.number} to the stick: ${written.code}`;
  const { words } = written.value;
  const keys = {
    right: words ? [{ words: words.join(' ') }] : ticked.map(({ identity }) => ({ identities: [identity] })),
    others: world.members.filter((one) => !ticked.includes(one)).map(({ identity }) => identity),
  };
  for (const { bytes } of outs.stick) await seeStick(hand, held, law.law, bytes, keys);
  left(hand, held, law.law, true, ticked);
  count(hand, words ? 'written under six words' : 'written to members');
  return `packet of client ${held.client.number} on the stick for ${byWords ? 'six words' : ticked.length}`;
};
