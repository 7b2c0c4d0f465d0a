import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { EntryFields, ServiceEntry, Usual } from '../../../electron/contract/services.ts';
import { newId } from '../../../electron/vault/database/ids.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { countServices, countSql } from '../../../electron/vault/services/count.ts';
import { kinds, readKinds } from '../../../electron/vault/services/kinds.ts';
import kindSeeds from '../../../resources/seeds/service-entries.json' with { type: 'json' };
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { sharedDesk } from './shared-desk.ts';

// The services log: what is written down, taken back and put back; the nine usual ones; and the count for the grant.

const today = dayOf(new Date());
const { entry: base } = inventedSupport(() => '', today);
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
beforeAll(() => {
  desk = sharedDesk();
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('own');
});

const log = (fields: Partial<EntryFields> = {}, who = 'owner', clientId = file.id) =>
  desk.as(who, 'services.log', { clientId, entry: { ...base, ...fields } }) as Promise<ServiceEntry>;
const list = (most = 50) =>
  desk.as('owner', 'services.list', { clientId: file.id, most }) as Promise<Output<'services.list'>>;
const usual = async (who: string) => (await desk.as(who, 'services.usual', {})) as Usual[];
const lastAction = () =>
  desk.desk.db.prepare('SELECT action, subject FROM audit ORDER BY row DESC LIMIT 1').get() as object;

describe('an entry', () => {
  test('is written down, changed, taken back and put back; a late saver is told; each leaves a row and no word', async () => {
    const first = await log({ interpreter: 'Mixteco' });
    expect(first).toMatchObject({ ...base, interpreter: 'Mixteco', version: 1 });
    expect(lastAction()).toEqual({ action: 'service.logged', subject: file.fileNumber });
    const change: Input<'services.change'> = { id: first.id, version: 1, entry: { ...base, minutes: 45 } };
    expect(await desk.as('owner', 'services.change', change)).toMatchObject({
      minutes: 45,
      version: 2,
      writtenBy: first.writtenBy,
    });
    expect(await desk.as('owner', 'services.change', change)).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'services.takeBack', { id: first.id, version: 2 })).toEqual({
      id: first.id,
      version: 3,
    });
    expect(await list()).toEqual({ entries: [], more: 0 });
    expect(await desk.as('owner', 'services.change', { ...change, version: 3 })).toBe('not-found');
    expect(await desk.as('owner', 'services.takeBack', { id: first.id, version: 3 })).toBe('not-found');
    expect(await desk.as('owner', 'services.putBack', { id: first.id, version: 2 })).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'services.putBack', { id: first.id, version: 3 })).toEqual({ done: true });
    expect((await list()).entries).toMatchObject([{ id: first.id, version: 4, minutes: 45 }]);
    expect(lastAction()).toEqual({ action: 'service.put-back', subject: file.fileNumber });
  });

  test('of a day to come, of no kind of ours, of no time or of too many is refused', async () => {
    expect(await log({ day: daysAfter(today, 1) })).toBe('bad-input');
    expect(await log({ kind: 'shoe-shine' })).toBe('bad-input');
    for (const wrong of [{ minutes: -1 }, { minutes: 1441 }, { count: 0 }, { count: 100 }, { minutes: 1.5 }]) {
      expect([wrong, await log(wrong)]).toEqual([wrong, 'bad-input']);
    }
    expect(
      await desk.as('owner', 'services.log', { clientId: file.id, entry: { ...base, words: 'she said' } as never }),
    ).toBe('bad-input');
    expect((await list()).entries).toEqual([]);
  });

  test('stands under the latest day first, and the list says how many more there are', async () => {
    await log({ day: daysAfter(today, -2) });
    await log({ day: today });
    await log({ day: daysAfter(today, -1) });
    const { entries, more } = await list(2);
    expect([entries.map(({ day }) => day), more]).toEqual([[today, daysAfter(today, -1)], 1]);
  });
});

describe('the nine usual ones', () => {
  const order = (usuals: Usual[]) => usuals.map(({ kind }) => kinds.findIndex(({ id }) => id === kind));
  /** As if it had been written down some days ago. */
  const yesterday = (id: string, days = 1) =>
    desk.desk.db
      .prepare('UPDATE service_entries SET written_at = ? WHERE id = ?')
      .run(new Date(Date.now() - days * 86_400_000).toISOString(), id);

  test('are the table’s on the first day, in its order', async () => {
    const nine = await usual('supervisor');
    expect(nine.map(({ kind }) => kind)).toEqual(kinds.filter((kind) => kind.usual).map(({ id }) => id));
    expect(nine).toHaveLength(9);
  });

  test('are hers from the next day on, as she mostly writes each, and do not move while she works', async () => {
    const before = await usual('owner');
    const made: ServiceEntry[] = [];
    for (const minutes of [25, 25, 90])
      made.push(await log({ kind: 'ride', minutes, place: 'clinic', way: 'referred' }));
    made.push(await log({ kind: 'court-accompaniment' }));
    expect(await usual('owner')).toEqual(before);
    for (const { id } of made) yesterday(id);
    const after = await usual('owner');
    expect(after).toContainEqual({ kind: 'ride', minutes: 25, place: 'clinic', way: 'referred' });
    expect(after.map(({ kind }) => kind)).toContain('court-accompaniment');
    expect(after).toHaveLength(9);
    expect(order(after)).toEqual([...order(after)].sort((one, other) => one - other));
    // Nobody else's digits move, and what was taken back is not counted.
    expect((await usual('supervisor')).map(({ kind }) => kind)).not.toContain('ride');
    for (const { id } of made) await desk.as('owner', 'services.takeBack', { id, version: 1 });
    expect((await usual('owner')).map(({ kind }) => kind)).not.toContain('ride');
  });

  test('leave out what is written less often than nine others', async () => {
    const many = kinds.slice(20, 29);
    const rare = await log({ kind: 'bus-pass' });
    yesterday(rare.id);
    for (const { id } of many) for (let times = 0; times < 2; times += 1) yesterday((await log({ kind: id })).id);
    expect((await usual('owner')).map(({ kind }) => kind)).toEqual(many.map(({ id }) => id));
  });
});

