import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { findClients, fold } from '../../../electron/vault/clients/find.ts';
import { SeededRandom } from '../../faults/seeded-random.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

/* The list is the same, whichever way it is come by: held against every file of the desk, looked through one by one. */

let desk: BareDesk;
const files: { id: string; name: string; alias: string; number: string; updatedAt: string }[] = [];
beforeAll(() => {
  desk = bareDesk();
  const random = new SeededRandom(20_261_129);
  const syllables = 'ro sa lan ma ri quet zal nu or te ga vi'.split(' ');
  const word = () => Array.from({ length: 1 + random.below(3) }, () => random.pick(syllables)).join('');
  for (let count = 0; count < 600; count += 1) {
    const name = `${word()} ${word()}`;
    const alias = random.below(3) === 0 ? word() : '';
    const made = createClient(desk.db, desk.session, {
      ...noFile,
      aliases: alias ? [alias] : [],
      facts: [{ item: 'name-to-use', state: 'given', value: { kind: 'text', text: name } }],
    });
    const updatedAt = new Date(Date.UTC(2026, 0, 1) + random.below(300) * 3_600_000).toISOString();
    desk.db.prepare('UPDATE clients SET updated_at = ? WHERE id = ?').run(updatedAt, made.id);
    files.push({ id: made.id, name, alias, number: made.fileNumber, updatedAt });
  }
});
afterAll(() => desk.remove());

const holds = (text: string, words: string[]) => {
  const folded = fold(text);
  return text !== '' && words.every((one) => `${folded} ${folded.replaceAll(' ', '')}`.includes(one));
};

test.each(['r', 'o', 'ro', 'rosa', 'quetzal', 'z', 'ga vi', 'r l', 'sh', '0', '59', 'nuor', 'lanlan', 'e'])(
  'for “%s” the list is names, aliases, numbers, the last worked on first',
  (typed) => {
    const words = fold(typed).split(' ');
    const expected = files
      .flatMap((file) => {
        const rank = [file.name, file.alias, file.number].findIndex((text) => holds(text, words));
        return rank < 0 ? [] : [{ ...file, rank }];
      })
      .sort(
        (one, other) =>
          one.rank - other.rank ||
          (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : one.id < other.id ? 1 : -1),
      )
      .slice(0, 30)
      .map(({ id, rank }) => [id, ['name', 'alias', 'file-number'][rank]]);
    const found = findClients(desk.db, desk.session, typed).map(({ id, matched }) => [id, matched]);
    if (expected.length > 0) expect(found).toEqual(expected);
    else expect(found.every(([, matched]) => matched === 'alike')).toBe(true);
  },
);
