import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { secondDesk } from '../hands/at-second-desk.ts';
import { staff } from '../hands/invented.ts';
import { launch, lodgingIn, type Running, windowAfter } from '../hands/launch.ts';
import * as hands from '../hands/worker.ts';

/*
 * The ten commonest tasks by keyboard, every key counted: commands (a key or a chord that the screen shows, Tab, Enter) and
 * the letters of what is written. docs/stopwatch.md says the same numbers, or this fails. Seconds are only told: they are
 * a machine's and not a person's.
 */

const folder = mkdtempSync(join(tmpdir(), 'stopwatch-'));
const lodging = lodgingIn(join(folder, 'desk'));
let running: Running | null = null;

test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

interface Timed {
  task: string;
  commands: number;
  letters: number;
  seconds: number;
}

class Stopwatch {
  readonly tasks: Timed[] = [];
  private commands = 0;
  private letters = 0;

  page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.commands += keys.length;
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    this.letters += words.length;
  }

  async task(task: string, run: () => Promise<void>): Promise<void> {
    this.commands = 0;
    this.letters = 0;
    const from = performance.now();
    await run();
    const seconds = (performance.now() - from) / 1000;
    this.tasks.push({ task, commands: this.commands, letters: this.letters, seconds });
  }
}

/** The rows of the table in docs/stopwatch.md: task, commands, letters. */
function told(): string[][] {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/stopwatch.md'), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  return rows.map((line) => {
    const [, , task = '', , commands = '', letters = ''] = line.split('|').map((cell) => cell.trim());
    return [task, commands, letters];
  });
}

test('ten tasks', async () => {
  test.setTimeout(240_000);
  secondDesk(lodging, 'make');
  running = await launch(lodging);
  const watch = new Stopwatch(running.page);
  const { press, type } = { press: watch.press.bind(watch), type: watch.type.bind(watch) };
  const said = (words: string | RegExp) => expect(watch.page.getByText(words).first()).toBeVisible();
  await expect(watch.page.getByLabel('Your name')).toBeFocused();

  await watch.task('Open the desk', async () => {
    await type(staff.signInName);
    await press('Tab');
    await type(staff.passphrase);
    await press('Enter');
    await hands.today(watch.page);
  });
  await watch.task('Find a person and open the file', async () => {
    await press('Control+k');
    await type('rosa');
    await expect(watch.page.getByRole('option').first()).toBeVisible();
    await press('Enter');
    await said('Timeline');
  });
  await watch.task('Show what is folded, now that nobody is beside', async () => {
    await press('F8');
    await expect(watch.page.locator('.timeline > li').first()).toBeVisible();
  });
  await watch.task('Write down a usual service', async () => {
    await press('s');
    await expect(watch.page.getByRole('dialog')).toBeVisible();
    await press('1');
    await said(/^Written down:/);
  });
  await watch.task('Write a note', async () => {
    await press('n');
    await expect(watch.page.getByLabel('Note', { exact: true })).toBeFocused();
    await type('Bus pass given.');
    await press('Control+Enter');
    await expect(watch.page.locator('.note').getByText('Bus pass given.')).toBeVisible();
  });
  await watch.task('Look for a word in my notes', async () => {
    await press('q');
    await expect(watch.page.getByLabel('Words in my notes')).toBeFocused();
    await type('pass');
    await expect(watch.page.locator('.timeline > li')).toHaveCount(1);
  });
  await watch.page.getByRole('button', { name: 'Show all' }).press('Enter');
  await watch.task('Write down a follow-up', async () => {
    await press('f');
    await expect(watch.page.getByLabel('What is to be done')).toBeFocused();
    await type('Ring the clinic');
    await press('Control+Enter');
    await expect(watch.page.getByRole('dialog')).toHaveCount(0);
    await said('Ring the clinic');
  });
  await watch.task('Write down an appointment', async () => {
    await press('a');
    await expect(watch.page.getByLabel('Day', { exact: true })).toBeFocused();
    await type('03152099');
    await expect(watch.page.getByLabel('Day', { exact: true })).toHaveValue('2099-03-15');
    const time = watch.page.getByLabel('Time', { exact: true });
    // A field for a day has stops of its own inside: each is counted.
    for (let stops = 0; stops < 5; stops += 1) {
      if (await time.evaluate((field) => field === document.activeElement)) break;
      await press('Tab');
    }
    await type('0200PM');
    await press('Control+Enter');
    await expect(watch.page.getByRole('dialog')).toHaveCount(0);
    await said(/2:00 PM/);
  });
  await watch.task('Begin a referral, to its clinics', async () => {
    await press('r');
    const first = watch.page.locator('.pick').first();
    await expect(first).toBeVisible();
    await press((await first.locator('kbd').textContent()) ?? 'none');
    await expect(watch.page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await watch.task('Lock the desk', async () => {
    await press('Control+l');
    watch.page = await windowAfter((running as Running).app, watch.page);
  });

  console.log(
    watch.tasks.map((one) => `${one.task}: ${one.commands} + ${one.letters}, ${one.seconds.toFixed(1)} s`).join('\n'),
  );
  expect(watch.tasks.map(({ task, commands, letters }) => [task, `${commands}`, `${letters}`])).toEqual(told());
});
