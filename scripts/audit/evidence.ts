import { auditHead, hashAt } from '../../electron/vault/audit/audit.ts';
import { misreadWords, sameWords } from '../../electron/vault/audit/slip-words.ts';
import { walkChain } from '../../electron/vault/audit/walk.ts';
import { type Compared, headsOn } from '../../electron/vault/backups/heads.ts';
import type { Db } from '../../electron/vault/database/driver.ts';
import { first } from '../../electron/vault/database/migrations/0001-first.ts';
import { readAnchor } from '../../electron/vault/keyring/anchor.ts';
import { anchorFile } from '../../electron/vault/keyring/desk-folder.ts';

/** What does not fit, as it is printed. `row` is null where it is not a matter of one row. */
export interface Difference {
  code: string;
  row: number | null;
  message: string;
}

export interface Slip {
  row: number;
  words: string;
}

export interface Evidence {
  /** Row up to which the chain is whole, and the hash there. */
  rows: number;
  head: string;
  differences: Difference[];
  /** Every generation on the stick, as it was found. */
  generations: { name: string; generation: number; row: number | null; verdict: string }[];
}

const chainMessages = {
  missing: (row: number) => `Row ${row} is missing: the rows after it are there.`,
  changed: (row: number) => `Row ${row} was changed: what it says does not give its hash.`,
  'out-of-place': (row: number) =>
    `Row ${row} does not follow the row before it: one of the two was exchanged, put in or written anew.`,
  unreadable: (row: number) => `From row ${row} on the file is damaged and cannot be read.`,
} as const;

/** The triggers of the schema that keep rows from being changed; whoever takes them away leaves that to be seen. */
function guards(db: Db): Difference[] {
  const written = [...first.matchAll(/CREATE TRIGGER (audit_\w+)[^;]*;\s*END/g)];
  const find = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").pluck();
  return written
    .filter(([sql, name]) => find.get(name) !== sql)
    .map(([, name]) => ({
      code: 'guard-missing',
      row: null,
      message: `The guard ${name}, which keeps rows from being changed, is not what the program made.`,
    }));
}

/**
 * How far the desk had come, kept outside the database. A desk that was ended by force may be a few rows ahead of it;
 * one that was closed since it was written is not.
 */
function anchorDifferences(db: Db, path: string, macKey: Buffer): Difference[] {
  const head = auditHead(db);
  const anchor = readAnchor(anchorFile(path), macKey);
  if (anchor === 'missing') return [{ code: 'anchor-missing', row: null, message: 'The anchor is not there.' }];
  if (anchor === 'forged') {
    return [{ code: 'anchor-forged', row: null, message: 'The anchor was not written by this desk, or was changed.' }];
  }
  if (anchor.row > head.row) {
    const message = `Rows ${head.row + 1} to ${anchor.row} were written at this desk and are gone.`;
    return [{ code: 'rows-lost', row: head.row + 1, message }];
  }
  if (hashAt(db, anchor.row) !== anchor.head) {
    const message = `Row ${anchor.row} is not the row that the anchor remembers: other rows were written in its place.`;
    return [{ code: 'anchor-differs', row: anchor.row, message }];
  }
  const closed = db.prepare("SELECT min(row) FROM audit WHERE row > ? AND action = 'desk.locked'").pluck();
  if (closed.get(anchor.row) === null) return [];
  const message = `The anchor stops at row ${anchor.row}, though the desk was closed after it: an older one was put back.`;
  return [{ code: 'anchor-behind', row: anchor.row, message }];
}

/** Rows of which other tables of the same database speak, though the chain ends before them. */
function spokenOf(db: Db): Difference[] {
  const last = auditHead(db).row;
  const lists = { backups: 'A backup', slips: 'A printed slip', restores: 'A restore' } as const;
  return Object.entries(lists).flatMap(([table, what]) => {
    const row = db.prepare(`SELECT max(audit_row) FROM ${table}`).pluck().get() as number | null;
    if (row === null || row <= last) return [];
    return [
      { code: 'row-spoken-of', row: last + 1, message: `${what} speaks of row ${row}; the chain ends at ${last}.` },
    ];
  });
}

