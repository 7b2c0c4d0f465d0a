import { type ItemClass, type ItemId, isOwn, type ServiceId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { FormAbout, FormLanguage, ReleaseDraft } from '../../contract/forms.ts';
import type { Catalogue } from '../../contract/sites.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { factsOf, nameToUse } from '../clients/clients.ts';
import { consentsOf } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import { dayOf, daysAfter } from '../disclosures/days.ts';
import { getSettings } from '../settings/settings.ts';
import { inOrderOf, mustBeItems, readCatalogue } from '../sites/catalogue.ts';
import { classOf, itemOf, purposeOf } from '../sites/seeds.ts';
import { getSite } from '../sites/sites.ts';
import type { CompelledTerms, FormInput, ReleaseTerms, SignedConsent } from './form-input.ts';
import { inPractice } from './practice.ts';

/*
 * From the desk's tables to the plain data of a form. Only names of items get onto a form, never what is written under
 * one; of her file only the name to use.
 */

type Item = Catalogue['items'][number];
type Line = ReleaseTerms['items'][number];
type Form = FormInput['form'];

/** What every form says of the desk. */
function frame(db: Db, language: FormLanguage) {
  const { senderName, callBack } = getSettings(db);
  return { language, practice: inPractice(db), sender: { name: senderName, callBack } };
}

/** The way back has ticks of its own, one for each service. */
const standsInList = ({ id, withdrawn }: Item) => id !== 'way-back' && !withdrawn;

/** All that may ever be ticked; the wish stands once as ordinary and once in the box of each sealed service. */
function blankItems(catalogue: Catalogue, language: FormLanguage): Line[] {
  return catalogue.items.filter(standsInList).flatMap((item): Line[] => {
    const name = item.name[language];
    if (item.class !== 'of-service') return [{ name, class: item.class, ticked: false }];
    const sealed = catalogue.services.filter((service) => service.offered && service.class !== 'ordinary');
    return [
      { name, class: 'ordinary', ticked: false },
      ...sealed.map((service) => ({
        name: `${service.name[language]}: ${name}`,
        class: service.class,
        ticked: false,
      })),
    ];
  });
}

function blankTerms(db: Db, language: FormLanguage): ReleaseTerms {
  const catalogue = readCatalogue(db);
  return {
    code: null,
    person: null,
    recipient: null,
    items: blankItems(catalogue, language),
    purposes: catalogue.purposes.map(({ name }) => ({ name: name[language], ticked: false })),
    wayBack: catalogue.services
      .filter(({ offered }) => offered)
      .map(({ name }) => ({ name: name[language], ticked: false })),
    ways: { print: false, stick: false, spoken: false },
    endsOn: null,
    capDays: getSettings(db).consentCapDays,
    signers: null,
    spoken: '',
    interpreter: null,
  };
}

/** A form with nobody's data, for the drawer. */
export function blankForm(db: Db, form: Form, language: FormLanguage): FormInput {
  const about = frame(db, language);
  return form === 'release' ? { ...about, form, terms: blankTerms(db, language) } : { ...about, form, terms: null };
}

/** Class and words of a ticked item. Throws `bad-input` for a wish whose service nobody chose. */
function tickedLine(catalogue: Catalogue, item: Item, service: ServiceId | null, language: FormLanguage): Line {
  const name = item.name[language];
  if (isOwn(item.id) || itemOf(item.id).class !== 'of-service') {
    return { name, class: item.class as ItemClass, ticked: true };
  }
  if (service === null) throw new DeskError('bad-input');
  const asked = catalogue.services.find(({ id }) => id === service);
  // The service's own name is an item of its class, and stands with the wish that tells it.
  return { name: asked ? `${asked.name[language]}: ${name}` : name, class: classOf(item.id, service), ticked: true };
}

function releaseTerms(db: Db, draft: ReleaseDraft, language: FormLanguage): ReleaseTerms {
  const cap = getSettings(db).consentCapDays;
  const today = dayOf(deskNow(db));
  const latest = daysAfter(today, cap);
  if (draft.endsOn > latest) throw new DeskError('consent-too-long', { day: latest });
  if (draft.endsOn < today) throw new DeskError('bad-input');
  mustBeItems(db, draft.items);
  const catalogue = readCatalogue(db);
  const site = getSite(db, draft.siteId);
  const items = inOrderOf(catalogue, draft.items)
    .flatMap((id) => catalogue.items.find((item) => item.id === id) ?? [])
    .filter(standsInList);
  return {
    code: null,
    person: nameToUse(factsOf(db, draft.clientId)),
    recipient: { name: site.name, role: '', address: site.address },
    items: items.map((item) => tickedLine(catalogue, item, draft.service, language)),
    purposes: draft.purposes.map((id) => {
      const purpose = purposeOf(id);
      if (!purpose) throw new DeskError('bad-input');
      return { name: purpose.name[language], ticked: true };
    }),
    wayBack: catalogue.services
      .filter(({ id }) => draft.wayBack.includes(id))
      .map(({ name }) => ({ name: name[language], ticked: true })),
    ways: {
      print: draft.ways.includes('print'),
      stick: draft.ways.includes('stick'),
      spoken: draft.ways.includes('spoken'),
    },
    endsOn: draft.endsOn,
    capDays: cap,
    signers: draft.signers,
    spoken: draft.spoken,
    interpreter: draft.interpreter,
  };
}

function signedConsent(db: Db, clientId: string, consentId: string): { person: string } & SignedConsent {
  const consent = consentsOf(db, clientId, dayOf(deskNow(db))).find(({ id }) => id === consentId);
  if (!consent) throw new DeskError('not-found');
  return {
    person: nameToUse(factsOf(db, clientId)),
    code: consent.code,
    recipient: consent.recipientName,
    signedOn: consent.signedOn,
  };
}

function compelledTerms(
  db: Db,
  about: Extract<FormAbout, { kind: 'compelled' }>,
  language: FormLanguage,
): CompelledTerms {
  mustBeItems(db, about.what);
  if (about.on > dayOf(deskNow(db))) throw new DeskError('bad-input');
  const names = new Map<ItemId, string>(readCatalogue(db).items.map(({ id, name }) => [id, name[language]]));
  return {
    person: nameToUse(factsOf(db, about.clientId)),
    recipient: about.recipient,
    on: about.on,
    what: about.what.map((id) => names.get(id) ?? id),
    why: about.why,
  };
}

/**
 * A form with a person's data. Throws `bad-input` when the form and what it is about do not belong together,
 * `consent-too-long` (details.day), `not-found`.
 */
export function formAbout(db: Db, form: Form, about: FormAbout, language: FormLanguage): FormInput {
  const common = frame(db, language);
  if (form === 'release' && about.kind === 'release') {
    return { ...common, form, terms: releaseTerms(db, about, language) };
  }
  if (form === 'acknowledgement' && about.kind === 'person') {
    return { ...common, form, terms: { person: nameToUse(factsOf(db, about.clientId)) } };
  }
  if ((form === 'revocation' || form === 'copy-receipt') && about.kind === 'consent') {
    return { ...common, form, terms: signedConsent(db, about.clientId, about.consentId) };
  }
  if (form === 'compelled-notice' && about.kind === 'compelled') {
    return { ...common, form, terms: compelledTerms(db, about, language) };
  }
  throw new DeskError('bad-input');
}
