import { setTimeout as wait } from 'node:timers/promises';
import { DeskError } from '../../contract/errors.ts';
import { type Db, sqliteCode } from '../database/driver.ts';
import { type AuditRow, badRow, type ChainCheck, faultOf, NO_HEAD, type RowFault } from './audit.ts';

export interface Walk extends ChainCheck {
  /** What is wrong with `firstBadRow`. */
  fault: RowFault | 'unreadable' | null;
}

/**
 * How a walk shares the vault's one loop with the calls of the window: milliseconds at work without a break, and
 * milliseconds of break. In the background a keystroke may not feel it; whoever waits for the answer gets it sooner.
 */
export const paces = { background: { work: 4, rest: 4 }, asked: { work: 8, rest: 1 } } as const;

const ROWS_AT_ONCE = 100;

/** Null where the file itself is damaged: from there on nothing can be said. */
function readSome(read: () => AuditRow[]): AuditRow[] | null {
  try {
    return read();
  } catch (fault) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(fault) ?? '')) return null;
    throw fault;
  }
}

/**
 * The whole chain from row 1 to `upTo`, in slices: no call waits longer than a slice. Rows written meanwhile are
 * walked too. Null when the desk was closed under it.
 */
export async function walkChain(
  db: Db,
  { upTo = Number.MAX_SAFE_INTEGER, pace = 'asked' }: { upTo?: number; pace?: keyof typeof paces } = {},
): Promise<Walk | null> {
  if (!db.open) return null;
  const { work, rest } = paces[pace];
  const next = db.prepare('SELECT * FROM audit WHERE row > ? AND row <= ? ORDER BY row LIMIT ?');
  let before = NO_HEAD;
  // A row with a number below one can only have been put in.
  let after = Number.MIN_SAFE_INTEGER;
  let began = performance.now();
  for (;;) {
    const rows = readSome(() => next.all(after, upTo, ROWS_AT_ONCE) as AuditRow[]);
    if (!rows) return { rows: before.row, head: before.hash, firstBadRow: before.row + 1, fault: 'unreadable' };
    for (const row of rows) {
      const fault = faultOf(before, row);
      if (fault) return { rows: before.row, head: before.hash, firstBadRow: badRow(before, row), fault };
      before = { row: row.row, hash: row.hash };
    }
    if (rows.length < ROWS_AT_ONCE) return { rows: before.row, head: before.hash, firstBadRow: null, fault: null };
    after = before.row;
    if (performance.now() - began < work) continue;
    await wait(rest);
    if (!db.open) return null;
    began = performance.now();
  }
}

/** The whole chain for somebody who waits. Throws `locked` when the desk was closed meanwhile. */
export async function checkWhole(db: Db): Promise<ChainCheck> {
  const walk = await walkChain(db);
  if (!walk) throw new DeskError('locked');
  const { rows, head, firstBadRow } = walk;
  return { rows, head, firstBadRow };
}
