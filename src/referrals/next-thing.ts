import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { Weighed } from '../../electron/contract/referrals.ts';

/** The bottom bar of the composer names the one next thing and carries the button that cures it; never a list of faults. */

export type Blocked = NonNullable<Weighed['blocked']>;

/** What the button does. */
export type Cure = 'service' | 'site' | 'needs' | 'consent' | 'file' | 'paper' | 'pages';

export interface NextThing {
  /** Message id; may hold `{site}`, `{items}` and `{code}`. */
  sentence: string;
  button: string;
  cure: Cure;
}

const cures: Record<Blocked, NextThing> = {
  'consent-missing': {
    sentence: 'One thing left: her signed consent for {site}.',
    button: 'Record the consent',
    cure: 'consent',
  },
  'consent-ended': {
    sentence: 'Her consent for {site} has ended. She can sign a new one, or leave it.',
    button: 'Record a new consent',
    cure: 'consent',
  },
  'consent-revoked': {
    sentence: 'She has taken back her consent for {site}. Nothing goes there unless she signs again.',
    button: 'Record a new consent',
    cure: 'consent',
  },
  'consent-suspended': {
    sentence: 'Her consent waits to be checked against the paper, because the desk was restored.',
    button: 'Check it now',
    cure: 'paper',
  },
  'consent-signer': {
    sentence: 'The consent for {site} is not signed as the law asks here. It can be signed anew, or left.',
    button: 'Record a new consent',
    cure: 'consent',
  },
  'ask-privacy-officer': {
    sentence: 'Who may sign for {site} is unsure. The privacy officer decides; until then nothing goes.',
    button: 'See the consent',
    cure: 'consent',
  },
  'service-sealed': {
    sentence: 'This service is sealed, and the consent for {site} has no initials beside it.',
    button: 'Record a new consent',
    cure: 'consent',
  },
  'site-avoided': {
    sentence: 'She would rather not go to {site}.',
    button: 'Choose another site',
    cure: 'site',
  },
  'site-without-service': {
    sentence: '{site} does not offer this service.',
    button: 'Choose another site',
    cure: 'site',
  },
  'needed-missing': {
    sentence: 'This service cannot start without: {items}.',
    button: 'See what is missing',
    cure: 'needs',
  },
  'nothing-to-send': {
    sentence: 'Nothing is ticked that may go to {site}.',
    button: 'Choose what goes',
    cure: 'needs',
  },
};

export interface Standing {
  service: string | null;
  siteId: string | null;
  /** Items ticked for this referral. */
  items: readonly ItemId[];
  weighed: Weighed | null;
}

/** Without a name and a reason no clinic can act; the rest of what is needed she may keep. */
const essentials: readonly ItemId[] = ['name-to-use', 'help-wanted'];

/** What a clinic cannot act without, and is not in the packet. */
export function essentialsMissing({ neededMissing }: Weighed): ItemId[] {
  const essential = neededMissing.filter((item) => essentials.includes(item));
  return essential.length > 0 ? essential : neededMissing;
}

/** Not ticked is cured by a tick, not signed by another consent, not written where it is written. */
function cureMissing(weighed: Weighed, ticked: readonly ItemId[]): NextThing {
  const missing = essentialsMissing(weighed);
  const next = cures['needed-missing'];
  if (missing.some((item) => !ticked.includes(item))) return next;
  const reasons = new Map(weighed.staysHere.map(({ item, reason }) => [item, reason]));
  const unwritten = missing.filter((item) => ['not-recorded', 'declined'].includes(reasons.get(item) ?? ''));
  if (unwritten.includes('help-wanted')) return { ...next, button: 'Write what she wants' };
  if (unwritten.length > 0) return { ...next, button: 'Write it in her file', cure: 'file' };
  if (missing.some((item) => reasons.get(item) === 'not-ticked')) return unsigned;
  return next;
}

const noService: NextThing = {
  sentence: 'Start with the service she asks for.',
  button: 'Choose the service',
  cure: 'service',
};
const noSite: NextThing = { sentence: 'Next: where she would like to go.', button: 'Choose the site', cure: 'site' };
const ready: NextThing = {
  sentence: 'Ready: {count, plural, one {# item} other {# items}} to {site}, under consent {code}.',
  button: 'Make the packet',
  cure: 'pages',
};
const unsigned: NextThing = {
  sentence: 'Her consent does not cover what this service needs: {items}.',
  button: 'Record a new consent',
  cure: 'consent',
};

/** The next thing, or null while the draft is still being weighed. `pages` means: nothing is left, make the packet. */
export function nextThing({ service, siteId, items, weighed }: Standing): NextThing | null {
  if (service === null) return noService;
  if (siteId === null) return noSite;
  if (weighed === null) return null;
  if (weighed.blocked === null) return ready;
  return weighed.blocked === 'needed-missing' ? cureMissing(weighed, items) : cures[weighed.blocked];
}

/** All sentences of this file, for the test that each has its Spanish. */
export function allSentences(): string[] {
  return [
    ...[...Object.values(cures), unsigned, noService, noSite, ready].flatMap(({ sentence, button }) => [
      sentence,
      button,
    ]),
    'Write what she wants',
    'Write it in her file',
  ];
}
