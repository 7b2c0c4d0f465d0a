import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Care } from '../../electron/contract/consents.ts';
import { type SigningFacts, signingAnswers } from '../../electron/contract/signing.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { grownUp } from './signer-words.ts';

type Answer = 'yes' | 'no' | 'unsure';
const answerOf = (value: boolean | undefined): Answer => (value === undefined ? 'unsure' : value ? 'yes' : 'no');

/** What decides who may sign. Whatever is not known stays "unsure", and unsure is never yes. */
export function SigningDialog({
  clientId,
  age,
  facts: before,
  care: careBefore,
  onSaved,
  onClose,
}: SigningDialogProps) {
  const { i18n } = useLingui();
  const [facts, setFacts] = useState(before);
  const [care, setCare] = useState(careBefore);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const grown = grownUp(age, facts);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await ask('clients.setSigning', { clientId, facts });
      onSaved(care);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  const says: Record<(typeof signingAnswers)[number], string> = {
    emancipated: i18n.t('Emancipated by a court, by marriage, or in the armed forces'),
    livesApart: i18n.t('15 or older, lives apart, and manages her own money'),
    mature: i18n.t('12 or older, and mature enough in the opinion of the professional'),
    tooYoungToSign: i18n.t('Too young to sign anything'),
    foster: i18n.t('In foster care, or a ward of the court'),
  };
  const visit: Record<keyof Care, string> = {
    pregnancyCare: i18n.t('The visit is for pregnancy or contraception'),
    sexualAssaultCare: i18n.t('The visit is after a sexual assault'),
    partnerViolenceCare: i18n.t('The visit is for an injury by a partner'),
  };
  return (
    <Dialog
      title={i18n.t('Age and circumstances')}
      onClose={onClose}
      wide
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="check" keys="Ctrl Enter" onPress={() => void save()}>
            {i18n.t('Keep these answers')}
          </Button>
        </>
      }
    >
      <p className="small muted">{i18n.t('Ask only what is needed. What is not known stays unsure.')}</p>
      {age !== null ? (
        <p>{i18n.t('{age} years old, by the date of birth in her file.', { age })}</p>
      ) : (
        <Choice
          label={i18n.t('Is she 18 or older?')}
          value={facts.says ?? 'unsure'}
          onChange={(said) => setFacts(without(facts, 'says', said === 'unsure' ? undefined : said))}
          options={[
            { value: 'adult', label: i18n.t('Yes') },
            { value: 'minor', label: i18n.t('No') },
            { value: 'unsure', label: i18n.t('Unsure') },
          ]}
        />
      )}
      {grown === 'adult' ? null : (
        <ul className="answers">
          {signingAnswers.map((name) => (
            <YesNo
              key={name}
              label={says[name]}
              value={answerOf(facts[name])}
              onChange={(said) => setFacts(without(facts, name, saidOf(said)))}
            />
          ))}
          {(Object.keys(visit) as (keyof Care)[]).map((name) => (
            <YesNo
              key={name}
              label={visit[name]}
              value={answerOf(care[name])}
              onChange={(said) => setCare(without(care, name, saidOf(said)))}
            />
          ))}
        </ul>
      )}
      <Select
        label={i18n.t('Does somebody else decide for her?')}
        value={facts.incapacity ?? 'none'}
        onChange={(said) => setFacts(without(facts, 'incapacity', said === 'none' ? undefined : said))}
        options={[
          { value: 'none', label: i18n.t('No, or it was not asked') },
          { value: 'conserved', label: i18n.t('She has a conservator') },
          { value: 'doubted', label: i18n.t('It is in doubt') },
        ]}
      />
      <ErrorNotice error={error} />
    </Dialog>
  );
}

const saidOf = (answer: Answer) => (answer === 'unsure' ? undefined : answer === 'yes');

/** With one answer, or without it. */
function without<T extends object, K extends keyof T>(all: T, name: K, value: T[K] | undefined): T {
  const { [name]: _before, ...rest } = all;
  return (value === undefined ? rest : { ...rest, [name]: value }) as T;
}

function YesNo({ label, value, onChange }: { label: string; value: Answer; onChange: (answer: Answer) => void }) {
  const { i18n } = useLingui();
  return (
    <li className="answers__one">
      <span aria-hidden="true">{label}</span>
      <Choice<Answer>
        label={label}
        hideLabel
        value={value}
        onChange={onChange}
        options={[
          { value: 'yes', label: i18n.t('Yes') },
          { value: 'no', label: i18n.t('No') },
          { value: 'unsure', label: i18n.t('Unsure') },
        ]}
      />
    </li>
  );
}

interface SigningDialogProps {
  clientId: string;
  age: number | null;
  facts: SigningFacts;
  care: Care;
  onSaved: (care: Care) => void;
  onClose: () => void;
}
