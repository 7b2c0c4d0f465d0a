import type { ClientLine, Elsewhere } from '../../contract/clients.ts';
import { appendAudit, leftRowWithin } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOf, initialsOfStaff, membersWithFiles } from '../staff/members.ts';
import { reachable, STRANGER } from './access.ts';
import { spelledAlike } from './alike.ts';

const MOST = 30;
const MOST_WAITING = 200;
const MOST_ELSEWHERE = 10;

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

const LINE = `SELECT c.id, c.file_number, c.updated_at, f.value AS name`;
const NAME = `LEFT JOIN facts f ON f.client_id = c.id AND f.item = 'name-to-use' AND f.state = 'given'`;

/**
 * Files she reaches whose name, alias or file number holds every word typed, in any order; names before aliases before
 * numbers, then the last worked on. Where there is none, those that are spelled alike. An empty text gives the files last
 * worked on.
 */
export function findClients(db: Db, session: Session, text: string): ClientLine[] {
  const words = fold(text).split(' ').filter(Boolean);
  const { where, bind } = reachable(db, session);
  if (words.length === 0) {
    const rows = db
      .prepare(
        `${LINE}, 'recent' AS matched FROM clients c ${NAME} WHERE ${where}
         ORDER BY c.updated_at DESC, c.id DESC LIMIT @most`,
      )
      .all({ ...bind, most: MOST }) as FoundRow[];
    return rows.map(lineOf);
  }
  const all = words.map((_, index) => `instr(s.folded, @word${index}) > 0`).join(' AND ');
  const typed = Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
  const latest = latestByName(db, session, all, typed);
  if (latest.length === MOST) return latest.map(lineOf);
  // Names are read only of the few that are shown.
  const rows = db
    .prepare(
      `WITH fits AS MATERIALIZED (
         SELECT s.client_id, min(CASE s.kind WHEN 'name' THEN 1 WHEN 'alias' THEN 2 ELSE 3 END) AS by_what
         FROM search_names s WHERE ${all} GROUP BY s.client_id),
       shown AS MATERIALIZED (
         SELECT c.id, c.file_number, c.updated_at, by_what FROM fits JOIN clients c ON c.id = fits.client_id
         WHERE ${where} ORDER BY by_what, c.updated_at DESC, c.id DESC LIMIT @most)
       ${LINE}, CASE c.by_what WHEN 1 THEN 'name' WHEN 2 THEN 'alias' ELSE 'file-number' END AS matched
       FROM shown c ${NAME} ORDER BY c.by_what, c.updated_at DESC, c.id DESC`,
    )
    .all({ ...bind, ...typed, most: MOST }) as FoundRow[];
  return (rows.length > 0 ? rows : findAlike(db, session, words)).map(lineOf);
}

/** So many files, the last worked on, are looked through first. */
const LATEST = 150;

/**
 * Names that fit among the files last worked on. Where they fill the list they are all that can stand on it, since names
 * come first and the last worked on before others: a first letter fits half of the desk, and is answered from here.
 */
function latestByName(db: Db, session: Session, fits: string, typed: Record<string, string>): FoundRow[] {
  const { where, bind } = reachable(db, session);
  return db
    .prepare(
      `WITH c AS MATERIALIZED (
         SELECT id, file_number, updated_at FROM clients c WHERE ${where} ORDER BY updated_at DESC, id DESC LIMIT ${LATEST})
       ${LINE}, 'name' AS matched FROM c JOIN search_names s ON s.client_id = c.id AND s.kind = 'name' ${NAME}
       WHERE ${fits} ORDER BY c.updated_at DESC, c.id DESC LIMIT @most`,
    )
    .all({ ...bind, ...typed, most: MOST }) as FoundRow[];
}

