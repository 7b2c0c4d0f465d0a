import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3-multiple-ciphers';
import { staff } from '../hands/invented.ts';
import { type Lodging, launch, lodgingIn, type Running } from '../hands/launch.ts';
import * as hands from '../hands/worker.ts';
import { deskKeys } from '../judges/desk-keys.ts';

/*
 * What bad input gets at the door of the desk: the sentence, and that nothing was deleted. One desk is set up by the
 * real app; each test works on a copy of it.
 */

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
const good = lodgingIn(join(folder, 'good'));
let running: Running | null = null;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch(good);
  const code = await hands.setUp(running.page);
  await hands.confirmSheet(running.page, code);
  await hands.today(running.page);
  await running.quit();
  running = null;
});
test.afterEach(async () => {
  await running?.quit();
  running = null;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the good desk, spoilt by `spoil`, and the app started on it. */
async function spoilt(name: string, spoil: (database: string) => void): Promise<{ lodging: Lodging; before: string }> {
  const lodging = lodgingIn(join(folder, name));
  cpSync(good.desk, lodging.desk, { recursive: true });
  spoil(join(lodging.desk, 'epoch-1', 'desk.db'));
  const before = fingerprint(lodging.desk);
  running = await launch(lodging);
  return { lodging, before };
}

/** Names and bytes of all that must not change when a desk is refused. */
function fingerprint(desk: string): string {
  const kept = ['epoch-1/desk.db', 'epoch-1/keyring.json', 'current', 'anchor', 'authority.pem', 'authority.age'];
  return kept
    .map((name) => (existsSync(join(desk, name)) ? readFileSync(join(desk, name)).toString('base64') : 'none'))
    .join('\n');
}

function page() {
  if (!running) throw new Error('not running');
  return running.page;
}

test('a wrong passphrase: the sentence, nothing more, and a wait that grows', async () => {
  await spoilt('wrong', () => undefined);
  for (let count = 1; count <= 4; count += 1) {
    await hands.unlock(page(), `not the passphrase ${count}`);
    await expect(
      page().getByText(count < 4 ? 'That passphrase does not open this desk' : /^Wait \d+ second/),
    ).toBeVisible({
      timeout: 20_000,
    });
  }
  await expect(page().getByText(/^Wait \d+ second/)).toHaveCount(0, { timeout: 20_000 });
  await hands.unlock(page());
  await hands.today(page());
  await expect(page().getByText(/4 wrong/)).toBeVisible();
});

const damages: { name: string; says: RegExp; restore: boolean; spoil: (database: string) => void }[] = [
  {
    name: 'damaged',
    says: /damaged/,
    restore: true,
    spoil: (database) => {
      const bytes = readFileSync(database);
      bytes.fill(0x5a, 4096, 4096 + 512);
      bytes.fill(0x5a, 100, 200);
      writeFileSync(database, bytes);
    },
  },
  { name: 'zero-byte', says: /not where it should be/, restore: true, spoil: (database) => truncateSync(database, 0) },
  { name: 'missing', says: /not where it should be/, restore: true, spoil: (database) => rmSync(database) },
];
for (const { name, says, restore, spoil } of damages) {
  test(`a ${name} database behind the right passphrase: said so, restore offered, nothing deleted`, async () => {
    const { lodging, before } = await spoilt(name, spoil);
    await hands.unlock(page());
    await expect(page().getByRole('heading', { name: says })).toBeVisible({ timeout: 20_000 });
    if (restore) await expect(page().getByRole('button', { name: 'Restore from a stick' })).toBeVisible();
    expect(fingerprint(lodging.desk)).toBe(before);
    expect(readdirSync(lodging.desk)).toContain('epoch-1');
  });
}

test('a database of a newer version is refused politely and not touched', async () => {
  const { databaseKey } = await deskKeys(good.desk, staff.signInName, staff.passphrase);
  const { lodging, before } = await spoilt('newer', (database) => {
    const db = new Database(database);
    db.pragma("cipher='sqlcipher'");
    db.pragma('legacy=4');
    db.pragma(`key="x'${databaseKey}'"`);
    db.pragma('user_version=99');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  });
  await hands.unlock(page());
  await expect(page().getByRole('heading', { name: /newer/ })).toBeVisible({ timeout: 20_000 });
  await expect(page().getByRole('button', { name: 'Restore from a stick' })).toHaveCount(0);
  expect(fingerprint(lodging.desk)).toBe(before);
});

test('a second opener, with a place of its own, is told that the desk is open elsewhere', async () => {
  const { lodging } = await spoilt('second', () => undefined);
  await hands.unlock(page());
  await hands.today(page());
  const other = await launch({ ...lodgingIn(join(folder, 'second-other')), desk: lodging.desk });
  await expect(other.page.getByRole('heading', { name: /open/ })).toBeVisible({ timeout: 20_000 });
  await expect(other.page.getByLabel('Your name')).toHaveCount(0);
  await other.quit();
  await page().keyboard.press('Alt+2');
  await expect(page().getByRole('heading', { name: 'People' })).toBeVisible();
});

test('a stick that is gone, or may not be written to: what happened, what is safe, what to do', async () => {
  const { lodging } = await spoilt('stick', () => undefined);
  await hands.unlock(page());
  await hands.today(page());
  await page().keyboard.press('Alt+4');
  await expect(page().getByRole('button', { name: 'Back up now' })).toBeEnabled();
  rmSync(lodging.stick, { recursive: true });
  await page().getByRole('button', { name: 'Back up now' }).click();
  await expect(page().getByRole('alert')).toContainText(/stick/i, { timeout: 20_000 });
});
