import itemSeeds from '../../../../resources/seeds/items.json' with { type: 'json' };
import serviceSeeds from '../../../../resources/seeds/services.json' with { type: 'json' };

/** The words in which the table of cases is put for counsel. */

export const reasonWords: Record<string, string> = {
  'wrong-recipient': 'this way out does not lead to such a recipient',
  'recipient-avoided': 'she avoids this place',
  'member-avoided': 'she avoids one of the readers',
  'no-service': 'no service is named',
  'no-purpose': 'no purpose is named',
  'no-consent': 'there is no consent',
  'not-this-recipient': 'the consent names another recipient',
  'consent-revoked': 'the consent was revoked',
  'signer-is-abuser': 'the signer is the abuser, or nobody has said that he is not',
  'consent-ended': 'the consent has ended',
  'over-cap': 'the consent runs longer than the desk allows',
  'not-yet-signed': 'signed on a later day',
  'consent-suspended': 'suspended until checked against the paper',
  'way-not-agreed': 'she did not agree to this way',
  'purpose-not-agreed': 'she did not agree to this purpose',
  'signer-outgrown': 'signed when she was a minor, and not by her alone',
  'signer-alone-needed': 'she alone may sign this, and somebody signed with her',
  'signer-may-not-stand-in': 'she alone may sign this, and somebody signed in her place',
  'signer-missing': 'somebody who has to sign has not',
  'ask-privacy-officer': 'who signs is not sure; the privacy officer is asked',
  'service-not-initialled': 'the service is sealed and not initialled',
  'hiv-needs-new': 'the authorization for HIV has been used',
  'sealed-by-words': 'nothing sealed travels behind six words',
  'sealed-not-spoken': 'nothing sealed is read out',
  'never-leaves': 'a kind of record that never leaves this way',
  'ordinary-only': 'this way carries ordinary items only',
  'not-for-service': 'the catalogue does not give it to this service',
  'not-ticked': 'she did not tick it',
  'not-initialled': 'its class is not initialled',
  'other-person-not-released': 'the other person has not released it',
  declined: 'she declined to tell',
  'not-recorded': 'nothing is recorded',
  'not-hers-to-get': 'it is about others or given in confidence',
  'not-a-representative': 'whoever asks may not stand for her',
  'representative-is-abuser': 'whoever asks is the abuser, or nobody has said that he is not',
  'kept-from-representative': 'a representative does not get it',
  'not-on-a-card': 'nothing sealed or telling is put on a card',
  'never-in-report': 'no report carries an item',
  'no-paper': 'there is no paper',
  'not-from-a-judge': 'no judge signed it',
  'subpoena-alone': 'a subpoena alone opens nothing',
  'not-in-paper': 'the paper does not name it',
  privileged: 'privileged; no order rules on the privilege',
  'part2-order-needed': 'an order under 42 CFR 2.64 or 2.65 is needed',
  'other-person': 'it is about other people',
  'report-is-confidential': 'a mandated report is confidential',
  'not-a-child': 'she is not a child',
  'not-in-report': 'the report does not ask for it',
  'not-this-desks-report': 'not for this worker to report',
  'not-for-emergency': 'not on the list for this helper',
};

export const needWords: Record<string, string> = {
  herself: 'she signs alone',
  'parent-or-guardian': 'a parent or guardian signs',
  both: 'she and a parent or guardian sign',
  'court-appointed': 'the person appointed by a court signs',
  'both-with-court': 'she and the person appointed by a court sign',
};

const noticeNames: Record<string, string> = {
  'no-redisclosure': 'no redisclosure',
  'not-a-waiver': 'no waiver of privilege',
  part2: 'Part 2',
  hiv: 'HIV',
  'tell-her': 'tell her',
  'tell-her-later': 'tell her later',
  'clinic-must-report-injuries': 'the clinic must report injuries',
  'call-counsel': 'call counsel',
  'privacy-officer-afterwards': 'the privacy officer afterwards',
};

const kinds: Record<string, string> = {
  ...Object.fromEntries(itemSeeds.items.map(({ id, name }) => [id, name.en])),
  ...Object.fromEntries(itemSeeds.neverLeaves.map(({ id, name }) => [id, name.en])),
  'part2-records': 'Records received from a Part 2 program',
};
const services = Object.fromEntries(serviceSeeds.services.map(({ id, name }) => [id, name.en]));

/** "legal name", "an item of the desk's own (own-7kq4md)". */
export function itemWords(item: string): string {
  if (item.startsWith('own-')) return `an item of the desk's own (${item})`;
  const words = kinds[item];
  if (!words) throw new Error(`no words for ${item}`);
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

export const itemsWords = (items: unknown): string =>
  Array.isArray(items) && items.length > 0 ? items.map((item) => itemWords(String(item))).join('; ') : 'nothing';

export const serviceWords = (service: unknown): string => services[String(service)]?.toLowerCase() ?? 'no service';
export const noticeWords = (notice: string): string => noticeNames[notice] ?? notice;