describe('the table of kinds', () => {
  test('is the one the window gets, without the block of the other report', async () => {
    const said = (await desk.as('owner', 'services.kinds', {})) as Output<'services.kinds'>;
    expect(said.kinds.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
    expect(said.categories).toHaveLength(28);
    expect(Object.keys(said.kinds[0] ?? {}).sort()).toEqual(['category', 'id', 'minutes', 'name', 'place']);
  });

  test('speaks of nobody as a client or a victim in Spanish, and names each kind and category in both languages', () => {
    const names = [...kindSeeds.kinds, ...kindSeeds.categories].map(({ name }) => name);
    expect(names.filter(({ en, es }) => en === '' || es === '')).toEqual([]);
    expect(names.map(({ es }) => es).join()).not.toMatch(/client|víctima|\btu\b|\btú\b/i);
    expect(new Set(kindSeeds.kinds.map(({ name }) => name.en)).size).toBe(kindSeeds.kinds.length);
  });

  test('is refused with an id twice, a category that is not there, or not nine usual ones', () => {
    const [first, ...rest] = kindSeeds.kinds;
    expect(() => readKinds({ ...kindSeeds, kinds: [first, ...kindSeeds.kinds] })).toThrow('twice');
    expect(() => readKinds({ ...kindSeeds, kinds: [{ ...first, category: 'tea' }, ...rest] })).toThrow('category');
    expect(() => readKinds({ ...kindSeeds, kinds: rest })).toThrow('nine');
  });
});

describe('the count', () => {
  test('people once, times and minutes, by category and month; what was taken back and other days count nowhere', async () => {
    const other = await desk.file('restricted');
    const [july, august] = ['2019-07-31', '2019-08-01'];
    await log({ day: july, kind: 'peer-one-to-one', minutes: 30 });
    await log({ day: july, kind: 'peer-group', minutes: 90, count: 2 });
    await log({ day: august, kind: 'peer-one-to-one', minutes: 20, way: 'referred' });
    await log({ day: august, kind: 'peer-accompaniment', minutes: 60 }, 'owner', other.id);
    await log({ day: august, kind: 'bus-pass', minutes: 0, count: 3 }, 'owner', other.id);
    const mistaken = await log({ day: august, kind: 'peer-group', minutes: 500 });
    await desk.as('owner', 'services.takeBack', { id: mistaken.id, version: 1 });
    await log({ day: '2019-06-30', kind: 'peer-group', minutes: 700 });
    const counted = countServices(desk.desk.db, { from: '2019-07-01', to: '2019-09-30' });
    const none = { persons: 0, times: 0, minutes: 0 };
    expect(counted.whole).toEqual([
      {
        group: 'support',
        persons: 2,
        times: 5,
        minutes: 200,
        provided: { persons: 2, times: 4, minutes: 180 },
        referred: { persons: 1, times: 1, minutes: 20 },
      },
      {
        group: 'transportation',
        persons: 1,
        times: 3,
        minutes: 0,
        provided: { persons: 1, times: 3, minutes: 0 },
        referred: none,
      },
    ]);
    expect(
      counted.months.map(({ month, groups }) => [
        month,
        groups.map(({ group, persons, times }) => [group, persons, times]),
      ]),
    ).toEqual([
      ['2019-07', [['support', 1, 3]]],
      [
        '2019-08',
        [
          ['support', 2, 2],
          ['transportation', 1, 3],
        ],
      ],
    ]);
    // The same by the blocks of the VOCA report; talk between two has none.
    const blocks = countServices(desk.desk.db, { from: '2019-07-01', to: '2019-09-30' }, 'voca');
    expect(blocks.whole.map(({ group, times }) => [group, times])).toEqual([
      ['B4', 1],
      ['B9', 3],
      ['C5', 2],
    ]);
    expect(countServices(desk.desk.db, { from: '2018-01-01', to: '2018-12-31' })).toEqual({ whole: [], months: [] });
  });

  test('reads a quarter from one index alone, and adds up many as one by one', () => {
    const { db } = desk.desk;
    const put = db.prepare(
      `INSERT INTO service_entries
         (id, client_id, version, kind, day, minutes, count, way, place, interpreter, written_at, written_by)
       VALUES (?, ?, 1, ?, ?, 10, 1, 'provided', 'here', '', '2017-01-01T00:00:00.000Z', ?)`,
    );
    const days = Array.from({ length: 92 }, (_, index) => daysAfter('2017-01-01', index));
    db.transaction(() => {
      for (let row = 0; row < 3000; row += 1) {
        put.run(newId(), file.id, kinds[row % kinds.length]?.id, days[row % days.length], desk.idOf('owner'));
      }
    })();
    const { whole } = countServices(db, { from: '2017-01-01', to: '2017-04-02' });
    expect(whole).toHaveLength(28);
    expect(whole.reduce((sum, { times }) => sum + times, 0)).toBe(3000);
    expect(whole.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30_000);
    const period = { from: '2017-01-01', to: '2017-04-02' };
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${countSql}`).all(period) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('USING COVERING INDEX service_entries_by_day');
  });
});
