import type { I18n } from '@lingui/core';
import type { ServiceId } from '../../electron/contract/catalogue.ts';

/** What the clinics offer, as any leaflet says it: the catalogue itself is not told while the desk is closed. */
export function serviceNames(i18n: I18n): Record<ServiceId, string> {
  return {
    'primary-care': i18n.t('Primary care'),
    'mental-health': i18n.t('Mental health'),
    'substance-use': i18n.t('Substance use care'),
    dentistry: i18n.t('Dental care'),
    nutrition: i18n.t('Nutrition'),
    'physical-therapy': i18n.t('Physical therapy'),
    'hiv-early-intervention': i18n.t('HIV early intervention'),
    'hepatitis-c': i18n.t('Hepatitis C care'),
    'reproductive-health': i18n.t('Reproductive health'),
  };
}
