import type { Help, HelpLine } from '../../contract/help.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { readMirror, writeMirror } from './mirror.ts';
import { nationalLines } from './national.ts';

function localLines(db: Db): HelpLine[] {
  return db.prepare('SELECT name, number, about FROM help_lines ORDER BY place').all() as HelpLine[];
}

const helpOf = (local: HelpLine[], proved: boolean): Help => ({ national: [...nationalLines], local, proved });

/** "Help now" for whoever asks: out of the database while it is open or hidden, else out of the plain file. */
export function helpLines(vault: Vault): Help {
  const { held } = vault;
  return held ? helpOf(localLines(held.desk.db), true) : helpOf(readMirror(vault.options.path) ?? [], false);
}

/** Puts these local lines in the place of those before. The file that is read while locked follows. */
export async function saveHelp(session: Session, local: readonly HelpLine[]): Promise<Help> {
  const { db, folder } = session.desk;
  db.transaction(() => {
    db.prepare('DELETE FROM help_lines').run();
    const put = db.prepare('INSERT INTO help_lines (place, name, number, about) VALUES (?, ?, ?, ?)');
    local.forEach((line, place) => {
      put.run(place, line.name, line.number, line.about);
    });
    appendAudit(db, session.member.id, 'help.changed', `${local.length} lines`);
  }).immediate();
  await writeMirror(folder.path, localLines(db));
  return helpOf(localLines(db), true);
}

const wordsOf = (lines: readonly HelpLine[]) =>
  JSON.stringify(lines.map(({ name, number, about }) => [name, number, about]));

/**
 * At each unlock: a file that says something else than the database was changed behind the desk's back, or belongs to
 * another time of this desk. It is written anew, and told. That it cannot be written keeps nobody from her desk: the next
 * unlock finds it again.
 */
export async function mendMirror(session: Session): Promise<void> {
  const { db, folder } = session.desk;
  const mirror = readMirror(folder.path);
  const local = localLines(db);
  if (mirror && wordsOf(mirror) === wordsOf(local)) return;
  db.transaction(() => appendAudit(db, session.member.id, 'help.mirror-changed', '')).immediate();
  await writeMirror(folder.path, local).catch(() => undefined);
}
