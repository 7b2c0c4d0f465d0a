import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Generation } from '../../../electron/contract/backups.ts';
import type { Output } from '../../../electron/contract/calls.ts';
import { copyFile } from '../../../electron/vault/copier.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { readyReferral } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { dump, edit, flip, onSmallDisk, SMALL_DISK, shellWith } from './backup-scene.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

// One desk, backed up; then burnt and restored. In the order of the tests.

const root = mkdtempSync(join(tmpdir(), 'backups-'));
const stick = join(root, 'stick');
const name = { signInName: invented.signInName, passphrase: invented.passphrase };
const today = dayOf(new Date());
let desk: TestDesk;
let sheet: string;

beforeAll(async () => {
  mkdirSync(stick);
  desk = testDesk({ path: join(root, 'desk'), stick });
  sheet = (await desk.call('session.setUp', invented)).sheet.recoveryCode;
  const { referral, consent } = await readyReferral(desk, today, daysAfter(today, 30));
  await readyReferral(desk, today, daysAfter(today, 30));
  const prepared = await desk.call('packets.prepare', { referralId: referral.id });
  await desk.call('packets.print', { draftId: prepared.draftId, queue: 'capture', twoSided: false });
  await desk.call('consents.revoke', { id: consent.id, spoken: true });
});
afterAll(async () => {
  await desk.vault.close();
  rmSync(root, { recursive: true, force: true });
});

/** What lies on the stick beside the tombstones (a consent was revoked before the first generation). */
const onStick = () => readdirSync(stick).filter((name) => !name.endsWith('.shtombs'));
const generations = () => desk.call('backups.find', { placeId: 'stick' });
let moment: ReturnType<typeof dump>;
let made: Output<'backups.run'>;
let first: Generation;

test('a stick that is full is refused with the bytes needed and free, and nothing is left on it', async () => {
  // No room is ever free in /proc, for nobody.
  const back = shellWith(desk, { path: '/proc' });
  try {
    await expect(desk.call('backups.run', { placeId: 'stick' })).rejects.toMatchObject({
      code: 'place-full',
      details: { free: 0, needed: expect.any(Number) },
    });
  } finally {
    back();
  }
  expect(await desk.call('backups.last', {})).toBeNull();
});

test('a generation holds five files that tell nobody’s name, and is proved', async () => {
  moment = dump(desk.vault.db());
  made = await desk.call('backups.run', { placeId: 'stick' });
  const found = await generations();
  expect(found).toHaveLength(1);
  if (!found[0]) throw new Error('none');
  [first] = found as [Generation];
  expect(first).toMatchObject({ generation: 1, sheetNumber: 1, readable: true, bytes: made.bytes });
  expect(await desk.call('backups.last', {})).toMatchObject({ generation: 1, proved: true });
  const folder = join(stick, first.name);
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file));
    for (const word of ['Ortega', 'ortega', 'Quetzal', 'Rosalinda', sheet]) expect(bytes.includes(word)).toBe(false);
  }
});

test('a stick that fills up while it is written: named, its half file gone, the generation before still good', async () => {
  // The copier looks for itself: what was free a moment ago has been taken by somebody else.
  const back = shellWith(desk, { copy: (ask) => copyFile({ ...ask, expectBytes: 1e15 }, () => undefined) });
  expect(await refusal(desk.call('backups.run', { placeId: 'stick' }))).toBe('place-full');
  back();
  expect(onStick()).toEqual([first.name]);
  await onSmallDisk(root, async (small) => {
    const backAgain = shellWith(desk, {
      path: small,
      copy: (ask) => {
        writeFileSync(join(small, 'somebody-elses'), Buffer.alloc(SMALL_DISK - statSync(ask.from).size));
        return copyFile(ask, () => undefined);
      },
    });
    expect(await refusal(desk.call('backups.run', { placeId: 'stick' }))).toBe('place-full');
    expect(readdirSync(small)).toEqual(['somebody-elses']);
    backAgain();
  });
});

