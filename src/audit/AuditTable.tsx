import { useLingui } from '@lingui/react';
import type { AuditLine } from '../../electron/contract/audit.ts';
import { day, dayOf, time } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Sideways } from '../ui/Sideways.tsx';
import { actionWords, isFileNumber, isLoud, subjectWords } from './audit-words.ts';

/** Rows of the audit, newest first. A file number leads to that file's rows. */
export function AuditTable({ rows, onFile }: { rows: readonly AuditLine[]; onFile: (fileNumber: string) => void }) {
  const { i18n } = useLingui();
  return (
    <Sideways label={i18n.t('Audit trail')}>
      <table className="table table--tight audit">
        <thead>
          <tr>
            <th scope="col">{i18n.t('When')}</th>
            <th scope="col">{i18n.t('Who')}</th>
            <th scope="col">{i18n.t('What')}</th>
            <th scope="col">{i18n.t('Which')}</th>
            <th scope="col" className="right">
              {i18n.t('Row')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line, index) => (
            <tr key={line.row} className={isNewDay(rows, index) ? 'audit__day' : undefined}>
              <td>
                <span className="audit__when nowrap num">
                  {isNewDay(rows, index) ? (
                    <b>{day(dayOf(line.at))}</b>
                  ) : (
                    <span className="vh">{day(dayOf(line.at))}</span>
                  )}
                  <span>{time(line.at)}</span>
                </span>
              </td>
              <td className="nowrap">{line.by || <span className="muted">{i18n.t('the desk')}</span>}</td>
              <td>
                {isLoud(line.action) ? (
                  <span className="row due">
                    <Icon name="warn" />
                    {actionWords(i18n, line.action)}
                  </span>
                ) : (
                  actionWords(i18n, line.action)
                )}
              </td>
              <td>
                {isFileNumber(line.subject) ? (
                  <button type="button" className="link num" onClick={() => onFile(line.subject)}>
                    {line.subject}
                  </button>
                ) : (
                  <span className="muted">{subjectWords(i18n, line)}</span>
                )}
              </td>
              <td className="right num muted">{line.row}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

/** The day is said once, at its first row: the eye finds the days, and the ear hears each. */
function isNewDay(rows: readonly AuditLine[], index: number): boolean {
  const line = rows[index];
  const above = rows[index - 1];
  return Boolean(line && (!above || dayOf(above.at) !== dayOf(line.at)));
}
