import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { Consent } from '../../electron/contract/consents.ts';
import { day, dayOf, fullDay } from '../i18n/format.ts';
import { Chip, type ChipProps } from '../ui/Chip.tsx';

const chips: Record<
  Consent['standing'],
  { tone: NonNullable<ChipProps['tone']>; icon: ChipProps['icon']; word: string }
> = {
  valid: { tone: 'ok', icon: 'check', word: 'Holds' },
  ended: { tone: 'plain', icon: 'clock', word: 'Ended' },
  revoked: { tone: 'plain', icon: 'x', word: 'Taken back' },
  suspended: { tone: 'due', icon: 'doc', word: 'Check the paper' },
  asking: { tone: 'due', icon: 'people', word: 'Waits for the privacy officer' },
  'not-yet': { tone: 'info', icon: 'cal', word: 'Not yet' },
};

/** The words of the chips, for the test that each has its Spanish. */
export const standingWords = Object.values(chips).map(({ word }) => word);

/** What a consent is worth today: icon and word. */
export function StandingChip({ consent }: { consent: Consent }) {
  const { i18n } = useLingui();
  const { tone, icon, word } = chips[consent.standing];
  return (
    <Chip tone={tone} icon={icon}>
      {i18n.t(word)}
    </Chip>
  );
}

/** One consent in a list: its code, how long it holds, what it is worth. */
export function ConsentLine({ consent, used, children }: { consent: Consent; used?: boolean; children?: ReactNode }) {
  const { i18n } = useLingui();
  const until =
    consent.revokedAt === null
      ? i18n.t('ends {day}', { day: fullDay(consent.endsOn) })
      : i18n.t('taken back {day}', { day: day(dayOf(consent.revokedAt)) });
  return (
    <li className={used ? 'is-on' : undefined}>
      <span className="grow">
        <b className="nowrap">{consent.code}</b>{' '}
        <span className="small muted">
          {i18n.t('signed {day}', { day: fullDay(consent.signedOn) })} · {until}
        </span>
      </span>
      {children}
      <StandingChip consent={consent} />
    </li>
  );
}
