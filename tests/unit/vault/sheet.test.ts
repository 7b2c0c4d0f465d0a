import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../../electron/contract/calls.ts';
import type { PrintResult } from '../../../electron/contract/packets.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

let desk: TestDesk;
/** What the printer does next. */
let paper: PrintResult;

beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
  const { shell } = desk.vault;
  const asked = shell.ask;
  shell.ask = ((what: string, ask: never) => {
    if (what === 'print') return Promise.resolve(paper);
    return asked(what as never, ask);
  }) as typeof shell.ask;
}, 60_000);
afterAll(() => desk.remove());

const printedRows = () =>
  desk.vault.db().prepare("SELECT count(*) FROM audit WHERE action = 'sheet.printed'").pluck().get();

test.each<[PrintResult, number]>([
  [{ purged: false, outcome: 'still-printing' }, 0],
  [{ purged: true, outcome: 'broken-off' }, 0],
  [{ purged: false, outcome: 'broken-off' }, 0],
  [{ purged: true, outcome: 'ended' }, 1],
  [{ purged: false, outcome: 'ended' }, 1],
])('a sheet that was %o is answered so, and put down as printed only when it came out', async (became, rows) => {
  paper = became;
  const before = Number(printedRows());
  const answer = await desk.call('session.printSheet', { queue: 'capture' });
  expect(answer).toEqual(became);
  expect(calls['session.printSheet'].output.parse(answer)).toEqual(became);
  expect(Number(printedRows()) - before).toBe(rows);
});
