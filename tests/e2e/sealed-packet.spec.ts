import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import { dayOf, daysAfter } from '../../electron/vault/disclosures/days.ts';
import { newIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { sealings } from '../../electron/vault/packets/pages-sealed.ts';
import { serviceOf, wordingOf } from '../../electron/vault/sites/seeds.ts';
import { consentTerms, noFile } from '../fixtures/invented-file.ts';
import { invented, type TestDesk, testDesk } from '../fixtures/test-desk.ts';
import { pagesOf } from '../hands/pdf.ts';
import { renderPapers } from '../hands/render.ts';
import { signatureOf, tool } from '../judges/packet-tools.ts';

/*
 * A packet with sealed sections, made as a desk makes it: her consent with initials, the engine, the pages by the
 * program's own renderer, signed, sealed to one nurse, written to the stick. Its judges know nothing of our code: age,
 * unzip, OpenSSL, poppler; and the reader of the command line opens it as a clinic would.
 */

const folder = mkdtempSync(join(tmpdir(), 'sealed-packet-'));
const at = (name: string) => join(folder, name);
const SERVICE = 'substance-use';
const today = dayOf(new Date());

/** Long enough that its section has several pages. */
const LONG = Array.from(
  { length: 60 },
  (_, line) => `Line ${line + 1}. What was told that day, in her own words, no more.`,
).join('\n');
const told = {
  'name-to-use': 'Xochitl ordinary',
  'access-needs': 'Wheelchair ordinary',
  'mental-health-as-told': 'Canary-sealed-MH',
  'substance-use-as-told': `Canary-sealed-SUD\n${LONG}`.slice(0, 1990),
  'hiv-as-told': 'Canary-sealed-HIV',
  'present-danger': 'Canary-sealed-SURV',
} as const satisfies Partial<Record<ItemId, string>>;
/** Written down and not ticked. */
const WITHHELD = 'Canary-that-stays';
/** What substance-use care is not offered for its service stays, ticked or not. */
const goes = ['sealed-MH', 'sealed-SUD', 'sealed-SURV'] as const;
const WISH = 'Canary-wish-SUD';
let desk: TestDesk;

test.afterAll(async () => {
  await desk?.vault.close();
  rmSync(folder, { recursive: true, force: true });
});

async function makePacket(): Promise<string> {
  desk = testDesk({ path: at('desk'), stick: mkdtempSync(at('stick-')) });
  const asked = desk.vault.shell.ask;
  let pages = 0;
  desk.vault.shell.ask = (async (what: string, ask: never) => {
    if (what !== 'render') return asked(what as never, ask);
    pages += 1;
    const files = await renderPapers(at('render'), { [`pages-${pages}`]: ask });
    return { pdf: new Uint8Array(readFileSync(files[`pages-${pages}`] ?? '')) };
  }) as never;
  mkdirSync(at('render'));
  await desk.call('session.setUp', invented);
  const site = (await desk.call('sites.list', {})).find(({ services }) => services.includes(SERVICE));
  const nurse = await newIdentityFile(new Date());
  writeFileSync(at('nurse.txt'), nurse.text);
  writeFileSync(at('stranger.txt'), (await newIdentityFile(new Date())).text);
  const siteId = site?.id ?? '';
  const member = await desk.call('sites.addMember', { siteId, name: 'Ana', role: 'RN', recipient: nurse.recipient });
  const facts = Object.entries({ ...told, 'reproductive-as-told': WITHHELD }).map(([item, text]) => ({
    item: item as ItemId,
    state: 'given' as const,
    value: { kind: 'text' as const, text },
  }));
  const born = { kind: 'date' as const, date: '1994-03-09' };
  const client = await desk.call('clients.create', {
    ...noFile,
    facts: [...facts, { item: 'date-of-birth', state: 'given', value: born }],
  });
  const items: ItemId[] = [...(Object.keys(told) as (keyof typeof told)[]), 'date-of-birth', 'help-wanted'];
  await desk.call('consents.record', {
    ...consentTerms(client.id, siteId, today, daysAfter(today, 30)),
    items,
    initialled: ['sealed-MH', 'sealed-SUD', 'sealed-HIV', 'sealed-SURV'],
  });
  const referral = await desk.call('referrals.save', {
    ...{ id: null, clientId: client.id, service: SERVICE, siteId, helpWanted: WISH, howSoon: '', answerBy: null },
    items: [...items, 'reproductive-as-told'],
  });
  const { draftId } = await desk.call('packets.prepare', { referralId: referral.id });
  const seal = { kind: 'members' as const, memberIds: [member.id] };
  const { fileName } = await desk.call('packets.write', { draftId, placeId: 'stick', seal });
  return join(desk.stick, fileName);
}

function cmsVerify(p7s: string, content: string): { code: number | null; said: string } {
  const now = String(Math.floor(Date.now() / 1000));
  const options = ['-verify', '-cades', '-binary', '-inform', 'DER', '-in', p7s, '-content', content];
  return tool('openssl', [
    'cms',
    ...options,
    '-CAfile',
    join(desk.path, 'authority.pem'),
    '-attime',
    now,
    '-out',
    at('x'),
  ]);
}

test('age, OpenSSL and poppler judge a packet with sealed sections; the reader takes it', async () => {
  test.setTimeout(240_000);
  const packet = await makePacket();

  // age and unzip.
  expect(tool('age', ['-d', '-i', at('stranger.txt'), '-o', at('no.zip'), packet]).code).not.toBe(0);
  expect(tool('age', ['-d', '-i', at('nurse.txt'), '-o', at('payload.zip'), packet])).toMatchObject({ code: 0 });
  expect(tool('unzip', ['-q', at('payload.zip'), '-d', at('out')])).toMatchObject({ code: 0 });
  const out = (name: string) => join(at('out'), name);

  // OpenSSL: the manifest, and what the PDF's signature covers.
  const manifest = cmsVerify(out('manifest.p7s'), out('manifest.json'));
  expect(manifest).toMatchObject({ code: 0, said: expect.stringContaining('CAdES Verification successful') });
  const pdf = readFileSync(out('referral.pdf'));
  const { covered, cms } = signatureOf(pdf);
  writeFileSync(at('covered'), covered);
  writeFileSync(at('pdf.p7s'), cms);
  expect(cmsVerify(at('pdf.p7s'), at('covered'))).toMatchObject({ code: 0 });
  expect(cmsVerify(at('pdf.p7s'), out('manifest.json')).code).not.toBe(0);

  // pdfsig: the whole document, until a byte is added or changed.
  const said = tool('pdfsig', [out('referral.pdf')]).said;
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Total document signed');
  writeFileSync(at('longer.pdf'), Buffer.concat([pdf, Buffer.from('\n%more\n')]));
  expect(tool('pdfsig', [at('longer.pdf')]).said).toContain('Not total document signed');

  // pdftotext: each section on pages of its own, with its notice on each of them and on no other.
  const pages = pagesOf(out('referral.pdf'));
  const part2 = wordingOf('part2-short').text.en;
  const begins = (sealed: (typeof goes)[number]) =>
    pages.findIndex((page) =>
      page.includes(`${wordingOf(sealings[sealed].onEachPage).text.en} ${sealings[sealed].title}`),
    );
  const starts = goes.map((sealed) => ({ sealed, from: begins(sealed) })).toSorted((a, b) => a.from - b.from);
  expect(starts[0]?.from).toBeGreaterThan(1);
  const sectionOf = (page: number) => starts.findLast(({ from }) => from <= page)?.sealed ?? 'ordinary';
  const inSection = (sealed: string) => pages.flatMap((_, page) => (sectionOf(page) === sealed ? [page] : []));
  const pagesWith = (words: string) => pages.flatMap((page, number) => (page.includes(words) ? [number] : []));
  expect(inSection('sealed-SUD').length).toBeGreaterThan(1);
  expect(pagesWith(part2)).toEqual(inSection('sealed-SUD'));
  expect(pagesWith(wordingOf('part2-long').text.en)).toEqual([inSection('sealed-SUD')[0]]);
  const others = goes.filter((sealed) => sealed !== 'sealed-SUD').flatMap(inSection);
  expect(pagesWith(wordingOf('sealed-notice').text.en)).toEqual(others.toSorted((a, b) => a - b));
  for (const sealed of goes) {
    const found = pagesWith(`Canary-${sealed}`);
    expect([sealed, found.length, found.every((page) => sectionOf(page) === sealed)]).toEqual([sealed, 1, true]);
  }
  expect(pagesWith(WISH).map(sectionOf)).toEqual(['sealed-SUD']);
  // The name of the sealed service stands where its wish does, and nowhere before.
  expect(pagesWith(serviceOf(SERVICE).name.en).map(sectionOf)).toEqual(['sealed-SUD']);
  expect(pagesWith('Xochitl ordinary').map(sectionOf)).toEqual(['ordinary']);
  for (const stays of [WITHHELD, 'Canary-sealed-HIV']) {
    expect(pagesWith(stays)).toEqual([]);
    expect(readFileSync(out('referral.fhir.json'), 'utf8')).not.toContain(stays);
  }

  // The reader of the command line.
  const reader = (file: string, key: string) =>
    tool(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', resolve('scripts/reader.ts'), 'verify', file],
      ...['--ca', join(desk.path, 'authority.pem'), '--identity', at(key)],
    ]);
  expect(reader(packet, 'nurse.txt')).toMatchObject({ code: 0, said: expect.stringContaining('"ok": true') });
  expect(reader(packet, 'stranger.txt').code).toBe(1);
  const changed = Buffer.from(readFileSync(packet));
  changed[changed.length - 50] = (changed.at(-50) ?? 0) ^ 1;
  writeFileSync(at('changed.shpacket'), changed);
  expect(reader(at('changed.shpacket'), 'nurse.txt').code).toBe(1);
});
