import { useRef } from 'react';
import { useKey } from '../app/keys.ts';
import { Kbd } from './Kbd.tsx';

/** On or off, at once. Its key works while it is on the screen. */
export function Switch({ on, onChange, children, keys, label, everywhere }: SwitchProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useKey(keys ? { keys, does: label ?? children, run: () => onChange(!on), element: ref, everywhere } : null);
  return (
    <button
      ref={ref}
      type="button"
      className="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
    >
      {children}
      {keys ? <Kbd silent>{keys}</Kbd> : null}
    </button>
  );
}

export interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  children: string;
  keys?: string;
  /** Its key works over an open dialog too. */
  everywhere?: boolean;
  label?: string;
}
