import { type ItemId, itemKinds } from '../../contract/catalogue.ts';
import type { Access, ClientFile, Fact } from '../../contract/clients.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit, lastAbout, leftRowWithin } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { mustBeItems } from '../sites/catalogue.ts';
import type { Session } from '../staff/desk.ts';
import { changedMeanwhile, initialsOfStaff } from '../staff/members.ts';
import { mayDecide } from './access.ts';
import { writeSearchNames } from './find.ts';
import { nextFileNumber } from './keeping.ts';
import { isSafeAtHome, keepConfidential } from './residence.ts';

interface ClientRow {
  id: string;
  file_number: string;
  version: number;
  owner_id: string;
  access: Access;
  avoided_people: string;
  limits_explained_on: string | null;
  created_at: string;
  updated_at: string;
}
type FileInput = Pick<ClientFile, 'aliases' | 'facts' | 'avoidedSites' | 'avoidedPeople' | 'limitsExplainedOn'>;

/** The facts of a file, in no order that tells anything. */
export function factsOf(db: Db, clientId: string): Fact[] {
  const rows = db.prepare('SELECT item, state, value FROM facts WHERE client_id = ? ORDER BY item').all(clientId) as {
    item: ItemId;
    state: 'given' | 'declined';
    value: string | null;
  }[];
  return rows.map((row) =>
    row.state === 'given' && row.value
      ? { item: row.item, state: 'given', value: JSON.parse(row.value) }
      : { item: row.item, state: 'declined' },
  );
}

/** Whether any file holds an answer under an item. */
export function isRecorded(db: Db, item: ItemId): boolean {
  return db.prepare('SELECT 1 FROM facts WHERE item = ? LIMIT 1').get(item) !== undefined;
}

/** Sites she would rather not see. */
export function avoidedSitesOf(db: Db, clientId: string): string[] {
  return db
    .prepare('SELECT site_id FROM avoided_sites WHERE client_id = ? ORDER BY site_id')
    .pluck()
    .all(clientId) as string[];
}

/** The name a file goes by: the name to use, or none. */
export function nameToUse(facts: Fact[]): string {
  const fact = facts.find((one) => one.item === 'name-to-use');
  return fact?.state === 'given' && fact.value.kind === 'text' ? fact.value.text : '';
}

