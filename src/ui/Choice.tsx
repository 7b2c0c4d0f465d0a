import { useId } from 'react';
import { type FieldProps, FieldWords } from './field.tsx';

/** One of a few answers side by side. A radio group: one Tab stop, arrows choose. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const id = useId();
  const { label, hideLabel, hint, wrong, value, onChange, options } = props;
  const by = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={by || undefined}>
      <legend className={hideLabel ? 'vh' : 'label'}>{label}</legend>
      <span className="seg">
        {options.map((option) => (
          <label key={option.value} className="seg__one" data-on={option.value === value || undefined}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
      <FieldWords id={id} hint={hint} wrong={wrong} />
    </fieldset>
  );
}

export interface ChoiceProps<V extends string> extends FieldProps {
  /** Null: nothing chosen yet. */
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
}