/** A head kept outside the desk, and what the chain says to it. */
interface Outside {
  row: number;
  what: string;
  code: 'agrees' | 'slip-gone' | 'slip-differs' | 'stick-newer' | 'stick-differs';
}

function slipOutside(db: Db, { row, words }: Slip): Outside {
  const hash = hashAt(db, row);
  const code = hash === null ? 'slip-gone' : sameWords(words, { row, hash }) ? 'agrees' : 'slip-differs';
  return { row, what: `The slip of row ${row}`, code };
}

/** Between which rows the first difference lies: what agrees below, and what does not. */
function outsideDifferences(all: readonly Outside[]): Difference[] {
  return all
    .filter(({ code }) => code !== 'agrees')
    .map(({ row, what, code }) => {
      const good = Math.max(0, ...all.filter((one) => one.code === 'agrees' && one.row < row).map((one) => one.row));
      const gone = code === 'slip-gone' || code === 'stick-newer';
      const message = gone
        ? `${what} speaks of row ${row}, which this desk does not have: the desk is older.`
        : `${what} says something else than row ${row} of this desk. The first difference lies in rows ${good + 1} to ${row}.`;
      return { code, row, message };
    });
}

function misread({ row, words }: Slip): Difference[] {
  const places = misreadWords(words);
  if (places.length === 0) return [];
  return [
    { code: 'slip-misread', row, message: `These are not eight words of a slip: look at word ${places.join(', ')}.` },
  ];
}

/** What of the stick could not be compared, and why. */
function manifestDifferences(generations: Evidence['generations']): Difference[] {
  return generations
    .filter(({ verdict, row }) => verdict === 'changed' || (verdict === 'newer' && row === null))
    .map(({ generation, verdict }) => ({
      code: verdict === 'changed' ? 'stick-changed' : 'stick-newer',
      row: null,
      message:
        verdict === 'changed'
          ? `Generation ${generation} on the stick: its manifest was changed or is damaged.`
          : `Generation ${generation} on the stick was written by this desk under a later key: the desk is older.`,
    }));
}

/** Everything that is known of the past, held against the chain. The first difference is the one with the lowest row. */
export async function gatherEvidence(
  desk: Compared & { path: string },
  slips: readonly Slip[],
  stick: string | null,
): Promise<Evidence> {
  const { db, path, keys } = desk;
  const walk = await walkChain(db);
  if (!walk) throw new Error('closed');
  const chain =
    walk.firstBadRow !== null && walk.fault
      ? [{ code: `row-${walk.fault}`, row: walk.firstBadRow, message: chainMessages[walk.fault](walk.firstBadRow) }]
      : [];
  const generations = (stick === null ? [] : headsOn(desk, stick)).map(({ name, generation, head }) => ({
    name,
    generation,
    row: head?.row ?? null,
    verdict: head?.verdict ?? 'unreadable',
  }));
  const outside: Outside[] = slips.filter((slip) => misread(slip).length === 0).map((slip) => slipOutside(db, slip));
  for (const { generation, row, verdict } of generations) {
    if (row === null) continue;
    const code = verdict === 'newer' ? 'stick-newer' : verdict === 'differs' ? 'stick-differs' : 'agrees';
    outside.push({ row, what: `Generation ${generation} on the stick`, code });
  }
  const differences = [
    ...chain,
    ...anchorDifferences(db, path, keys.macKey),
    ...spokenOf(db),
    ...outsideDifferences(outside),
    ...slips.flatMap(misread),
    ...manifestDifferences(generations),
    ...guards(db),
  ];
  const place = (one: Difference) => one.row ?? Number.MAX_SAFE_INTEGER;
  differences.sort((a, b) => place(a) - place(b));
  return { rows: walk.rows, head: walk.head, differences, generations };
}