/** A file as it stands, without an audit row: for the answer to a call that has its own. Throws `not-found`. */
export function readFile(db: Db, session: Session, id: string): ClientFile {
  const row = db.prepare('SELECT * FROM clients WHERE id = ?').get(id) as ClientRow | undefined;
  if (!row) throw new DeskError('not-found');
  return {
    id: row.id,
    fileNumber: row.file_number,
    version: row.version,
    owner: { id: row.owner_id, initials: initialsOfStaff(db, row.owner_id) },
    access: row.access,
    mine: mayDecide(session, row.owner_id),
    safeAtHome: isSafeAtHome(db, id),
    aliases: db.prepare('SELECT name FROM aliases WHERE client_id = ? ORDER BY place').pluck().all(id) as string[],
    facts: factsOf(db, id),
    avoidedSites: avoidedSitesOf(db, id),
    avoidedPeople: row.avoided_people,
    limitsExplainedOn: row.limits_explained_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** File number of a client, for audit rows. Throws `not-found`. */
export function fileNumberOf(db: Db, id: string): string {
  const found = db.prepare('SELECT file_number FROM clients WHERE id = ?').pluck().get(id) as string | undefined;
  if (!found) throw new DeskError('not-found');
  return found;
}

/** The client behind a file number, or null. For the privacy officer, who reads numbers and no names. */
export function clientIdOf(db: Db, fileNumber: string): string | null {
  const id = db.prepare('SELECT id FROM clients WHERE file_number = ?').pluck().get(fileNumber) as string | undefined;
  return id ?? null;
}

/** Writes one fact, over what stood under its item. Inside a transaction. */
export function putFact(db: Db, clientId: string, fact: Fact): void {
  const value = fact.state === 'given' ? JSON.stringify(fact.value) : null;
  db.prepare('INSERT OR REPLACE INTO facts (client_id, item, state, value) VALUES (?, ?, ?, ?)').run(
    clientId,
    fact.item,
    fact.state,
    value,
  );
}

function writeParts(db: Db, id: string, fileNumber: string, input: FileInput): void {
  const facts = keepConfidential(db, id, input.facts, [...input.aliases, input.avoidedPeople]);
  db.prepare('DELETE FROM facts WHERE client_id = ?').run(id);
  for (const fact of facts) putFact(db, id, fact);
  db.prepare('DELETE FROM aliases WHERE client_id = ?').run(id);
  const putAlias = db.prepare('INSERT INTO aliases (client_id, place, name) VALUES (?, ?, ?)');
  input.aliases.forEach((name, place) => {
    putAlias.run(id, place, name);
  });
  db.prepare('DELETE FROM avoided_sites WHERE client_id = ?').run(id);
  const putSite = db.prepare('INSERT INTO avoided_sites (client_id, site_id) VALUES (?, ?)');
  for (const siteId of new Set(input.avoidedSites)) putSite.run(id, siteId);
  writeSearchNames(db, id, fileNumber, nameToUse(input.facts), legalName(input.facts), input.aliases);
}

/** What a file is found by, after a part of it was taken away. */
export function renewSearch(db: Db, id: string): void {
  const facts = factsOf(db, id);
  const aliases = db.prepare('SELECT name FROM aliases WHERE client_id = ? ORDER BY place').pluck().all(id) as string[];
  writeSearchNames(db, id, fileNumberOf(db, id), nameToUse(facts), legalName(facts), aliases);
}

function legalName(facts: Fact[]): string {
  const fact = facts.find((one) => one.item === 'legal-name');
  return fact?.state === 'given' && fact.value.kind === 'text' ? fact.value.text : '';
}

/** One fact for each item, and each of its item's kind: whoever reads a file may rely on it. */
function mustFit(db: Db, facts: Fact[]): void {
  if (new Set(facts.map((fact) => fact.item)).size !== facts.length) throw new DeskError('bad-input');
  for (const fact of facts) {
    const kind = itemKinds[fact.item] ?? 'text';
    if (fact.state === 'given' && fact.value.kind !== kind) throw new DeskError('bad-input');
  }
  mustBeItems(
    db,
    facts.map((fact) => fact.item),
  );
}

/** A new case file. Nothing but the file number is required, and the desk gives that. */
export function createClient(db: Db, session: Session, input: FileInput): ClientFile {
  mustFit(db, input.facts);
  return db
    .transaction(() => {
      const now = new Date();
      const id = newId(now);
      const fileNumber = nextFileNumber(db);
      db.prepare(
        `INSERT INTO clients (id, file_number, version, owner_id, access, avoided_people, limits_explained_on, created_at, updated_at)
         VALUES (?, ?, 1, ?, 'own', ?, ?, ?, ?)`,
      ).run(
        id,
        fileNumber,
        session.member.id,
        input.avoidedPeople,
        input.limitsExplainedOn,
        now.toISOString(),
        now.toISOString(),
      );
      writeParts(db, id, fileNumber, input);
      appendAudit(db, session.member.id, 'client.created', fileNumber, now);
      return readFile(db, session, id);
    })
    .immediate();
}

/** What makes a file another than it was read. */
const CHANGES = ['client.changed', 'file.access-changed', 'file.assigned', 'file.closed', 'file.reopened'] as const;

function metMeanwhile(db: Db, fileNumber: string): DeskError {
  const last = lastAbout(db, fileNumber, CHANGES);
  return last ? changedMeanwhile(db, last.staffId, last.at) : new DeskError('changed-meanwhile');
}

/**
 * Saves a file. Of a participant of Safe at Home the mailing address stays the substitute, and words that tell where she
 * lives are refused (`residence-told`). Throws `changed-meanwhile` when somebody else saved it since `version` was read: nothing is
 * lost silently.
 */
export function updateClient(db: Db, session: Session, input: FileInput & { id: string; version: number }): ClientFile {
  mustFit(db, input.facts);
  return db
    .transaction(() => {
      const before = readFile(db, session, input.id);
      if (before.version !== input.version) throw metMeanwhile(db, before.fileNumber);
      const now = new Date();
      db.prepare(
        'UPDATE clients SET version = version + 1, avoided_people = ?, limits_explained_on = ?, updated_at = ? WHERE id = ?',
      ).run(input.avoidedPeople, input.limitsExplainedOn, now.toISOString(), input.id);
      writeParts(db, input.id, before.fileNumber, input);
      appendAudit(db, session.member.id, 'client.changed', before.fileNumber, now);
      return readFile(db, session, input.id);
    })
    .immediate();
}

/** Opens a file; opening is an audit row. */
export function getClient(db: Db, session: Session, id: string): ClientFile {
  return db
    .transaction(() => {
      const file = readFile(db, session, id);
      appendAudit(db, session.member.id, 'client.opened', file.fileNumber);
      return file;
    })
    .immediate();
}

/** Reading on in a file within this time of her last row on it is the same opening. */
const SAME_OPENING_MS = 5 * 60_000;

/** Notes that parts of a file were read, once for each opening. */
export function noteReading(db: Db, session: Session, clientId: string): void {
  const fileNumber = fileNumberOf(db, clientId);
  if (leftRowWithin(db, session.member.id, { subject: fileNumber }, SAME_OPENING_MS, new Date())) return;
  db.transaction(() => appendAudit(db, session.member.id, 'client.opened', fileNumber)).immediate();
}
