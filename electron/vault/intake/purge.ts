import type { Db } from '../database/driver.ts';

/** How many flags, links and members of a household a file has. */
export function countIntake(db: Db, clientId: string): number {
  const count = (sql: string) => db.prepare(sql).pluck().get({ clientId }) as number;
  return (
    count('SELECT count(*) FROM flags WHERE client_id = @clientId') +
    count('SELECT count(*) FROM household WHERE client_id = @clientId') +
    count('SELECT count(*) FROM file_links WHERE @clientId IN (one_id, other_id)')
  );
}

/** Inside a purge's transaction. A link goes from the other file too. */
export function deleteIntakeOf(db: Db, clientId: string): void {
  db.prepare('DELETE FROM flags WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM household WHERE client_id = ?').run(clientId);
  db.prepare('DELETE FROM file_links WHERE one_id = @clientId OR other_id = @clientId').run({ clientId });
}
