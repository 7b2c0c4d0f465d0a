import type { I18n } from '@lingui/core';
import type { Output } from '../../electron/contract/calls.ts';
import {
  type EntryFields,
  type EntryKind,
  type ServicePlace,
  type ServiceWay,
  servicePlaces,
  serviceWays,
} from '../../electron/contract/services.ts';
import { currentLanguage } from '../i18n/i18n.ts';

export type Kinds = Output<'services.kinds'>;

/** Where it was. */
export function servicePlaceName(i18n: I18n, place: ServicePlace): string {
  const names: Record<ServicePlace, string> = {
    here: i18n.t('here'),
    clinic: i18n.t('at a clinic or hospital'),
    'court-or-agency': i18n.t('at a court or agency'),
    'where-she-lives': i18n.t('where she stays'),
    'on-the-way': i18n.t('on the way'),
    telephone: i18n.t('by telephone'),
    elsewhere: i18n.t('elsewhere'),
  };
  return names[place];
}
export const servicePlaceOptions = (i18n: I18n) =>
  servicePlaces.map((value) => ({ value, label: servicePlaceName(i18n, value) }));

export function wayName(i18n: I18n, way: ServiceWay): string {
  return way === 'provided' ? i18n.t('We did it') : i18n.t('Sent on to somebody');
}
export const wayOptions = (i18n: I18n) => serviceWays.map((value) => ({ value, label: wayName(i18n, value) }));

/** The name of a kind in the language of the window; its id where the table does not know it. */
export function entryKindName(kinds: readonly EntryKind[], id: string): string {
  return kinds.find((kind) => kind.id === id)?.name[currentLanguage()] ?? id;
}

/** Kinds to choose from, each with its category of the report. */
export function kindOptions({ kinds, categories }: Kinds): { value: string; label: string; note: string }[] {
  const language = currentLanguage();
  const nameOf = new Map(categories.map(({ id, name }) => [id, name[language]]));
  return kinds.map(({ id, name, category }) => ({
    value: id,
    label: name[language],
    note: nameOf.get(category) ?? '',
  }));
}

/** "30 minutes, at a clinic": what stands beside the name of a service, in the order it is asked. */
export function entryWords(i18n: I18n, entry: Omit<EntryFields, 'day' | 'kind'>): string {
  const { minutes, count, way, place, interpreter } = entry;
  return [
    ...(way === 'referred' ? [i18n.t('sent on')] : []),
    ...(minutes > 0 ? [i18n.t('{minutes} min', { minutes })] : []),
    ...(count > 1 ? [i18n.t('{count} times', { count })] : []),
    servicePlaceName(i18n, place),
    ...(interpreter ? [i18n.t('interpreted: {language}', { language: interpreter })] : []),
  ].join(' · ');
}
