import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { Icon } from './Icon.tsx';

/** So many that are over stand open; the others are one press away. */
const OPEN = 2;

/**
 * A list in its order, in which what is over does not bury what still counts: of that only the first few stand, the rest
 * as a number to press.
 */
export function PastFolded<T extends { id: string }>({ all, isPast, className, children }: PastFoldedProps<T>) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const past = all.filter(isPast);
  // One line is not folded away behind a line that says so.
  const folded = past.length > OPEN + 1 ? new Set(past.slice(OPEN).map(({ id }) => id)) : new Set<string>();
  return (
    <>
      <ul className={className}>{all.filter(({ id }) => open || !folded.has(id)).map(children)}</ul>
      {folded.size > 0 ? (
        <div className="row sheet__foot">
          <button type="button" className="link small row" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name={open ? 'up' : 'down'} />
            {open ? i18n.t('Fold what is over') : i18n.t('{count} more that are over', { count: folded.size })}
          </button>
        </div>
      ) : null}
    </>
  );
}

interface PastFoldedProps<T> {
  all: readonly T[];
  /** It is over: nobody waits for it, and nothing leaves under it. */
  isPast: (one: T) => boolean;
  className: string;
  children: (one: T) => ReactNode;
}
