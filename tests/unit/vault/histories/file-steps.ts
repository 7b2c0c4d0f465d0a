import type { Fact } from '../../../../electron/contract/clients.ts';
import type { NoteContent } from '../../../../electron/contract/notes.ts';
import type { Part } from '../../../../electron/contract/retention.ts';
import { type Canary, told } from './canaries.ts';
import { officer } from './desk.ts';
import { chance, everyItem, factsFor, sitesOf, some, written } from './draw.ts';
import { count, type Hand, mustBe, type Step } from './hand.ts';
import { type Client, type World, wordsUnder } from './world.ts';

/* A file: opened, changed, shared, restricted, written about, and purged in part or whole. */

function fieldsOf(client: Pick<Client, 'facts' | 'aliases' | 'avoidedPeople' | 'avoidedSites'>) {
  const facts = [...client.facts].map(([item, kept]): Fact => {
    return kept.state === 'given' ? { item, state: 'given', value: kept.value } : { item, state: 'declined' };
  });
  return {
    aliases: client.aliases.map(({ word }) => word),
    facts,
    avoidedSites: client.avoidedSites,
    avoidedPeople: client.avoidedPeople?.word ?? '',
    limitsExplainedOn: null,
  };
}

export const openFile: Step = async ({ world, random, lived }) => {
  world.count += 1;
  const number = world.count;
  const told = {
    facts: factsFor(world, random, number),
    aliases: chance(random, 60) ? [world.canaries.word(number, { kind: 'alias' })] : [],
    avoidedPeople: chance(random, 50) ? world.canaries.word(number, { kind: 'avoided-people' }) : null,
    avoidedSites: chance(random, 15) ? [random.pick(sitesOf(world)).id] : [],
  };
  const made = await lived.desk.call('clients.create', fieldsOf(told));
  const empty = { signing: {}, consents: [], referrals: [], notes: [], rows: [], unsaved: [], held: false };
  const { id, fileNumber, access } = made;
  world.clients.push({ number, id, fileNumber, access, ...told, ...empty });
  return `client ${number} gets a file, ${told.facts.size} answers`;
};

export const changeFile: Step = async ({ world, random, lived }) => {
  if (world.clients.length === 0) return 'no file to change';
  const client = random.pick(world.clients);
  const item = random.pick(everyItem(world));
  const dice = random.below(10);
  if (dice < 5) client.facts.set(item, written(world, random, client.number, item));
  else if (dice < 7) client.facts.set(item, { state: 'declined' });
  else if (dice < 8) client.facts.delete(item);
  else if (client.avoidedSites.length > 0) client.avoidedSites = [];
  else client.avoidedSites = [random.pick(sitesOf(world)).id];
  const { version } = await lived.desk.call('clients.get', { id: client.id });
  await lived.desk.call('clients.update', { id: client.id, version, ...fieldsOf(client) });
  world.happened += 1;
  const what = dice < 8 ? `${item} ${client.facts.get(item)?.state ?? 'struck out'}` : 'sites to avoid';
  return `client ${client.number}: ${what}`;
};

export const setSigning: Step = async ({ world, random, lived }) => {
  if (world.clients.length === 0) return 'nobody to ask who signs';
  const client = random.pick(world.clients);
  const yesNo = some(random, ['emancipated', 'livesApart', 'mature', 'tooYoungToSign', 'foster'] as const, 40);
  client.signing = {
    ...(chance(random, 40) ? { says: random.pick(['adult', 'minor'] as const) } : {}),
    ...(chance(random, 10) ? { incapacity: random.pick(['conserved', 'doubted'] as const) } : {}),
    ...Object.fromEntries(yesNo.map((one) => [one, one === 'mature' ? chance(random, 70) : chance(random, 25)])),
  };
  await lived.desk.call('clients.setSigning', { clientId: client.id, facts: client.signing });
  world.happened += 1;
  return `client ${client.number}: who signs, ${JSON.stringify(client.signing)}`;
};

export const setAccess: Step = async ({ world, random, lived }) => {
  if (world.clients.length === 0) return 'no file to share';
  const client = random.pick(world.clients);
  client.access = random.pick(['shared', 'own', 'restricted'] as const);
  const { version } = await lived.desk.call('clients.get', { id: client.id });
  await lived.desk.call('clients.setAccess', { id: client.id, version, access: client.access });
  return `client ${client.number}: file ${client.access}`;
};

function noteFor({ world, random }: Hand, client: number): { content: NoteContent; words: Canary[] } {
  const words: Canary[] = [];
  const of = random.pick(['ordinary', 'privileged', 'screening', 'third-party', 'part-2'] as const);
  const word = () => {
    const canary = world.canaries.word(client, { kind: 'note', class: of });
    words.push(canary);
    return canary.word;
  };
  switch (of) {
    case 'ordinary':
      return { content: { class: of, words: word() }, words };
    case 'privileged':
      return { content: { class: of, words: word(), limitsExplainedOn: world.day }, words };
    case 'screening': {
      const version = world.canaries.version(client);
      const content = { class: of, tool: 'danger-assessment', toolVersion: version.word, result: 'extreme' };
      return { content, words: [version] };
    }
    case 'third-party':
      return { content: { class: of, fromWhom: word(), what: word(), liesIn: word() }, words };
    case 'part-2':
      return { content: { class: of, programme: word(), what: word(), liesIn: word() }, words };
  }
}

