import { type InputHTMLAttributes, useId, useRef } from 'react';
import { useCaretBehind } from './caret.ts';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';

/** One line of words. Nothing is remembered, completed or checked for spelling by the browser. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useCaretBehind(field);
  const {
    value,
    onChange,
    size,
    type = 'text',
    placeholder,
    inputMode,
    maxLength,
    readOnly,
    autoFocus,
    onBlur,
    name,
  } = props;
  return (
    <FieldFrame {...props} id={id}>
      <input
        ref={field}
        {...ariaOf(id, props)}
        className={size === 'lg' ? 'input input--lg' : 'input'}
        type={type}
        name={name}
        value={value}
        placeholder={placeholder}
        inputMode={inputMode}
        maxLength={maxLength}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the screen asks for it, where the first field is the next step
        autoFocus={autoFocus}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  size?: 'lg';
  type?: 'text' | 'tel' | 'search';
  placeholder?: string;
  inputMode?: NonNullable<InputHTMLAttributes<HTMLInputElement>['inputMode']>;
  maxLength?: number;
  readOnly?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
  name?: string;
}
