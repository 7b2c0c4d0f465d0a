import type { Input } from '../../contract/calls.ts';
import { type ItemClass, isOwn } from '../../contract/catalogue.ts';
import { type Consent, handsOf } from '../../contract/consents.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import type { Db } from '../database/driver.ts';
import { newId, paperCode } from '../database/ids.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { getSettings } from '../settings/settings.ts';
import { mustBeItems } from '../sites/catalogue.ts';
import { itemOf, purposeOf, serviceOf } from '../sites/seeds.ts';
import type { Session } from '../staff/desk.ts';
import { getConsent, recipientName } from './consents.ts';
import { wordingInForce } from './wording.ts';

type Terms = Input<'consents.record'>;
type Sealed = Exclude<ItemClass, 'ordinary'>;

/** The sealed classes that a consent touches: of its items, and of each service that may answer. */
export function sealedIn({ items, wayBack }: Pick<Terms, 'items' | 'wayBack'>): Sealed[] {
  const touched = [
    ...items.map((item) => (isOwn(item) ? 'ordinary' : itemOf(item).class)),
    ...wayBack.map((service) => serviceOf(service).class),
  ];
  // `of-service` takes the class of the service it is asked for: the initials for that class let it go there.
  return [...new Set(touched)].filter((one): one is Sealed => one !== 'ordinary' && one !== 'of-service');
}

/** A sealed item is agreed to by her initials beside its class, and by nothing else on the page. */
function mustBeInitialled(terms: Terms): void {
  const missing = sealedIn(terms).find((sealed) => !terms.initialled.includes(sealed));
  if (missing) throw new DeskError('consent-not-initialled', { class: missing });
}

/** Outside the care teams: ordinary items, by paper or word, and nobody who could tell whether she came. */
function mustSuitPartner(terms: Terms): void {
  if (terms.recipient.kind !== 'partner') return;
  if (sealedIn(terms).length > 0 || terms.initialled.length > 0) throw new DeskError('consent-partner-sealed');
  if (terms.wayBack.length > 0 || terms.ways.includes('stick')) throw new DeskError('bad-input');
}

/** Reasonably time-limited (34 U.S.C. 12291(b)(2)(B)(i)), and signed by today. */
function mustBeTimely(db: Db, terms: Terms, today: string): void {
  const latest = daysAfter(terms.signedOn, getSettings(db).consentCapDays);
  if (terms.endsOn > latest) throw new DeskError('consent-too-long', { day: latest });
  if (terms.signedOn > today || terms.endsOn < terms.signedOn) throw new DeskError('bad-input');
}

/** On the screen: one signature for each hand, today. On paper: none, and the place where the paper lies. */
function mustBeSigned(terms: Terms, today: string): void {
  if (terms.signatures.length === 0) {
    if (terms.paperPlace === '') throw new DeskError('bad-input');
    return;
  }
  const hands = terms.signatures.map(({ hand }) => hand).sort();
  if (hands.join() !== [...handsOf[terms.signedBy]].sort().join()) throw new DeskError('bad-input');
  if (terms.signedOn !== today) throw new DeskError('bad-input');
}

function once<T>(list: readonly T[]): string {
  return JSON.stringify([...new Set(list)]);
}

function insert(db: Db, session: Session, terms: Terms, id: string, now: Date): void {
  const { version, sha256 } = wordingInForce(db, terms.formLanguage);
  const { kind, id: recipientId } = terms.recipient;
  const ordinary = terms.items.filter((item) => item !== 'way-back');
  db.prepare(
    `INSERT INTO consents (id, code, client_id, site_id, partner_id, purposes, items, initialled, way_back, ways,
       signed_on, ends_on, signed_by, signer_is_not_the_abuser, care, on_screen, form_language, wording_version,
       wording_sha256, language, interpreter, copy, other_person_released, asks_officer, paper_place, recorded_at,
       recorded_by)
     VALUES (@id, @code, @clientId, @siteId, @partnerId, @purposes, @items, @initialled, @wayBack, @ways,
       @signedOn, @endsOn, @signedBy, 1, @care, @onScreen, @formLanguage, @version,
       @sha256, @language, @interpreter, @copy, @otherPersonReleased, @asksOfficer, @paperPlace, @recordedAt,
       @recordedBy)`,
  ).run({
    id,
    code: paperCode('C'),
    clientId: terms.clientId,
    siteId: kind === 'site' ? recipientId : null,
    partnerId: kind === 'partner' ? recipientId : null,
    purposes: once(terms.purposes),
    items: once(terms.wayBack.length > 0 ? [...ordinary, 'way-back'] : ordinary),
    initialled: once(terms.initialled),
    wayBack: once(terms.wayBack),
    ways: once(terms.ways),
    signedOn: terms.signedOn,
    endsOn: terms.endsOn,
    signedBy: terms.signedBy,
    care: JSON.stringify(terms.care),
    onScreen: terms.signatures.length > 0 ? 1 : 0,
    formLanguage: terms.formLanguage,
    version,
    sha256,
    language: terms.language,
    interpreter: terms.interpreter ? 1 : 0,
    copy: terms.copy,
    otherPersonReleased: terms.otherPersonReleased ? 1 : 0,
    asksOfficer: terms.asksOfficer ? 1 : 0,
    paperPlace: terms.paperPlace,
    recordedAt: now.toISOString(),
    recordedBy: session.member.id,
  });
  const put = db.prepare(
    'INSERT INTO consent_signatures (consent_id, hand, strokes, wording_sha256, at) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { hand, strokes } of terms.signatures) {
    put.run(id, hand, JSON.stringify(strokes), sha256, now.toISOString());
  }
}

/**
 * Records a signed consent: one recipient, items one by one, initials for what is sealed, purposes, an end no later
 * than the cap. Nothing of it is ever changed afterwards: what is other is signed anew.
 * Throws `consent-too-long` (details.day), `consent-not-initialled` (details.class), `consent-partner-sealed`,
 * `bad-input`, `not-found`.
 */
export function recordConsent(db: Db, session: Session, terms: Terms): Consent {
  const now = deskNow(db);
  const today = dayOf(now);
  mustBeTimely(db, terms, today);
  if (terms.purposes.some((id) => !purposeOf(id))) throw new DeskError('bad-input');
  mustSuitPartner(terms);
  mustBeInitialled(terms);
  mustBeSigned(terms, today);
  mustBeItems(db, terms.items);
  const id = newId(now);
  db.transaction(() => {
    const fileNumber = fileNumberOf(db, terms.clientId);
    recipientName(db, terms.recipient);
    insert(db, session, terms, id, now);
    appendAudit(db, session.member.id, 'consent.recorded', fileNumber, now);
  }).immediate();
  return getConsent(db, id);
}
