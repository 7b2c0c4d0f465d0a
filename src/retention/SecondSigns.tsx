import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import type { Purged, WeighedPurge } from '../../electron/contract/retention.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { GoesAndStays } from './GoesAndStays.tsx';

export interface SecondSignsProps {
  id: string;
  weighed: WeighedPurge;
  onPurged: (purged: Purged) => void;
  /** Leaves it waiting. */
  onLeave: () => void;
}

/** The second member reads the question and signs in for it, with her own name and passphrase. */
export function SecondSigns({ id, weighed, onPurged, onLeave }: SecondSignsProps) {
  const { i18n } = useLingui();
  const [signInName, setSignInName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = signInName.trim() === '' || passphrase === '';

  async function carryOut(event: FormEvent) {
    event.preventDefault();
    if (busy || missing) return;
    setBusy(true);
    setError(null);
    try {
      onPurged(await ask('retention.carryOut', { id, things: weighed.things, signInName, passphrase }));
    } catch (refused) {
      setPassphrase('');
      setError(refused);
      setBusy(false);
    }
  }

  return (
    <form className="stack" onSubmit={(event) => void carryOut(event)}>
      <GoesAndStays weighed={weighed} />
      <p>
        {i18n.t(
          'It takes two. A supervisor, an administrator or the privacy officer who did not prepare it signs in here.',
        )}
      </p>
      <div className="notefields">
        <TextField label={i18n.t('Her name at this desk')} value={signInName} onChange={setSignInName} autoFocus />
        <PassphraseField label={i18n.t('Her passphrase')} value={passphrase} onChange={setPassphrase} />
      </div>
      <ErrorNotice error={error} />
      <div className="row">
        <span className="push" />
        <Button keys="Esc" onPress={onLeave} why={busy ? i18n.t('This takes a moment on purpose') : null}>
          {i18n.t('Let it wait')}
        </Button>
        <Button
          kind="stop"
          icon="trash"
          type="submit"
          keys="Enter"
          why={
            busy
              ? i18n.t('This takes a moment on purpose')
              : missing
                ? i18n.t('Needs the second one’s name and passphrase')
                : null
          }
        >
          {i18n.t('Purge it for good')}
        </Button>
      </div>
    </form>
  );
}
