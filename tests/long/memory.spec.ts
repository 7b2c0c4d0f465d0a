import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dayOf, daysAfter } from '../../electron/vault/disclosures/days.ts';
import { readyReferral } from '../fixtures/invented-file.ts';
import { invented, testDesk } from '../fixtures/test-desk.ts';
import { type Lodging, launch, lodgingIn, type Running } from '../hands/launch.ts';
import { assertDetectorWorks } from '../judges/canary/controls.ts';
import { scan } from '../judges/canary.ts';
import { type Cups, startCups } from '../judges/cups.ts';
import { deskKeys } from '../judges/desk-keys.ts';
import { familyOf, keyNeedle, type Looked, lookInto, type Needle, textNeedle } from '../judges/memory.ts';

/*
 * What a thief finds in the memory of a locked desk. The window is watched with numbers only: whatever words a test
 * asked the page for would pass through the very processes that are looked into, and stay there.
 */

test.describe.configure({ mode: 'serial' });

/** Words of the invented file (tests/fixtures/invented-file.ts) that stand nowhere in the program itself. */
const words = ['Rosalinda', '555-0142', 'lower left', 'door ajar'];
let folder: string;
let lodging: Lodging;
let printers: Cups;
let running: Running;
let page: Page;
let needles: Needle[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
  lodging = lodgingIn(folder);
  printers = await startCups(join(folder, 'print'));
  lodging.printService = printers.socket;
  mkdirSync(lodging.desk, { mode: 0o770 });
  const desk = testDesk({ path: lodging.desk, stick: lodging.stick });
  const { sheet } = await desk.call('session.setUp', invented);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  const today = dayOf(new Date());
  const { client } = await readyReferral(desk, today, daysAfter(today, 30));
  expect(JSON.stringify(client)).toContain(words[0]);
  await desk.vault.close();
  const { databaseKey } = await deskKeys(lodging.desk, invented.signInName, invented.passphrase);
  needles = [...words, invented.passphrase].map(textNeedle);
  needles.push(keyNeedle('database key', databaseKey));
});
test.afterAll(async () => {
  await running?.quit().catch(() => undefined);
  await printers?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const count = (selector: string) => page.evaluate((css) => document.querySelectorAll(css).length, selector);
const some = (selector: string) => expect.poll(() => count(selector), { timeout: 60_000 }).toBeGreaterThan(0);

/** Presses what says these words; they are the program's own. */
async function press(text: string, within = 'button'): Promise<void> {
  const pressed = () =>
    page.evaluate(
      ([css, label]) => {
        const found = [...document.querySelectorAll<HTMLElement>(css ?? '')].find((one) =>
          one.textContent?.includes(label ?? ''),
        );
        found?.click();
        return found !== undefined;
      },
      [within, text],
    );
  await expect.poll(pressed, { timeout: 30_000 }).toBe(true);
}

/** Every process of the app: what it is, and what was found in it. */
function look(): Looked[] {
  return familyOf(running.app.process().pid ?? 0).flatMap((pid) => {
    try {
      return [lookInto(pid, needles)];
    } catch (fault) {
      if (!existsSync(`/proc/${pid}`)) return []; // it ended while it was looked into: no memory is left of it
      throw fault;
    }
  });
}
const isVault = ({ found }: Looked) => 'database key' in found;
const knows = ({ found }: Looked) => Object.keys(found).length > 0;

async function unlock(): Promise<void> {
  await some('input');
  await page.keyboard.type(invented.signInName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(invented.passphrase);
  await page.keyboard.press('Enter');
  await some('nav');
}

test('in use, the keys and her words are in memory: the search finds them', async () => {
  test.setTimeout(200_000);
  running = await launch(lodging);
  page = running.page;
  await unlock();
  await page.keyboard.press('Alt+2');
  await press('SH-0001', 'main button, main a');
  await press('Not sent');
  await press('Make the packet');
  await some('canvas');
  await page.keyboard.press('Control+p');
  await some('[role=dialog]');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => readdirSync(printers.outDir).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await some('.dialog, .notice');
  const looked = look();
  expect(looked.every(({ readable }) => readable)).toBe(true);
  expect(looked.filter(isVault).map(({ kind }) => kind)).toEqual(['utility node.mojom.NodeService']);
  expect(looked.filter(({ found }) => 'Rosalinda' in found).length).toBeGreaterThanOrEqual(2);
});

/** The window that comes in the place of one that knew. */
async function intoTheNextWindow(old: Page): Promise<void> {
  const others = () => running.app.windows().filter((one) => one !== old && !one.isClosed());
  await expect.poll(() => old.isClosed() && others().length === 1, { timeout: 20_000 }).toBe(true);
  page = others()[0] ?? old;
  await some('input');
}

/** Locks by the key. */
async function lock(): Promise<void> {
  const old = page;
  await page.keyboard.press('Control+l');
  await intoTheNextWindow(old);
}

test('locked, no process that knew anything lives, and none that lives knows anything', async () => {
  test.setTimeout(120_000);
  const knew = look().filter((one) => one.kind !== 'browser' && knows(one));
  expect(knew.length).toBeGreaterThanOrEqual(2);
  await lock();
  const after = look();
  expect(after.filter(({ pid }) => knew.some((one) => one.pid === pid))).toEqual([]);
  expect(after.every(({ readable }) => readable)).toBe(true);
  expect(after.filter(knows).map(({ kind, found }) => [kind, found])).toEqual([]);
});

/** Where a word could have come to rest; the app's working folder, where a core would be written, among them. */
function onDisk(): string[] {
  const { userData, home, temp, stick } = lodging;
  const report = scan([userData, home, temp, stick, printers.spoolDir], [...words, invented.passphrase]);
  const key = needles.find(({ name }) => name === 'database key')?.shapes ?? [];
  const files = readdirSync(temp, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const cores = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => key.some((shape) => readFileSync(path).includes(shape)));
  return [
    ...cores.map((path) => `the key in ${path}`),
    ...report.unreadable.map(({ path }) => `unreadable ${path}`),
    ...report.findings.map(({ path, canary }) => `${canary} in ${path}`),
  ];
}

test('a vault that crashes leaves no file with a word or a key in it', async () => {
  test.setTimeout(200_000);
  const controls = join(folder, 'controls');
  mkdirSync(controls);
  assertDetectorWorks(controls);
  await unlock();
  await page.keyboard.press('Alt+2');
  await press('SH-0001', 'main button, main a');
  const vault = look().find(isVault);
  if (!vault) throw new Error('no vault');
  // What the kernel may write of a process that crashes: nothing of its memory.
  expect(readFileSync(`/proc/${vault.pid}/coredump_filter`, 'utf8').trim()).toBe('00000000');
  const old = page;
  process.kill(vault.pid, 'SIGSEGV');
  await expect.poll(() => existsSync(`/proc/${vault.pid}`)).toBe(false);
  await intoTheNextWindow(old);
  expect(
    look()
      .filter(knows)
      .map(({ kind, found }) => [kind, found]),
  ).toEqual([]);
  expect(onDisk()).toEqual([]);
});

test('nothing on the disk after the end', async () => {
  test.setTimeout(120_000);
  await unlock();
  await running.quit();
  expect(onDisk()).toEqual([]);
});