test('a copy that the stick spoils is never called a backup, and does not lie there looking like one', async () => {
  for (const file of ['desk.db', 'keyring.json', 'manifest.json', 'authority.age']) {
    const { shell } = desk.vault;
    const asked = shell.ask;
    // Between writing and reading back, the stick turns one bit.
    const spoil = () => {
      const newest = onStick().find((entry) => entry !== first.name);
      if (newest) flip(join(stick, newest, file), 40);
    };
    shell.ask = (async (what: string, ask: never) => {
      if (what === 'hash') spoil();
      return asked(what as never, ask);
    }) as never;
    expect([file, await refusal(desk.call('backups.run', { placeId: 'stick' }))]).toEqual([file, 'backup-unproved']);
    shell.ask = asked;
    expect(onStick()).toEqual([first.name]);
  }
  expect(await desk.call('backups.last', {})).toMatchObject({ generation: 1 });
});

test('two at once: one after the other, each with its number', async () => {
  const both = await Promise.all([1, 2].map(() => desk.call('backups.run', { placeId: 'stick' })));
  expect(both.map((one) => one.generation).sort()).toEqual([2, 3]);
  expect((await generations()).filter((one) => one.readable)).toHaveLength(3);
});

test('what is written while a slow copy runs is not in it, and the copy proves', async () => {
  const text = 'x'.repeat(1900);
  const put = (id: string) =>
    desk.vault
      .db()
      .prepare("INSERT INTO clients VALUES (?, ?, 1, (SELECT id FROM staff), 'own', ?, NULL, '', '')")
      .run(id, id, text.repeat(2));
  desk.vault.db().transaction(() => {
    for (let round = 0; round < 1000; round++) put(`before-${round}`);
  })();
  const before = desk.vault.db().prepare('SELECT count(*) FROM clients').pluck().get();
  let written = 0;
  const back = shellWith(desk, {
    copy: (ask) =>
      copyFile(ask, () => {
        // More than the thousand pages after which SQLite would move the log into the file.
        for (let round = 0; round < 400; round++) {
          written += 1;
          put(`while-${written}`);
        }
      }),
  });
  const done = await desk.call('backups.run', { placeId: 'stick' });
  back();
  expect(written).toBeGreaterThan(1000);
  expect(desk.vault.db().prepare('SELECT count(*) FROM clients').pluck().get()).toBe(Number(before) + written);
  expect(done.generation).toBe(4);
  expect((await generations())[0]).toMatchObject({ generation: 4, readable: true });
});

/** A stick of its own with a copy of the first generation, and an empty place to restore to. */
let trials = 0;
async function restoring(change: (folder: string) => void, code = sheet, generation = first.name): Promise<string> {
  trials += 1;
  const place = join(root, `stick-${trials}`);
  const folder = join(place, 'abc.shbackup');
  cpSync(join(stick, generation), folder, { recursive: true });
  change(folder);
  const other = testDesk({ path: join(root, `other-${trials}`), stick: place });
  try {
    return await refusal(other.call('backups.restore', { placeId: 'stick', name: 'abc.shbackup', recoveryCode: code }));
  } finally {
    await other.vault.close();
    // Whatever was refused left no desk and no copy behind.
    const left = readdirSync(other.path).filter((entry) => !/^desk\.lock|^attempts\.log$/.test(entry));
    expect(left).toEqual([]);
  }
}

