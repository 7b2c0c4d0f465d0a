import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newIdentity } from '../../electron/vault/packets/envelope.ts';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { readerText } from '../../src/packets/reader-text.ts';
import { daysFrom, newDesk, packet } from '../fixtures/packet-desk.ts';
import { launch, lodgingIn, nextFile, type Running } from '../hands/launch.ts';
import { Looker } from '../hands/looking.ts';
import * as hands from '../hands/worker.ts';

/*
 * The reader in the clinic's role: the app without a desk, a packet on a stick, the nurse's own key. Whatever is wrong
 * with the packet gets its own sentence, and its pages stay shut.
 */

const folder = mkdtempSync(join(tmpdir(), 'reader-'));
const at = (name: string) => join(folder, name);
const looker = new Looker(join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'reader'));
let running: Running;
const fingerprints = { known: '', stranger: '' };
/** As anybody can work it out: `openssl x509 -outform DER | sha256sum`. */
const fingerprint = (der: Uint8Array) =>
  createHash('sha256')
    .update(der)
    .digest('hex')
    .slice(0, 16)
    .replace(/.{4}(?=.)/g, '$& ');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const now = new Date();
  const desk = await newDesk(daysFrom(now, -100));
  const stranger = await newDesk(daysFrom(now, -100));
  fingerprints.known = fingerprint(desk.authority.certificate);
  fingerprints.stranger = fingerprint(stranger.authority.certificate);
  const nurse = await newIdentityFile(now);
  const other = await newIdentity();
  const today = { created: now.toISOString(), validUntil: daysFrom(now, 20).toISOString() };
  const old = { created: daysFrom(now, -60).toISOString(), validUntil: daysFrom(now, -30).toISOString() };
  const forNurse = { kind: 'keys' as const, recipients: [nurse.recipient] };

  writeFileSync(at('nurse.txt'), nurse.text);
  writeFileSync(at('desk.pem'), desk.caPem);
  writeFileSync(at('stranger.pem'), stranger.caPem);
  const good = (await packet(desk, forNurse, { input: today })).bytes;
  writeFileSync(at('good.shpacket'), good);
  writeFileSync(at('cut.shpacket'), good.subarray(0, good.length - 5000));
  const flipped = Buffer.from(good);
  flipped[flipped.length - 5000] = (flipped[flipped.length - 5000] ?? 0) ^ 0x10;
  writeFileSync(at('flipped.shpacket'), flipped);
  const forOther = { kind: 'keys' as const, recipients: [other.recipient] };
  writeFileSync(at('other.shpacket'), (await packet(desk, forOther, { input: today })).bytes);
  writeFileSync(at('expired.shpacket'), (await packet(desk, forNurse, { input: old })).bytes);
  writeFileSync(at('stranger.shpacket'), (await packet(stranger, forNurse, { input: today })).bytes);
  writeFileSync(at('text.shpacket'), 'This is a shopping list and no packet at all.\n'.repeat(50));
  const zeros = openSync(at('zeros.shpacket'), 'w');
  ftruncateSync(zeros, 200 * 1024 * 1024);
  closeSync(zeros);
  mkdirSync(at('lodging'));
  running = await launch(lodgingIn(at('lodging')));
});
test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (path: string) => nextFile(running.app, path);

test('a good packet: from whom, to whom, until when, and its pages as pictures', async () => {
  const { page } = running;
  await hands.openPacket(page, { packet: at('good.shpacket'), identity: at('nurse.txt') }, choose);
  const unknown = readerText('needs-authority');
  await expect(page.getByRole('heading', { name: unknown.title })).toBeVisible({ timeout: 20_000 });
  await choose(at('desk.pem'));
  await page.getByRole('button', { name: 'Choose a certificate' }).click();
  await expect(page.getByText('desk.pem')).toBeVisible();
  await page.getByRole('button', { name: 'Check and open' }).click();
  await expect(page.getByText('This packet is genuine and nothing was changed')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Willow Street Clinic')).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+w');
  await expect(page.locator('canvas')).toHaveCount(0);
});

const refusals: { file: string; code: string }[] = [
  { file: 'cut.shpacket', code: 'cut-off' },
  { file: 'flipped.shpacket', code: 'damaged' },
  { file: 'other.shpacket', code: 'not-for-you' },
  { file: 'expired.shpacket', code: 'expired' },
  { file: 'stranger.shpacket', code: 'unknown-issuer' },
  { file: 'text.shpacket', code: 'not-a-packet' },
  { file: 'zeros.shpacket', code: 'too-big' },
];
for (const { file, code } of refusals) {
  test(`${file}: ${code}, in words a nurse understands, and the pages stay shut`, async () => {
    const { page } = running;
    // The certificate was chosen once and is known.
    await hands.openPacket(page, { packet: at(file), identity: at('nurse.txt') }, choose);
    const [head = ''] = readerText(code).title.split('{');
    await expect(page.getByRole('alert').getByRole('heading')).toContainText(head.trim(), { timeout: 30_000 });
    await expect(page.locator('canvas')).toHaveCount(0);
    await page.getByRole('button', { name: 'Close and forget' }).click();
  });
}

test('another certificate on the stick is refused, until a person compared it by telephone', async () => {
  const { page } = running;
  const files = { packet: at('stranger.shpacket'), identity: at('nurse.txt'), authority: at('stranger.pem') };
  await hands.openPacket(page, files, choose);
  const { title } = readerText('other-authority');
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(title, { timeout: 30_000 });
  await expect(page.locator('canvas')).toHaveCount(0);

  await page.getByRole('button', { name: 'Compare the two certificates' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText(fingerprints.known)).toBeVisible();
  await expect(question.getByText(fingerprints.stranger)).toBeVisible();
  await looker.look(page, 'another certificate');
  expect(looker.faults).toEqual([]);
  const yes = question.getByRole('button', { name: 'Yes, take it over' });
  await expect(yes).toBeDisabled(); // not before she says that she compared
  await page.keyboard.press('Control+Enter');
  await expect(yes).toBeDisabled();
  await question.getByRole('button', { name: 'No, keep the one it knows' }).click();
  await page.getByRole('button', { name: 'Close and forget' }).click();
  await hands.openPacket(page, { packet: at('stranger.shpacket'), identity: at('nurse.txt') }, choose);
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(readerText('unknown-issuer').title);
  await page.getByRole('button', { name: 'Close and forget' }).click();

  await hands.openPacket(page, files, choose);
  await page.getByRole('button', { name: 'Compare the two certificates' }).click();
  await question.getByRole('checkbox').check();
  await yes.click();
  await expect(page.getByText('This packet is genuine and nothing was changed')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Close and forget' }).click();
  await hands.openPacket(page, { packet: at('good.shpacket'), identity: at('nurse.txt') }, choose);
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(readerText('unknown-issuer').title);
});
