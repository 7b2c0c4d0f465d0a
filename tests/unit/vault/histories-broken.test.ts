import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Broken, brokenRules } from './histories/broken.ts';
import { deskMaker } from './histories/desk.ts';
import { type Drawn, drawHistory, type Lived, live, shrink } from './histories/history.ts';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 60_000 });

// The control: with one rule broken the histories find it. The whole program asks the broken engine, reach, purge; the
// oracle of the histories does not. The short form breaks what is found soon; `npm run long histories` breaks all.

const rule = vi.hoisted(() => ({ engine: null as Broken | null, elsewhere: '' }));
vi.mock(import('../../../electron/vault/disclosures/engine/authorize.ts'), async (original) => {
  const { authorize } = await original();
  return { authorize: (...asked) => (rule.engine ? rule.engine(authorize, ...asked) : authorize(...asked)) };
});
vi.mock(import('../../../electron/vault/disclosures/weigh.ts'), async (original) => {
  const real = await original();
  const answers = new Map<string, ReturnType<typeof real.decide>>();
  const once: typeof real.decide = (db, referral, way, on) => {
    const key = `${referral.id} ${way}`;
    const answer = answers.get(key) ?? real.decide(db, referral, way, on);
    answers.set(key, answer);
    return answer;
  };
  return { ...real, decide: (...asked) => (rule.elsewhere === 'asked once' ? once(...asked) : real.decide(...asked)) };
});
vi.mock(import('../../../electron/vault/clients/access.ts'), async (original) => {
  const real = await original();
  const all = { where: '1', bind: {} };
  return { ...real, reachable: (...asked) => (rule.elsewhere === 'all files' ? all : real.reachable(...asked)) };
});
vi.mock(import('../../../electron/vault/clients/keeping.ts'), async (original) => {
  const real = await original();
  return { ...real, deleteFact: (...asked) => rule.elsewhere !== 'facts stay' && real.deleteFact(...asked) };
});
vi.mock(import('../../../electron/vault/disclosures/accounting.ts'), async (original) => {
  const real = await original();
  const told = (row: ReturnType<typeof real.rowsOf>[number]) =>
    rule.elsewhere === 'reports are told' && row.basis === 'mandated' ? { ...row, basis: 'emergency' as const } : row;
  return { ...real, rowsOf: (...asked) => real.rowsOf(...asked).map(told) };
});

const LONG = process.env.DESK_HISTORIES !== undefined;
const SEED = 20_261_124;
const MOST = LONG ? 300 : 12;
const STEPS = 60;
/** Found within the first few histories. */
const soon = ['everything goes once she has signed anything', 'one item too few', 'ticks are forgotten'];
const soonElsewhere = ['all files'];
const elsewhere = ['asked once', 'all files', 'facts stay', 'reports are told'];

let maker: Awaited<ReturnType<typeof deskMaker>>;
beforeAll(async () => {
  maker = await deskMaker();
});
afterAll(() => maker.remove());

async function firstFault(): Promise<{ seed: number; drawn: Drawn[]; lived: Lived } | null> {
  for (let seed = SEED; seed < SEED + MOST; seed += 1) {
    const drawn = drawHistory(seed, STEPS);
    const lived = await live(maker, drawn);
    if (lived.faults.length > 0) return { seed, drawn, lived };
  }
  return null;
}

async function brokenAs<T>(broken: Partial<typeof rule>, run: () => Promise<T>): Promise<T> {
  Object.assign(rule, broken);
  try {
    return await run();
  } finally {
    Object.assign(rule, { engine: null, elsewhere: '' });
  }
}

test.each(LONG ? Object.keys(brokenRules) : soon)('found: %s', async (name) => {
  const found = await brokenAs({ engine: brokenRules[name] ?? null }, firstFault);
  if (LONG) console.log(`${name}: seed ${found?.seed}, ${found?.lived.faults[0]}`);
  expect(found?.lived.faults ?? []).not.toEqual([]);
});

test.each(LONG ? elsewhere : soonElsewhere)('found beside the engine: %s', async (name) => {
  const found = await brokenAs({ elsewhere: name }, firstFault);
  if (LONG) console.log(`${name}: seed ${found?.seed}, ${found?.lived.faults[0]}`);
  expect(found?.lived.faults ?? []).not.toEqual([]);
});

test('what is found is told in few steps', async () => {
  const short = await brokenAs({ engine: brokenRules['revocation is forgotten'] ?? null }, async () => {
    const found = await firstFault();
    return found && shrink(maker, found.drawn, found.lived, 40);
  });
  expect(short?.faults).not.toEqual([]);
  expect(short?.told.some((line) => line.includes('takes a consent back'))).toBe(true);
  expect(short?.told.length).toBeLessThanOrEqual(12);
});
