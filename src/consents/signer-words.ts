import type { I18n } from '@lingui/core';
import type { Hand, Signer } from '../../electron/contract/consents.ts';
import type { SigningFacts } from '../../electron/contract/signing.ts';

/** Who signed, as the list offers it. */
export function signerName(i18n: I18n, signer: Signer): string {
  switch (signer) {
    case 'herself':
      return i18n.t('The survivor, for herself');
    case 'parent-or-guardian':
      return i18n.t('Parent or guardian');
    case 'both':
      return i18n.t('Both: she, and a parent or guardian');
    case 'court-appointed':
      return i18n.t('Somebody named by a court');
    case 'both-with-court':
      return i18n.t('Both: she, and somebody named by a court');
  }
}

export function handName(i18n: I18n, hand: Hand): string {
  switch (hand) {
    case 'herself':
      return i18n.t('Her signature');
    case 'parent-or-guardian':
      return i18n.t('Signature of the parent or guardian');
    case 'court-appointed':
      return i18n.t('Signature of whom the court named');
  }
}

/** Grown up, a minor, or nobody knows. A date of birth says more than a word. */
export function grownUp(age: number | null, facts: SigningFacts): 'adult' | 'minor' | 'unknown' {
  if (age !== null) return age >= 18 ? 'adult' : 'minor';
  return facts.says ?? 'unknown';
}

/** What the desk says of who may sign, until the table of the engine speaks here. */
export function signingLine(i18n: I18n, age: number | null, facts: SigningFacts): string {
  if (facts.incapacity) return i18n.t('Somebody may have to decide with her. The privacy officer says who signs.');
  switch (grownUp(age, facts)) {
    case 'adult':
      return i18n.t('18 or older: she signs, alone. 34 U.S.C. 12291(b)(2); Civil Code 56.11(c).');
    case 'minor':
      return facts.emancipated
        ? i18n.t('Emancipated: she signs, alone. Family Code 7002.')
        : i18n.t('Under 18: she and a parent or guardian sign, unless the law lets her receive this care alone.');
    case 'unknown':
      return i18n.t('Nobody has written how old she is. Ask, or let the privacy officer decide.');
  }
}
