import type { ItemClass, ServiceId } from '../../../contract/catalogue.ts';
import { mayBeMinor } from './ages.ts';
import { type Asked, isSpecial } from './asked.ts';
import type { Reason } from './reasons.ts';
import { signatureFault } from './signers.ts';
import type { RecordKind, SignedConsent } from './types.ts';

/** A record of a Part 2 program goes where substance use as she tells it may go (42 CFR 2.33). */
const PART2_FOLLOWS = 'substance-use-as-told';

/** The class of a record; null for one that the catalogue does not know, or of a service when there is none. */
export function classOf(kind: RecordKind, { facts, serviceClass }: Asked): ItemClass | null {
  if (kind === 'part2-records') return 'sealed-SUD';
  if (isSpecial(kind)) return null;
  const own = facts.catalogue.items.get(kind)?.class ?? null;
  return own === 'of-service' ? serviceClass : own;
}

/** The care whose row in the table of signers a sealed class follows. */
const careOfClass: Partial<Record<ItemClass, ServiceId>> = {
  'sealed-MH': 'mental-health',
  'sealed-SUD': 'substance-use',
  'sealed-HIV': 'hiv-early-intervention',
  'sealed-RH': 'reproductive-health',
};

/**
 * A sealed item in a packet of another service needs the signer that its own class needs: where she may sign alone,
 * a signature beside hers has shown the item to somebody who may not know.
 */
function sealedSignerFault(sealed: ItemClass, consent: SignedConsent, asked: Asked): Reason | null {
  const { signedOn, signedBy, privacyOfficerAgreed } = consent;
  const care = careOfClass[sealed];
  if (care) return signatureFault(asked.whoSigns(care, signedOn), signedBy, privacyOfficerAgreed);
  // Being a survivor follows the packet's own rule, since whoever signs is not the abuser (34 U.S.C. 12291(b)(2)(B)(ii)).
  if (sealed === 'sealed-SURV') return null;
  // Gender history: no statute gives it to a minor alone, and a parent who signs would read it (Civil Code 56.109).
  const readByOther = signedBy !== 'herself' && mayBeMinor(asked.facts.person, signedOn);
  return readByOther && !privacyOfficerAgreed ? 'ask-privacy-officer' : null;
}

/** What keeps a sealed item back beside its tick. */
function sealedFault(sealed: ItemClass, consent: SignedConsent, asked: Asked): Reason | null {
  const { way, seal } = asked.request;
  // Own initials for each class (42 CFR 2.31; Health and Safety Code 120980(g); Civil Code 56.05, 56.104, 56.108).
  if (!consent.initialled.includes(sealed)) return 'not-initialled';
  return (
    unsealedWay(way, seal) ??
    sealedSignerFault(sealed, consent, asked) ??
    (sealed === 'sealed-HIV' && consent.hivUsed ? 'hiv-needs-new' : null)
  );
}

/** Six words may be overheard, a telephone too; on a stick only the named readers can open what is sealed. */
export function unsealedWay(
  way: Asked['request']['way'],
  seal: Asked['request']['seal'],
): 'sealed-not-spoken' | 'sealed-by-words' | null {
  if (way === 'spoken') return 'sealed-not-spoken';
  return way === 'stick' && seal !== 'members' ? 'sealed-by-words' : null;
}

/** Whether this way out carries such a record at all, whatever she ticked (45 CFR 164.502(b), 164.514(d)). */
function notByThisExit(kind: RecordKind, asked: Asked): Reason | null {
  if (isSpecial(kind) && kind !== 'part2-records') return 'never-leaves';
  const row = asked.facts.catalogue.items.get(kind === 'part2-records' ? PART2_FOLLOWS : kind);
  if (!row) return 'not-for-service';
  if (asked.service !== null) return row.services.has(asked.service) ? null : 'not-for-service';
  // To partners, and in exports, ordinary items only (Penal Code 13750(h); 42 CFR 2.32).
  return classOf(kind, asked) === 'ordinary' ? null : 'ordinary-only';
}

function notTicked(kind: RecordKind, { items, wayBack }: SignedConsent, { service }: Asked): boolean {
  if (!items.includes(kind)) return true;
  // The way back has a tick of its own for each service.
  return kind === 'way-back' && (service === null || !wayBack.includes(service));
}

/** What keeps a record here under a consent that holds; null when it may go, if it is written down. */
export function whyItemStays(kind: RecordKind, consent: SignedConsent, asked: Asked): Reason | null {
  const exit = notByThisExit(kind, asked);
  if (exit) return exit;
  if (notTicked(kind, consent, asked)) return 'not-ticked';
  const itsClass = classOf(kind, asked);
  if (itsClass === null) return 'not-for-service';
  const sealed = itsClass === 'ordinary' ? null : sealedFault(itsClass, consent, asked);
  if (sealed) return sealed;
  // Another person's name and number: with that person's release too.
  return kind === 'emergency-contact' && !consent.otherPersonReleased ? 'other-person-not-released' : null;
}
