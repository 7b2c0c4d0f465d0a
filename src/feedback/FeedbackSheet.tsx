import '../styles/feedback.css';
import { useLingui } from '@lingui/react';
import { type FormEvent, useEffect, useState } from 'react';
import { type FeedbackAnswer, type FeedbackFields, feedbackQuestions } from '../../electron/contract/support.ts';
import { useKey } from '../app/keys.ts';
import { LanguageButton } from '../app/LanguageButton.tsx';
import { go } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { hide, lock, useSession } from '../session/session-store.ts';
import { useAttempt } from '../support/use-attempt.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { answerText, questionText } from './feedback-words.ts';

/** How long the thanks stand before the desk hides by itself, in milliseconds. */
const THANKS = 20_000;

/** Out of the sheet there is one way: the desk hides, and only a member of staff comes back. */
function leave(): void {
  // The window is dark first: nobody sees the desk between the sheet and the public list.
  void hide();
  go({ name: 'today' });
}

/**
 * The whole window is hers. No rail, no search, no keys of the desk but those that hide and lock it. What she types stays
 * here until she gives it: it is no draft of the member whose desk this is (see app/kept.ts), so a lock takes it away.
 */
export function FeedbackSheet() {
  const { i18n } = useLingui();
  const [given, setGiven] = useState(false);
  const hideKey = useSession((state) => state.unlocked?.habits.hideKey);
  useKey(hideKey ? { keys: hideKey, does: i18n.t('Hide'), run: leave, everywhere: true } : null);
  useKey({ keys: 'Ctrl L', does: i18n.t('Lock'), run: () => void lock(), everywhere: true });
  return (
    <main className="fsheet" id="main">
      <div className="fsheet__page">
        <div className="row">
          <h1 className="grow">{given ? i18n.t('Thank you') : i18n.t('What do you think of us?')}</h1>
          <LanguageButton />
        </div>
        {given ? <Thanks /> : <Questions onGiven={() => setGiven(true)} />}
      </div>
    </main>
  );
}

function Thanks() {
  const { i18n } = useLingui();
  useEffect(() => {
    const timer = setTimeout(leave, THANKS);
    return () => clearTimeout(timer);
  }, []);
  // Also before the button has the focus.
  useKey({ keys: 'Enter', does: i18n.t('Close this page'), run: leave });
  return (
    <>
      <p className="loud">{i18n.t('What you wrote is kept without your name and without the day.')}</p>
      <p>{i18n.t('Please give the keyboard back. This page closes by itself.')}</p>
      <span className="row">
        <Button kind="primary" size="lg" icon="check" keys="Enter" autoFocus onPress={leave}>
          {i18n.t('Close this page')}
        </Button>
      </span>
    </>
  );
}

const nothing: FeedbackFields = { respected: null, decided: null, helped: null, again: null, words: '' };
const choices = ['yes', 'partly', 'no'] as const satisfies readonly FeedbackAnswer[];

function Questions({ onGiven }: { onGiven: () => void }) {
  const { i18n } = useLingui();
  const [sheet, setSheet] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { error, busy, attempt } = useAttempt();
  const empty = sheet.words.trim() === '' && feedbackQuestions.every((question) => sheet[question] === null);
  const options = [
    ...choices.map((value) => ({ value, label: answerText(i18n, value) })),
    { value: 'open' as const, label: i18n.t('I leave this open') },
  ];
  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (empty) return;
    await attempt(async () => {
      await ask('feedback.give', { ...sheet, words: sheet.words.trim() });
      onGiven();
    });
  }
  return (
    <form className="stack stack--4" onSubmit={(event) => void give(event)}>
      <p>
        {i18n.t(
          'Nobody will know that it was you: no name, no file and no day is kept with it, only the month. It changes nothing about the help you get. You may leave any question.',
        )}
      </p>
      {feedbackQuestions.map((question) => (
        <Choice
          key={question}
          label={questionText(i18n, question)}
          value={sheet[question] ?? 'open'}
          onChange={(said) => setSheet({ ...sheet, [question]: said === 'open' ? null : said })}
          options={options}
        />
      ))}
      <TextArea
        label={i18n.t('What should we do differently, or keep?')}
        hint={i18n.t('Please write no names, not yours and not those of others.')}
        value={sheet.words}
        onChange={(words) => setSheet({ ...sheet, words })}
        rows={4}
        maxLength={1500}
        wrong={tried && empty ? i18n.t('Nothing is on the sheet yet. You may also leave without it.') : null}
      />
      <ErrorNotice error={error} />
      <div className="row row--wrap">
        <Button size="lg" onPress={leave}>
          {i18n.t('Leave without it')}
        </Button>
        <span className="push" />
        <Button
          kind="primary"
          size="lg"
          icon="check"
          type="submit"
          keys="Ctrl Enter"
          why={busy ? i18n.t('Saving…') : null}
        >
          {i18n.t('Give the sheet')}
        </Button>
      </div>
    </form>
  );
}