export const writeNote: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody to write about';
  const client = random.pick(world.clients);
  const { content, words } = noteFor(hand, client.number);
  const note = await lived.desk.call('notes.write', { clientId: client.id, day: world.day, content });
  client.notes.push({ id: note.id, class: content.class, words });
  return `client ${client.number}: a note, ${content.class}`;
};

/** Words typed and not saved yet. */
export const typeOn: Step = async ({ world, random, lived }) => {
  if (world.clients.length === 0) return 'nothing to type';
  const client = random.pick(world.clients);
  const canary = world.canaries.word(client.number, { kind: 'unsaved' });
  const key = `note ${client.id}`;
  const words = JSON.stringify({ key, value: canary.word, at: { name: 'file' } });
  await lived.desk.call('drafts.save', { place: `kept:${key}`, words });
  client.unsaved.push(canary);
  return `client ${client.number}: typed, not saved`;
};

export const hold: Step = async ({ world, random, lived }) => {
  if (world.clients.length === 0) return 'no file to hold';
  const client = random.pick(world.clients);
  const input = { fileNumber: client.fileNumber, reason: 'A court has asked' };
  await lived.desk.call(client.held ? 'retention.lift' : 'retention.hold', input);
  client.held = !client.held;
  return `client ${client.number}: hold ${client.held ? 'set' : 'lifted'}`;
};

/** The words that go with a part, and what to forget of it; null where there is nothing of the kind. */
function partOf({ world, random }: Hand, client: Client): { part: Part; words: Canary[]; forget: () => void } | null {
  const given = [...client.facts.keys()];
  switch (random.below(6)) {
    case 0: {
      if (given.length === 0) return null;
      const item = random.pick(given);
      const forget = () => client.facts.delete(item);
      return { part: { kind: 'fact', item }, words: wordsUnder(client.facts.get(item)), forget };
    }
    case 1: {
      if (client.aliases.length === 0) return null;
      const words = client.aliases;
      return {
        part: { kind: 'other-names' },
        words,
        forget: () => {
          client.aliases = [];
        },
      };
    }
    case 2: {
      const note = client.notes.at(-1);
      if (!note) return null;
      return { part: { kind: 'note', noteId: note.id }, words: note.words, forget: () => client.notes.pop() };
    }
    case 3: {
      const referral = client.referrals.find(({ fields }) => fields.helpWanted || fields.howSoon);
      if (!referral) return null;
      const words = Object.values(referral.words).flatMap((one) => one ?? []);
      const forget = () => {
        referral.words = { 'help-wanted': null, 'how-soon': null };
        referral.fields = { ...referral.fields, helpWanted: '', howSoon: '' };
      };
      return { part: { kind: 'referral-words', referralId: referral.id }, words, forget };
    }
    case 4: {
      const consent = client.consents.find(({ place }) => !place.gone);
      return consent
        ? { part: { kind: 'paper-place', consentId: consent.id }, words: [consent.place], forget: () => undefined }
        : null;
    }
    default:
      return { part: { kind: 'file' }, words: wordsOfFile(world, client), forget: () => forgetFile(world, client) };
  }
}

/** All but what law wants kept: to whom something went, why, by which paper, and where a signed paper lies. */
function wordsOfFile(world: World, client: Client): Canary[] {
  const stays = ({ kept }: Canary) =>
    kept.kind === 'paper-place' || (kept.kind === 'row' && kept.part !== 'told-reason');
  return world.canaries.all.filter((canary) => canary.client === client.number && !stays(canary));
}

function forgetFile(world: World, client: Client): void {
  world.clients = world.clients.filter((one) => one !== client);
  world.purged.push({ fileNumber: client.fileNumber, rows: client.rows });
}

/** With a second member's passphrase: what is purged is in no page, no answer and no row any more. */
export const purge: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nothing to purge';
  const client = random.pick(world.clients);
  const found = partOf(hand, client);
  if (!found) return 'nothing of the kind to purge';
  const about = { fileNumber: client.fileNumber, part: found.part };
  const { things } = await lived.desk.call('retention.weigh', about);
  const prepared = await lived.ask('retention.prepare', about);
  mustBe(hand, 'preparing a purge', !client.held, prepared);
  if (!prepared.ok) return `purge of client ${client.number}: ${prepared.code}`;
  await lived.desk.call('retention.carryOut', { id: prepared.value.id, things, ...officer });
  found.forget();
  for (const canary of found.words) canary.gone = true;
  // Nothing that was prepared is held any more.
  world.held = [];
  world.happened += 1;
  seeDatabase(hand);
  count(hand, 'purged');
  return `client ${client.number}: purged, ${found.part.kind}`;
};

/** Every row of every table. */
function seeDatabase({ lived, world, faults }: Hand): void {
  const db = lived.desk.vault.db();
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const text = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())).join('\n');
  for (const canary of world.canaries.foundIn(text)) {
    if (canary.gone) faults.push(`database: still holds ${told(canary)}`);
  }
}
