import { type ReactNode, useRef } from 'react';
import { useKey } from '../app/keys.ts';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** One of a few things to choose from: a service, a site. A digit chooses it. With `why` it can be reached, not chosen. */
export function PickCard({ title, icon, keys, on, why, onPick, mark, children }: PickCardProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const pick = () => (why ? ref.current?.focus() : onPick());
  useKey(keys && !why ? { keys, does: title, run: pick, element: ref } : null);
  return (
    <button
      ref={ref}
      type="button"
      className={why ? 'pick pick--shut' : 'pick'}
      aria-pressed={on}
      aria-disabled={why ? true : undefined}
      onClick={pick}
    >
      <Icon name={why ? 'seal' : on ? 'check' : icon} />
      <span className="grow">
        <span className="row">
          <b>{title}</b>
          {mark}
        </span>
        <span className="pick__more">{why ?? children}</span>
      </span>
      {keys && !why ? (
        <span aria-hidden="true">
          <Kbd>{keys}</Kbd>
        </span>
      ) : null}
    </button>
  );
}

export interface PickCardProps {
  title: string;
  icon: IconName;
  /** A digit. */
  keys?: string | undefined;
  on: boolean;
  why?: string | undefined;
  onPick: () => void;
  /** A chip beside the title. */
  mark?: ReactNode;
  children?: ReactNode;
}
