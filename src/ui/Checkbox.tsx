import { type ReactNode, useId } from 'react';

/** A box to tick. With `why` it can be reached but not changed, and its reason stands under it. */
export function Checkbox({ checked, onChange, children, hint, why, autoFocus }: CheckboxProps) {
  const id = useId();
  const words = why ?? hint;
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        // biome-ignore lint/a11y/noAutofocus: the screen asks for it, where this tick is the next step
        autoFocus={autoFocus}
        aria-disabled={why ? true : undefined}
        aria-describedby={words ? `${id}-hint` : undefined}
        onChange={(event) => {
          if (!why) onChange(event.target.checked);
        }}
      />
      <span className="stack stack--1">
        <label htmlFor={id}>{children}</label>
        {words ? (
          <span className="hint" id={`${id}-hint`}>
            {words}
          </span>
        ) : null}
      </span>
    </div>
  );
}

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  /** Why it cannot be changed now. */
  why?: string | null | undefined;
  autoFocus?: boolean;
}
