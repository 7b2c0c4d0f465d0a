import { type AuditHead, auditHead, checkChain } from '../audit/audit.ts';
import { APPLICATION_ID } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';

/** What a copy must agree with: an empty file opens "ok" with any key, so a good integrity check is not proof. */
export interface Contents {
  schema: number;
  counts: Record<string, number>;
  head: AuditHead;
  /** The first row at which its audit chain is broken, or null: a copy can be as good as that and no better. */
  brokenAt: number | null;
}

/** Rows of every table, schema number, audit head and state of the chain of an open database. */
export function contentsOf(db: Db): Contents {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
  const schema = db.pragma('user_version', { simple: true }) as number;
  return { schema, counts, head: auditHead(db), brokenAt: checkChain(db).firstBadRow };
}

/**
 * Whether an open database is whole and says exactly what is expected. Damage that throws counts as no. A chain that was
 * broken before the copy is no reason to refuse one: who broke it must not thereby keep the desk from being backed up.
 */
export function isWhole(db: Db, expected: Contents): boolean {
  try {
    return (
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      JSON.stringify(contentsOf(db)) === JSON.stringify(expected)
    );
  } catch {
    return false;
  }
}
