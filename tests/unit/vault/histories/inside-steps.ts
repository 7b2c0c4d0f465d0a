import { colleague } from './desk.ts';
import { chance } from './draw.ts';
import { outsOf, type Step, see } from './hand.ts';
import { type Part, wordsOfRows } from './paper-steps.ts';
import { type Client, wordsUnder } from './world.ts';

/* Answers in which words of many files could stand: lists, searches, the accounting, the trail. */

/** The newest files in a list. */
const MOST = 30;

const nameOf = (client: Client) => wordsUnder(client.facts.get('name-to-use'));

/** A search shows names of files that the asker reaches; of a colleague's it says at most whom to ask. */
export const search: Step = async (hand) => {
  const { world, random, lived } = hand;
  const byColleague = chance(random, 50);
  const as = byColleague ? colleague : undefined;
  const reached = world.clients.filter(({ access }) => !byColleague || access === 'shared');
  const sought = world.clients.length > 0 && chance(random, 75) ? random.pick(world.clients) : null;
  const words = sought ? [...nameOf(sought), ...sought.aliases] : [];
  const text = words.length > 0 ? random.pick(words).word.slice(0, 3 + random.below(8)) : '';
  const found = await lived.ask('clients.find', { text }, as);
  if (!found.ok) return `search: ${found.code}`;
  const all = text === '' && reached.length <= MOST;
  const whole = sought && reached.includes(sought) && text.length > 8 ? [sought] : [];
  see(hand, 'search', JSON.stringify(found.value), reached.flatMap(nameOf), (all ? reached : whole).flatMap(nameOf));
  const whose = words.map(({ word }) => word).join(' ');
  const elsewhere = await lived.ask('clients.elsewhere', { text: whose }, as);
  see(hand, 'search elsewhere', JSON.stringify(elsewhere), []);
  return `search by ${as ?? 'the first'}: ${found.value.length} found`;
};

const everyPart: Part[] = ['recipient', 'address', 'why', 'court', 'case-number', 'report-number', 'told-reason'];

/** Who received what: one row for each time something left, and no word of what it held. */
export const accounting: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'no accounting';
  const client = random.pick(world.clients);
  const rows = await lived.desk.call('disclosures.accounting', { clientId: client.id });
  const words = wordsOfRows(client.rows, everyPart, true);
  see(hand, 'accounting', JSON.stringify(rows), words);
  const say = (one: { basis: string; outcome: string; items: readonly string[] }) =>
    `${one.basis} ${one.outcome} ${one.items.toSorted().join(',')}`;
  const kept = rows.map(say).toSorted();
  const told = client.rows.map(say).toSorted();
  if (kept.join('\n') !== told.join('\n'))
    hand.faults.push(`accounting: ${kept.join('; ')} where ${told.join('; ')} left`);
  return `accounting of client ${client.number}: ${rows.length} rows`;
};

/** What the privacy officer reads over all files. */
export const officerReads: Step = async (hand) => {
  const { world, random, lived } = hand;
  const filter = { from: null, to: null, recipientKind: null, basis: null };
  const over = await lived.desk.call('disclosures.overAll', { filter });
  const rows = world.clients.flatMap((client) => client.rows);
  see(
    hand,
    'over all files',
    JSON.stringify(over),
    wordsOfRows(
      rows,
      everyPart.filter((part) => part !== 'address' && part !== 'told-reason'),
      false,
    ),
  );
  const trail = await lived.desk.call('audit.rows', {
    before: null,
    filter: { staffId: null, fileNumber: null, kind: null, from: null, to: null },
  });
  see(
    hand,
    'trail',
    JSON.stringify(trail),
    world.canaries.all.filter(({ kept }) => kept.kind === 'member'),
    [],
  );
  const files = [...world.clients, ...world.purged];
  if (files.length === 0) return 'the officer reads of no file';
  const file = random.pick(files);
  const received = await lived.desk.call('audit.received', { fileNumber: file.fileNumber });
  see(hand, 'who received what', JSON.stringify(received), wordsOfRows(file.rows, everyPart, true));
  return `the officer reads of ${file.fileNumber}`;
};

/** Lists of the day: numbers, initials and to whom a report went. */
export const today: Step = async (hand) => {
  const { world, lived } = hand;
  const rows = world.clients.flatMap((client) =>
    client.rows.filter(({ report }) => report && !(report.telephoned && report.written)),
  );
  see(
    hand,
    'clocks',
    JSON.stringify(await lived.desk.call('disclosures.clocks', {})),
    wordsOfRows(rows, ['recipient'], false),
  );
  const numbers = [
    await lived.desk.call('retention.due', {}),
    await lived.desk.call('retention.waiting', {}),
    await lived.desk.call('clients.glassBroken', {}),
  ];
  see(hand, 'lists of the day', JSON.stringify(numbers), []);
  outsOf(hand);
  return 'the day is read';
};
