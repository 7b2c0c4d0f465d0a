import { useLingui } from '@lingui/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useSession } from './session-store.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** What opened the desk until now, proved once more, and what is to open it from now on. */
export function PassphraseForm({ oldLabel, oldHint, yes, size, leave, onDone }: PassphraseFormProps) {
  const { i18n } = useLingui();
  const displayName = useSession((state) => state.unlocked?.member.displayName ?? '');
  const [old, setOld] = useState('');
  const [missing, setMissing] = useState(false);
  const [changing, setChanging] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choice = useNewPassphrase([displayName]);

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (changing) return;
    setMissing(old === '');
    setError(null);
    if (old === '') return leadToWrong(form);
    setChanging(true);
    try {
      if (await choice.isGood()) {
        await ask('session.changePassphrase', { passphrase: old, newPassphrase: choice.passphrase });
        return onDone();
      }
      leadToWrong(form);
    } catch (refused) {
      setError(refused);
    }
    setChanging(false);
  }

  return (
    <form className={size ? 'stack stack--4' : 'stack'} onSubmit={(event) => void change(event)}>
      <PassphraseField
        label={oldLabel}
        {...(size ? { size } : {})}
        value={old}
        onChange={(typed) => {
          setOld(typed);
          setMissing(false);
        }}
        {...(oldHint ? { hint: oldHint } : {})}
        wrong={missing ? i18n.t('Write something here.') : null}
        autoFocus
      />
      <NewPassphraseFields
        choice={choice}
        label={size ? i18n.t('Your own passphrase') : i18n.t('New passphrase')}
        {...(size ? { size } : {})}
      />
      <ErrorNotice error={error} />
      <div className="row">
        {leave}
        <span className="push" />
        <Button
          kind="primary"
          {...(size ? { size } : {})}
          icon="key"
          type="submit"
          keys="Enter"
          why={changing ? i18n.t('This takes a moment on purpose') : null}
        >
          {yes}
        </Button>
      </div>
    </form>
  );
}

interface PassphraseFormProps {
  oldLabel: string;
  oldHint?: string;
  /** The words that do it. */
  yes: string;
  /** Large, on a cover of its own. */
  size?: 'lg';
  /** The button that leaves it. */
  leave: ReactNode;
  onDone: () => void;
}
