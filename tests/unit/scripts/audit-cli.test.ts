import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdDesk } from '../../../electron/vault/database/desk-lock.ts';
import { anchorFile, lockFile } from '../../../electron/vault/keyring/desk-folder.ts';
import { type AuditedDesk, auditedDesk, databaseOf, forgeDesk } from '../../fixtures/audited-desk.ts';
import { invented } from '../../fixtures/test-desk.ts';

const script = resolve('scripts/audit.ts');
let desk: AuditedDesk;

beforeAll(async () => {
  desk = await auditedDesk();
}, 120_000);
afterAll(() => desk?.remove());

/** The program as a person calls it. */
function audit(args: string[], input = `${invented.passphrase}\n`) {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

interface Found {
  ok: boolean;
  rows: number;
  head?: string;
  differences: { code: string; row: number | null; message: string }[];
  generations?: { generation: number; row: number | null; verdict: string }[];
}

function verify(path: string, more: string[] = [], input?: string): Found & { exit: number | null; err: string } {
  const { code, out, err } = audit(['verify', '--desk', path, '--name', invented.signInName, ...more], input);
  return { ...(JSON.parse(out) as Found), exit: code, err };
}

const slip = (at: number) => {
  const one = desk.slips[at];
  if (!one) throw new Error('no slip');
  return ['--slip', `${one.row}:${one.words.join(' ')}`];
};
const everything = () => [...slip(0), ...slip(1), '--stick', desk.stick];
const rowOf = (at: number) => desk.slips[at]?.row ?? 0;

const someRow: number = expect.any(Number);

/** Exit 1, nothing but the one object, and the first difference is the one that is expected. */
function says(path: string, first: { code: string; row: number | null }, more: string[] = []): void {
  const found = verify(path, more);
  expect(found).toMatchObject({ ok: false, exit: 1, err: '' });
  expect(found.differences[0]).toMatchObject(first);
}
describe('a desk that nobody touched', { timeout: 120_000 }, () => {
  test('agrees with its anchor, both slips and the stick, and not a byte of it is changed', () => {
    const hash = () =>
      createHash('sha256')
        .update(readFileSync(databaseOf(desk.today)))
        .digest('hex');
    const before = hash();
    const found = verify(desk.today, everything());
    expect(found).toMatchObject({ ok: true, exit: 0, err: '', differences: [] });
    expect(found.rows).toBeGreaterThan(rowOf(1));
    expect(found.head).toMatch(/^[0-9a-f]{64}$/);
    expect(found.generations?.map(({ generation, verdict }) => [generation, verdict]).sort()).toEqual([
      [1, 'agrees'],
      [2, 'agrees'],
    ]);
    expect(hash()).toBe(before);
    expect(verify(desk.yesterday, [...slip(0), '--stick', desk.oldStick])).toMatchObject({ ok: true, exit: 0 });
  });

  test('prints no key and no passphrase', () => {
    const { out, err } = audit(['verify', '--desk', desk.today, '--name', invented.signInName, ...everything()]);
    for (const secret of [desk.keys.vaultKey, desk.keys.databaseKey, desk.keys.macKey]) {
      for (const form of ['hex', 'base64'] as const) expect(out + err).not.toContain(secret.toString(form));
    }
    expect(out + err).not.toContain(invented.passphrase);
  });

  test('a slip is read with capitals, hyphens and any spacing; a misread word is no forgery', () => {
    const one = desk.slips[1];
    const loud = `${one?.row}:  ${one?.words.join('-').toUpperCase()} `;
    expect(verify(desk.today, ['--slip', loud])).toMatchObject({ ok: true });
    const misread = `${one?.row}:${one?.words.slice(0, 7).join(' ')} zzzz`;
    expect(verify(desk.today, ['--slip', misread]).differences).toMatchObject([
      { code: 'slip-misread', row: one?.row, message: expect.stringContaining('word 8') },
    ]);
  });
});

describe('what somebody does who holds the key', { timeout: 60_000 }, () => {
  const forged = (change: (path: string) => void) => {
    const path = desk.copy(desk.today);
    change(path);
    return path;
  };
  const inDatabase = (sql: string) => forged((path) => forgeDesk(path, desk.keys, (db) => void db.exec(sql)));

  test('a changed row, a cut tail, yesterday’s database, an exchanged anchor, a desk put back as a whole', () => {
    says(inDatabase("UPDATE audit SET subject = 'SH-9999' WHERE row = 7"), { code: 'row-changed', row: 7 });
    says(inDatabase(`DELETE FROM audit WHERE row > ${rowOf(1)}`), { code: 'rows-lost', row: rowOf(1) + 1 });
    const older = forged((path) => cpSync(databaseOf(desk.yesterday), databaseOf(path)));
    says(older, { code: 'rows-lost', row: someRow });
    says(
      forged((path) => cpSync(anchorFile(desk.yesterday), anchorFile(path))),
      { code: 'anchor-behind', row: someRow },
    );
    says(desk.yesterday, { code: 'slip-gone', row: rowOf(1) }, slip(1));
    says(desk.yesterday, { code: 'stick-newer', row: someRow }, ['--stick', desk.stick]);
  });
});

describe('what keeps it from looking', { timeout: 120_000 }, () => {
  test('a desk that is open, a wrong passphrase, no desk', async () => {
    const path = desk.copy(desk.today);
    const lock = await holdDesk(lockFile(path));
    expect(verify(path)).toMatchObject({ ok: false, exit: 1, differences: [{ code: 'desk-busy' }] });
    lock.close();
    expect(verify(path, [], 'another passphrase altogether\n')).toMatchObject({
      ok: false,
      exit: 1,
      differences: [{ code: 'wrong-passphrase' }],
    });
    const empty = join(desk.root, 'nothing-here');
    mkdirSync(empty);
    expect(verify(empty).differences).toMatchObject([{ code: 'not-set-up' }]);
    writeFileSync(databaseOf(path), Buffer.alloc(65_536, 7));
    expect(verify(path)).toMatchObject({ exit: 1, differences: [{ code: 'desk-damaged' }] });
  });

  test('called wrongly: exit 2, with the usage', () => {
    for (const args of [
      ['verify', '--desk', desk.today],
      ['check', '--desk', desk.today, '--name', 'x'],
      ['verify', '--desk', join(desk.root, 'nowhere'), '--name', 'x'],
      ['verify', '--desk', desk.today, '--name', 'x', '--slip', 'eight words'],
    ]) {
      const { code, out, err } = audit(args);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toContain('usage:');
    }
  });
});
