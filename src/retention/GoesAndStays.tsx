import { useLingui } from '@lingui/react';
import type { WeighedPurge } from '../../electron/contract/retention.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { thingWords } from './retention-words.ts';

/** The plain question in two columns: what goes, what stays; and which backup still holds it. */
export function GoesAndStays({ weighed }: { weighed: WeighedPurge }) {
  const { i18n } = useLingui();
  const { goes, stays, held } = weighed;
  const until = stays.until ? fullDay(stays.until) : '';
  return (
    <>
      {held ? (
        <Notice tone="stop" icon="lock" title={i18n.t('A legal hold keeps this file')}>
          {i18n.t('A supervisor or the privacy officer lifts the hold when the proceeding is over.')}
        </Notice>
      ) : null}
      <div className="goes">
        <section aria-label={i18n.t('Goes for good')}>
          <h3>{i18n.t('Goes for good')}</h3>
          <ul className="stack stack--1">
            {goes.map(({ what, count }) => (
              <li key={what} className="row row--top">
                <Icon name="x" tone="due" />
                <span>{thingWords(i18n, what, count)}</span>
              </li>
            ))}
            {goes.length === 0 ? <li>{i18n.t('An empty file and its number')}</li> : null}
          </ul>
        </section>
        <section aria-label={i18n.t('Stays')}>
          <h3>{i18n.t('Stays')}</h3>
          <ul className="stack stack--1">
            <li className="row row--top">
              <Icon name="book" />
              <span>
                {i18n.t('{rows, plural, one {# row} other {# rows}} of the audit trail: who and when, never what', {
                  rows: stays.auditRows,
                })}
              </span>
            </li>
            {stays.accounting > 0 ? (
              <li className="row row--top">
                <Icon name="eye" />
                <span>
                  {i18n.t(
                    '{rows, plural, one {# line} other {# lines}} of who received what, under the file number, until {until} at the latest',
                    { rows: stays.accounting, until },
                  )}
                </span>
              </li>
            ) : null}
            {stays.authorizations > 0 ? (
              <li className="row row--top">
                <Icon name="pen" />
                <span>
                  {i18n.t(
                    'Where {papers, plural, one {# signed paper lies} other {# signed papers lie}}, as long as law asks for it',
                    {
                      papers: stays.authorizations,
                    },
                  )}
                </span>
              </li>
            ) : null}
          </ul>
        </section>
      </div>
      <StillInBackup weighed={weighed} />
    </>
  );
}

/** Which generation still holds it, and about when the rule takes that from the stick. */
export function StillInBackup({ weighed }: { weighed: Pick<WeighedPurge, 'backup'> }) {
  const { i18n } = useLingui();
  const { backup } = weighed;
  return (
    <p className="row row--top">
      <Icon name="stick" tone={backup ? 'due' : 'ok'} />
      <span>
        {backup
          ? i18n.t(
              'The last backup that still holds it is number {generation} of {day}. By the rule it leaves the stick about {gone}; deleted there, it is gone sooner.',
              {
                generation: backup.generation,
                day: fullDay(dayOf(backup.at)),
                gone: fullDay(backup.goneAbout),
              },
            )
          : i18n.t('No backup known to this desk holds it.')}
      </span>
    </p>
  );
}
