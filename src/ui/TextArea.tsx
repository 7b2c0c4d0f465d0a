import { useId, useRef } from 'react';
import { useCaretBehind } from './caret.ts';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';

/** Several lines of words; grows with them. */
export function TextArea(props: TextAreaProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useCaretBehind(field);
  const { value, onChange, rows = 2, maxLength, placeholder, autoFocus, onBlur } = props;
  return (
    <FieldFrame {...props} id={id}>
      <textarea
        ref={field}
        {...ariaOf(id, props)}
        className="input input--area"
        rows={rows}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
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

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
}
