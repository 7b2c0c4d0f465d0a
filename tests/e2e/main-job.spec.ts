import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { itemIdsOf } from '../../electron/vault/packets/fhir.ts';
import { person } from '../hands/invented.ts';
import { assertDetectorWorks } from '../judges/canary/controls.ts';
import { scan } from '../judges/canary.ts';
import { checkBundle } from '../judges/fhir-check.ts';
import { signatureOf, tool } from '../judges/packet-tools.ts';
import { isWhole, judgeDatabase } from '../judges/sqlcipher.ts';

/*
 * The guided run, once, and then what it left behind before judges that are not ours: pdfsig, openssl, age, unzip,
 * SQLCipher, Medplum, and the detector.
 */

interface Guided {
  steps: { name: string; ms: number; screenshot: string }[];
  userData: string;
  database: string;
  databaseKey: string;
  packet: string;
  siteIdentity: string;
  ca: string;
  printed: string;
  backup: string;
  recoveryCode: string;
  backupRecoveryCode: string;
  passphrase: string;
  plantedNames: string[];
  restoredEquals: boolean;
  lostDesk: string;
}

test.describe.configure({ mode: 'serial' });

let folder: string;
let out: string;
let guided: Guided;
const at = (path: string) => join(out, path);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'main-job-'));
  out = join(folder, 'run');
  const code = await run(['tests/guided/guided.ts', '--out', out]);
  expect(code).toBe(0);
  guided = JSON.parse(readFileSync(at('guided.json'), 'utf8'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
    child.once('exit', (code) => done(code ?? 1));
  });
}

test('every step was done and has its picture; the restored desk equals the lost one', () => {
  expect(guided.steps.length).toBeGreaterThanOrEqual(20);
  for (const { screenshot } of guided.steps) expect(existsSync(at(screenshot))).toBe(true);
  expect(guided.restoredEquals).toBe(true);
});

test('it refuses a folder that it did not fill', async () => {
  expect(await run(['tests/guided/guided.ts', '--out', out])).toBe(2);
});

test('pdfsig: the printed pages are signed, whole, and trusted with our certificate', () => {
  const nss = join(folder, 'nss');
  mkdirSync(nss);
  expect(tool('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password']).code).toBe(0);
  expect(tool('certutil', ['-A', '-d', `sql:${nss}`, '-n', 'desk', '-t', 'CT,C,C', '-i', at(guided.ca)]).code).toBe(0);
  const said = tool('pdfsig', ['-nssdir', `sql:${nss}`, at(guided.printed)]).said;
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Total document signed');
  expect(said).toContain('Certificate is Trusted');
  expect(said).toContain('ETSI.CAdES.detached');
});

test('openssl: the CMS of pages and manifest; age and unzip: the packet itself', () => {
  const payload = join(folder, 'payload.zip');
  const parts = join(folder, 'parts');
  expect(tool('age', ['-d', '-i', at(guided.siteIdentity), '-o', payload, at(guided.packet)]).code).toBe(0);
  expect(tool('unzip', ['-q', payload, '-d', parts]).code).toBe(0);
  expect(readdirSync(parts).sort()).toEqual([
    'manifest.json',
    'manifest.p7s',
    'padding',
    'referral.fhir.json',
    'referral.pdf',
  ]);
  const pdf = readFileSync(join(parts, 'referral.pdf'));
  expect(pdf.equals(readFileSync(at(guided.printed)))).toBe(true);
  const { covered, cms } = signatureOf(pdf);
  writeFileSync(join(folder, 'covered'), covered);
  writeFileSync(join(folder, 'cms'), cms);
  const verify = (signature: string, content: string) =>
    tool('openssl', [
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', signature],
      ...['-content', content, '-CAfile', at(guided.ca), '-out', '/dev/null'],
    ]);
  expect(verify(join(folder, 'cms'), join(folder, 'covered')).code).toBe(0);
  expect(verify(join(parts, 'manifest.p7s'), join(parts, 'manifest.json')).code).toBe(0);
  writeFileSync(join(folder, 'covered'), covered.subarray(1));
  expect(verify(join(folder, 'cms'), join(folder, 'covered')).code).not.toBe(0);
});

