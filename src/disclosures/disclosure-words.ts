import type { I18n } from '@lingui/core';
import type {
  AccountingRow,
  Basis,
  DisclosureMethod,
  RecipientKind,
  Told,
} from '../../electron/contract/disclosures.ts';
import { fullDay } from '../i18n/format.ts';

/** What a disclosure rests on, as the list says it. */
export function basisName(i18n: I18n, basis: Basis): string {
  switch (basis) {
    case 'consent':
      return i18n.t('Her consent');
    case 'own-copy':
      return i18n.t('Her own copy');
    case 'take-home':
      return i18n.t('Taken home');
    case 'compelled':
      return i18n.t('Paper of a court');
    case 'mandated':
      return i18n.t('Mandated report');
    case 'emergency':
      return i18n.t('Emergency');
  }
}

export function methodName(i18n: I18n, method: DisclosureMethod): string {
  switch (method) {
    case 'print':
    case 'paper':
      return i18n.t('On paper');
    case 'stick':
      return i18n.t('On a stick');
    case 'spoken':
      return i18n.t('Spoken');
    case 'telephone':
      return i18n.t('By telephone');
    case 'form':
      return i18n.t('By form');
  }
}

export function kindName(i18n: I18n, kind: RecipientKind): string {
  switch (kind) {
    case 'site':
      return i18n.t('A clinic');
    case 'partner':
      return i18n.t('A partner agency');
    case 'herself':
      return i18n.t('She herself');
    case 'funder':
      return i18n.t('A funder');
    case 'court':
      return i18n.t('A court, or who acts for it');
    case 'police':
      return i18n.t('Police');
    case 'sheriff':
      return i18n.t('Sheriff');
    case 'probation':
      return i18n.t('Probation');
    case 'child-welfare':
      return i18n.t('Child welfare');
    case 'school-police':
      return i18n.t('School police');
    case 'emergency-services':
      return i18n.t('Ambulance and fire');
    case 'hospital':
      return i18n.t('A hospital');
    case 'other':
      return i18n.t('Somebody else');
  }
}

/** The recipient of a row: she herself has no name here. */
export function recipientOf(i18n: I18n, row: Pick<AccountingRow, 'recipient' | 'recipientKind'>): string {
  return row.recipientKind === 'herself' ? kindName(i18n, 'herself') : row.recipient;
}

/** Whether and how she was told. */
export function toldLine(i18n: I18n, told: Told): string {
  switch (told.state) {
    case 'told':
      return i18n.t('She was told on {day}.', { day: fullDay(told.on) });
    case 'held':
      return i18n.t('Not told yet: {reason}', { reason: told.reason });
    case 'forbidden':
      return i18n.t('The paper forbids telling her now.');
  }
}

/** Why something left, where it is not one of the catalogue's purposes. */
export function whyLine(i18n: I18n, row: Pick<AccountingRow, 'basis' | 'purposes'>, named: (id: string) => string) {
  if (row.basis === 'mandated') {
    const assault = row.purposes.includes('assault-injury');
    return assault ? i18n.t('Penal Code 11160, injury') : i18n.t('Penal Code 11166, child abuse');
  }
  return row.purposes.map((id) => named(id) || id).join(' · ');
}
