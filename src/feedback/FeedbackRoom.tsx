import '../styles/feedback.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type FeedbackAnswer, type FeedbackQuarter, feedbackQuestions } from '../../electron/contract/support.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { useMay } from '../session/may.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { Sideways } from '../ui/Sideways.tsx';
import { answerText, questionText } from './feedback-words.ts';

/** Where the screen is handed to a survivor, and where a supervisor or administrator reads what came. */
export function FeedbackRoom() {
  const { i18n } = useLingui();
  const mayRead = useMay('feedback.read');
  return (
    <>
      <Page title={i18n.t('Hand the screen over')} icon="hands">
        <div className="stack stack--2">
          <p>
            {i18n.t(
              'She fills it in alone. Nothing else of the desk can be reached from the sheet, and when she has given it or left it the desk hides itself: you come back with your PIN or passphrase.',
            )}
          </p>
          <p className="small muted">{i18n.t('The sheet knows its month: no file, no member of staff, no day.')}</p>
          <span className="row">
            <Button kind="primary" icon="next" keys="Enter" autoFocus onPress={() => go({ name: 'feedback-sheet' })}>
              {i18n.t('Open the sheet for her')}
            </Button>
          </span>
        </div>
      </Page>
      {mayRead ? <WhatCame /> : null}
    </>
  );
}

function WhatCame() {
  const { i18n } = useLingui();
  const [reads, setReads] = useState(false);
  const asked = useAsked('feedback.read', reads ? {} : null);
  const quarters = asked.value;
  return (
    <Page title={i18n.t('What came')} icon="book" flush>
      <ErrorNotice error={asked.error} />
      {quarters ? null : (
        <div className="page__body stack stack--2">
          <p>
            {i18n.t(
              'Of the quarter that runs, sheets come into sight by fives; of one that is over all of them. Until then not even their number is told.',
            )}
          </p>
          <span className="row">
            <Button icon="eye" onPress={() => setReads(true)}>
              {i18n.t('Read what came')}
            </Button>
            <span className="small muted">{i18n.t('Reading is written in the audit trail.')}</span>
          </span>
        </div>
      )}
      {quarters?.length === 0 ? (
        <Empty icon="book" title={i18n.t('Nothing can be read yet')}>
          {i18n.t('Fewer than five came in this quarter, or none.')}
        </Empty>
      ) : null}
      {quarters?.map((quarter) => (
        <Quarter key={quarter.from} quarter={quarter} />
      ))}
    </Page>
  );
}

/** "October to December 2026". */
function quarterName(from: string): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5))];
  const name = (of: number, withYear: boolean) =>
    new Intl.DateTimeFormat(currentLanguage() === 'es' ? 'es-US' : 'en-US', {
      month: 'long',
      ...(withYear ? { year: 'numeric' as const } : {}),
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(year, of - 1, 15)));
  return `${name(month, false)} – ${name(month + 2, true)}`;
}

function Quarter({ quarter }: { quarter: FeedbackQuarter }) {
  const { i18n } = useLingui();
  const answers: (FeedbackAnswer | null)[] = ['yes', 'partly', 'no', null];
  const besideMe = useSession((state) => state.besideMe);
  const words = quarter.sheets.map((sheet) => sheet.words).filter(Boolean);
  return (
    <section className="quarter" aria-label={quarterName(quarter.from)}>
      <h3 className="row row--base">
        <span className="capital">{quarterName(quarter.from)}</span>
        <span className="meta">
          {i18n.t('{count, plural, one {# sheet} other {# sheets}}', { count: quarter.sheets.length })}
        </span>
      </h3>
      <Sideways label={quarterName(quarter.from)}>
        <table className="table table--tight">
          <thead>
            <tr>
              <th scope="col">{i18n.t('Question')}</th>
              {answers.map((answer) => (
                <th key={answer ?? 'left'} scope="col" className="right">
                  {answer ? answerText(i18n, answer) : i18n.t('Left open')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {feedbackQuestions.map((question) => (
              <tr key={question}>
                <th scope="row">{questionText(i18n, question)}</th>
                {answers.map((answer) => (
                  <td key={answer ?? 'left'} className="right num">
                    {quarter.sheets.filter((sheet) => sheet[question] === answer).length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {words.length > 0 && besideMe ? (
        <p className="row small muted page__body">
          <Icon name="hide" />
          {i18n.t('Folded, as someone is beside you')}
        </p>
      ) : null}
      {words.length > 0 && !besideMe ? (
        <ul className="said-list">
          {words.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no name by which they could be told apart
            <li key={place} className="said prewrap">
              {one}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
