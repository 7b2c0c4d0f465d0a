import { useLingui } from '@lingui/react';
import { useId, useState } from 'react';
import { Button } from './Button.tsx';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './Icon.tsx';

/** A passphrase: dots, or shown for a look. Says when Caps Lock is on. Pasting is allowed (NIST SP 800-63B-4, 3.1.1). */
export function PassphraseField(props: PassphraseFieldProps) {
  const { i18n } = useLingui();
  const id = useId();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const hint = caps ? (
    <span className="row due">
      <Icon name="keyb" />
      {i18n.t('Caps Lock is on.')}
    </span>
  ) : (
    props.hint
  );
  return (
    <FieldFrame {...props} hint={hint} id={id}>
      <span className="row">
        <input
          {...ariaOf(id, { ...props, hint })}
          className={props.size === 'lg' ? 'input input--lg' : 'input'}
          type={shown ? 'text' : 'password'}
          value={props.value}
          maxLength={1024}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the screen asks for it, where the first field is the next step
          autoFocus={props.autoFocus}
          onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <Button
          {...(props.size ? { size: props.size } : {})}
          icon={shown ? 'hide' : 'eye'}
          pressed={shown}
          label={shown ? i18n.t('Hide the passphrase') : i18n.t('Show the passphrase')}
          onPress={() => setShown(!shown)}
        >
          {shown ? i18n.t('Hide') : i18n.t('Show')}
        </Button>
      </span>
    </FieldFrame>
  );
}

export interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  size?: 'lg';
  autoFocus?: boolean;
}
