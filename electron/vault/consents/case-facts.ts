import type { Consent } from '../../contract/consents.ts';
import type { Db } from '../database/driver.ts';
import { carriedBefore } from '../disclosures/accounting.ts';
import { dayOf } from '../disclosures/days.ts';
import { consentsOf } from './consents.ts';

/** A consent as the engine of disclosures takes it (docs/formats/disclosure-case.md, "A consent"). */
export interface ConsentFacts
  extends Pick<
    Consent,
    | 'id'
    | 'recipient'
    | 'purposes'
    | 'items'
    | 'initialled'
    | 'wayBack'
    | 'ways'
    | 'signedOn'
    | 'endsOn'
    | 'signedBy'
    | 'suspended'
    | 'otherPersonReleased'
  > {
  signerIsTheAbuser: false;
  revokedOn: string | null;
  /** It has carried something of sealed-HIV before: each disclosure needs its own (Health and Safety Code 120980(g)). */
  hivUsed: boolean;
  privacyOfficerAgreed: boolean;
}

/**
 * All consents of one client as plain facts. One for which the privacy officer was asked and has not agreed is left
 * out: she has said that it does not hold yet.
 */
export function consentFactsOf(db: Db, clientId: string, on: string): ConsentFacts[] {
  return consentsOf(db, clientId, on)
    .filter((consent) => !consent.asksOfficer || consent.privacyOfficerAgreed !== null)
    .map((consent) => ({
      id: consent.id,
      recipient: consent.recipient,
      purposes: consent.purposes,
      items: consent.items,
      initialled: consent.initialled,
      wayBack: consent.wayBack,
      ways: consent.ways,
      signedOn: consent.signedOn,
      endsOn: consent.endsOn,
      signedBy: consent.signedBy,
      signerIsTheAbuser: false,
      revokedOn: consent.revokedAt === null ? null : dayOf(new Date(consent.revokedAt)),
      suspended: consent.suspended,
      hivUsed: carriedBefore(db, consent.id, 'sealed-HIV'),
      otherPersonReleased: consent.otherPersonReleased,
      privacyOfficerAgreed: consent.privacyOfficerAgreed !== null,
    }));
}
