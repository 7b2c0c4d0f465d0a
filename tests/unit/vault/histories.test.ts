import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deskMaker } from './histories/desk.ts';
import { drawHistory, live, tale } from './histories/history.ts';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 60_000 });

// Histories drawn from a seed, lived on real encrypted desks: whatever comes out holds no word without a valid consent
// that day for that recipient, and every word that it may. `npm run long histories` lives many more.

const SEED = Number(process.env.DESK_HISTORY_SEED ?? 20_261_124);
const HISTORIES = Number(process.env.DESK_HISTORIES ?? 10);
const STEPS = 60;
const LIVELY = [
  'signed',
  'revoked',
  'prepared with sealed pages',
  'printed',
  'written to members',
  'own copies',
  'forms',
  'reports',
  'purged',
];
let maker: Awaited<ReturnType<typeof deskMaker>>;

beforeAll(async () => {
  maker = await deskMaker();
});
afterAll(() => maker.remove());

test(`${HISTORIES} histories of ${STEPS} steps`, async () => {
  const counts: Record<string, number> = {};
  for (let seed = SEED; seed < SEED + HISTORIES; seed += 1) {
    const drawn = drawHistory(seed, STEPS);
    const lived = await live(maker, drawn);
    if (lived.faults.length > 0) expect.fail(await tale(maker, seed, drawn, lived));
    for (const [what, times] of Object.entries(lived.counts)) counts[what] = (counts[what] ?? 0) + times;
  }
  console.log(`histories: ${JSON.stringify(counts)}`);
  // Histories in which nothing leaves would show nothing.
  expect(LIVELY.filter((what) => !counts[what])).toEqual([]);
});
