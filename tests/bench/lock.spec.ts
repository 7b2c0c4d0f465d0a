import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Lodging, launch, lodgingIn, pageAfter, type Running } from '../hands/launch.ts';
import { today, unlock } from '../hands/worker.ts';
import { type Picture, pictureOf } from '../hands/x-screen.ts';
import { type Figure, holds, tableOf } from './figures.ts';

/*
 * `npm run bench`, second part: how soon after the key nothing of hers is on the screen, and how soon the next window
 * stands where somebody can sign in. Seen from outside, as a person sees it: on the screen, whose memory lies in a file.
 */

const RUNS = Number(process.env.DESK_RUNS ?? 15);
/** Milliseconds (design, section 3). */
const BLANK = 100;
const NEW_PAGE = 1500;

const folder = mkdtempSync(join(tmpdir(), 'lock-bench-'));
/** The desk that the first part left, with its 10,000 clients. */
const lodging: Lodging = { ...lodgingIn(folder), desk: process.env.DESK_BENCH ?? '' };
let running: Running;

test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const screen = (): Picture => pictureOf(readFileSync(join(process.env.DESK_SCREEN ?? '', 'Xvfb_screen0')));

/** Points left out on each side: the pointer is part of the screen's memory, and stands at the lower edge. */
const RIM = 24;

/** One colour all over: an empty window, or none. */
function isBlank({ pixels, width, height }: Picture): boolean {
  const first = pixels.readUInt32LE((RIM * width + RIM) * 4);
  // Some rows say it as well as all of them, and sooner.
  for (let y = RIM; y < height - RIM; y += 10) {
    for (let x = RIM; x < width - RIM; x += 3) if (pixels.readUInt32LE((y * width + x) * 4) !== first) return false;
  }
  return true;
}

/** Whether the window to come waits with its page loaded. */
const nextIsReady = (): Promise<boolean> =>
  running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => !one.isVisible() && !one.webContents.isLoading()),
  );

/** Presses Ctrl+L as a keyboard would and gives the moment, by the clock of all processes. */
function pressLock(): Promise<number> {
  return running.app.evaluate(({ BrowserWindow }) => {
    const now = Date.now();
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control'] });
    return now;
  });
}

async function lockOnce(page: Page): Promise<{ blank: number; newPage: number; page: Page }> {
  expect(isBlank(screen()), 'before the key the screen shows the desk').toBe(false);
  const pressed = pressLock();
  let blankAt = 0;
  while (blankAt === 0) {
    const seen = screen();
    const now = Date.now();
    if (isBlank(seen)) blankAt = now;
    else await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const fresh = await pageAfter(running.app, page);
  await fresh.getByLabel('Your name').waitFor();
  await fresh.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const newPage = Date.now() - (await pressed);
  expect(page.isClosed() || (await page.locator('body').textContent()) === '').toBe(true);
  return { blank: blankAt - (await pressed), newPage, page: fresh };
}

test('blank and locked in time', async () => {
  test.setTimeout(60_000 + RUNS * 30_000);
  running = await launch(lodging);
  spawnSync('xdotool', ['mousemove', '683', '767']);
  let { page } = running;
  const blank: Figure = { what: 'from the key to a blank screen', samples: [], limit: BLANK };
  const newPage: Figure = { what: 'from the key to the next window', samples: [], limit: NEW_PAGE };
  const opened: Figure = { what: 'unlock to Today in the window, with Argon2id', samples: [], limit: null };
  const look: Figure = { what: 'one look at the screen', samples: [], limit: null };
  for (let run = 0; run < RUNS; run += 1) {
    const from = Date.now();
    await unlock(page);
    await today(page);
    await page
      .getByRole('button', { name: /SH-\d+/ })
      .first()
      .waitFor();
    opened.samples.push(Date.now() - from);
    const lookedAt = performance.now();
    screen();
    look.samples.push(performance.now() - lookedAt);
    // She has worked a while: the window that will follow is ready.
    await expect.poll(() => nextIsReady(), { timeout: 20_000 }).toBe(true);
    const locked = await lockOnce(page);
    blank.samples.push(locked.blank);
    newPage.samples.push(locked.newPage);
    page = locked.page;
    running.page = page;
  }
  console.log(tableOf([blank, newPage, opened, look]));
  expect([blank, newPage].filter((figure) => !holds(figure)).map(({ what }) => what)).toEqual([]);
});
