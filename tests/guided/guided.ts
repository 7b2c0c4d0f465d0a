import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { plantedNames, staff } from '../hands/invented.ts';
import { type Lodging, launch, lodgingIn, nextFile, type Running, windowAfter } from '../hands/launch.ts';
import * as hands from '../hands/worker.ts';
import { startCups } from '../judges/cups.ts';
import { contentsOf, differences } from '../judges/desk-contents.ts';
import { deskKeys } from '../judges/desk-keys.ts';

/*
 * The main job, once, by the real app in a real window: set-up, client, consent, referral, preview, print, write,
 * backup, loss, restore, consents confirmed, and a care team member who opens the packet. Invented people only.
 * It leaves a picture of every step and guided.json.
 */

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (!values.out) {
  console.error('Usage: npm run guided -- --out DIR');
  process.exit(2);
}
const out = resolve(values.out);
refuseWhatIsNotOurs(out);
mkdirSync(out, { recursive: true, mode: 0o700 });
chmodSync(out, 0o700);

/** A folder that already holds something was not made by this run: somebody's desk may lie in it. */
function refuseWhatIsNotOurs(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`${folder} is not empty. The guided run works only in a folder that it filled itself.`);
    process.exit(2);
  }
}

interface Step {
  name: string;
  ms: number;
  screenshot: string;
}
const steps: Step[] = [];
const pictures = join(out, 'pictures');
mkdirSync(pictures);
const here = (path: string) => relative(out, path);

/** Does one step, takes its picture, says one line. */
async function step(name: string, page: () => Page, does: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await does();
  const ms = Math.round(performance.now() - begun);
  const screenshot = join(pictures, `${String(steps.length + 1).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`);
  await page().waitForTimeout(250);
  await page().screenshot({ path: screenshot });
  steps.push({ name, ms, screenshot: here(screenshot) });
  console.log(`${name}: ${(ms / 1000).toFixed(1)} s`);
}

const SITE = 'Stockton Site 1, Downtown';
const lodging: Lodging = lodgingIn(out);
const printers = await startCups(join(out, 'print'));
lodging.printService = printers.socket;
let running = null as Running | null;
let failed: unknown = null;
try {
  await run();
} catch (fault) {
  failed = fault;
  await running?.page.screenshot({ path: join(pictures, 'stopped-here.png') }).catch(() => undefined);
} finally {
  await running?.quit().catch(() => undefined);
  await printers.stop();
}
if (failed) {
  console.error(failed);
  process.exit(1);
}

async function run(): Promise<void> {
  running = await launch(lodging);
  let { page } = running;
  let code = '';
  await step(
    'new desk',
    () => page,
    async () => undefined,
  );
  await step(
    'set-up',
    () => page,
    async () => {
      code = await hands.setUp(page);
    },
  );
  await step(
    'recovery sheet printed',
    () => page,
    () => hands.printSheet(page),
  );
  await step(
    'today',
    () => page,
    async () => {
      await hands.confirmSheet(page, code);
      await hands.today(page);
    },
  );

  const identity = join(out, 'nurse-identity.txt');
  const reader = ['--disable-warning=ExperimentalWarning', 'scripts/reader.ts'];
  execFileSync(process.execPath, [...reader, 'keygen', '--out', identity], { stdio: 'ignore' });
  const recipient = /age1[0-9a-z]{58}/.exec(readFileSync(identity, 'utf8'))?.[0] ?? '';
  await step(
    'care team member enrolled',
    () => page,
    () => hands.enrol(page, SITE, recipient),
  );
  await step(
    'client',
    () => page,
    () => hands.newFile(page),
  );
  await step(
    'file',
    () => page,
    () => hands.saveFile(page),
  );
  await step(
    'referral',
    () => page,
    () => hands.newReferral(page, SITE),
  );
  await step(
    'consent',
    () => page,
    () => hands.fillConsent(page),
  );
  await step(
    'consent recorded',
    () => page,
    () => hands.recordConsent(page),
  );
  await step(
    'preview',
    () => page,
    () => hands.seePages(page),
  );
  await step(
    'printed',
    () => page,
    () => hands.printPacket(page),
  );
  let packet = '';
  await step(
    'written',
    () => page,
    async () => {
      packet = join(lodging.stick, await hands.writePacket(page));
    },
  );
  await step(
    'backup',
    () => page,
    () => hands.backUp(page),
  );
  await running.quit();

  const before = await deskKeys(lodging.desk, staff.signInName, staff.passphrase);
  const driver = undefined;
  const original = contentsOf(before.database, before.databaseKey, driver);
  const backup = join(lodging.stick, readdirSync(lodging.stick).find((name) => name.endsWith('.shbackup')) ?? '');
  const head = Number((JSON.parse(original.backups?.[0] ?? '{}') as { audit_row?: number }).audit_row);

  // The workstation burns: nothing of the desk is left but the stick and the sheet.
  const lost = join(out, 'lost-desk');
  renameSync(lodging.desk, lost);
  running = await launch(lodging);
  page = running.page;
  const { app } = running;
  await step(
    'desk lost',
    () => page,
    () => expect(page.getByRole('button', { name: 'Restore from a stick' })).toBeVisible(),
  );
  let newCode = '';
  await step(
    'restored',
    () => page,
    async () => {
      await hands.restore(page, code);
      newCode = await hands.sheetCode(page);
    },
  );
  await step(
    'restore told',
    () => page,
    () => hands.confirmSheet(page, newCode),
  );
  await step(
    'unlocked',
    () => page,
    async () => {
      await page.getByRole('button', { name: 'Open the desk' }).click();
      await hands.unlock(page);
      await hands.today(page);
    },
  );
  await step(
    'consents confirmed',
    () => page,
    () => hands.confirmAgainstPaper(page),
  );
  await step(
    'locked',
    () => page,
    async () => {
      const old = page;
      await page.keyboard.press('Control+l');
      page = await windowAfter(app, old);
      await expect(page.getByLabel('Your name')).toBeVisible({ timeout: 20_000 });
    },
  );
  await step(
    'packet opened',
    () => page,
    async () => {
      await hands.openPacket(page, { packet, identity }, (path) => nextFile(app, path));
      await expect(page.getByText('This packet is genuine and nothing was changed')).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('PageDown');
    },
  );
  await running.quit();
  running = null;

  const after = await deskKeys(lodging.desk, staff.signInName, staff.passphrase);
  const unequal = differences(original, contentsOf(after.database, after.databaseKey, driver), head);
  const printed = readdirSync(printers.outDir)
    .filter((name) => name.endsWith('.bin'))
    .sort();
  const report = {
    steps,
    userData: here(lodging.userData),
    database: here(after.database),
    databaseKey: after.databaseKey,
    keyring: here(after.keyring),
    packet: here(packet),
    siteIdentity: here(identity),
    ca: here(join(lodging.desk, 'authority.pem')),
    printed: here(join(printers.outDir, printed.at(-1) ?? '')),
    backup: here(backup),
    recoveryCode: newCode,
    backupRecoveryCode: code,
    passphrase: staff.passphrase,
    plantedNames,
    restoredEquals: unequal.length === 0,
    restoredDifferences: unequal,
    lostDesk: here(lost),
  };
  writeFileSync(join(out, 'guided.json'), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
  if (unequal.length > 0) throw new Error(`the restored desk differs: ${unequal.join('; ')}`);
}
