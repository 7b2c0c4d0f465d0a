import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import type { DeskState } from '../../electron/contract/session.ts';
import { ask, CallError } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { longDay, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Cover } from './Cover.tsx';
import { DeskTrouble, isTrouble } from './DeskTrouble.tsx';
import { FinishingBehind } from './FinishingBehind.tsx';
import { opened, useSession } from './session-store.ts';
import { useCountdown } from './use-countdown.ts';

export interface OtherWays {
  onReader: () => void;
  onRestore: () => void;
}

/** The lock. No list of names is offered: who works here is nobody's business either. */
export function Unlock({
  desk,
  onReader,
  onRestore,
  onClinics,
}: { desk: DeskState; onClinics: () => void } & OtherWays) {
  const { i18n } = useLingui();
  const finishing = useSession((state) => state.finishing);
  const [error, setError] = useState<unknown>(null);
  const trouble = desk.kind === 'busy' ? new CallError('desk-busy') : isTrouble(error) ? error : null;
  const shown = desk.kind === 'unreadable' ? 'unreadable' : trouble;
  return (
    <Cover
      desk={desk}
      foot={
        <Button kind="quiet" size="sm" icon="pin" onPress={onClinics}>
          {i18n.t('Clinics')}
        </Button>
      }
    >
      <StoppedBefore />
      {finishing ? (
        <FinishingBehind finishing={finishing} />
      ) : shown ? (
        <DeskTrouble trouble={shown} holder={desk.holder} onRestore={onRestore} onBack={() => setError(null)} />
      ) : (
        <UnlockForm error={error} onError={setError} />
      )}
      <FromAClinic onReader={onReader} />
    </Cover>
  );
}

function UnlockForm({ error, onError }: { error: unknown; onError: (error: unknown) => void }) {
  const { i18n } = useLingui();
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [opening, setOpening] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { left, start } = useCountdown();

  async function open(event: FormEvent) {
    event.preventDefault();
    if (opening || left > 0) return;
    const missing = name.trim() === '' ? 0 : passphrase === '' ? 1 : -1;
    if (missing >= 0) {
      form.current?.querySelectorAll('input')[missing]?.focus();
      return;
    }
    setOpening(true);
    onError(null);
    try {
      const unlocked = await ask('session.unlock', { signInName: name, passphrase });
      opened(unlocked);
    } catch (refused) {
      setOpening(false);
      setPassphrase('');
      onError(refused);
      const seconds = refused instanceof CallError ? Number(refused.details.seconds ?? 0) : 0;
      if (seconds > 0) start(seconds);
      form.current?.querySelectorAll('input')[1]?.focus();
    }
  }

  const waits = left > 0;
  const overWait = codeOf(error) === 'wait' && !waits;
  return (
    <form className="stack stack--4" ref={form} onSubmit={(event) => void open(event)}>
      <div>
        <h1>{i18n.t('Open the desk')}</h1>
        <p className="muted capital">{longDay(today())}</p>
      </div>
      <TextField label={i18n.t('Your name')} size="lg" value={name} onChange={setName} maxLength={200} autoFocus />
      <PassphraseField label={i18n.t('Passphrase')} size="lg" value={passphrase} onChange={setPassphrase} />
      {error && !waits && !overWait ? <ErrorNotice error={error} /> : null}
      {waits ? (
        <Notice tone="due" icon="clock">
          <p>
            <b className="num">
              {i18n.t('{seconds, plural, one {Wait # second} other {Wait # seconds}}', { seconds: left })}
            </b>
            . {i18n.t('The wait grows with each wrong try, so that nobody can guess quickly.')}
          </p>
        </Notice>
      ) : null}
      {overWait ? <Notice tone="info" icon="check" title={i18n.t('You can try again now.')} /> : null}
      <Button
        kind="primary"
        size="lg"
        wide
        type="submit"
        keys="Enter"
        why={waits ? i18n.t('Waiting after wrong tries') : opening ? i18n.t('This takes a moment on purpose') : null}
      >
        {opening ? i18n.t('Opening…') : i18n.t('Open')}
      </Button>
      <p className="small meta">
        {i18n.t('Cannot get in? An administrator can let you in again. Nothing is ever wiped.')}
      </p>
    </form>
  );
}

function StoppedBefore() {
  const { i18n } = useLingui();
  const stopped = useSession((state) => state.stoppedBefore);
  if (!stopped) return null;
  return (
    <Notice tone="due" title={i18n.t('The desk stopped by itself and was started again')} alert>
      {i18n.t('All that was saved is safe.')}{' '}
      {i18n.t('Of what was being typed, at most the last two seconds are lost.')}
    </Notice>
  );
}

/** For a care team member who only wants to read what was handed over. */
export function FromAClinic({ onReader }: { onReader: () => void }) {
  const { i18n } = useLingui();
  return (
    <Notice
      tone="info"
      title={i18n.t('From a clinic?')}
      action={
        <Button keys="Ctrl O" onPress={onReader}>
          {i18n.t('Open a packet')}
        </Button>
      }
    >
      <p className="small muted">{i18n.t('Read a packet. No account needed.')}</p>
    </Notice>
  );
}