test.each([
  ['an empty database', 'backup-damaged', (folder: string) => truncateSync(join(folder, 'desk.db'), 0)],
  ['no database', 'backup-damaged', (folder: string) => rmSync(join(folder, 'desk.db'))],
  ['a database cut', 'backup-damaged', (folder: string) => truncateSync(join(folder, 'desk.db'), 8192)],
  ['no keyring', 'backup-damaged', (folder: string) => rmSync(join(folder, 'keyring.json'))],
  ['no authority', 'backup-damaged', (folder: string) => rmSync(join(folder, 'authority.age'))],
  ['no manifest', 'not-a-backup', (folder: string) => rmSync(join(folder, 'manifest.json'))],
  ['an empty manifest', 'not-a-backup', (folder: string) => truncateSync(join(folder, 'manifest.json'), 0)],
  [
    'a huge manifest',
    'not-a-backup',
    (folder: string) => writeFileSync(join(folder, 'manifest.json'), Buffer.alloc(2e6, 32)),
  ],
  ['a later format', 'backup-newer', (folder: string) => edit(folder, (clear) => ({ ...clear, format: 'backup/2' }))],
  [
    'a generation renumbered',
    'backup-damaged',
    (folder: string) => edit(folder, (clear) => ({ ...clear, generation: 9 })),
  ],
])('refused, and said why: %s', async (_what, code, change) => {
  expect(await restoring(change)).toBe(code);
});

test('burnt and restored: every row is what it was, but for what a restore adds', async () => {
  await desk.vault.close();
  rmSync(desk.path, { recursive: true });
  await desk.reopen();
  const restored = await desk.call('backups.restore', { placeId: 'stick', name: first.name, recoveryCode: sheet });
  expect(restored).toMatchObject({ generation: 1, auditRow: made.auditRow, consentsSuspended: 1 });
  await desk.call('session.unlock', name);
  const now = dump(desk.vault.db());
  const known = new Set(['audit', 'restores', 'consent_suspensions', 'signers', 'backups', 'sheets']);
  expect(Object.keys(now)).toEqual(Object.keys(moment));
  for (const [table, rows] of Object.entries(moment)) {
    if (!known.has(table)) expect([table, now[table]]).toEqual([table, rows]);
  }
  // The generation it came from, whose own row was written after the copy, and the new sheet.
  expect(moment.backups).toEqual([]);
  expect(now.backups).toMatchObject([{ generation: 1, name: first.name, sheet_number: 1 }]);
  expect(JSON.parse(String(now.backups?.[0]?.openers))).toEqual([now.staff?.[0]?.id]);
  expect(now.sheets).toEqual([...(moment.sheets ?? []), expect.objectContaining({ number: 2 })]);
  expect(moment.disclosures).toHaveLength(1);
  expect(moment.consent_revocations).toHaveLength(1);
  const withoutKey = (rows: Record<string, unknown>[] | undefined) =>
    rows?.map(({ sealed_key: _key, sealed_authority: _authority, ...row }) => row);
  expect(withoutKey(now.signers)).toEqual(withoutKey(moment.signers));
  expect(now.signers?.[0]?.sealed_key).not.toBe(moment.signers?.[0]?.sealed_key);
  const upToHead = now.audit?.filter((row) => Number(row.row) <= made.auditRow);
  expect(upToHead).toEqual(moment.audit);
  const after = now.audit?.filter((row) => Number(row.row) > made.auditRow).map((row) => row.action);
  expect(after?.sort()).toEqual(['desk.restored', 'desk.unlocked']);
  expect(now.restores).toMatchObject([{ generation: 1, audit_row: made.auditRow }]);
  expect(now.consent_suspensions).toHaveLength(1);
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();

  // The next generation has a number that no stick has under this sheet, and opens with the new sheet only.
  const highest = Math.max(...(await generations()).map((one) => one.generation));
  const next = await desk.call('backups.run', { placeId: 'stick' });
  expect(next.generation).toBe(highest + 1);
  const newest = (await generations()).find((one) => one.sheetNumber === 2);
  const newSheet = restored.sheet.recoveryCode;
  expect(await restoring(() => undefined, sheet, newest?.name)).toBe('wrong-recovery-code');
  expect(await restoring(() => undefined, newSheet, first.name)).toBe('wrong-recovery-code');
  await desk.reopen();
  const again = desk.call('backups.restore', { placeId: 'stick', name: newest?.name ?? '', recoveryCode: newSheet });
  expect(await refusal(again)).toBe('desk-not-empty');
});
