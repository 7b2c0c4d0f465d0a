import type { I18n } from '@lingui/core';
import type { CounselLine, FormId, FormLanguage } from '../../electron/contract/forms.ts';

/** What a form is called at the desk. On the paper itself stands a title of its own. */
export function formName(i18n: I18n, form: FormId): string {
  const names: Record<FormId, string> = {
    release: i18n.t('Release'),
    acknowledgement: i18n.t('First meeting'),
    revocation: i18n.t('Taking a release back'),
    'compelled-notice': i18n.t('Notice after the law made us share'),
    'copy-receipt': i18n.t('Receipt for a copy'),
    'take-home': i18n.t('Card to take along'),
  };
  return names[form];
}

/** When it is used. */
export function formUse(i18n: I18n, form: FormId): string {
  const uses: Record<FormId, string> = {
    release: i18n.t('Before anything leaves: one recipient, item by item. The signature has a page to itself.'),
    acknowledgement: i18n.t('What stays private, and what has to be told without a yes.'),
    revocation: i18n.t('A spoken word is enough; the paper is for the file.'),
    'compelled-notice': i18n.t('The first page is for the survivor, the second stays here.'),
    'copy-receipt': i18n.t('Taken, declined, or kept here.'),
    'take-home': i18n.t('A day, a time, a door, a first name. Printed from a file.'),
  };
  return uses[form];
}

export function languageName(i18n: I18n, language: FormLanguage): string {
  return language === 'en' ? i18n.t('English') : i18n.t('Spanish');
}

/** What a line of counsel's register is called. */
export function lineName(i18n: I18n, line: Pick<CounselLine, 'id' | 'kind'>): string {
  const [, name = '', language] = line.id.split(':');
  if (line.kind === 'form') {
    return `${formName(i18n, name as FormId)}, ${languageName(i18n, language === 'es' ? 'es' : 'en')}`;
  }
  const names: Record<string, string> = {
    'practice-band': i18n.t('The band of practice pages'),
    'not-a-waiver': i18n.t('No privilege is waived'),
    'no-redisclosure': i18n.t('Not to be passed on'),
    'cover-protected': i18n.t('What the cover says'),
    'confidential-communication': i18n.t('Request for confidential communication'),
    'contact-never': i18n.t('How never to reach the person'),
    'consent-explained': i18n.t('By what right it was shared'),
    'part2-long': i18n.t('Part 2 statement, in full'),
    'part2-short': i18n.t('Part 2 statement, on each page'),
    'hiv-notice': i18n.t('HIV notice, on each page'),
    'sealed-notice': i18n.t('Notice on each sealed page'),
    items: i18n.t('Items and their classes'),
    services: i18n.t('Services and their classes'),
    purposes: i18n.t('Purposes'),
    sites: i18n.t('Sites as they came'),
    'help-lines': i18n.t('National help lines'),
  };
  return names[name] ?? name;
}
