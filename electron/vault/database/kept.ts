import type { Statement } from 'better-sqlite3-multiple-ciphers';
import type { Db } from './driver.ts';

const kept = new WeakMap<Db, Map<string, Statement>>();

/**
 * The statement of a text, made once for each open desk: for what is asked line by line, where making it takes longer than
 * running it. Read it with `get` or `all` and change nothing of it: whoever asks next has the same one.
 */
export function keptStatement(db: Db, sql: string): Statement {
  const ofDesk = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, ofDesk);
  const known = ofDesk.get(sql) ?? db.prepare(sql);
  ofDesk.set(sql, known);
  return known;
}
