import { useId } from 'react';
import { ariaOf, FieldFrame, type FieldProps } from '../ui/field.tsx';

/** Digits of a PIN, as dots. Nothing but digits can be typed. */
export function PinField(props: PinFieldProps) {
  const id = useId();
  return (
    <FieldFrame {...props} id={id}>
      <input
        {...ariaOf(id, props)}
        className="input input--lg pin"
        type="password"
        inputMode="numeric"
        value={props.value}
        maxLength={8}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the card is opened to type it
        autoFocus={props.autoFocus}
        onChange={(event) => props.onChange(event.target.value.replace(/\D/g, '').slice(0, 8))}
      />
    </FieldFrame>
  );
}

interface PinFieldProps extends FieldProps {
  value: string;
  onChange: (digits: string) => void;
  autoFocus?: boolean;
}