/** Where nothing holds the words as they were typed: names that are spelled like them, the nearest first. */
function findAlike(db: Db, session: Session, words: readonly string[]): FoundRow[] {
  const { where, bind } = reachable(db, session);
  const near = JSON.stringify(spelledAlike(db, words));
  return db
    .prepare(
      `WITH near AS (SELECT value ->> 'clientId' AS id, value ->> 'far' AS far FROM json_each(@near))
       ${LINE}, 'alike' AS matched FROM near JOIN clients c ON c.id = near.id ${NAME}
       WHERE ${where} ORDER BY near.far, c.updated_at DESC, c.id DESC LIMIT @most`,
    )
    .all({ ...bind, near, most: MOST }) as FoundRow[];
}

/**
 * For a supervisor: files whose owner has left, no longer works with files or knows the person, the longest untouched
 * first; not those of whom she herself said that she knows them.
 */
export function waitingFiles(db: Db, session: Session): ClientLine[] {
  const rows = db
    .prepare(
      `${LINE}, 'recent' AS matched FROM clients c ${NAME}
       WHERE ${STRANGER} AND (c.owner_id NOT IN (SELECT value FROM json_each(@working))
         OR EXISTS (SELECT 1 FROM recusals k WHERE k.client_id = c.id AND k.staff_id = c.owner_id))
       ORDER BY c.updated_at, c.id LIMIT @most`,
    )
    .all({ me: session.member.id, working: JSON.stringify(membersWithFiles(db)), most: MOST_WAITING }) as FoundRow[];
  return rows.map(lineOf);
}

/** Parts of many people's names: they do not make two words out of one. */
const PARTICLES: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'da', 'dos', 'van', 'von']);

/**
 * Colleagues' files that fit what was typed: whole words of one name or alias, two at least, or the whole file number, so
 * that nobody can leaf through what is not hers. Of restricted files nothing. `ask` is empty when the owner has left.
 */
export function findElsewhere(db: Db, session: Session, text: string): Elsewhere[] {
  const folded = fold(text);
  const words = [...new Set(folded.split(' ').filter(Boolean))];
  const asNumber = /^[a-z]+ ?[0-9]+$/.test(folded);
  if (!asNumber && words.filter((word) => !PARTICLES.has(word)).length < 2) return [];
  const { where, bind } = reachable(db, session);
  const whole = words.map((_, index) => `instr(' ' || s.folded || ' ', @word${index}) > 0`).join(' AND ');
  const typed = Object.fromEntries(words.map((word, index) => [`word${index}`, ` ${word} `]));
  const kind = asNumber ? "s.kind = 'file-number'" : "s.kind <> 'file-number'";
  const rows = db
    .prepare(
      `SELECT DISTINCT c.id, c.owner_id FROM search_names s JOIN clients c ON c.id = s.client_id
       WHERE ${kind} AND ${whole} AND c.access <> 'restricted' AND ${STRANGER} AND NOT ${where} ORDER BY c.id LIMIT ${MOST_ELSEWHERE}`,
    )
    .all({ ...bind, me: session.member.id, ...typed }) as { id: string; owner_id: string }[];
  const here = new Set(membersWithFiles(db));
  return rows.map((row) => ({ id: row.id, ask: here.has(row.owner_id) ? initialsOfStaff(db, row.owner_id) : '' }));
}

/** One audit row tells of a search; the keystrokes that follow within a minute are the same search. */
const SAME_SEARCH_MS = 60_000;

function noteSearch(db: Db, session: Session): void {
  const now = new Date();
  if (leftRowWithin(db, session.member.id, { action: 'client.searched' }, SAME_SEARCH_MS, now)) return;
  db.transaction(() => appendAudit(db, session.member.id, 'client.searched', '', now)).immediate();
}

/** Finds, and notes that she searched or looked through the list; what was typed is content and is not kept. */
export function findAudited(db: Db, session: Session, text: string): ClientLine[] {
  noteSearch(db, session);
  return findClients(db, session, text);
}

/** The same of colleagues' files. */
export function findElsewhereAudited(db: Db, session: Session, text: string): Elsewhere[] {
  noteSearch(db, session);
  return findElsewhere(db, session, text);
}
