import { isMinor } from './ages.ts';
import type { Asked } from './asked.ts';
import type { Reason } from './reasons.ts';
import { signatureFault } from './signers.ts';
import type { SignedConsent } from './types.ts';

type Check = (consent: SignedConsent, asked: Asked) => Reason | null;

const DAY = 86_400_000;

/** Days from signing to the last day. A text that is no day makes it no number, and over any limit. */
function lengthInDays({ signedOn, endsOn }: SignedConsent): number {
  return (Date.parse(endsOn) - Date.parse(signedOn)) / DAY;
}

/**
 * Signed when she was a minor, by somebody who today may not: at 18, or emancipated, the signature of a parent ends
 * (34 U.S.C. 12291(b)(2)(B)(ii); Family Code 6501, 7050).
 */
function outgrown(consent: SignedConsent, { facts: { person }, on, service, whoSigns }: Asked): boolean {
  const grown = !isMinor(person, on) || person.emancipated === true;
  return isMinor(person, consent.signedOn) && grown && !whoSigns(service, on).among.includes(consent.signedBy);
}

/** What makes a consent hold, from the farthest from a yes to the nearest. */
const checks: readonly Check[] = [
  // One recipient (45 CFR 164.508(c)(1)(iii)).
  ({ recipient }, { request: { recipient: asked } }) =>
    recipient.kind === asked.kind && recipient.id === asked.id ? null : 'not-this-recipient',
  // Any revocation, spoken too, at once and whatever its date (45 CFR 164.508(b)(5)).
  ({ revokedOn }) => (revokedOn === null ? null : 'consent-revoked'),
  // Never the abuser; with another's signature, silence is not "no" (34 U.S.C. 12291(b)(2)(B)(ii)).
  ({ signerIsTheAbuser, signedBy }) =>
    signerIsTheAbuser === false || (signerIsTheAbuser === undefined && signedBy === 'herself')
      ? null
      : 'signer-is-abuser',
  // Reasonably time-limited (34 U.S.C. 12291(b)(2)(B)(ii); 45 CFR 164.508(c)(1)(v)).
  ({ endsOn }, { on }) => (on <= endsOn ? null : 'consent-ended'),
  (consent, { facts }) => (lengthInDays(consent) <= facts.capDays ? null : 'over-cap'),
  ({ signedOn }, { on }) => (signedOn <= on ? null : 'not-yet-signed'),
  // After a restore, until looked at beside the paper (45 CFR 164.508(b)(2)).
  ({ suspended }) => (suspended ? 'consent-suspended' : null),
  // As she chose (34 U.S.C. 12291(b)(2)(B); 45 CFR 164.508(c)(1)(iv)).
  ({ ways }, { request: { way } }) => (way !== undefined && ways.includes(way) ? null : 'way-not-agreed'),
  ({ purposes }, { request }) =>
    request.purposes.every((one) => purposes.includes(one)) ? null : 'purpose-not-agreed',
  // Who had to sign, on the day of signing.
  (consent, asked) => (outgrown(consent, asked) ? 'signer-outgrown' : null),
  ({ signedOn, signedBy, privacyOfficerAgreed }, { service, whoSigns }) =>
    signatureFault(whoSigns(service, signedOn), signedBy, privacyOfficerAgreed),
  // The service's own name is an item of its class: a referral to a sealed service is itself sealed.
  ({ initialled }, { serviceClass }) =>
    serviceClass === null || serviceClass === 'ordinary' || initialled.includes(serviceClass)
      ? null
      : 'service-not-initialled',
  // One authorization for each disclosure (Health and Safety Code 120980(g)).
  ({ hivUsed }, { serviceClass }) => (serviceClass === 'sealed-HIV' && hivUsed ? 'hiv-needs-new' : null),
];

/** The first check that a consent does not pass, and how far it came; null when it holds. */
export function obstacle(consent: SignedConsent, asked: Asked): { step: number; reason: Reason } | null {
  for (const [step, check] of checks.entries()) {
    const reason = check(consent, asked);
    if (reason !== null) return { step, reason };
  }
  return null;
}

interface Miss {
  id: string;
  step: number;
  reason: Reason;
}

/** Nearer to holding; of two that came as far the smaller id, so that the same question gets the same answer. */
function nearer(one: Miss, other: Miss): boolean {
  return one.step === other.step ? one.id < other.id : one.step > other.step;
}

/** The reason to tell when no consent holds: of the one that came nearest. */
export function nearestReason(asked: Asked): Reason {
  let nearest: Miss | null = null;
  for (const consent of asked.facts.consents) {
    const found = obstacle(consent, asked);
    const miss = found && { id: consent.id, ...found };
    if (miss && (!nearest || nearer(miss, nearest))) nearest = miss;
  }
  return nearest?.reason ?? 'no-consent';
}
