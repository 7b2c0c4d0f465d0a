import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSlot } from '../../electron/vault/keyring/keyring.ts';
import { invented, refusal, testDesk } from '../fixtures/test-desk.ts';
import { flipBits, SeededRandom } from './seeded-random.ts';

// One bit turned anywhere in a generation: no restore, a named reason, and no desk where there was none.

const SEED = 20_261_124;
const root = mkdtempSync(join(tmpdir(), 'backup-damage-'));
const stick = join(root, 'stick');
let sheet: string;
let generation: string;
let vaultKey: Buffer;
let ringOf: { vaultId: string; slots: { id: string; kind: string; rights: string[] }[] };

beforeAll(async () => {
  mkdirSync(stick);
  const desk = testDesk({ path: join(root, 'desk'), stick });
  sheet = (await desk.call('session.setUp', invented)).sheet.recoveryCode;
  await desk.call('backups.run', { placeId: 'stick' });
  generation = readdirSync(stick)[0] ?? '';
  vaultKey = Buffer.from(desk.vault.session?.desk.keys.vaultKey ?? []);
  ringOf = JSON.parse(readFileSync(join(stick, generation, 'keyring.json'), 'utf8')) as typeof ringOf;
  await desk.vault.close();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

let trials = 0;
async function restoring(change: (folder: string) => void): Promise<string> {
  trials += 1;
  const place = join(root, `stick-${trials}`);
  cpSync(stick, place, { recursive: true });
  change(join(place, generation));
  const desk = testDesk({ path: join(root, `desk-${trials}`), stick: place });
  const code = await refusal(desk.call('backups.restore', { placeId: 'stick', name: generation, recoveryCode: sheet }));
  await desk.vault.close();
  expect(readdirSync(desk.path).filter((name) => /^epoch|^current|^authority|^anchor/.test(name))).toEqual([]);
  rmSync(place, { recursive: true });
  return code;
}
const turned = (file: string, random: SeededRandom) => (folder: string) =>
  writeFileSync(join(folder, file), flipBits(readFileSync(join(folder, file)), random));

test.each([
  ['keyring.json', 12, ['backup-damaged']],
  ['authority.age', 8, ['backup-damaged']],
  ['authority.pem', 8, ['backup-damaged']],
  ['manifest.json', 10, ['backup-damaged', 'not-a-backup', 'backup-newer']],
  ['desk.db', 4, ['backup-damaged']],
] as const)('%s: %i single bits', async (file, count, codes) => {
  const random = new SeededRandom(SEED + count);
  for (let round = 0; round < count; round++) {
    const code = await restoring(turned(file, random));
    expect({ seed: SEED, round, code: codes.some((one) => one === code) ? 'named' : code }).toMatchObject({
      code: 'named',
    });
  }
});

test('a slot put in the administrator’s place, with the manifest’s hash set right, gets no key', async () => {
  const admin = ringOf.slots.find((slot) => slot.kind === 'staff');
  if (!admin) throw new Error('no slot');
  // The thief knows no vault key; the seal he makes is to a key of his own, under the administrator's id.
  const wanted = {
    kind: 'staff' as const,
    rights: ['administrator' as const],
    signInName: 'm.ortega',
    secret: 'the thief’s own words',
  };
  const thief = { ...(await newSlot(ringOf.vaultId, 1, Buffer.alloc(32), wanted)), id: admin.id };
  const code = await restoring((folder) => {
    const slots = ringOf.slots.map((slot) => (slot.kind === 'staff' ? thief : slot));
    const keyring = JSON.stringify({ ...ringOf, slots });
    writeFileSync(join(folder, 'keyring.json'), keyring);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { clear: { files: object } };
    const hash = createHash('sha256').update(keyring).digest('hex');
    manifest.clear.files = { ...manifest.clear.files, 'keyring.json': hash };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  });
  expect(code).toBe('backup-damaged');
  expect(vaultKey).toHaveLength(32);
});

test('names that lead elsewhere, and what is only half written, are no backups', async () => {
  const half = join(stick, 'half.shbackup.part');
  cpSync(join(stick, generation), half, { recursive: true });
  const desk = testDesk({ path: join(root, 'names'), stick });
  expect((await desk.call('backups.find', { placeId: 'stick' })).map((one) => one.name)).toEqual([generation]);
  const names = [
    'half.shbackup.part',
    '../stick',
    `../stick/${generation}`,
    '.',
    '',
    `${generation}/`,
    'gone.shbackup',
  ];
  for (const name of names) {
    const call = desk.call('backups.restore', { placeId: 'stick', name, recoveryCode: sheet });
    expect([name, await refusal(call)]).toEqual([name, 'not-a-backup']);
  }
  await desk.vault.close();
  rmSync(half, { recursive: true });
});

test('with nothing turned it restores', async () => {
  const desk = testDesk({ path: join(root, 'whole'), stick });
  const restored = await desk.call('backups.restore', { placeId: 'stick', name: generation, recoveryCode: sheet });
  expect(restored.generation).toBe(1);
  expect(await desk.call('session.unlock', invented as never).catch((fault: { code: string }) => fault.code)).toBe(
    'bad-input',
  );
  const { signInName, passphrase } = invented;
  expect((await desk.call('session.unlock', { signInName, passphrase })).anchorMissing).toBe(false);
  await desk.vault.close();
});
