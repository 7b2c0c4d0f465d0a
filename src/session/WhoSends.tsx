import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { TextField } from '../ui/TextField.tsx';

/** First step: the neutral sender, and the telephone a clinic may call back. */
export function WhoSends({ senderName, callBack, onChange, onBack, onNext }: WhoSendsProps) {
  const { i18n } = useLingui();
  const [tried, setTried] = useState(false);
  const needs = i18n.t('Write something here; it can be changed later in the settings.');
  const missing = (text: string) => (tried && text.trim() === '' ? needs : null);

  function next(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (senderName.trim() && callBack.trim()) onNext();
    else leadToWrong(event.currentTarget);
  }

  return (
    <form className="stack stack--4" onSubmit={next}>
      <div>
        <h1>{i18n.t('Who sends')}</h1>
        <p className="muted">
          {i18n.t(
            'This name stands on every page and file that leaves. It must not tell a stranger that someone was harmed: no “Family Justice”, no name of this program.',
          )}
        </p>
      </div>
      <TextField
        label={i18n.t('Name of the sender')}
        size="lg"
        value={senderName}
        onChange={(text) => onChange({ senderName: text })}
        maxLength={200}
        autoFocus
        hint={i18n.t('Someone who finds the paper on a table should learn nothing.')}
        wrong={missing(senderName)}
      />
      <TextField
        label={i18n.t('Telephone to call back')}
        size="lg"
        type="tel"
        value={callBack}
        onChange={(text) => onChange({ callBack: text })}
        maxLength={200}
        hint={i18n.t('A clinic that has a question calls here. Answer it with the name above.')}
        wrong={missing(callBack)}
      />
      <div className="row">
        <Button size="lg" icon="back" keys="Esc" onPress={onBack}>
          {i18n.t('Back')}
        </Button>
        <span className="push" />
        <Button kind="primary" size="lg" type="submit" keys="Enter">
          {i18n.t('Next')}
        </Button>
      </div>
    </form>
  );
}

interface WhoSendsProps {
  senderName: string;
  callBack: string;
  onChange: (some: { senderName?: string; callBack?: string }) => void;
  onBack: () => void;
  onNext: () => void;
}
