import type { I18n } from '@lingui/core';
import type { Sealed } from './consent-draft.ts';

/** The sealed classes in the order in which they stand on the form. */
export const sealedClasses: readonly Sealed[] = [
  'sealed-MH',
  'sealed-SUD',
  'sealed-HIV',
  'sealed-RH',
  'sealed-GEN',
  'sealed-SURV',
];

/** The name of a sealed class, as it stands over her initials. */
export function sealedName(i18n: I18n, sealed: Sealed): string {
  switch (sealed) {
    case 'sealed-MH':
      return i18n.t('Mental health');
    case 'sealed-SUD':
      return i18n.t('Substance use');
    case 'sealed-HIV':
      return i18n.t('HIV, hepatitis, STI');
    case 'sealed-RH':
      return i18n.t('Reproductive health');
    case 'sealed-GEN':
      return i18n.t('Gender history');
    case 'sealed-SURV':
      return i18n.t('Being a survivor');
  }
}
