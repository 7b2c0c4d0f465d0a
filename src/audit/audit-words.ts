import type { I18n } from '@lingui/core';
import type { AuditLine } from '../../electron/contract/audit.ts';
import { type AuditKind, auditActions, sayAction } from '../../electron/contract/audit-actions.ts';

/** Every sentence that `actionWords` can say. */
export const actionSentences: readonly string[] = Object.values(auditActions).map(({ says }) => says);

/** What was done, in plain words; an action that is none of ours as it stands. */
export function actionWords(i18n: I18n, action: string): string {
  const sentence = sayAction(action);
  return sentence === action ? action : i18n.t(sentence);
}

/** The kinds of the filter. */
export function kindWords(i18n: I18n): Record<AuditKind, string> {
  return {
    desk: i18n.t('Opening and closing the desk'),
    staff: i18n.t('Members of staff'),
    file: i18n.t('Files'),
    release: i18n.t('Consents, and what left'),
    site: i18n.t('Sites and care teams'),
    backup: i18n.t('Backups and recovery sheets'),
    audit: i18n.t('The audit trail itself'),
    settings: i18n.t('Settings and lists'),
  };
}

/** Rows that somebody should look at twice. */
const loud = new Set([
  'desk.wrong-try',
  'desk.wrong-pin',
  'desk.rows-lost',
  'help.mirror-changed',
  'file.glass-broken',
  'packet.failed',
]);
export const isLoud = (action: string): boolean => loud.has(action);

/** File numbers lead to the file's rows. */
export const isFileNumber = (subject: string): boolean => /^SH-[0-9]+$/.test(subject);

/**
 * What somebody types for a file number: "42", "sh42" and "SH-0042" are the same file. Null when it is none.
 */
export function readFileNumber(typed: string): string | null {
  const digits = /^\s*(?:sh)?\s*-?\s*([0-9]{1,9})\s*$/i.exec(typed)?.[1];
  return digits ? `SH-${String(Number(digits)).padStart(4, '0')}` : null;
}

/** How the vault names things other than files, and how that is said. */
const subjects: readonly [RegExp, (i18n: I18n, values: string[]) => string][] = [
  [/^generation (\d+)$/, (i18n, [generation]) => i18n.t('backup {generation}', { generation })],
  [/^generation (\d+), row (\d+)/, (i18n, [generation]) => i18n.t('backup {generation}', { generation })],
  [/^sheet (\d+)$/, (i18n, [number]) => i18n.t('sheet {number}', { number })],
  [/^row (\d+)$/, (i18n, [row]) => i18n.t('row {row}', { row })],
  [/^row (\d+) by hand$/, (i18n, [row]) => i18n.t('row {row}, by hand', { row })],
  [/^row (\d+) agrees$/, (i18n, [row]) => i18n.t('row {row}: agrees', { row })],
  [/^row (\d+) does not agree$/, (i18n, [row]) => i18n.t('row {row}: does not agree', { row })],
  [/^chain broken at (\d+)$/, (i18n, [row]) => i18n.t('changed at row {row}', { row })],
  [/^(\d+)-(\d+)$/, (i18n, [from, to]) => i18n.t('rows {from} to {to}', { from, to })],
  [/^no anchor$/, (i18n) => i18n.t('the mark of the last row')],
  [/^passphrase /, (i18n) => i18n.t('passphrase')],
  [/^recovery-code /, (i18n) => i18n.t('recovery code')],
];

/** Which thing a row speaks of: a file number and initials as they stand, the rest in words. */
export function subjectWords(i18n: I18n, { subject }: Pick<AuditLine, 'subject'>): string {
  for (const [pattern, say] of subjects) {
    const found = pattern.exec(subject);
    if (found) return say(i18n, found.slice(1));
  }
  return subject;
}
