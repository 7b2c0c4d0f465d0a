import type { Input, Output } from '../../../../electron/contract/calls.ts';
import { itemIds } from '../../../../electron/contract/catalogue.ts';
import type { Told } from '../../../../electron/contract/disclosures.ts';
import type { Canary } from './canaries.ts';
import { officer } from './desk.ts';
import { chance, some } from './draw.ts';
import { count, type Hand, mustBe, outsOf, type Step } from './hand.ts';
import { compelledLaw } from './law.ts';
import type { Part } from './paper-steps.ts';
import type { Client, Row } from './world.ts';

/* What left without a consent and is written down: nothing comes out by it. */

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A row's words, each unlike any other. */
function wordsFor({ world }: Hand, client: Client) {
  const words: Canary[] = [];
  const word = (part: Part) => {
    const canary = world.canaries.word(client.number, { kind: 'row', part });
    words.push(canary);
    return canary.word;
  };
  return { words, word };
}

/** Why she was not told yet is in the worker's own words, and goes with the file. */
function toldFor({ world, random }: Hand, word: (part: Part) => string): Told {
  if (chance(random, 40)) return { state: 'told', on: world.day, how: 'in-person' };
  return { state: 'held', reason: word('told-reason') };
}

const anyClient = ({ world, random }: Hand) => (world.clients.length > 0 ? random.pick(world.clients) : null);
const row = (basis: Row['basis'], items: Row['items'], words: Canary[], hersToRead: boolean): Row => ({
  ...{ basis, items, words, hersToRead },
  outcome: 'left',
  members: [],
});

export const mandated: Step = async (hand) => {
  const client = anyClient(hand);
  if (!client) return 'nothing to report';
  const { words, word } = wordsFor(hand, client);
  const items = some(hand.random, itemIds, 20);
  const telephoned = chance(hand.random, 60);
  const { id } = await hand.lived.desk.call('disclosures.recordMandated', {
    clientId: client.id,
    recipient: word('recipient'),
    recipientKind: hand.random.pick(['child-welfare', 'police'] as const),
    recipientAddress: word('address'),
    items,
    method: 'telephone',
    report: 'child-abuse',
    suspectedAt: ago(2),
    telephonedAt: telephoned ? ago(1) : null,
    writtenAt: null,
    reportNumber: word('report-number'),
    told: toldFor(hand, word),
  });
  outsOf(hand);
  // Penal Code 11167.5: the report is no paper of hers.
  const made = row('mandated', items, words, false);
  client.rows.push({
    ...made,
    outcome: telephoned ? 'left' : 'prepared',
    report: { id, telephoned, written: false },
  });
  count(hand, 'reports');
  return `client ${client.number}: a mandated report`;
};

/** The agency is called, the paper is sent, each once; with the first of them it has left. */
export const followReport: Step = async (hand) => {
  const { world, random, lived } = hand;
  const open = world.clients.flatMap(({ rows }) =>
    rows.filter(({ report }) => report && !(report.telephoned && report.written)),
  );
  if (open.length === 0) return 'no report waits';
  const made = random.pick(open);
  const how = random.pick(['telephoned', 'written'] as const);
  const { report } = made;
  if (!report) return 'no report waits';
  const input = { id: report.id, at: new Date().toISOString(), reportNumber: '' };
  const answer = await lived.ask(`disclosures.${how}`, input);
  mustBe(hand, `report ${how}`, !report[how], answer);
  if (!answer.ok) return `a report was ${how} already`;
  report[how] = true;
  made.outcome = 'left';
  return `a report is ${how}`;
};

export const emergency: Step = async (hand) => {
  const client = anyClient(hand);
  if (!client) return 'no emergency';
  const { words, word } = wordsFor(hand, client);
  const items = some(hand.random, itemIds, 20);
  await hand.lived.desk.call('disclosures.recordEmergency', {
    clientId: client.id,
    recipient: word('recipient'),
    recipientKind: 'emergency-services',
    recipientAddress: word('address'),
    items,
    method: 'telephone',
    at: ago(1),
    why: word('why'),
    told: toldFor(hand, word),
  });
  outsOf(hand);
  client.rows.push(row('emergency', items, words, true));
  return `client ${client.number}: an emergency`;
};

function paperFor({ random }: Hand, word: (part: Part) => string): Input<'disclosures.recordCompelled'>['paper'] {
  return {
    kind: random.pick(['court-order', 'court-order', 'warrant', 'subpoena', 'administrative-warrant'] as const),
    judge: chance(random, 80),
    court: word('court'),
    caseNumber: word('case-number'),
    privilegeRuled: chance(random, 50),
    part2: chance(random, 50),
    againstHer: chance(random, 50),
    forbidsTelling: chance(random, 30),
  };
}

/** A court's paper: held to what it can compel, and waiting until a second member has read it. */
export const compelled: Step = async (hand) => {
  const { random, lived } = hand;
  const client = anyClient(hand);
  if (!client) return 'no paper of a court';
  const { words, word } = wordsFor(hand, client);
  const items = some(random, itemIds, 20);
  const paper = paperFor(hand, word);
  const input = {
    clientId: client.id,
    recipient: word('recipient'),
    recipientKind: random.pick(['court', 'police', 'sheriff', 'site', 'partner', 'other'] as const),
    recipientAddress: word('address'),
    items,
    method: 'paper' as const,
    paper,
    told: paper.forbidsTelling ? { state: 'forbidden' as const } : toldFor(hand, word),
  };
  const recorded = await lived.ask('disclosures.recordCompelled', input);
  mustBe(hand, 'paper of a court', compelledLaw(hand.world, client, input), recorded);
  outsOf(hand);
  if (!recorded.ok) return `client ${client.number}: a ${paper.kind}, ${recorded.code}`;
  const made: Row = { ...row('compelled', items, words, !paper.forbidsTelling), outcome: 'prepared' };
  client.rows.push(made);
  if (chance(random, 40)) await second(hand, recorded.value, made);
  return `client ${client.number}: a ${paper.kind} for ${items.length} items, ${made.outcome}`;
};

async function second(hand: Hand, { id }: Output<'disclosures.recordCompelled'>, made: Row): Promise<void> {
  const answer = await hand.lived.desk.call('disclosures.second', { id, ...officer });
  made.outcome = answer.outcome;
  if (answer.outcome !== 'left') hand.faults.push('paper of a court: a second member did not let it go');
}
