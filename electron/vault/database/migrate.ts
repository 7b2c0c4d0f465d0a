import { DeskError } from '../../contract/errors.ts';
import { APPLICATION_ID } from './connection.ts';
import type { Db } from './driver.ts';
import { first } from './migrations/0001-first.ts';

/** Numbered, only ever added to, each from the schema before it. */
export const migrations: readonly { number: number; sql: string }[] = [{ number: 1, sql: first }];

export const newestSchema = migrations[migrations.length - 1]?.number ?? 0;

/**
 * Brings the schema up to date, each step in one transaction with its number. A newer schema is refused with
 * `desk-newer` and not touched.
 */
export function migrate(db: Db): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > newestSchema) throw new DeskError('desk-newer', { schema: version });
  for (const step of migrations) {
    if (step.number <= version) continue;
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version=${step.number}`);
      db.pragma(`application_id=${APPLICATION_ID}`);
    }).immediate();
  }
}
