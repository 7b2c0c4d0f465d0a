import type { I18n } from '@lingui/core';
import type { Right } from '../../electron/contract/call.ts';

/** As they are listed everywhere. */
export const rightOrder: readonly Right[] = ['worker', 'supervisor', 'administrator', 'privacy-officer'];

/** A right by its name: "Supervisor". */
export function rightName(i18n: I18n, right: Right): string {
  const names: Record<Right, string> = {
    worker: i18n.t('Worker'),
    supervisor: i18n.t('Supervisor'),
    administrator: i18n.t('Administrator'),
    'privacy-officer': i18n.t('Privacy officer'),
  };
  return names[right];
}

/** What a right lets her do, in one sentence (design, section 3). */
export function rightMeaning(i18n: I18n, right: Right): string {
  const meanings: Record<Right, string> = {
    worker: i18n.t('Her own files and those that are shared; consents, referrals, packets.'),
    supervisor: i18n.t('Every file, also one that is kept to one person; hands files over.'),
    administrator: i18n.t('Who works here, the sites, the settings, the recovery sheet. No file by this alone.'),
    'privacy-officer': i18n.t('Who saw, changed and received what. No file by this alone.'),
  };
  return meanings[right];
}

/** The rights of one member in a line: "Worker · Administrator". */
export function rightsLine(i18n: I18n, held: readonly Right[]): string {
  return rightOrder
    .filter((right) => held.includes(right))
    .map((right) => rightName(i18n, right))
    .join(' · ');
}
