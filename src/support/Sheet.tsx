import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../session/session-store.ts';
import { Icon } from '../ui/Icon.tsx';

/** One sheet: what may be done at its foot, and over it what is there, folded while someone is beside. */
export function Sheet({ count, empty, children, foot }: SheetProps) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  return (
    <>
      {count === 0 ? <p className="small muted sheet__words">{empty}</p> : null}
      {count > 0 && besideMe ? (
        <p className="row small muted sheet__words">
          <Icon name="hide" />
          {i18n.t('Folded, as someone is beside you')}
        </p>
      ) : null}
      {count > 0 && !besideMe ? children : null}
      {foot ? <div className="row row--wrap sheet__foot">{foot}</div> : null}
    </>
  );
}

export interface SheetProps {
  /** How many there are. */
  count: number;
  /** What stands there while there is none: it teaches. */
  empty: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** What is over, folded under one line that says how much it is. */
export function Over({ words, children }: { words: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="sheet__words">
        <button type="button" className="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words}
        </button>
      </p>
      {open ? children : null}
    </>
  );
}
