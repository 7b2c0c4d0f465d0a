import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { passphraseHint, SHORTEST } from './passphrase-hint.ts';

/** Second step: the first member of staff, who is also the administrator. */
export function FirstMember({ signInName, displayName, onChange, onBack, onNext }: FirstMemberProps) {
  const { i18n } = useLingui();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const short = [...passphrase.normalize('NFKC')].length < SHORTEST;
  const differs = passphrase !== again;
  const missing = (text: string) => (tried && text.trim() === '' ? i18n.t('Write something here.') : null);

  async function next(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (making) return;
    if (!signInName.trim() || !displayName.trim() || short || differs) return leadToWrong(event.currentTarget);
    setMaking(true);
    setError(null);
    try {
      await onNext(passphrase);
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
      <PassphraseField
        label={i18n.t('Passphrase')}
        size="lg"
        value={passphrase}
        onChange={setPassphrase}
        hint={passphraseHint(i18n, passphrase)}
        wrong={tried && short ? i18n.t('At least {count} characters.', { count: SHORTEST }) : null}
      />
      <PassphraseField
        label={i18n.t('The same passphrase once more')}
        size="lg"
        value={again}
        onChange={setAgain}
        wrong={tried && !short && differs ? i18n.t('The two are not the same. Show them and compare.') : null}
      />
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
  signInName: string;
  displayName: string;
  onChange: (some: { signInName?: string; displayName?: string }) => void;
  onBack: () => void;
  /** Rejects with what the vault refused it with. */
  onNext: (passphrase: string) => Promise<void>;
}
