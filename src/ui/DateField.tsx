import { useId } from 'react';
import { ariaOf, FieldFrame, type FieldProps } from './field.tsx';

/**
 * A calendar day, `YYYY-MM-DD`, or '' while there is none. Typed digit by digit; arrows step. A day outside
 * `min` and `max` is let through: the caller says the limit in `wrong`, in words.
 */
export function DateField(props: DateFieldProps) {
  const id = useId();
  const { value, onChange, min, max, autoFocus, onBlur } = props;
  return (
    <FieldFrame {...props} id={id}>
      <input
        {...ariaOf(id, props)}
        className="input input--date num"
        type="date"
        value={value}
        // Six digits for the year would be allowed otherwise.
        min={min ?? '1900-01-01'}
        max={max ?? '9999-12-31'}
        // biome-ignore lint/a11y/noAutofocus: the screen asks for it, where the first field is the next step
        autoFocus={autoFocus}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

export interface DateFieldProps extends FieldProps {
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
}
