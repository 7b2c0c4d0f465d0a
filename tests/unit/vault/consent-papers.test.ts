import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../electron/vault/clients/clients.ts';
import { getConsent } from '../../../electron/vault/consents/consents.ts';
import { keepPaper, showPaper } from '../../../electron/vault/consents/papers.ts';
import { recordConsent } from '../../../electron/vault/consents/record.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { listSites } from '../../../electron/vault/sites/sites.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { consentTerms, noFile } from '../../fixtures/invented-file.ts';
import { tinyPdf } from '../../fixtures/tiny-pdf.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

let desk: BareDesk;
let consent: string;
let chosen: string | null = null;
const shown: Uint8Array[] = [];
const pdf = tinyPdf([['Signed'], ['Second page']]);
const today = dayOf(new Date());

/** The system's dialog answers with what a test has chosen; glass counts two pages. */
const shell = {
  ask: async (what: string, ask: { pdf?: Uint8Array }) => {
    if (what === 'choosePath') return { path: chosen };
    if (what !== 'show' || !ask.pdf) throw new Error(`the shell was asked for ${what}`);
    shown.push(ask.pdf);
    return { pages: 2 };
  },
};
let vault: Vault;

beforeAll(() => {
  desk = bareDesk();
  vault = new Vault({ path: desk.path, version: '0', testRuntime: null }, shell as never);
  vault.session = desk.session;
  const client = createClient(desk.db, desk.session, noFile).id;
  const site = listSites(desk.db)[0]?.id ?? '';
  consent = recordConsent(desk.db, desk.session, consentTerms(client, site, today, daysAfter(today, 5))).id;
});
afterAll(() => desk.remove());

const file = (name: string, bytes: Uint8Array | string) => {
  const path = join(desk.path, name);
  writeFileSync(path, bytes);
  return path;
};
const keep = () => keepPaper(vault, desk.session, consent);

test('nothing chosen changes nothing, and without a scan there is nothing to show', async () => {
  expect(await keep()).toBeNull();
  expect(getConsent(desk.db, consent).signedHow).toBe('paper');
  await expect(showPaper(vault, desk.session, consent)).rejects.toThrow('not-a-scan');
});

test.each([
  ['no PDF', 'x.pdf', 'PK\u0003\u0004', 'not-a-scan'],
  ['too large', 'large.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(10 * 1024 * 1024)]), 'not-a-scan'],
])('refused: %s', async (_what, name, bytes, code) => {
  chosen = file(name, bytes);
  await expect(keep()).rejects.toThrow(code);
  expect(getConsent(desk.db, consent).signedHow).toBe('paper');
});

test('what is gone from the stick is said to be gone', async () => {
  chosen = join(desk.path, 'nothing.pdf');
  await expect(keep()).rejects.toThrow('place-gone');
});

test('a scan is kept byte for byte, shown through glass, and both are rows of the audit', async () => {
  chosen = file('scan.pdf', pdf);
  expect((await keep())?.signedHow).toBe('paper-scanned');
  const kept = desk.db.prepare('SELECT pdf FROM consent_papers WHERE consent_id = ?').pluck().get(consent) as Buffer;
  expect(kept.equals(Buffer.from(pdf))).toBe(true);
  expect(await showPaper(vault, desk.session, consent)).toMatchObject({ pages: 2 });
  expect(Buffer.from(shown[0] ?? []).equals(Buffer.from(pdf))).toBe(true);
  const rows = desk.db
    .prepare("SELECT action FROM audit WHERE action LIKE 'consent.paper-%' ORDER BY row")
    .pluck()
    .all();
  expect(rows).toEqual(['consent.paper-kept', 'consent.paper-shown']);
});
