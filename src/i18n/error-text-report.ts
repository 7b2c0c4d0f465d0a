import type { ErrorTexts } from './error-text.ts';

/** The report of a quarter. */
export const reportErrors: ErrorTexts<
  'before-award' | 'quarter-runs' | 'report-final' | 'report-not-final' | 'report-left'
> = {
  'before-award': (i18n) => ({
    title: i18n.t('This quarter lies before the award'),
    safe: i18n.t('Nothing was changed.'),
    next: i18n.t('Only quarters of the award are made final. If its start is wrong, change it under Goals.'),
  }),
  'quarter-runs': (i18n) => ({
    title: i18n.t('This quarter is not over'),
    safe: i18n.t('Nothing was changed.'),
    next: i18n.t('Make it final when its last day has passed; until then its numbers may still change.'),
  }),
  'report-final': (i18n) => ({
    title: i18n.t('A quarter is final already'),
    safe: i18n.t('Nothing was changed.'),
    next: i18n.t('Its numbers stay as they were kept. The start of the award stays with them.'),
  }),
  'report-not-final': (i18n) => ({
    title: i18n.t('No quarter of this time is final'),
    safe: i18n.t('Nothing has left the desk.'),
    next: i18n.t('Make a quarter that is over final first; then its numbers may leave.'),
  }),
  'report-left': (i18n) => ({
    title: i18n.t('Somebody has these numbers already'),
    safe: i18n.t('They stay as they were when they left the desk.'),
    next: i18n.t(
      'A second paper for the same quarter could show by its difference what the first one hid. Tell the funder of a mistake in words.',
    ),
  }),
};
