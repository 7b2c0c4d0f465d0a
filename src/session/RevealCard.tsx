import { useLingui } from '@lingui/react';
import { type FormEvent, useEffect, useState } from 'react';
import type { Input } from '../../electron/contract/calls.ts';
import type { DeskState } from '../../electron/contract/session.ts';
import { ask, CallError } from '../app/vault-port.ts';
import { codeOf } from '../i18n/error-text.ts';
import { time } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { PinField } from './PinField.tsx';
import { lock, refresh, revealed } from './session-store.ts';
import { useCountdown } from './use-countdown.ts';

/** Milliseconds after which a card that nobody types in goes away again. */
const LEFT_ALONE = 60_000;

/** PIN or passphrase; then the screen is as it was. */
export function RevealCard({ hidden, onClose }: { hidden: NonNullable<DeskState['hidden']>; onClose: () => void }) {
  const { i18n } = useLingui();
  const [by, setBy] = useState<'pin' | 'passphrase'>(hidden.pin ? 'pin' : 'passphrase');
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { left, start } = useCountdown();
  const change = (words: string) => {
    setTyped(words);
    setError(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter starts the wait anew
  useEffect(() => {
    const timer = setTimeout(onClose, LEFT_ALONE);
    return () => clearTimeout(timer);
  }, [typed, by]);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (opening || left > 0 || typed === '') return;
    setOpening(true);
    setError(null);
    const input: Input<'session.reveal'> = by === 'pin' ? { pin: typed } : { passphrase: typed };
    try {
      await revealed(await ask('session.reveal', input));
    } catch (refused) {
      setTyped('');
      setOpening(false);
      setError(refused);
      if (refused instanceof CallError && refused.code === 'wait') start(Number(refused.details.seconds ?? 0));
      if (codeOf(refused) === 'not-hidden') void refresh().catch(() => undefined);
    }
  }

  const why =
    left > 0
      ? i18n.t('{seconds, plural, one {Wait # second} other {Wait # seconds}}', { seconds: left })
      : opening && by === 'passphrase'
        ? i18n.t('This takes a moment on purpose')
        : null;
  return (
    <Dialog title={i18n.t('Staff')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void open(event)}>
        {by === 'pin' ? (
          <PinField key="pin" label={i18n.t('Your PIN')} value={typed} onChange={change} autoFocus />
        ) : (
          <PassphraseField key="words" label={i18n.t('Passphrase')} value={typed} onChange={change} autoFocus />
        )}
        {left > 0 ? null : <ErrorNotice error={error} />}
        <div className="row">
          {hidden.pin ? (
            <button
              type="button"
              className="link small"
              onClick={() => {
                setBy(by === 'pin' ? 'passphrase' : 'pin');
                change('');
              }}
            >
              {by === 'pin' ? i18n.t('Use the passphrase') : i18n.t('Use the PIN')}
            </button>
          ) : null}
          <span className="push" />
          <Button kind="primary" type="submit" keys="Enter" why={why}>
            {i18n.t('Go on')}
          </Button>
        </div>
      </form>
      <p className="small meta">
        {i18n.t('At {time} the desk locks by itself; the words that were typed are kept.', {
          time: time(hidden.locksAt),
        })}{' '}
        {i18n.t('Not yours? Lock it and open your own.')}{' '}
        <button type="button" className="link" onClick={() => void lock()}>
          {i18n.t('Lock it')}
        </button>
      </p>
    </Dialog>
  );
}
