import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Notice } from '../../../electron/contract/calls.ts';
import { watchChain } from '../../../electron/vault/audit/watch.ts';
import { copyFile } from '../../../electron/vault/copier.ts';
import { readKeyring } from '../../../electron/vault/keyring/desk-folder.ts';
import { openWithRecoveryCode } from '../../../electron/vault/keyring/keyring.ts';
import { keyPair } from '../../../electron/vault/keyring/sealed-box.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk } from '../../fixtures/test-desk.ts';
import { shellWith } from './backup-scene.ts';
import { admin, asRosa, copies, epochs, proof, withMember } from './staff-scene.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

// What comes between a rotation and its end. Each case works on a copy.

const { root, deskIn, copyOf, closeAll, remove } = copies('rotate-broken');
const from = join(root, 'from');
let rosaId: string;

beforeAll(async () => {
  const desk = deskIn(join(root, 'desk'));
  const { sheet } = await desk.call('session.setUp', invented);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  rosaId = await withMember(desk, ['worker', 'administrator']);
  await desk.vault.close();
  cpSync(desk.path, from, { recursive: true });
});
afterEach(closeAll);
afterAll(remove);

async function open(): Promise<TestDesk> {
  const desk = copyOf(from);
  await desk.call('session.unlock', admin);
  return desk;
}
const going = () => ({ id: rosaId, ...proof });

test('a broken chain keeps nobody in: it is told, put down in the new epoch, and she is removed', async () => {
  const desk = await open();
  const { gate } = desk.vault;
  const session = desk.vault.mustBeOpen();
  const old = session.desk.db;
  // An attacker who holds the key takes the triggers away first.
  const triggers = old.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) old.exec(`DROP TRIGGER ${name}`);
  old.exec("UPDATE audit SET subject = 'SH-9999' WHERE row = 2");
  for (const { sql } of triggers) old.exec(sql);
  const told: Notice[] = [];
  let watching: Promise<void> = Promise.resolve();
  // Begun with the database that is about to be closed.
  const undo = shellWith(desk, {
    copy: async (ask) => {
      watching = watchChain(gate, session, null, (notice) => told.push(notice));
      return copyFile(ask, () => undefined);
    },
  });
  await desk.call('staff.remove', going());
  await watching;
  undo();
  expect(told).toEqual([{ notice: 'chain', rows: 1, firstBadRow: 2 }]);
  const { db } = session.desk;
  expect(db.open).toBe(true);
  const put = db.prepare("SELECT count(*) FROM audit WHERE action = 'desk.rows-lost'").pluck().get();
  expect([epochs(desk), put]).toEqual([['epoch-2'], 1]);
  await desk.reopen();
  expect(await refusal(desk.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  expect(await desk.call('session.unlock', admin)).toMatchObject({
    lostRows: null,
    anchorMissing: false,
    brokenAtRow: 2,
  });
});

test('calls that come while it rotates wait and are written into the new epoch; none is lost', async () => {
  const desk = await open();
  let copying: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    copying = resolve;
  });
  const undo = shellWith(desk, {
    copy: async (ask) => {
      copying();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return copyFile(ask, () => undefined);
    },
  });
  const rotation = desk.call('staff.remove', going());
  const before = Array.from({ length: 5 }, () => desk.call('clients.create', noFile));
  await begun;
  const during = Array.from({ length: 5 }, () => desk.call('clients.create', noFile));
  const files = await Promise.all([...before, ...during]);
  await rotation;
  undo();
  await desk.reopen();
  await desk.call('session.unlock', admin);
  for (const file of files) expect((await desk.call('clients.get', { id: file.id })).fileNumber).toBe(file.fileNumber);
  expect(new Set(files.map((file) => file.fileNumber)).size).toBe(10);
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
});

test('locked while it rotates, before the swap or in it: the one or the other epoch, whole, and nothing cries loss', async () => {
  const before = await open();
  let stop: Promise<void> = Promise.resolve();
  shellWith(before, {
    copy: async (ask) => {
      const copied = await copyFile(ask, () => undefined);
      stop = before.vault.close();
      return copied;
    },
  });
  expect(await refusal(before.call('staff.remove', going()))).toBe('locked');
  await stop;
  expect(epochs(before)).toEqual(['epoch-1']);
  await before.reopen();
  expect(await before.call('session.unlock', asRosa)).toMatchObject({ anchorMissing: false, lostRows: null });

  const within = await open();
  const swap = within.vault.gate.swap.bind(within.vault.gate);
  vi.spyOn(within.vault.gate, 'swap').mockImplementation((run) => {
    const result = swap(run);
    stop = within.vault.close();
    return result;
  });
  await within.call('staff.remove', going()).catch(() => undefined);
  await stop;
  expect(epochs(within)).toEqual(['epoch-2']);
  await within.reopen();
  expect(await refusal(within.call('session.unlock', asRosa))).toBe('wrong-passphrase');
  expect(await within.call('session.unlock', admin)).toMatchObject({
    anchorMissing: false,
    lostRows: null,
    lastClosed: { initials: 'M. O.' },
  });
});

