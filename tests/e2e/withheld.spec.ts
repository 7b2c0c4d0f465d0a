import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { launch, lodgingIn, type Running } from '../hands/launch.ts';
import * as hands from '../hands/worker.ts';
import { tool } from '../judges/packet-tools.ts';

/*
 * Nothing says that something was withheld. Two files that differ only in what stays here make, by the real app, packets
 * that are equal once dates, ids and signatures are taken out; and the sealed files are equal in size to the byte. Both
 * carry an item that the desk added for itself, which left only because the consent names it.
 */

const SITE = 'Stockton Site 1, Downtown';
const OWN = { en: 'School hours', es: 'Horario de la escuela' };
const folder = mkdtempSync(join(tmpdir(), 'withheld-'));
let running: Running | null = null;

test.afterAll(async () => {
  await running?.quit();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  outerBytes: number;
  manifest: string;
  bundle: string;
  bundleBytes: number;
  text: string;
  pages: string;
}

/** Dates, times, ids, codes, hashes and sizes of signed parts out; all else stays. */
function normal(text: string): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'INSTANT')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[RC]-[2-9A-Z]{6}\b/g, 'CODE')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH');
}

function open(packet: string, identity: string, to: string): Opened {
  mkdirSync(to);
  expect(tool('age', ['-d', '-i', identity, '-o', join(to, 'payload.zip'), packet]).code).toBe(0);
  expect(tool('unzip', ['-q', join(to, 'payload.zip'), '-d', to]).code).toBe(0);
  const bundle = readFileSync(join(to, 'referral.fhir.json'), 'utf8');
  const pdf = join(to, 'referral.pdf');
  return {
    outerBytes: statSync(packet).size,
    manifest: normal(readFileSync(join(to, 'manifest.json'), 'utf8')),
    bundle: normal(bundle),
    bundleBytes: bundle.length,
    text: normal(tool('pdftotext', ['-layout', pdf, '-']).said).replace(/[ \t]+/g, ' '),
    pages: /Pages:\s+(\d+)/.exec(tool('pdfinfo', [pdf]).said)?.[1] ?? '',
  };
}

test('two files that differ only in withheld items make equal packets', async () => {
  test.setTimeout(180_000);
  const nurse = await newIdentityFile(new Date());
  writeFileSync(join(folder, 'nurse.txt'), nurse.text);
  const lodging = lodgingIn(join(folder, 'lodging'));
  running = await launch(lodging);
  const { page } = running;
  await hands.confirmSheet(page, await hands.setUp(page));
  await hands.today(page);
  await hands.addItem(page, OWN);
  await hands.enrol(page, SITE, nurse.recipient);
  const opened: Opened[] = [];
  for (const keeps of [false, true]) {
    await hands.newFile(page, keeps);
    await page.getByRole('textbox', { name: OWN.en }).fill('Eight to three, each day');
    await hands.saveFile(page);
    await hands.newReferral(page, SITE);
    await hands.fillConsent(page);
    await expect(page.getByRole('checkbox', { name: OWN.en })).toBeChecked();
    await hands.recordConsent(page);
    await hands.seePages(page);
    const packet = join(lodging.stick, await hands.writePacket(page));
    opened.push(open(packet, join(folder, 'nurse.txt'), join(folder, keeps ? 'keeps' : 'plain')));
  }
  const [plain, keeps] = opened;
  expect(keeps).toEqual(plain);
  expect(plain?.bundle).toContain('help-wanted');
  expect(plain?.text).toContain('PRACTICE');
  expect(plain?.text).toMatch(/School hours\s+Eight to three, each day/);
  expect(plain?.bundle).toMatch(/"valueCode":"own-[2-9a-z]{6}"\}\],"title":"School hours"/);
});
