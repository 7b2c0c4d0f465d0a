import type { I18n } from '@lingui/core';
import type { Handover } from '../../electron/contract/handovers.ts';
import type { ChipProps } from '../ui/Chip.tsx';

const HOUR_MS = 3_600_000;

/** The clock of the first contact, as a chip. */
export function clockChip(
  i18n: I18n,
  { contactBy, contactedAt }: Handover,
): Omit<ChipProps, 'children'> & { words: string } {
  if (contactedAt !== null) return { tone: 'ok', icon: 'check', words: i18n.t('Contact made') };
  const hours = Math.floor((Date.parse(contactBy) - Date.now()) / HOUR_MS);
  if (hours < 0) return { tone: 'stop', icon: 'warn', words: i18n.t('48 hours are over') };
  return {
    tone: hours < 12 ? 'due' : 'info',
    icon: 'clock',
    words: i18n.t('{hours, plural, =0 {less than an hour left} one {# hour left} other {# hours left}}', { hours }),
  };
}

export function howWords(i18n: I18n, how: Handover['how']): string {
  const words: Record<Handover['how'], string> = {
    telephone: i18n.t('by telephone'),
    slip: i18n.t('by a slip'),
    'in-person': i18n.t('in person'),
  };
  return words[how];
}
