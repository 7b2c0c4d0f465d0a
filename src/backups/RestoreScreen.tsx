import '../styles/backups.css';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import type { DeskState } from '../../electron/contract/session.ts';
import { Band } from '../app/Band.tsx';
import { LanguageButton } from '../app/LanguageButton.tsx';
import { ask } from '../app/vault-port.ts';
import { dayOf, fullDay, time } from '../i18n/format.ts';
import { SheetStep } from '../session/SheetStep.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Phases } from './Phases.tsx';
import { RestoreChoose, type RestoreInput } from './RestoreChoose.tsx';
import { useProgress } from './use-progress.ts';

type Restored = Output<'backups.restore'>;

interface RestoreProps {
  desk: DeskState;
  onDone: () => void;
  onCancel: () => void;
}

/** The stick is lost, the workstation burned: the desk comes back from a stick and the recovery sheet. */
export function RestoreScreen({ desk, onDone, onCancel }: RestoreProps) {
  const { i18n } = useLingui();
  const [running, setRunning] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [sheetSafe, setSheetSafe] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function restore(input: RestoreInput): Promise<void> {
    setRunning(true);
    setError(null);
    try {
      setRestored(await ask('backups.restore', input));
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <div className="house">
      <Band practice={desk.practice} testRuntime={desk.testRuntime} />
      <div className="app app--reader">
        <header className="topbar">
          <div className="brand brand--top">
            <Icon name="undo" />
            <span>{i18n.t('Bring the desk back')}</span>
          </div>
          <span className="push" />
          <LanguageButton />
          {running || restored ? null : (
            <Button icon="x" keys="Esc" onPress={onCancel}>
              {i18n.t('Not now')}
            </Button>
          )}
        </header>
        <main className="main" id="main">
          <div className="restore">
            {restored && sheetSafe ? (
              <Result restored={restored} onDone={onDone} />
            ) : restored ? (
              <>
                <Notice
                  tone="ok"
                  icon="sealok"
                  title={i18n.t('The desk is back. One thing first: its new recovery sheet.')}
                >
                  {i18n.t(
                    'The old sheet no longer opens this desk, only the sticks made before. Keep it in the safe as long as those sticks are kept.',
                  )}
                </Notice>
                <SheetStep sheet={restored.sheet} onDone={() => setSheetSafe(true)} />
              </>
            ) : running ? (
              <Running />
            ) : null}
            {restored ? null : (
              <div hidden={running}>
                <RestoreChoose error={error} onRestore={restore} />
              </div>
            )}
          </div>
        </main>
      </div>
    </div>
  );
}

function Running() {
  const { i18n } = useLingui();
  const told = useProgress('restore', true) ?? { step: 'prove', percent: 0 };
  return (
    <>
      <h1>{i18n.t('Bringing it back')}</h1>
      <Page>
        <div className="stack stack--4" aria-live="polite">
          <Progress label={i18n.t('Restore')} percent={told.percent} />
          <Phases
            now={told.step}
            phases={[
              { step: 'prove', icon: 'sealok', title: i18n.t('Proof'), said: i18n.t('the sheet opens it') },
              { step: 'copy', icon: 'stick', title: i18n.t('Copy'), said: i18n.t('the stick is only read') },
              { step: 'rekey', icon: 'key', title: i18n.t('New key'), said: i18n.t('old copies stay shut') },
              { step: 'sheet', icon: 'doc', title: i18n.t('New sheet'), said: i18n.t('the old one is replaced') },
            ]}
          />
        </div>
      </Page>
      <Notice icon="stick" title={i18n.t('If the stick comes out now')}>
        <p className="small muted">
          {i18n.t('Nothing on it is harmed. You will be told, and can start again from the beginning.')}
        </p>
      </Notice>
    </>
  );
}

function Result({ restored, onDone }: { restored: Restored; onDone: () => void }) {
  const { i18n } = useLingui();
  const { at, consentsSuspended, auditRow, generation } = restored;
  return (
    <>
      <h1>{i18n.t('This desk is as it was on {day}, {time}', { day: fullDay(dayOf(at)), time: time(at) })}</h1>
      <Notice tone="ok" icon="sealok" title={i18n.t('Every table was counted, and agrees')}>
        {i18n.t('From number {generation}, audit to row {row}. What was written later is not in it.', {
          generation,
          row: auditRow,
        })}
      </Notice>
      {consentsSuspended > 0 ? (
        <Notice
          tone="due"
          icon="doc"
          title={i18n.t(
            '{count, plural, one {# consent waits} other {# consents wait}} to be checked against the paper',
            { count: consentsSuspended },
          )}
        >
          {i18n.t(
            'Somebody may have taken one back since that day. Nothing goes under any of them until its paper was looked at.',
          )}
        </Notice>
      ) : null}
      <Notice icon="people" title={i18n.t('Sign-in names and passphrases are those of that day')}>
        {i18n.t('Whoever joined or left later has to be looked at again.')}
      </Notice>
      <p>
        <Button kind="primary" size="lg" icon="lock" keys="Ctrl Enter" onPress={onDone}>
          {i18n.t('Open the desk')}
        </Button>
      </p>
    </>
  );
}