test('no room for the copy, or a copy that is not the desk: refused, the old epoch goes on, nothing is left', async () => {
  const desk = await open();
  const harm: [string, (ask: { from: string; to: string; expectBytes: number }) => ReturnType<typeof copyFile>][] = [
    ['disk-full', (ask) => copyFile({ ...ask, expectBytes: Number.MAX_SAFE_INTEGER }, () => undefined)],
    [
      'desk-damaged',
      async (ask) => {
        const copied = await copyFile(ask, () => undefined);
        const bytes = readFileSync(ask.to);
        bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
        writeFileSync(ask.to, bytes);
        return copied;
      },
    ],
  ];
  for (const [expected, copy] of harm) {
    const undo = shellWith(desk, { copy });
    expect(await refusal(desk.call('staff.remove', going()))).toBe(expected);
    undo();
    expect(epochs(desk)).toEqual(['epoch-1']);
    await desk.call('clients.create', noFile);
  }
  expect((await desk.call('staff.list', {})).map((one) => one.state)).toEqual(['active', 'active']);
  await desk.reopen();
  expect(await desk.call('session.unlock', asRosa)).toMatchObject({ lostRows: null, anchorMissing: false });
});

test('a key put into the keyring by somebody else is never sealed to', async () => {
  const desk = copyOf(from);
  const ringFile = join(desk.path, 'epoch-1', 'keyring.json');
  const ring = readKeyring(ringFile);
  const foreign = keyPair().publicKey.toString('base64');
  // The recovery slot gets another public key; its old one still opens nothing, and nobody notices at the unlock.
  const slots = ring.slots.map((slot) => (slot.kind === 'recovery' ? { ...slot, publicKey: foreign } : slot));
  slots.push({ ...slots[0], id: randomUUID(), publicKey: foreign } as never);
  writeFileSync(ringFile, JSON.stringify({ ...ring, slots }));
  await desk.call('session.unlock', admin);
  await desk.call('staff.remove', going());
  const after = readKeyring(join(desk.path, 'epoch-2', 'keyring.json'));
  expect(after.slots.map((slot) => slot.kind)).toEqual(['staff']);
  expect(JSON.stringify(after)).not.toContain(foreign);
  // There is no paper that opens it any more, and the desk says so until there is one.
  await desk.reopen();
  expect(await desk.call('session.unlock', admin)).toMatchObject({ sheetUnconfirmed: true });
  const sheet = await desk.call('session.newSheet', proof);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  expect(await openWithRecoveryCode(desk.vault.mustBeOpen().desk.ring, sheet.recoveryCode)).not.toBeNull();
});

test('what a power cut leaves goes at the next unlock; a damaged desk that a restore left in peace does not', async () => {
  const desk = copyOf(from);
  const left = (epoch: number, files: string[]) => {
    const folder = join(desk.path, `epoch-${epoch}`);
    mkdirSync(folder);
    for (const file of files) writeFileSync(join(folder, file), 'x'.repeat(5000));
  };
  left(7, ['unfinished', 'desk.db', 'desk.db-journal', 'keyring.json']);
  left(8, []);
  left(9, ['desk.db', 'keyring.json']); // no mark: some other desk's
  writeFileSync(join(desk.path, 'epoch-1', 'unfinished'), '');
  const part = join(desk.path, '.0123456789ab.part');
  const young = join(desk.path, 'epoch-1', '.ba9876543210.part');
  for (const file of [part, young]) writeFileSync(file, 'x');
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(part, longAgo, longAgo);
  expect(await refusal(desk.call('session.unlock', { ...admin, passphrase: 'not the passphrase' }))).toBe(
    'wrong-passphrase',
  );
  expect(epochs(desk)).toEqual(['epoch-1', 'epoch-7', 'epoch-8', 'epoch-9']);
  await desk.call('session.unlock', admin);
  expect(epochs(desk)).toEqual(['epoch-1', 'epoch-9']);
  expect([part, young, join(desk.path, 'epoch-1', 'unfinished')].map((file) => existsSync(file))).toEqual([
    false,
    true,
    false,
  ]);
  await desk.call('staff.remove', going());
  expect(epochs(desk)).toEqual(['epoch-10', 'epoch-9']);
});
