import type { Withheld } from '../../electron/contract/disclosures.ts';

/** Why an item stays here, for the desk's screen only; no paper ever says it. Message ids: src/i18n/es/referrals.ts. */
export const withheldText: Record<Withheld['reason'], string> = {
  'not-ticked': 'Not ticked for this place.',
  'not-recorded': 'Nothing is written under it.',
  declined: 'She would rather not say.',
  'not-for-service': 'This service does not need it.',
  sealed: 'Sealed; it waits for the signed forms.',
  'no-consent': 'It waits for her consent.',
  'consent-ended': 'Her consent has ended.',
  'consent-revoked': 'She has taken her consent back.',
  'consent-suspended': 'Her consent waits to be checked against the paper.',
  'not-yet-signed': 'The consent is signed for a later day.',
  'not-this-recipient': 'Her consent names another place.',
  'way-not-agreed': 'She did not agree to this way of sending.',
  'site-avoided': 'She would rather not go there.',
  'service-sealed': 'The service is sealed; it waits for the signed forms.',
};
