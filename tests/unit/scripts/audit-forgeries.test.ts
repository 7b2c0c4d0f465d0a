import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditHead } from '../../../electron/vault/audit/audit.ts';
import { openDatabase, openToRead } from '../../../electron/vault/database/connection.ts';
import { anchorFile } from '../../../electron/vault/keyring/desk-folder.ts';
import { type Difference, type Evidence, gatherEvidence } from '../../../scripts/audit/evidence.ts';
import { SeededRandom } from '../../faults/seeded-random.ts';
import {
  type AuditedDesk,
  anchorAnew,
  auditedDesk,
  databaseOf,
  forgeDesk,
  forgeIn,
  writeAnew,
} from '../../fixtures/audited-desk.ts';

let desk: AuditedDesk;
let named = 0;

beforeAll(async () => {
  desk = await auditedDesk();
}, 120_000);
afterAll(() => {
  console.log(`forged audits: ${named}, the first difference of each named`);
  desk?.remove();
});
const rowOf = (at: number) => desk.slips[at]?.row ?? 0;

/** What the program gathers, without a process of its own: the keys are known here. */
async function gathered(path: string, slips: number[], stick: string | null): Promise<Evidence> {
  const db = openToRead(databaseOf(path), desk.keys.databaseKey);
  try {
    const given = slips.map((at) => ({ row: rowOf(at), words: desk.slips[at]?.words.join(' ') ?? '' }));
    return await gatherEvidence({ db, ring: desk.ring, keys: desk.keys, path }, given, stick);
  } finally {
    db.close();
  }
}

const someRow: number = expect.any(Number);

/** The first difference is the one that is expected. */
async function names(
  path: string,
  first: { code: string; row: number | null },
  { slips = [], stick = null }: { slips?: number[]; stick?: string | null } = {},
): Promise<Difference[]> {
  const { differences } = await gathered(path, slips, stick);
  expect(differences[0]).toMatchObject(first);
  expect(differences.every(({ message }) => message.endsWith('.'))).toBe(true);
  named += 1;
  return differences;
}

const whole = async (path: string, slips: number[] = []) =>
  expect((await gathered(path, slips, null)).differences).toEqual([]);

