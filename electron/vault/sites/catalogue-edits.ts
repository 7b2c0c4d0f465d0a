import { fixedItems, type ItemId, isOwn, type Need, type OwnItemId, type ServiceId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Catalogue, ItemChange, ServiceChange } from '../../contract/sites.ts';
import { tellingWord } from '../../contract/telling-names.ts';
import { appendAudit } from '../audit/audit.ts';
import { isRecorded } from '../clients/clients.ts';
import { isConsentedTo } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import { paperCode } from '../database/ids.ts';
import { unprintableCharacters } from '../packets/pages-glyphs.ts';
import { isAskedFor } from '../referrals/referrals.ts';
import type { Session } from '../staff/desk.ts';
import { catalogueVersion, needIn, readCatalogue } from './catalogue.ts';

/*
 * What an administrator may change of the catalogue: words, what is offered, what a service needs, and items of her
 * own. The screen keeps her from everything refused here, so that a refusal is `bad-input` and says no more.
 */

interface Named {
  id: string;
  name: { en: string; es: string };
  cameAs: { en: string; es: string } | null;
  class: string;
}

const folded = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('es');

/** Two things of one name could not be told apart on a consent, and an old name in a new place would mislead. */
function mustBeNamed(id: string | null, name: Named['name'], kind: string, all: readonly Named[]): void {
  for (const text of [name.en, name.es]) {
    if (unprintableCharacters(text).length > 0) throw new DeskError('bad-input');
    // What law seals keeps its class under any name; an ordinary name must not speak of it.
    if ((kind === 'ordinary' || kind === 'of-service') && tellingWord(text)) throw new DeskError('bad-input');
  }
  const others = all.filter((other) => other.id !== id);
  const taken = (language: 'en' | 'es') =>
    new Set(others.flatMap((other) => [other.name[language], other.cameAs?.[language] ?? '']).map(folded));
  if (taken('en').has(folded(name.en)) || taken('es').has(folded(name.es))) throw new DeskError('bad-input');
}

/** A sealed item is given to no service beyond those it came for, and is never the least a service can work with. */
function mustBeAllowed(item: Catalogue['items'][number], service: ServiceId, need: Need): void {
  if (need === needIn(item, service)) return;
  const sealed = item.class !== 'ordinary';
  if (fixedItems.includes(item.id)) throw new DeskError('bad-input');
  if (sealed && (need === 'needed' || (need === 'offered' && !item.cameFor.includes(service)))) {
    throw new DeskError('bad-input');
  }
}

function itemIn(catalogue: Catalogue, id: ItemId): Catalogue['items'][number] {
  const item = catalogue.items.find((one) => one.id === id);
  if (!item) throw new DeskError('not-found');
  return item;
}

function writeNeed(db: Db, service: ServiceId, item: ItemId, need: Need): void {
  db.prepare(
    `INSERT INTO need_edits (service, item, need) VALUES (?, ?, ?)
     ON CONFLICT (service, item) DO UPDATE SET need = excluded.need`,
  ).run(service, item, need);
}

/** One change of the catalogue as it stood at `version`, with its audit row, in one transaction. */
function change(db: Db, session: Session, version: number, make: (before: Catalogue) => string): Catalogue {
  return db
    .transaction(() => {
      if (catalogueVersion(db) !== version) throw new DeskError('changed-meanwhile');
      const subject = make(readCatalogue(db));
      db.prepare(
        `INSERT INTO catalogue_version (id, version) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
      ).run(version + 1);
      appendAudit(db, session.member.id, 'catalogue.changed', subject);
      return readCatalogue(db);
    })
    .immediate();
}

/**
 * A service's words, whether it is offered, and the places of items at it. Answers with the whole catalogue.
 * Throws `changed-meanwhile`, `not-found`, `bad-input`.
 */
export function saveService(db: Db, session: Session, input: ServiceChange): Catalogue {
  return change(db, session, input.version, (before) => {
    const kind = before.services.find(({ id }) => id === input.id)?.class ?? 'ordinary';
    mustBeNamed(input.id, input.name, kind, before.services);
    db.prepare(
      `INSERT INTO service_edits (service, name_en, name_es, offered) VALUES (@id, @en, @es, @offered)
       ON CONFLICT (service) DO UPDATE
       SET name_en = excluded.name_en, name_es = excluded.name_es, offered = excluded.offered`,
    ).run({ id: input.id, ...input.name, offered: input.offered ? 1 : 0 });
    for (const { item, need } of input.needs) {
      const row = itemIn(before, item);
      // A withdrawn item goes nowhere, whatever its place; that place waits for the day it is asked again.
      mustBeAllowed({ ...row, withdrawn: false }, input.id, need);
      writeNeed(db, input.id, item, need);
    }
    return input.id;
  });
}

/** Whether a file, a referral or a consent names an own item. */
export function isInUse(db: Db, id: OwnItemId): boolean {
  return isRecorded(db, id) || isConsentedTo(db, id) || isAskedFor(db, id);
}

/**
 * An item's words and hint, whether it is still asked, and its places; with `id` null a new own item. An own item that
 * is in use keeps its words: consents were signed under them. Answers with the whole catalogue.
 * Throws `changed-meanwhile`, `not-found`, `bad-input`.
 */
export function saveItem(db: Db, session: Session, input: ItemChange): Catalogue {
  return change(db, session, input.version, (before) => {
    const row = input.id === null ? null : itemIn(before, input.id);
    const id = input.id ?? (paperCode('own').toLowerCase() as OwnItemId);
    mustBeNamed(input.id, input.name, row?.class ?? 'ordinary', before.items);
    if ((input.hint.en === '') !== (input.hint.es === '')) throw new DeskError('bad-input');
    if (input.withdrawn && fixedItems.includes(id)) throw new DeskError('bad-input');
    const renamed = row !== null && (row.name.en !== input.name.en || row.name.es !== input.name.es);
    if (renamed && isOwn(id) && isInUse(db, id)) throw new DeskError('changed-meanwhile');
    db.prepare(
      `INSERT INTO item_edits (item, name_en, name_es, hint_en, hint_es, withdrawn, added)
       VALUES (@id, @en, @es, @hintEn, @hintEs, @withdrawn, @added)
       ON CONFLICT (item) DO UPDATE SET name_en = excluded.name_en, name_es = excluded.name_es,
         hint_en = excluded.hint_en, hint_es = excluded.hint_es, withdrawn = excluded.withdrawn`,
    ).run({
      id,
      ...input.name,
      hintEn: input.hint.en,
      hintEs: input.hint.es,
      withdrawn: input.withdrawn ? 1 : 0,
      added: input.version + 1,
    });
    const now = itemIn(readCatalogue(db), id);
    for (const { service, need } of input.needs) {
      mustBeAllowed({ ...now, withdrawn: false }, service, need);
      writeNeed(db, service, id, need);
    }
    return id;
  });
}
