import type { I18n } from '@lingui/core';
import type { Withheld } from '../../electron/contract/disclosures.ts';
import type { ReferralStanding, ReferralStep } from '../../electron/contract/referrals.ts';
import type { ChipProps } from '../ui/Chip.tsx';
import { withheldText } from './withheld-text.ts';

/** Where a referral stands, as a chip. */
export function standingChip(i18n: I18n, standing: ReferralStanding): Omit<ChipProps, 'children'> & { words: string } {
  switch (standing) {
    case 'draft':
      return { tone: 'due', icon: 'clock', words: i18n.t('Not sent') };
    case 'ready':
      return { tone: 'due', icon: 'send', words: i18n.t('Ready') };
    case 'sent':
      return { tone: 'ok', icon: 'check', words: i18n.t('Sent') };
    case 'answered':
      return { tone: 'info', icon: 'msg', words: i18n.t('Answered') };
    case 'booked':
      return { tone: 'info', icon: 'cal', words: i18n.t('Booked') };
    case 'attended':
      return { tone: 'ok', icon: 'check', words: i18n.t('She was there') };
    case 'closed':
      return { tone: 'plain', icon: 'lock', words: i18n.t('Closed') };
    case 'withdrawn':
      return { tone: 'plain', icon: 'x', words: i18n.t('Taken back') };
  }
}

type Detail = Exclude<ReferralStep['detail'], ''>;

/** What was answered, or why it was closed. */
export function detailWords(i18n: I18n, detail: Detail): string {
  const words: Record<Detail, string> = {
    accepted: i18n.t('They take her'),
    'waiting-list': i18n.t('On the waiting list'),
    cannot: i18n.t('They cannot take her'),
    'not-arrived': i18n.t('It has not arrived'),
    'did-not-come': i18n.t('She was not there'),
    served: i18n.t('She got what she asked for'),
    'place-cannot': i18n.t('The place cannot help'),
    'other-way': i18n.t('She found another way'),
    'no-answer': i18n.t('Nobody answered'),
  };
  return words[detail];
}

/** One step of its life, without the day and who said it. */
export function stepWords(i18n: I18n, { step, how, detail }: ReferralStep): string {
  switch (step) {
    case 'ready':
      return i18n.t('The pages were made');
    case 'sent':
      return how === 'stick' ? i18n.t('Sent on a stick') : i18n.t('Sent on paper');
    case 'answered':
      return detail === '' ? i18n.t('Answered') : detailWords(i18n, detail);
    case 'booked':
      return i18n.t('Booked');
    case 'attended':
      return i18n.t('She was there');
    case 'closed':
      return detail === '' ? i18n.t('Closed') : `${i18n.t('Closed')}: ${detailWords(i18n, detail)}`;
    case 'withdrawn':
      return i18n.t('She took it back');
  }
}

/** Who said a step, and how; empty for what we did ourselves. */
export function saidWords(i18n: I18n, { saidBy, how, name, step }: ReferralStep): string {
  if (step === 'ready' || step === 'sent' || step === 'closed') return '';
  const ways = {
    telephone: i18n.t('by telephone'),
    'in-person': i18n.t('in person'),
    slip: i18n.t('by the return slip'),
    print: '',
    stick: '',
    '': '',
  };
  const who = { herself: i18n.t('she herself'), place: i18n.t('the place'), us: i18n.t('we were there') }[saidBy];
  return [name ? `${who} (${name})` : who, ways[how]].filter(Boolean).join(', ');
}

/** Why a place may not tell the desk. */
export function whyNotTold(i18n: I18n, reason: Withheld['reason']): string {
  if (reason === 'not-ticked') return i18n.t('Her consent has no tick that this place may tell for this service.');
  if (reason === 'purpose-not-agreed') return i18n.t('Her consent is for something else.');
  return i18n.t(withheldText[reason]);
}
