import type { ErrorTexts } from './error-text.ts';

/** What the past proves against this desk. */
export const auditErrors: ErrorTexts<'desk-older'> = {
  'desk-older': (i18n, { generation = 0, verdict }) => ({
    title:
      verdict === 'differs'
        ? i18n.t('This desk is not the one that made the backup')
        : i18n.t('This desk is older than its backup'),
    safe: i18n.t('Nothing was written. The stick and the desk are as they were.'),
    next:
      verdict === 'differs'
        ? i18n.t(
            'Backup number {generation} on this stick remembers another past. Write nothing more, keep the stick apart, and tell the privacy officer.',
            { generation },
          )
        : i18n.t(
            'Backup number {generation} on this stick knows more than this desk. Write nothing more, keep the stick apart, and tell the privacy officer.',
            { generation },
          ),
  }),
};
