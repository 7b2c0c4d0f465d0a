import { useLingui } from '@lingui/react';
import { useEffect, useId, useRef } from 'react';
import { codeGroups, GROUPS, lettersLeft } from './recovery-code.ts';

/** The code from the sheet, typed in one go; it falls into its groups as on the paper. She types here first, and again after a wrong one. */
export function RecoveryCodeField({ value, onChange, wrong }: RecoveryCodeFieldProps) {
  const { i18n } = useLingui();
  const id = useId();
  const groups = codeGroups(value);
  const left = lettersLeft(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (wrong) input.current?.select();
  }, [wrong]);
  return (
    <div className="field">
      <label htmlFor={id}>{i18n.t('Recovery code, as on the sheet')}</label>
      <input
        ref={input}
        id={id}
        className="input input--lg num codefield"
        value={value}
        onChange={(event) => onChange(codeGroups(event.target.value).join(' '))}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong ? true : undefined}
      />
      <ol className="codegroups" aria-hidden="true">
        {GROUPS.map((size, index) => {
          const group = groups[index] ?? '';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of a group is what it is
            <li key={index} data-full={(group.length === size && !wrong) || undefined}>
              {group.padEnd(size, '·')}
            </li>
          );
        })}
      </ol>
      <span className="hint" id={`${id}-hint`} aria-live="polite">
        {left > 0
          ? i18n.t(
              '{left, plural, one {# letter} other {# letters}} still to come. Small letters, O for 0 and I for 1 are understood.',
              { left },
            )
          : i18n.t('All letters are there.')}
      </span>
    </div>
  );
}

interface RecoveryCodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  wrong: boolean;
}
