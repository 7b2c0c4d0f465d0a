import type { Input } from '../../../../electron/contract/calls.ts';
import { itemIds } from '../../../../electron/contract/catalogue.ts';
import type { Canary } from './canaries.ts';
import { officer } from './desk.ts';
import { chance, sitesOf, some } from './draw.ts';
import { count, type Hand, mustBe, outsOf, type Step, see, textOf } from './hand.ts';
import { ownCopyLaw } from './law.ts';
import { type Client, type Row, wordsUnder } from './world.ts';

/* What goes to paper beside a packet: her own copy, forms, the neutral card, the audit. */

export type Part = Extract<Canary['kept'], { kind: 'row' }>['part'];

/** The words of rows that a paper or an answer may hold. */
export function wordsOfRows(rows: readonly Row[], parts: readonly Part[], members: boolean): Canary[] {
  return rows.flatMap((row) => [
    ...row.words.filter(({ kept, gone }) => !gone && kept.kind === 'row' && parts.includes(kept.part)),
    ...(members ? row.members : []),
  ]);
}

/** Everything she told, and who received what of it; no note of anybody, no report, nothing of another's. */
function ownWords(client: Client): Canary[] {
  return [
    ...[...client.facts.values()].flatMap(wordsUnder),
    ...client.aliases,
    ...(client.avoidedPeople ? [client.avoidedPeople] : []),
    ...client.referrals.flatMap(({ words }) => Object.values(words).flatMap((one) => one ?? [])),
    ...wordsOfRows(
      client.rows.filter(({ hersToRead }) => hersToRead),
      ['recipient', 'address'],
      true,
    ),
  ];
}

export const ownCopy: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody asks for a copy';
  const client = random.pick(world.clients);
  const language = random.pick(['en', 'es'] as const);
  const officerSigns = chance(random, 60) ? officer : null;
  const may = ownCopyLaw(world, client, officerSigns !== null) === 'may-leave';
  const ask = { clientId: client.id, language, queue: 'capture', identityChecked: true, safeToTake: true } as const;
  const answer = await lived.ask('disclosures.ownCopy', { ...ask, officer: officerSigns });
  mustBe(hand, 'own copy', may, answer);
  const outs = outsOf(hand, 'render', 'print');
  for (const { bytes } of [...outs.render, ...outs.print]) see(hand, 'own copy', textOf(bytes), ownWords(client));
  if (answer.ok !== outs.print.length > 0) hand.faults.push('own copy: answer and paper differ');
  if (!answer.ok) return `own copy of client ${client.number}: ${answer.code}`;
  const given = [...client.facts].flatMap(([item, { state }]) => (state === 'given' ? [item] : []));
  client.rows.push({ basis: 'own-copy', outcome: 'left', items: given, words: [], members: [], hersToRead: true });
  count(hand, 'own copies');
  return `own copy of client ${client.number} in ${language}`;
};

type About = Input<'forms.print'>['about'];

function formFor({ world, random }: Hand, client: Client): [Input<'forms.print'>['form'], About, Canary[]] {
  const consent = client.consents.length > 0 ? random.pick(client.consents) : null;
  const recipient = () => world.canaries.word(client.number, { kind: 'row', part: 'recipient' });
  switch (random.below(4)) {
    case 0: {
      const items = some(random, itemIds, 60);
      const about = {
        kind: 'release' as const,
        clientId: client.id,
        siteId: random.pick(sitesOf(world)).id,
        service: random.pick(sitesOf(world)[0]?.services ?? []),
        items: items.length > 0 ? items : (['name-to-use'] as const).slice(),
        purposes: ['treatment'],
        ways: ['print' as const],
        wayBack: [],
        endsOn: world.day,
        signers: 'herself' as const,
        interpreter: false,
        spoken: '',
      };
      return ['release', about, []];
    }
    case 1:
      if (consent) {
        const about = { kind: 'consent' as const, clientId: client.id, consentId: consent.id };
        return [random.pick(['revocation', 'copy-receipt'] as const), about, []];
      }
      return ['acknowledgement', { kind: 'person', clientId: client.id }, []];
    case 2: {
      const word = recipient();
      const what = some(random, itemIds, 30);
      const about = {
        kind: 'compelled' as const,
        clientId: client.id,
        recipient: word.word,
        on: world.day,
        what: what.length > 0 ? what : (['legal-name'] as const).slice(),
        why: 'court-order' as const,
      };
      return ['compelled-notice', about, [word]];
    }
    default:
      return ['acknowledgement', { kind: 'person', clientId: client.id }, []];
  }
}

/** A form has her name to use and what was typed for it; of items their names and never what stands under them. */
export const form: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody needs a form';
  const client = random.pick(world.clients);
  const [which, about, typed] = formFor(hand, client);
  const takesIt = chance(random, 50);
  const safeToTake = takesIt ? random.pick(['yes', 'no', 'unsure', null] as const) : null;
  const language = random.pick(['en', 'es'] as const);
  const input = { form: which, about, takesIt, safeToTake, language, queue: 'capture', copies: 1 };
  const printed = await lived.ask('forms.print', input);
  mustBe(hand, `form ${which}`, !takesIt || safeToTake === 'yes', printed);
  const outs = outsOf(hand, 'render', 'print');
  const words = [...wordsUnder(client.facts.get('name-to-use')), ...typed];
  for (const { bytes } of [...outs.render, ...outs.print]) see(hand, `form ${which}`, textOf(bytes), words);
  if (printed.ok) count(hand, 'forms');
  return `form ${which} for client ${client.number}: ${printed.ok ? 'printed' : printed.code}`;
};

export const card: Step = async (hand) => {
  const { world, random, lived } = hand;
  if (world.clients.length === 0) return 'nobody takes a card';
  const client = random.pick(world.clients);
  const safeToTake = random.pick(['yes', 'yes', 'no', 'unsure'] as const);
  const words = { day: world.day, time: '14:30', door: 'Blue door, second floor', askFor: 'Ana' };
  const input = { ...words, clientId: client.id, safeToTake, language: 'es' as const, queue: 'capture', copies: 1 };
  const printed = await lived.ask('forms.takeHome', input);
  mustBe(hand, 'card', safeToTake === 'yes', printed);
  const outs = outsOf(hand, 'render', 'print');
  for (const { bytes } of [...outs.render, ...outs.print]) see(hand, 'card', textOf(bytes), []);
  return `card for client ${client.number}: ${safeToTake}`;
};

/** The trail on paper: numbers, initials, and of one file who received what. */
export const auditPaper: Step = async (hand) => {
  const { world, random, lived } = hand;
  const files = [...world.clients, ...world.purged];
  const file = files.length > 0 && chance(random, 70) ? random.pick(files) : null;
  const filter = { staffId: null, fileNumber: file?.fileNumber ?? null, kind: null, from: null, to: null };
  await lived.desk.call('audit.print', { queue: 'capture', filter });
  const outs = outsOf(hand, 'render', 'print');
  const words = wordsOfRows(file?.rows ?? [], ['recipient', 'address', 'why', 'case-number'], true);
  for (const { bytes } of [...outs.render, ...outs.print]) see(hand, 'audit on paper', textOf(bytes), words);
  await lived.desk.call('audit.slip', { queue: 'capture' });
  const slip = outsOf(hand, 'render', 'print');
  for (const { bytes } of [...slip.render, ...slip.print]) see(hand, 'slip', textOf(bytes), []);
  return `the trail on paper, ${file?.fileNumber ?? 'of all'}`;
};
