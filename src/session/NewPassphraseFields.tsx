import { useLingui } from '@lingui/react';
import type { Strength } from '../../electron/contract/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { lengthHint, SHORTEST, strengthWords } from './strength-words.ts';
import type { NewPassphrase } from './use-new-passphrase.ts';

/** A passphrase is chosen: typed twice, and weighed while it is typed. */
export function NewPassphraseFields({ choice, label, size, autoFocus }: NewPassphraseFieldsProps) {
  const { i18n } = useLingui();
  const { lack } = choice;
  const large = size ? { size } : {};
  const wrong =
    lack === 'short'
      ? i18n.t('At least {count} characters.', { count: SHORTEST })
      : lack === 'weak'
        ? i18n.t('Too easy to guess. Another word or two, and it holds.')
        : null;
  return (
    <>
      <div className="stack stack--2">
        <PassphraseField
          label={label}
          {...large}
          value={choice.passphrase}
          onChange={choice.setPassphrase}
          hint={lengthHint(i18n, choice.passphrase)}
          wrong={wrong}
          {...(autoFocus ? { autoFocus } : {})}
        />
        <StrengthLine strength={choice.strength} />
      </div>
      <PassphraseField
        label={i18n.t('The same passphrase once more')}
        {...large}
        value={choice.again}
        onChange={choice.setAgain}
        wrong={lack === 'differs' ? i18n.t('The two are not the same. Show them and compare.') : null}
      />
    </>
  );
}

export interface NewPassphraseFieldsProps {
  choice: NewPassphrase;
  label: string;
  size?: 'lg';
  autoFocus?: boolean;
}

/** Four steps that fill, with the same in words; read out when the typing rests. It keeps its place when it is empty. */
function StrengthLine({ strength }: { strength: Strength | null }) {
  const { i18n } = useLingui();
  const words = strength ? strengthWords(i18n, strength) : null;
  return (
    <div className={strength?.enough ? 'strength strength--enough' : 'strength'}>
      <span className="strength__steps" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-on={(strength && step <= strength.score) || undefined} />
        ))}
      </span>
      <span className="strength__words" role="status">
        {words ? (
          <>
            <Icon name={strength?.enough ? 'check' : 'clock'} />
            <span>
              <b>{words.how}</b> {words.why}
            </span>
          </>
        ) : null}
      </span>
    </div>
  );
}
