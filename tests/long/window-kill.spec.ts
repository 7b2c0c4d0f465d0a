import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SeededRandom } from '../faults/seeded-random.ts';
import { type Lodging, launch, lodgingIn, type Running } from '../hands/launch.ts';
import { confirmSheet, newFile, saveFile, setUp, today, unlock } from '../hands/worker.ts';

/*
 * The whole program is killed in the middle of a sentence (SIGKILL), again and again. `npm run long window-kills` does
 * it 20 times.
 */

const KILLS = Number(process.env.DESK_KILLS ?? 1);
const SEED = 20_261_124;
/** Milliseconds of typing that may be lost (design, section 3). */
const MOST_LOST = 2000;

let folder: string;
let lodging: Lodging;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-kill-'));
  lodging = lodgingIn(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const note = (page: Page) => page.getByRole('textbox', { name: 'Access, transport, child care' });

/** Ends it as a power cut would; the vault that is left alone ends by itself. */
async function kill({ app }: Running): Promise<void> {
  const gone = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await gone;
}

test('killed while she types: what was saved is there, and two seconds of typing at most are lost', async () => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const random = new SeededRandom(SEED);
  let running = await launch(lodging);
  await confirmSheet(running.page, await setUp(running.page));
  await today(running.page);
  await newFile(running.page);
  await saveFile(running.page);
  await running.page.keyboard.press('e');
  let saved = '';
  const losses: number[] = [];
  for (let round = 1; round <= KILLS; round += 1) {
    const { page } = running;
    await note(page).fill('');
    const typed: number[] = [];
    let text = '';
    const until = performance.now() + 500 + random.below(4000);
    const savesAt = random.below(3) === 0 ? until - 400 : Number.POSITIVE_INFINITY;
    while (performance.now() < until) {
      const letter = String.fromCharCode(97 + random.below(26));
      await page.keyboard.type(letter, { delay: 20 });
      text += letter;
      typed.push(performance.now());
      if (performance.now() < savesAt || saved === text) continue;
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('button', { name: 'New referral' })).toBeVisible();
      saved = text;
      break;
    }
    const killedAt = performance.now();
    await kill(running);

    running = await launch(lodging);
    await unlock(running.page);
    await today(running.page);
    if (saved === text) {
      // It was saved and answered: the file has it, and nothing is offered.
      await running.page
        .getByRole('button', { name: /SH-0001/ })
        .first()
        .click();
      await expect(running.page.getByRole('button', { name: 'New referral' })).toBeVisible();
      await running.page.keyboard.press('e');
    } else {
      await running.page.getByRole('button', { name: 'Go on: SH-0001' }).click();
    }
    await expect(note(running.page)).toBeVisible();
    const kept = await note(running.page).inputValue();
    expect([round, text.startsWith(kept)]).toEqual([round, true]);
    const firstLost = typed[kept.length];
    const lost = firstLost === undefined ? 0 : killedAt - firstLost;
    expect([round, lost <= MOST_LOST, Math.round(lost)]).toEqual([round, true, Math.round(lost)]);
    losses.push(lost);
    // The next round begins from what is in the file.
    if (saved !== text) await note(running.page).click();
  }
  await running.quit();
  losses.sort((a, b) => a - b);
  console.log(`kills ${losses.length}, typing lost: most ${Math.round(losses.at(-1) ?? 0)} ms`);
});
