import { z } from 'zod';
import flagSeeds from '../../../resources/seeds/flags.json' with { type: 'json' };
import type { AuditAction } from '../../contract/audit-actions.ts';
import type { Input } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { type Flag, type FlagKind, type FlagLine, flagKindSchema } from '../../contract/intake.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { reachableIds } from '../clients/access.ts';
import { fileNumberOf, noteReading } from '../clients/clients.ts';
import { touchFile } from '../clients/keeping.ts';
import { whoseOf } from '../clients/whose.ts';
import type { Db } from '../database/driver.ts';
import { newId } from '../database/ids.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOfStaff } from '../staff/members.ts';

/** Kinds of flags, the gravest first: neutral sentences, and no field for words. */
export const flagKinds: readonly FlagKind[] = z
  .strictObject({ source: z.string().min(1), version: z.string().min(1), flags: z.array(flagKindSchema).min(1) })
  .parse(flagSeeds).flags;
const placeOf = new Map(flagKinds.map(({ id }, place) => [id, place]));

/** The sentence of a kind; its id for one that the table no longer has. */
export function saysOf(kind: string, language: 'en' | 'es'): string {
  return flagKinds.find(({ id }) => id === kind)?.says[language] ?? kind;
}

/** A flag stands for a year at the most: then somebody looks at it again. */
const MOST_DAYS = 366;
/** So many days before its end Today says so, and so long after. */
const ENDING_DAYS = 3;
const ENDED_DAYS = 7;

interface FlagRow {
  id: string;
  client_id: string;
  version: number;
  kind: string;
  ends_on: string;
  set_by: string;
  set_on: string;
  taken_off: 0 | 1;
}

function flagOf(db: Db, row: FlagRow): Flag {
  const { id, client_id: clientId, version, kind, ends_on: endsOn, set_on: setOn } = row;
  return { id, clientId, version, kind, endsOn, setOn, by: initialsOfStaff(db, row.set_by) };
}

function rowOf(db: Db, id: string): FlagRow {
  const row = db.prepare('SELECT * FROM flags WHERE id = ?').get(id) as FlagRow | undefined;
  if (!row) throw new DeskError('not-found');
  return row;
}

/** Whose file a flag is on, for the file guard. Throws `not-found`. */
export function clientOfFlag(db: Db, id: string): string {
  return rowOf(db, id).client_id;
}

/** Flags that stand today, the gravest first, then by their end. */
export function flagsOf(db: Db, session: Session, clientId: string): Flag[] {
  noteReading(db, session, clientId);
  const rows = db
    .prepare('SELECT * FROM flags WHERE client_id = ? AND taken_off = 0 AND ends_on >= ? ORDER BY ends_on, id')
    .all(clientId, dayOf(deskNow(db))) as FlagRow[];
  const grave = ({ kind }: FlagRow) => placeOf.get(kind) ?? flagKinds.length;
  return rows.sort((one, other) => grave(one) - grave(other)).map((row) => flagOf(db, row));
}

function mustEndSoon(db: Db, endsOn: string): void {
  const today = dayOf(deskNow(db));
  if (endsOn < today || endsOn > daysAfter(today, MOST_DAYS)) throw new DeskError('bad-input');
}

/** Sets one. Throws `bad-input` for a day that is over or more than a year away, and for none of our kinds. */
export function setFlag(db: Db, session: Session, input: Input<'flags.set'>): Flag {
  if (!placeOf.has(input.kind)) throw new DeskError('bad-input');
  mustEndSoon(db, input.endsOn);
  const now = deskNow(db);
  const id = newId(now);
  return db
    .transaction(() => {
      db.prepare(
        `INSERT INTO flags (id, client_id, version, kind, ends_on, set_by, set_on, taken_off)
         VALUES (?, ?, 1, ?, ?, ?, ?, 0)`,
      ).run(id, input.clientId, input.kind, input.endsOn, session.member.id, dayOf(now));
      noted(db, session, input.clientId, 'flag.set', now);
      return flagOf(db, rowOf(db, id));
    })
    .immediate();
}

function noted(db: Db, session: Session, clientId: string, action: AuditAction, now: Date): void {
  touchFile(db, clientId, now);
  appendAudit(db, session.member.id, action, fileNumberOf(db, clientId), now);
}

function changing(
  db: Db,
  session: Session,
  input: { id: string; version: number },
  action: AuditAction,
  to: { endsOn?: string; takenOff?: 0 | 1 },
): Flag {
  return db
    .transaction(() => {
      const row = rowOf(db, input.id);
      if (row.version !== input.version) throw new DeskError('changed-meanwhile');
      const now = deskNow(db);
      db.prepare('UPDATE flags SET version = version + 1, ends_on = ?, taken_off = ? WHERE id = ?').run(
        to.endsOn ?? row.ends_on,
        to.takenOff ?? row.taken_off,
        row.id,
      );
      noted(db, session, row.client_id, action, now);
      return flagOf(db, rowOf(db, row.id));
    })
    .immediate();
}

/** Another last day. Throws `changed-meanwhile`, `bad-input`. */
export function moveFlag(db: Db, session: Session, input: Input<'flags.move'>): Flag {
  mustEndSoon(db, input.endsOn);
  return changing(db, session, input, 'flag.set', { endsOn: input.endsOn });
}

/** It holds no more. Throws `changed-meanwhile`. */
export function takeFlagOff(db: Db, session: Session, input: Input<'flags.takeOff'>): Flag {
  return changing(db, session, input, 'flag.taken-off', { takenOff: 1 });
}

/** Undo of taking it off. Throws `changed-meanwhile`. */
export function putFlagBack(db: Db, session: Session, input: Input<'flags.putBack'>): Flag {
  return changing(db, session, input, 'flag.set', { takenOff: 0 });
}

/** Flags in files she reaches that end within three days, or ended within seven. Initials and number, no name. */
export function endingFlags(db: Db, session: Session): FlagLine[] {
  const today = dayOf(deskNow(db));
  const hers = reachableIds(db, session);
  const rows = db
    .prepare('SELECT * FROM flags WHERE taken_off = 0 AND ends_on BETWEEN ? AND ? ORDER BY ends_on, id')
    .all(daysAfter(today, -ENDED_DAYS), daysAfter(today, ENDING_DAYS)) as FlagRow[];
  return rows
    .filter((row) => hers.has(row.client_id))
    .map((row) => {
      const { fileNumber, initials } = whoseOf(db, row.client_id);
      return { ...flagOf(db, row), fileNumber, initials };
    });
}
