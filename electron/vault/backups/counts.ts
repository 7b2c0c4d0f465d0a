import { type AuditHead, auditHead, checkChain } from '../audit/audit.ts';
import { APPLICATION_ID } from '../database/connection.ts';
import type { Db } from '../database/driver.ts';

/** What a copy must agree with: an empty file opens "ok" with any key, so a good integrity check is not proof. */
export interface Contents {
  schema: number;
  counts: Record<string, number>;
  head: AuditHead;
}

/** Rows of every table, schema number and audit head of an open database. */
export function contentsOf(db: Db): Contents {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
  return { schema: db.pragma('user_version', { simple: true }) as number, counts, head: auditHead(db) };
}

/**
 * Whether an open database is whole and says exactly what is expected. Damage that throws counts as no. `brokenAt`: the
 * row at which the audit chain of what was copied is broken already, so that a copy can be as good as that and no better.
 */
export function isWhole(db: Db, expected: Contents, brokenAt: number | null = null): boolean {
  try {
    return (
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      checkChain(db).firstBadRow === brokenAt &&
      JSON.stringify(contentsOf(db)) === JSON.stringify(expected)
    );
  } catch {
    return false;
  }
}
