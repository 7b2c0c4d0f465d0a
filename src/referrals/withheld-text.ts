import type { Withheld } from '../../electron/contract/disclosures.ts';

/** Why an item stays here, for the desk's screen only; no paper ever says it. Message ids: src/i18n/es/referrals.ts. */
export const withheldText: Record<Withheld['reason'], string> = {
  'not-ticked': 'Not ticked for this place.',
  'not-recorded': 'Nothing is written under it.',
  declined: 'She would rather not say.',
  'not-for-service': 'This service does not need it.',
  sealed: 'Sealed, and her initials beside it are missing.',
  'no-consent': 'It waits for her consent.',
  'consent-ended': 'Her consent has ended.',
  'consent-revoked': 'She has taken her consent back.',
  'consent-suspended': 'Her consent waits to be checked against the paper.',
  'not-yet-signed': 'The consent is signed for a later day.',
  'not-this-recipient': 'Her consent names another place.',
  'way-not-agreed': 'She did not agree to this way of sending.',
  'site-avoided': 'She would rather not go there.',
  'service-sealed': 'The service is sealed, and her initials beside it are missing.',
  'over-cap': 'Her consent was signed for longer than is allowed.',
  'purpose-not-agreed': 'She did not agree to treatment at this visit.',
  'signer-is-abuser': 'Whoever signed may not sign.',
  'signer-outgrown': 'Somebody signed for her who may not sign for her any more.',
  'signer-alone-needed': 'For this she signs alone; another hand stands beside hers.',
  'signer-may-not-stand-in': 'Nobody else may sign this for her.',
  'signer-missing': 'A signature is missing.',
  'ask-privacy-officer': 'Who may sign is unsure: ask the privacy officer.',
  'hiv-needs-new': 'It has been told once under this consent; each time needs a new one.',
  'other-person-not-released': 'The other person has not agreed to it.',
};
