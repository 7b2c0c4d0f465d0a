import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** Second step: the first member of staff, who is also the administrator. */
export function FirstMember({ senderName, signInName, displayName, onChange, onBack, onNext }: FirstMemberProps) {
  const { i18n } = useLingui();
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choice = useNewPassphrase([signInName, displayName, senderName]);
  const missing = (text: string) => (tried && text.trim() === '' ? i18n.t('Write something here.') : null);

  async function next(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (making) return;
    const form = event.currentTarget;
    if (!signInName.trim() || !displayName.trim()) return leadToWrong(form);
    setMaking(true);
    setError(null);
    try {
      if (await choice.isGood()) return await onNext(choice.passphrase);
      setMaking(false);
      leadToWrong(form);
    } catch (refused) {
      setError(refused);
      setMaking(false);
    }
  }

  return (
    <form className="stack stack--4" onSubmit={(event) => void next(event)}>
      <div>
        <h1>{i18n.t('You, the first member of staff')}</h1>
        <p className="muted">
          {i18n.t('You can add the others later. Whoever opens the desk stands in its audit trail.')}
        </p>
      </div>
      <div className="form2 tight">
        <TextField
          label={i18n.t('Name to sign in with')}
          size="lg"
          value={signInName}
          onChange={(text) => onChange({ signInName: text })}
          maxLength={200}
          autoFocus
          hint={i18n.t('Typed at the lock. Never shown there.')}
          wrong={missing(signInName)}
        />
        <TextField
          label={i18n.t('Name that is shown')}
          size="lg"
          value={displayName}
          onChange={(text) => onChange({ displayName: text })}
          maxLength={200}
          hint={i18n.t('On the desk only, as initials.')}
          wrong={missing(displayName)}
        />
      </div>
      <NewPassphraseFields choice={choice} label={i18n.t('Passphrase')} size="lg" />
      <ErrorNotice error={error} />
      <div className="row">
        <Button size="lg" icon="back" keys="Esc" onPress={onBack}>
          {i18n.t('Back')}
        </Button>
        <span className="push" />
        <Button
          kind="primary"
          size="lg"
          type="submit"
          keys="Enter"
          why={making ? i18n.t('Keys and certificate; about ten seconds') : null}
        >
          {making ? i18n.t('Making the desk…') : i18n.t('Make the desk')}
        </Button>
      </div>
    </form>
  );
}

interface FirstMemberProps {
  /** Not asked here: a passphrase must not be made of it. */
  senderName: string;
  signInName: string;
  displayName: string;
  onChange: (some: { signInName?: string; displayName?: string }) => void;
  onBack: () => void;
  /** Rejects with what the vault refused it with. */
  onNext: (passphrase: string) => Promise<void>;
}
