import type { ItemId, ItemValue } from '../../contract/catalogue.ts';
import type { Fact } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../database/driver.ts';
import { fold } from './find.ts';

/**
 * Where a participant of Safe at Home lives (Government Code 6205 and following) stands in its own table, which only
 * `safe-at-home.ts` reads aloud. Here is what keeps it out of every other word of the file.
 */

export interface SafeRow {
  version: number;
  address: string;
  participant: string;
  residence: string;
  since: string;
}

/** Null for whoever does not take part. */
export function safeRow(db: Db, clientId: string): SafeRow | null {
  return (db.prepare('SELECT * FROM safe_at_home WHERE client_id = ?').get(clientId) as SafeRow | undefined) ?? null;
}

/** Whether she takes part. */
export function isSafeAtHome(db: Db, clientId: string): boolean {
  return safeRow(db, clientId) !== null;
}

/** The mailing address of a participant: her number and the post office box, as the program gives it. */
export function substituteOf(row: Pick<SafeRow, 'address' | 'participant'>): string {
  return `#${row.participant}, ${row.address}`;
}

const DIRECTIONS = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw', 'north', 'south', 'east', 'west']);
/** A number alone ("412") or one short word tells no place. */
const TELLS = 5;

const NUMBER = /^\d+\p{L}?$/u;

/**
 * What tells a residence in other words: a number and the word after it, wherever they stand, so that "412 Willow",
 * "412 N. Willow St" and the whole address are all found, and so is the street behind "Apt 3". Without such a pair the
 * first line as it stands.
 */
function tellsOf(residence: string): string[] {
  const words = wordsOf(residence);
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    return NUMBER.test(word) && next && !NUMBER.test(next) ? [`${word} ${next}`] : [];
  });
  const [first = ''] = residence.split(/[\n,;]/);
  const long = (tells: string[]) => tells.filter((tell) => tell.length >= TELLS);
  return long(pairs).length > 0 ? long(pairs) : long([wordsOf(first).join(' ')]);
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !DIRECTIONS.has(word));
}

/** Whether words tell where somebody lives. */
export function tellsResidence(text: string, residence: string): boolean {
  const told = ` ${wordsOf(text).join(' ')} `;
  return tellsOf(residence).some((tell) => told.includes(` ${tell} `));
}

/** Throws `residence-told` when any of the words tell where a participant lives. For words that may leave, and at each way out. */
export function mustNotTell(db: Db, clientId: string, words: readonly string[]): void {
  const row = safeRow(db, clientId);
  if (row?.residence && words.some((text) => tellsResidence(text, row.residence)))
    throw new DeskError('residence-told');
}

/** Stands where words of before she took part tell where she lives. */
export const COVERED = '•••';

/** Words written before she took part, for a screen or a page: covered whole where they tell where she lives. */
export function covered(db: Db, clientId: string, text: string): string {
  const row = text === '' ? null : safeRow(db, clientId);
  return row?.residence && tellsResidence(text, row.residence) ? COVERED : text;
}

/** The words of an answer, each as it was typed: written as JSON, a new line would join two of them. */
export function wordsIn(value: ItemValue): string[] {
  return Object.values(value).filter((part) => typeof part === 'string');
}

/** The item under which a residence is told; undefined when under none. */
export function toldUnder(facts: readonly Fact[], residence: string): ItemId | undefined {
  if (!residence) return undefined;
  return facts.find(
    (fact) => fact.state === 'given' && wordsIn(fact.value).some((text) => tellsResidence(text, residence)),
  )?.item;
}

/**
 * What a file may hold of a participant: the substitute as her mailing address, whatever else was handed in, and nowhere
 * where she lives. Throws `residence-told` (details.item where it is an item).
 */
export function keepConfidential(
  db: Db,
  clientId: string,
  facts: readonly Fact[],
  others: readonly string[],
): readonly Fact[] {
  const row = safeRow(db, clientId);
  if (!row) return facts;
  const kept = facts.filter(({ item }) => item !== 'mailing-address');
  const item = toldUnder(kept, row.residence);
  if (item) throw new DeskError('residence-told', { item });
  mustNotTell(db, clientId, others);
  return [
    ...kept,
    { item: 'mailing-address', state: 'given', value: { kind: 'text', text: substituteOf(row) } } satisfies Fact,
  ];
}
