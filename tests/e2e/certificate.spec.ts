import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { secondDesk } from '../hands/at-second-desk.ts';
import { staff } from '../hands/invented.ts';
import { landsOn, tabTo } from '../hands/keyboard.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/* A desk that was set up long ago: its certificate ends, and is renewed with the sheet from the safe, by keyboard alone. */

const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'certificate'));
let running: Running | null = null;

test.afterEach(async () => {
  await running?.quit();
  running = null;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function deskOf(days: number, does: 'old' | 'astray' = 'old'): Promise<{ page: Page; code: string }> {
  const lodging = lodgingIn(join(folder, `${does}-${days}`));
  const code = secondDesk(lodging, does, days);
  running = await launch(lodging);
  const { page } = running;
  await hands.unlock(page);
  await hands.today(page);
  return { page, code };
}

/** The notice of Today, its button, the code from the paper, and her own passphrase. */
async function fill(page: Page, code: string): Promise<void> {
  await tabTo(page, 'Renew it');
  await page.keyboard.press('Enter');
  await landsOn(page, 'Recovery code, as on the sheet');
  await page.keyboard.type(code.replaceAll('-', '').toLowerCase());
  await tabTo(page, 'Your passphrase');
  await page.keyboard.type(staff.passphrase);
}

async function renew(page: Page, code: string): Promise<void> {
  await fill(page, code);
  await looker.look(page, 'renew the certificate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0, { timeout: 30_000 });
}

test('it ends in fifty days: told on Today, renewed with the sheet, and told no more', async () => {
  test.setTimeout(120_000);
  const { page, code } = await deskOf(350);
  await expect(page.getByText(/^The desk’s certificate ends on/)).toBeVisible();
  await looker.look(page, 'the certificate ends');
  await renew(page, code);
  await expect(page.getByText(/^The desk’s certificate/)).toHaveCount(0);
  await page.keyboard.press('Alt+5');
  await expect(page.getByText(/^The desk’s certificate signs every packet/)).toBeVisible();
  await looker.look(page, 'the certificate holds');
  await tabTo(page, /Renew it/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

test('it ended: no packet can be signed, and a wrong code changes nothing', async () => {
  test.setTimeout(120_000);
  const { page, code } = await deskOf(401);
  await expect(page.getByText('No packet can be signed until it is renewed.')).toBeVisible();
  await looker.look(page, 'the certificate ended');
  const letters = code.replaceAll('-', '');
  await fill(page, `${letters[1]}${letters[0]}${letters.slice(2)}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not what stands on the sheet')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await renew(page, code);
  await expect(page.getByText(/^The desk’s certificate/)).toHaveCount(0);
});

test('the key lies under a sheet that is lost: a new certificate, and the way to hand it out', async () => {
  test.setTimeout(120_000);
  const { page, code } = await deskOf(390, 'astray');
  await fill(page, code);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The sheet is right, but the key lies under an older one')).toBeVisible({
    timeout: 30_000,
  });
  await tabTo(page, /checkbox "The older sheet is lost/);
  await page.keyboard.press('Space');
  await tabTo(page, 'Your passphrase');
  await page.keyboard.type(staff.passphrase);
  await looker.look(page, 'a new certificate');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The desk has a new certificate')).toBeVisible({ timeout: 30_000 });
  await looker.look(page, 'a new certificate is there');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sites/);
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Sites/);
  await expect(page.getByText(/^The desk’s certificate/)).toHaveCount(0);
});

test('nothing without a name, nothing cut, no axe violation', () => {
  expect(looker.seen).toBe(7);
  expect(looker.faults).toEqual([]);
});
