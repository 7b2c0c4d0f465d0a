import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Family, Relation } from '../../contract/intake.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { mayReach, reachableIds } from '../clients/access.ts';
import { clientIdOf, fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import { covered, mustNotTell } from '../clients/residence.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import type { Session } from '../staff/desk.ts';

/**
 * Who belongs to her: files of others, and people without one. A link is told to whoever reaches both files and to nobody
 * else, and it is no item of the catalogue: no packet can name it.
 */

interface LinkRow {
  id: string;
  one_id: string;
  other_id: string;
  relation: Relation;
}

/** What the one is to the other, when the other is this to the one. */
function turned(relation: Relation): Relation {
  if (relation === 'parent') return 'child';
  return relation === 'child' ? 'parent' : relation;
}

function linksOf(db: Db, session: Session, clientId: string): Family['links'] {
  const rows = db
    .prepare(
      'SELECT id, one_id, other_id, relation FROM file_links WHERE ? IN (one_id, other_id) ORDER BY linked_at, id',
    )
    .all(clientId) as LinkRow[];
  const hers = reachableIds(db, session);
  return rows
    .map(({ id, one_id, other_id, relation }) =>
      one_id === clientId ? { id, clientId: other_id, relation } : { id, clientId: one_id, relation: turned(relation) },
    )
    .filter((link) => hers.has(link.clientId))
    .map((link) => ({ ...link, fileNumber: fileNumberOf(db, link.clientId) }));
}

function familyNow(db: Db, session: Session, clientId: string): Family {
  const members = db
    .prepare('SELECT id, words FROM household WHERE client_id = ? ORDER BY written_at, id')
    .all(clientId) as Family['members'];
  for (const member of members) member.words = covered(db, clientId, member.words);
  return { links: linksOf(db, session, clientId), members };
}

/** Household and family of a file, as far as the asker reaches the others. */
export function familyOf(db: Db, session: Session, clientId: string): Family {
  noteReading(db, session, clientId);
  return familyNow(db, session, clientId);
}

function changing(db: Db, session: Session, clientId: string, run: (now: Date) => void): Family {
  db.transaction(() => {
    const now = deskNow(db);
    run(now);
    touchFile(db, clientId, now);
    appendAudit(db, session.member.id, 'family.changed', fileNumberOf(db, clientId), now);
  }).immediate();
  return familyNow(db, session, clientId);
}

/** Links two files, both of which she reaches; again: what they are to each other is put right. Throws `not-found`, `bad-input`. */
export function linkFiles(db: Db, session: Session, input: Input<'family.link'>): Family {
  const other = clientIdOf(db, input.fileNumber.toUpperCase());
  if (!other || !mayReach(db, session, other)) throw new DeskError('not-found');
  if (other === input.clientId) throw new DeskError('bad-input');
  return changing(db, session, input.clientId, (now) => {
    const inOrder = input.clientId < other;
    const [one, two] = inOrder ? [input.clientId, other] : [other, input.clientId];
    const relation = inOrder ? input.relation : turned(input.relation);
    db.prepare(
      `INSERT INTO file_links (id, one_id, other_id, relation, linked_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (one_id, other_id) DO UPDATE SET relation = excluded.relation`,
    ).run(newId(now), one, two, relation, now.toISOString());
  });
}

/** Takes a link away. Throws `not-found`, also for one to a file she does not reach. */
export function unlinkFiles(db: Db, session: Session, input: Input<'family.unlink'>): Family {
  if (!linksOf(db, session, input.clientId).some(({ id }) => id === input.id)) throw new DeskError('not-found');
  return changing(db, session, input.clientId, () => {
    db.prepare('DELETE FROM file_links WHERE id = ?').run(input.id);
  });
}

/** Writes down somebody without a file. Throws `residence-told`. */
export function writeHousehold(db: Db, session: Session, input: Input<'family.write'>): Family {
  mustNotTell(db, input.clientId, [input.words]);
  return changing(db, session, input.clientId, (now) => {
    db.prepare('INSERT INTO household (id, client_id, words, written_at) VALUES (?, ?, ?, ?)').run(
      newId(now),
      input.clientId,
      input.words,
      now.toISOString(),
    );
  });
}

/** Throws `not-found`. */
export function removeHousehold(db: Db, session: Session, input: Input<'family.remove'>): Family {
  return changing(db, session, input.clientId, () => {
    const gone = db.prepare('DELETE FROM household WHERE id = ? AND client_id = ?').run(input.id, input.clientId);
    if (gone.changes === 0) throw new DeskError('not-found');
  });
}
