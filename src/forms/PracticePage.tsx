import { useLingui } from '@lingui/react';
import type { Counsel } from '../../electron/contract/forms.ts';
import { ask } from '../app/vault-port.ts';
import { useMay } from '../session/may.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Progress } from '../ui/Progress.tsx';

/** Practice mode: why it is on, and its end when nothing waits any more. */
export function PracticePage({ register, onChanged, onError }: PracticePageProps) {
  const { i18n } = useLingui();
  const maySwitch = useMay('forms.practice');
  const { practice, why, open, lines } = register;
  const turn = (on: boolean) => ask('forms.practice', { on }).then(onChanged, onError);
  const blocked = why.includes('test-runtime')
    ? i18n.t('Not on a test runtime')
    : open > 0
      ? i18n.t('{open, plural, one {# still waits} other {# still wait}} for counsel', { open })
      : null;
  const done = lines.length - open;
  return (
    <Page icon="flag" title={i18n.t('Practice mode')} note={practice ? i18n.t('on') : i18n.t('off')}>
      <div className="stack stack--3 small">
        <Progress
          label={i18n.t('{done} of {all} confirmed', { done, all: lines.length })}
          percent={Math.floor((100 * done) / lines.length)}
        />
        <p>
          {practice
            ? i18n.t('Every page and every packet says PRACTICE, and readers show it. Write invented people only.')
            : i18n.t('Counsel has confirmed the forms. Pages and packets are real.')}
        </p>
        {why.includes('test-runtime') ? (
          <p className="muted">
            {i18n.t('This computer runs the desk on a test runtime. There it never leaves practice.')}
          </p>
        ) : null}
        {maySwitch ? (
          <span className="row">
            {practice ? (
              <Button kind="primary" icon="check" why={blocked} onPress={() => void turn(false)}>
                {i18n.t('End practice mode')}
              </Button>
            ) : (
              <Button icon="flag" onPress={() => void turn(true)}>
                {i18n.t('Practise again')}
              </Button>
            )}
          </span>
        ) : (
          <p className="muted">{i18n.t('An administrator ends it, when nothing waits any more.')}</p>
        )}
        {practice && maySwitch ? (
          <p className="muted">
            {i18n.t(
              'What was written in practice stays in the files: take invented people out before real work begins.',
            )}
          </p>
        ) : null}
      </div>
    </Page>
  );
}

interface PracticePageProps {
  register: Counsel;
  onChanged: (register: Counsel) => void;
  onError: (error: unknown) => void;
}