test('the bundle passes the base check, and page and bundle hold the same items and nothing withheld', () => {
  const bundle = JSON.parse(readFileSync(join(folder, 'parts', 'referral.fhir.json'), 'utf8'));
  expect(checkBundle(bundle)).toEqual([]);
  expect([...itemIdsOf(bundle)].sort()).toEqual([
    'confidential-communication',
    'date-of-birth',
    'help-wanted',
    'language',
    'name-to-use',
    'safe-contact',
  ]);
  const text = tool('pdftotext', ['-layout', at(guided.printed), '-']).said.replace(/\s+/g, ' ');
  const whole = `${text} ${JSON.stringify(bundle)}`;
  for (const shown of [person.name, person.number, person.never, person.confidential, person.wish]) {
    expect(text).toContain(shown);
  }
  for (const kept of [
    'Marrowgate',
    'Thistlewick',
    person.alias,
    'Safe Haven',
    'Family Justice',
    'survivor',
    'withheld',
  ]) {
    expect(whole).not.toContain(kept);
  }
  const pages = Number(/Pages:\s+(\d+)/.exec(tool('pdfinfo', [at(guided.printed)]).said)?.[1]);
  for (let page = 1; page <= pages; page += 1) {
    const one = tool('pdftotext', ['-f', String(page), '-l', String(page), at(guided.printed), '-']).said;
    expect(one).toContain('PRACTICE');
    expect(one.replace(/\s+/g, ' ')).toContain(`page ${page} of ${pages}`);
  }
});

test('genuine SQLCipher opens the database with the derived key and finds it whole; another key opens nothing', () => {
  const copy = join(folder, 'copy.db');
  copyFileSync(at(guided.database), copy);
  expect(isWhole(judgeDatabase(copy, guided.databaseKey))).toBe(true);
  const wrong = guided.databaseKey.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(judgeDatabase(copy, wrong).opened).toBe(false);
});

test('the detector finds every control, and no name, passphrase or code outside the encrypted files', () => {
  test.setTimeout(120_000);
  const controls = join(folder, 'controls');
  mkdirSync(controls);
  assertDetectorWorks(controls);
  const canaries = [...guided.plantedNames, guided.recoveryCode, guided.backupRecoveryCode];
  const places = [
    'userData',
    'temp',
    'home',
    'stick',
    'desk',
    'print/spool',
    'print/log',
    'print/cache',
    guided.lostDesk,
  ];
  const report = scan(places.map(at), canaries);
  expect(report.unreadable).toEqual([]);
  expect(report.findings).toEqual([]);
  expect(report.files).toBeGreaterThan(20);
  // That it can see this very text: the paper that was printed holds it.
  expect(scan([at(guided.printed)], [person.name]).findings.length).toBeGreaterThan(0);
});

test('the reader: the packet is good, one flipped byte is not, another key opens nothing', async () => {
  const reader = (args: string[]) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/reader.ts', ...args], {
      encoding: 'utf8',
    });
  const verify = (packet: string, identity: string) => {
    const said = reader(['verify', packet, '--identity', identity, '--ca', at(guided.ca)]);
    return { status: said.status, ...(JSON.parse(said.stdout) as { ok: boolean; errors: { code: string }[] }) };
  };
  expect(verify(at(guided.packet), at(guided.siteIdentity))).toMatchObject({ status: 0, ok: true, errors: [] });
  const flipped = Buffer.from(readFileSync(at(guided.packet)));
  flipped[flipped.length - 100] = (flipped[flipped.length - 100] ?? 0) ^ 1;
  writeFileSync(join(folder, 'flipped.shpacket'), flipped);
  expect(verify(join(folder, 'flipped.shpacket'), at(guided.siteIdentity))).toMatchObject({
    status: 1,
    ok: false,
    errors: [{ code: 'damaged' }],
  });
  const stranger = join(folder, 'stranger.txt');
  expect(reader(['keygen', '--out', stranger]).status).toBe(0);
  expect(verify(at(guided.packet), stranger)).toMatchObject({ status: 1, errors: [{ code: 'not-for-you' }] });
});
