import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { generationSchema } from '../../../electron/contract/backups.ts';
import { DeskError } from '../../../electron/contract/errors.ts';
import { anchorFile } from '../../../electron/vault/keyring/desk-folder.ts';
import { type AuditedDesk, anchorAnew, auditedDesk, forgeDesk, writeAnew } from '../../fixtures/audited-desk.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

// A desk that was put back, or lives on beside a restored one, meets a stick that knows better.

let audited: AuditedDesk;
const open: TestDesk[] = [];

beforeAll(async () => {
  audited = await auditedDesk();
}, 120_000);
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.vault.close();
});
afterAll(() => audited.remove());

const secrets = { signInName: invented.signInName, passphrase: invented.passphrase };
const stickFrom = (of: string) => audited.copy(of);

async function openDesk(path: string, stick: string): Promise<TestDesk> {
  const desk = testDesk({ path, stick });
  open.push(desk);
  await desk.call('session.unlock', secrets);
  return desk;
}
async function verdicts(desk: TestDesk) {
  const found = await desk.call('backups.find', { placeId: 'stick' });
  return found.map((one) => [generationSchema.parse(one).generation, one.chain?.verdict ?? null]).sort();
}
async function refused(desk: TestDesk): Promise<object> {
  try {
    await desk.call('backups.run', { placeId: 'stick' });
  } catch (fault) {
    if (fault instanceof DeskError) return fault.shape();
    throw fault;
  }
  return {};
}

test('the desk that wrote them agrees up to the row of each; while locked nothing is said', async () => {
  const stick = stickFrom(audited.stick);
  const locked = testDesk({ path: audited.copy(audited.today), stick });
  expect(await verdicts(locked)).toEqual([
    [1, null],
    [2, null],
  ]);
  await locked.vault.close();
  const desk = await openDesk(audited.copy(audited.today), stick);
  expect(await verdicts(desk)).toEqual([
    [1, 'agrees'],
    [2, 'agrees'],
  ]);
  const [newest] = await desk.call('backups.find', { placeId: 'stick' });
  expect(newest?.chain?.row).toBeGreaterThan(1);
  expect(await desk.call('backups.run', { placeId: 'stick' })).toMatchObject({ generation: 3 });
});

test('yesterday’s desk stops at today’s stick, and not a byte of it is changed', async () => {
  const stick = stickFrom(audited.stick);
  const before = readdirSync(stick, { recursive: true }).sort();
  const desk = await openDesk(audited.copy(audited.yesterday), stick);
  expect(await verdicts(desk)).toEqual([
    [1, 'agrees'],
    [2, 'newer'],
  ]);
  expect(await refused(desk)).toEqual({ code: 'desk-older', details: { generation: 2, verdict: 'newer' } });
  expect(readdirSync(stick, { recursive: true }).sort()).toEqual(before);
});

test('a chain written anew, anchor and all, stops at the stick that remembers it', async () => {
  const path = audited.copy(audited.today);
  forgeDesk(path, audited.keys, (db) => {
    db.exec("UPDATE audit SET subject = 'SH-9999' WHERE row = 4");
    writeAnew(db, 4);
  });
  await anchorAnew(path, audited.keys);
  const desk = await openDesk(path, stickFrom(audited.stick));
  expect(await verdicts(desk)).toEqual([
    [1, 'differs'],
    [2, 'differs'],
  ]);
  expect(await refused(desk)).toMatchObject({ code: 'desk-older', details: { verdict: 'differs' } });
});

test('a manifest that is damaged is said to be, and stops nobody from making a good one', async () => {
  const stick = stickFrom(audited.oldStick);
  const manifest = join(stick, readdirSync(stick)[0] ?? '', 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"generation":1', '"generation":7'));
  const desk = await openDesk(audited.copy(audited.today), stick);
  expect(await verdicts(desk)).toEqual([[7, 'changed']]);
  expect(await desk.call('backups.run', { placeId: 'stick' })).toMatchObject({ generation: 8 });
});

test('a restored desk goes on; the one that it replaces stops at the stick where both have been', {
  timeout: 60_000,
}, async () => {
  const stick = stickFrom(audited.stick);
  const restored = testDesk({ path: join(audited.root, 'new-machine'), stick });
  open.push(restored);
  const newest = (await restored.call('backups.find', { placeId: 'stick' })).find(({ generation }) => generation === 1);
  const name = newest?.name ?? '';
  await restored.call('backups.restore', { placeId: 'stick', name, recoveryCode: audited.recoveryCode });
  await restored.call('session.unlock', secrets);
  // Also the generation that was made after the one it came from: another key, and before the restore.
  expect(await verdicts(restored)).toEqual([
    [1, 'earlier-key'],
    [2, 'earlier-key'],
  ]);
  expect(await restored.call('backups.run', { placeId: 'stick' })).toMatchObject({ generation: 3 });
  expect((await verdicts(restored)).at(-1)).toEqual([3, 'agrees']);
  const old = await openDesk(audited.copy(audited.today), stick);
  expect(await verdicts(old)).toEqual([
    [1, 'agrees'],
    [2, 'agrees'],
    [3, 'newer'],
  ]);
  expect(await refused(old)).toMatchObject({ code: 'desk-older', details: { generation: 3 } });
});

test('another desk’s stick is left alone and says nothing', { timeout: 60_000 }, async () => {
  const other = testDesk();
  open.push(other);
  await other.call('session.setUp', { ...invented, signInName: 'someone.else' });
  for (const name of readdirSync(audited.stick))
    cpSync(join(audited.stick, name), join(other.stick, name), { recursive: true });
  expect(await verdicts(other)).toEqual([
    [1, 'other-desk'],
    [2, 'other-desk'],
  ]);
  expect(await other.call('backups.run', { placeId: 'stick' })).toMatchObject({ generation: 1 });
  expect(readFileSync(anchorFile(other.path), 'utf8')).toContain('"row"');
});
