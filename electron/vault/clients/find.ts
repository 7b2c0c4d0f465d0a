import type { ClientLine } from '../../contract/clients.ts';
import { appendAudit, lastRowAt } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOf } from '../staff/members.ts';

const MOST = 30;

/** Without accents, capitals and punctuation: "Nguyễn-Ñandú" and "nguyen nandu" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Renews what a file is found by. Joined as well as split: "De la Cruz" is found by "delacruz". */
export function writeSearchNames(
  db: Db,
  clientId: string,
  fileNumber: string,
  name: string,
  legalName: string,
  aliases: string[],
): void {
  db.prepare('DELETE FROM search_names WHERE client_id = ?').run(clientId);
  const put = db.prepare('INSERT INTO search_names (client_id, kind, folded) VALUES (?, ?, ?)');
  const add = (kind: string, text: string) => {
    const folded = fold(text);
    if (folded) put.run(clientId, kind, `${folded} ${folded.replaceAll(' ', '')}`);
  };
  add('name', `${name} ${legalName}`);
  for (const alias of aliases) add('alias', alias);
  add('file-number', fileNumber);
}

interface FoundRow {
  id: string;
  file_number: string;
  updated_at: string;
  name: string | null;
  matched: ClientLine['matched'];
}

function lineOf(row: FoundRow): ClientLine {
  const name = row.name ? (JSON.parse(row.name) as { text: string }).text : '';
  return {
    id: row.id,
    fileNumber: row.file_number,
    nameToUse: name,
    initials: initialsOf(name),
    matched: row.matched,
    updatedAt: row.updated_at,
  };
}

/**
 * Files whose name, alias or file number holds every word typed, in any order; names before aliases before
 * numbers, then the last worked on. An empty text gives the files last worked on.
 */
export function findClients(db: Db, text: string): ClientLine[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) {
    const rows = db
      .prepare(
        `SELECT c.id, c.file_number, c.updated_at, f.value AS name, 'recent' AS matched FROM clients c
         LEFT JOIN facts f ON f.client_id = c.id AND f.item = 'name-to-use' AND f.state = 'given'
         ORDER BY c.updated_at DESC, c.id DESC LIMIT ?`,
      )
      .all(MOST) as FoundRow[];
    return rows.map(lineOf);
  }
  const all = words.map(() => 'instr(s.folded, ?) > 0').join(' AND ');
  const rows = db
    .prepare(
      `SELECT c.id, c.file_number, c.updated_at, f.value AS name,
         CASE min(CASE s.kind WHEN 'name' THEN 1 WHEN 'alias' THEN 2 ELSE 3 END)
           WHEN 1 THEN 'name' WHEN 2 THEN 'alias' ELSE 'file-number' END AS matched
       FROM search_names s JOIN clients c ON c.id = s.client_id
       LEFT JOIN facts f ON f.client_id = c.id AND f.item = 'name-to-use' AND f.state = 'given'
       WHERE ${all}
       GROUP BY c.id
       ORDER BY min(CASE s.kind WHEN 'name' THEN 1 WHEN 'alias' THEN 2 ELSE 3 END), c.updated_at DESC LIMIT ?`,
    )
    .all(...words, MOST) as FoundRow[];
  return rows.map(lineOf);
}

/** One audit row tells of a search; the keystrokes that follow within a minute are the same search. */
const SAME_SEARCH_MS = 60_000;

/** Finds, and notes that she searched or looked through the list; what was typed is content and is not kept. */
export function findAudited(db: Db, session: Session, text: string): ClientLine[] {
  const last = lastRowAt(db, session.member.id, { action: 'client.searched' });
  const now = new Date();
  if (!last || now.getTime() - Date.parse(last) > SAME_SEARCH_MS) {
    db.transaction(() => appendAudit(db, session.member.id, 'client.searched', '', now)).immediate();
  }
  return findClients(db, text);
}
