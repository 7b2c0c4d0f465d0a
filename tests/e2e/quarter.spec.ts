import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { plannedNames } from '../fixtures/quarter-desk.ts';
import { staff } from '../hands/invented.ts';
import { landsOn, tabTo, walkFocus } from '../hands/keyboard.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import { makeQuarterDesk } from '../hands/quarter-desk.ts';
import * as hands from '../hands/worker.ts';
import { type Cups, startCups } from '../judges/cups.ts';
import { tool } from '../judges/packet-tools.ts';

/*
 * The quarter ends: a training is written down, the quarter is looked at, made final, printed on a real print service and
 * exported, all without a mouse. Then what left is read as a stranger would read it.
 */

const folder = mkdtempSync(join(tmpdir(), 'quarter-'));
const results = join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'quarter');
const looker = new Looker(results);
const look = (page: Page, name: string) => looker.look(page, name);
let running: Running | null = null;
let printers: Cups | null = null;

test.afterAll(async () => {
  await running?.quit();
  await printers?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const further = (page: Page, top: number) => page.locator('.main').evaluate((main, to) => main.scrollTo(0, to), top);

/** Every number of people on the paper: what stands at the end of a line, where a line is one of the tables. */
const numbersOf = (paper: string) =>
  paper
    .split('\n')
    .filter((line) => /\S\s{2,}\d/.test(line) && !/Held|Median/.test(line))
    .flatMap((line) => (line.match(/(?<=\s{2})\d+(?=\s|$)/g) ?? []).map(Number));

test('the quarter ends, by keyboard alone', async () => {
  test.setTimeout(360_000);
  const lodging = lodgingIn(join(folder, 'desk'));
  makeQuarterDesk(lodging);
  printers = await startCups(join(folder, 'print'));
  lodging.printService = printers.socket;
  running = await launch(lodging);
  const { page } = running;
  const { keyboard } = page;
  await hands.unlock(page);
  await hands.today(page);

  // The room has its key, and F1 tells it.
  await keyboard.press('F1');
  await expect(page.getByRole('dialog').getByText('Reports')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Alt+r');
  await expect(page.getByRole('heading', { name: 'Grant progress' })).toBeVisible();
  await expect(page.getByText('July to September 2026', { exact: true })).toBeVisible();
  await expect(page.getByText('True numbers: they stay on this screen')).toBeVisible();
  await look(page, 'quarter');
  await further(page, 620);
  await look(page, 'quarter further down');
  await further(page, 1240);
  await look(page, 'quarter at its foot');
  expect((await walkFocus(page, 'reports')).faults).toEqual([]);
  await further(page, 0);
  for (const name of [/^Print/, /^Export/]) {
    await expect(page.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  }

  // A training: no list of names, each person once.
  await tabTo(page, 'Report');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Sessions held' })).toBeVisible();
  await look(page, 'training');
  const held = page.getByRole('main').getByRole('listitem');
  await expect(held).toHaveCount(12);
  await keyboard.press('a');
  await landsOn(page, 'What it was about');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Write how many came.')).toBeVisible();
  await keyboard.type('What helps at a first visit');
  await tabTo(page, 'Nurses: people');
  await keyboard.type('17');
  await tabTo(page, 'Nurses: for the first time');
  await keyboard.type('21');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Whole numbers; not more for the first time than came.')).toBeVisible();
  await look(page, 'training not complete');
  await tabTo(page, 'Nurses: for the first time');
  await keyboard.press('Control+a');
  await keyboard.type('11');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('What helps at a first visit')).toBeVisible();
  await expect(held).toHaveCount(13);
  await keyboard.press('Control+z');
  await expect(held).toHaveCount(12);

  // Back to the report; the quarter before; what would leave; the goals.
  await tabTo(page, 'Training');
  await keyboard.press('ArrowLeft');
  await expect(page.getByText('July to September 2026', { exact: true })).toBeVisible();
  await keyboard.press('p');
  await expect(page.getByText('April to June 2026', { exact: true })).toBeVisible();
  await keyboard.press('f');
  await expect(page.getByText(/^Final since/)).toBeVisible();
  await keyboard.press('x');
  await expect(page.getByText('July to September 2026', { exact: true })).toBeVisible();
  await keyboard.press('g');
  await expect(page.getByLabel('Survivors in year 1')).toBeVisible();
  await look(page, 'goals of the award');
  await keyboard.press('Escape');
  await tabTo(page, 'True numbers, which stay here');
  await keyboard.press('ArrowRight');
  await expect(page.getByText('This is what would leave')).toBeVisible();
  await look(page, 'what would leave');
  await further(page, 620);
  await look(page, 'what would leave further down');
  await further(page, 0);

  // Final: undone once, then for good.
  await keyboard.press('f');
  await expect(page.getByText('This is what leaves')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(page.getByText('This is what would leave')).toBeVisible();
  await keyboard.press('f');
  await expect(page.getByText('This is what leaves')).toBeVisible();

  // On paper, and on the stick.
  await keyboard.press('Control+p');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Print/ })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await look(page, 'print the report');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Printed. Take the paper out now.')).toBeVisible({ timeout: 30_000 });
  await keyboard.press('Escape');
  await keyboard.press('Control+e');
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
  await look(page, 'export');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(/^Written to/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByText('This is what leaves')).toBeVisible();
  await tabTo(page, 'What leaves');
  await keyboard.press('ArrowLeft');
  await expect(page.getByText(/Something of it has left the desk/)).toBeVisible();

  // The year, added up from two quarters.
  await tabTo(page, 'Quarter');
  await keyboard.press('ArrowRight');
  await expect(page.getByText(/^Added up from what/)).toBeVisible();
  await keyboard.press('ArrowRight');
  await expect(page.getByText('April 2026 to March 2027', { exact: true }).first()).toBeVisible();
  await look(page, 'grant year');

  // What left, as a stranger reads it.
  const [job] = readdirSync(printers.outDir).filter((name) => name.endsWith('.bin'));
  copyFileSync(join(printers.outDir, job ?? ''), join(results, 'report.pdf'));
  const { said: paper } = tool('pdftotext', ['-layout', join(printers.outDir, job ?? ''), '-']);
  const [name, ...others] = readdirSync(lodging.stick).filter((one) => one.endsWith('.csv'));
  expect([name, others]).toEqual(['2026-07-to-2026-09.csv', []]);
  const sheet = readFileSync(join(lodging.stick, name ?? ''), 'utf8');
  for (const there of ['PRACTICE', 'July 2026 to September 2026', 'Goals of the award', 'Providers', 'together']) {
    expect(paper).toContain(there);
    expect(sheet).toContain(there);
  }
  const said = readFileSync(join(printers.outDir, 'args'), 'utf8');
  for (const never of [...plannedNames, staff.displayName, staff.signInName, 'SH-00', 'Marit']) {
    expect([never, paper.includes(never), sheet.includes(never), said.includes(never)]).toEqual([
      never,
      false,
      false,
      false,
    ]);
  }
  const onPaper = numbersOf(paper);
  expect(onPaper.length).toBeGreaterThan(40);
  expect(onPaper.filter((one) => one > 0 && one < 5)).toEqual([]);
  const cells = sheet.split('\r\n').filter((line) => /"\d+"$/.test(line) && !/"(Days|Sessions|Minutes)","/.test(line));
  expect(cells.length).toBeGreaterThan(40);
  expect(cells.filter((line) => /"[1-4]"$/.test(line))).toEqual([]);

  expect(looker.faults).toEqual([]);
});
