import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { useSession } from './session-store.ts';

/** Folded, where nobody says otherwise. */
const Later = createContext(true);

/**
 * What stands at the side or further down. When someone sits down beside her it is out of sight at once and comes back
 * folded a breath later; it unfolds a breath after what she looks at first. Out of sight, not gone: the focus stays where
 * it is, and nothing moves.
 */
export function FoldsLater({ children }: { children: ReactNode }) {
  const now = useSession((state) => state.besideMe);
  const later = useDeferredValue(now);
  return (
    <Later value={later}>
      <div className={now && !later ? 'folds folds--now' : 'folds'}>{children}</div>
    </Later>
  );
}

/** Whether someone is beside her, for what stands within `FoldsLater`. */
export const useBesideLater = (): boolean => useContext(Later);
