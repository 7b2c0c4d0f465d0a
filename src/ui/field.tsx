import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** What every field has: its label, a quiet hint, and, when something is wrong, one sentence that says what to do. */
export interface FieldProps {
  label: string;
  /** The label is still read out, but not shown: for a field that stands beside its name. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** The sentence under the field when it cannot stay as it is. */
  wrong?: string | null | undefined;
}

/** After a try that could not be done: puts the cursor into the first field that cannot stay as it is. */
export function leadToWrong(form: ParentNode | null): void {
  // The sentence under the field is drawn first.
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

/** Ids of the parts, and what the control must carry to be tied to them. */
export function ariaOf(id: string, { hint, wrong }: FieldProps) {
  const by = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return {
    id,
    ...(by ? { 'aria-describedby': by } : {}),
    ...(wrong ? { 'aria-invalid': true as const } : {}),
  };
}

/** The frame around a control. */
export function FieldFrame({
  id,
  label,
  hideLabel,
  hint,
  wrong,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'vh' : undefined}>
        {label}
      </label>
      {children}
      <FieldWords id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

/** Hint and wrong-sentence under a control. */
export function FieldWords({ id, hint, wrong }: { id: string; hint?: ReactNode; wrong?: string | null | undefined }) {
  return (
    <>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {wrong ? (
        <span className="wrong" id={`${id}-wrong`} role="alert">
          <Icon name="warn" />
          <span>{wrong}</span>
        </span>
      ) : null}
    </>
  );
}
