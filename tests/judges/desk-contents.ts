import Database from 'better-sqlite3-multiple-ciphers';

/** Every row of every table, as text, for comparing two desks. */
export type Contents = Record<string, string[]>;

/** Reads a closed database with its raw key (hex). `nativeBinding` only where the shipped driver does not load. */
export function contentsOf(path: string, databaseKey: string, nativeBinding?: string): Contents {
  const db = new Database(path, nativeBinding ? { nativeBinding, readonly: false } : {});
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma('legacy=4');
    db.pragma(`key="x'${databaseKey}'"`);
    db.pragma('temp_store=MEMORY');
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      names.map((name) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) =>
            JSON.stringify(row, (_key, value) =>
              value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value,
            ),
          )
          .sort(),
      ]),
    );
  } finally {
    db.close();
  }
}

/**
 * Differences between a desk as it was at a backup and the one restored from it. What must differ is left out: rows
 * of the audit after the backup's head, the backup's own row, the restore's row, suspensions, the signer's seal, the
 * sheets made since, and where each member was writing when the desk closed.
 */
export function differences(original: Contents, restored: Contents, head: number): string[] {
  const found: string[] = [];
  const names = new Set([...Object.keys(original), ...Object.keys(restored)]);
  for (const name of names) {
    if (['consent_suspensions', 'restores', 'drafts'].includes(name)) continue;
    const a = comparable(name, original[name] ?? [], head);
    const all = comparable(name, restored[name] ?? [], head);
    // A restore makes a new sheet; those before must still be there.
    const b = name === 'sheets' ? all.filter((row) => a.includes(row)) : all;
    if (a.length !== b.length) found.push(`${name}: ${a.length} rows against ${b.length}`);
    else if (a.join('\n') !== b.join('\n')) found.push(`${name}: rows differ`);
  }
  return found;
}

function comparable(name: string, rows: string[], head: number): string[] {
  const parsed = rows.map((row) => JSON.parse(row) as Record<string, unknown>);
  if (name === 'audit')
    return parsed
      .filter((row) => Number(row.row) <= head)
      .map((row) => JSON.stringify(row))
      .sort();
  if (name === 'backups')
    return parsed
      .filter((row) => Number(row.audit_row) < head)
      .map((row) => JSON.stringify(row))
      .sort();
  if (name === 'signers') return parsed.map(({ sealed_key: _sealed, ...rest }) => JSON.stringify(rest)).sort();
  return rows;
}