describe('what somebody does who holds the key', { timeout: 120_000 }, () => {
  const forge = (sql: string) => {
    const path = desk.copy(desk.today);
    forgeDesk(path, desk.keys, (db) => void db.exec(sql));
    return path;
  };
  const both = { slips: [0, 1] };

  test('a row changed, deleted, put in, exchanged', async () => {
    const changed = forge("UPDATE audit SET subject = 'SH-9999' WHERE row = 7");
    await names(changed, { code: 'row-changed', row: 7 });
    await names(forge('DELETE FROM audit WHERE row = 7'), { code: 'row-missing', row: 7 });
    await names(forge('DELETE FROM audit WHERE row = 1'), { code: 'row-missing', row: 1 });
    await names(
      forge(`UPDATE audit SET row = -row WHERE row >= 9; UPDATE audit SET row = 1 - row WHERE row < 0;
        INSERT INTO audit SELECT 9, at, staff_id, action, subject, previous, hash FROM audit WHERE row = 8`),
      { code: 'row-changed', row: 9 },
    );
    await names(
      forge(`INSERT INTO audit SELECT 0, at, staff_id, action, subject, previous, hash FROM audit WHERE row = 8`),
      { code: 'row-out-of-place', row: 0 },
    );
    await names(
      forge(`UPDATE audit SET row = 0 WHERE row = 5; UPDATE audit SET row = 5 WHERE row = 6;
        UPDATE audit SET row = 6 WHERE row = 0`),
      { code: 'row-changed', row: 5 },
    );
  });

  test('a row written anew with its own hash: the row after it does not follow', async () => {
    const path = desk.copy(desk.today);
    forgeDesk(path, desk.keys, (db) => {
      db.exec("UPDATE audit SET subject = 'SH-9999' WHERE row = 7");
      const after = db.prepare('SELECT previous, hash FROM audit WHERE row = 8').get() as object;
      writeAnew(db, 7);
      db.prepare('UPDATE audit SET previous = @previous, hash = @hash WHERE row = 8').run(after);
    });
    await names(path, { code: 'row-out-of-place', row: 8 });
  });

  test('the whole chain written anew, and its anchor: the paper and the stick know better', async () => {
    const path = desk.copy(desk.today);
    const changed = rowOf(0) + 3;
    forgeDesk(path, desk.keys, (db) => {
      db.exec(`UPDATE audit SET subject = 'SH-9999' WHERE row = ${changed}`);
      writeAnew(db, changed);
    });
    await names(path, { code: 'anchor-differs', row: someRow });
    await anchorAnew(path, desk.keys);
    await whole(path, [0]);
    await names(path, { code: 'slip-differs', row: rowOf(1) }, { slips: [1] });
    const [first] = await names(path, { code: 'stick-differs', row: someRow }, { ...both, stick: desk.stick });
    expect(first?.message).toContain(`lies in rows ${rowOf(0) + 1} to `);
  });

  test('the tail cut off', async () => {
    const path = forge(`DELETE FROM audit WHERE row > ${rowOf(1) - 2}`);
    await names(path, { code: 'rows-lost', row: rowOf(1) - 1 });
    await anchorAnew(path, desk.keys);
    // The rest of the database still speaks of what was cut, and so do paper and stick.
    const all = await names(path, { code: 'row-spoken-of', row: rowOf(1) - 1 }, { ...both, stick: desk.stick });
    expect(all.map(({ code }) => code)).toContain('slip-gone');
  });

  test('yesterday’s database, yesterday’s anchor, and both', async () => {
    const database = desk.copy(desk.today);
    cpSync(databaseOf(desk.yesterday), databaseOf(database));
    await names(database, { code: 'rows-lost', row: someRow });
    const anchor = desk.copy(desk.today);
    cpSync(anchorFile(desk.yesterday), anchorFile(anchor));
    await names(anchor, { code: 'anchor-behind', row: someRow });
    // Nothing in the folder itself can tell: this is what the paper and the stick are for.
    await whole(desk.yesterday, [0]);
    await names(desk.yesterday, { code: 'slip-gone', row: rowOf(1) }, { slips: [1] });
    await names(desk.yesterday, { code: 'stick-newer', row: someRow }, { stick: desk.stick });
  });

  test('an anchor that is gone or changed, a guard taken away, a manifest changed', async () => {
    const path = desk.copy(desk.today);
    rmSync(anchorFile(path));
    await names(path, { code: 'anchor-missing', row: null });
    writeFileSync(anchorFile(path), readFileSync(anchorFile(desk.today), 'utf8').replace(/"row":\d/, '"row":9'));
    await names(path, { code: 'anchor-forged', row: null });
    const bare = desk.copy(desk.today);
    forgeDesk(bare, desk.keys, () => undefined);
    await whole(bare);
    const db = openDatabase(databaseOf(bare), desk.keys.databaseKey);
    db.exec('DROP TRIGGER audit_no_update');
    await names(bare, { code: 'guard-missing', row: null });
    db.exec('CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit WHEN 0 BEGIN SELECT 1; END');
    await names(bare, { code: 'guard-missing', row: null });
    db.close();
    const stick = join(desk.root, 'forged-stick');
    cpSync(desk.stick, stick, { recursive: true });
    const manifest = join(stick, readdirSync(stick)[0] ?? '', 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"sheetNumber":1/, '"sheetNumber":2'));
    await names(desk.today, { code: 'stick-changed', row: null }, { stick });
  });

  test('drawn forgeries, each undone before the next: the first row that is not what it was is named', async () => {
    const path = desk.copy(desk.today);
    const db = openDatabase(databaseOf(path), desk.keys.databaseKey);
    const last = auditHead(db).row;
    const random = new SeededRandom(20261124);
    const row = () => 1 + random.below(last - 1);
    const columns = ['at', 'staff_id', 'action', 'subject', 'previous', 'hash'] as const;
    const forgeries: (() => { first: number; forge: () => void })[] = [
      () => {
        const at = row();
        const column = random.pick(columns);
        return { first: at, forge: () => void db.prepare(`UPDATE audit SET ${column} = 'f' WHERE row = ?`).run(at) };
      },
      () => {
        const at = row();
        return { first: at, forge: () => void db.prepare('DELETE FROM audit WHERE row = ?').run(at) };
      },
      () => {
        const [from, to] = [row(), row()].sort((a, b) => a - b) as [number, number];
        // Whatever is cut up to the last row but one leaves a gap.
        return {
          first: from,
          forge: () => void db.prepare('DELETE FROM audit WHERE row BETWEEN ? AND ?').run(from, to),
        };
      },
      () => {
        const at = row();
        const other = at + 1;
        const move = db.prepare('UPDATE audit SET row = ? WHERE row = ?');
        return {
          first: at,
          forge: () => {
            move.run(-1, at);
            move.run(at, other);
            move.run(other, -1);
          },
        };
      },
      () => {
        const at = row();
        return {
          first: at + 1,
          forge: () => {
            const kept = db.prepare('SELECT previous, hash FROM audit WHERE row = ?').get(at + 1) as object;
            db.prepare("UPDATE audit SET subject = 'forged' WHERE row = ?").run(at);
            writeAnew(db, at);
            db.prepare('UPDATE audit SET previous = @previous, hash = @hash WHERE row = ?').run(kept, at + 1);
          },
        };
      },
    ];
    for (let count = 0; count < 300; count++) {
      const kind = count % forgeries.length;
      const { first, forge: run } = forgeries[kind]?.() ?? { first: 0, forge: () => undefined };
      db.exec('SAVEPOINT one');
      forgeIn(db, run);
      const evidence = await gatherEvidence({ db, ring: desk.ring, keys: desk.keys, path }, [], null);
      expect([count, kind, evidence.differences[0]?.row]).toEqual([count, kind, first]);
      db.exec('ROLLBACK TO one; RELEASE one');
      named += 1;
    }
    db.close();
    await whole(path, [0, 1]);
  });
});
