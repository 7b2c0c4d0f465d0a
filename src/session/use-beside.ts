import { useDeferredValue } from 'react';
import { useSession } from './session-store.ts';

/**
 * Whether someone is beside her, for what stands at the side or further down. It folds at once, because nothing may be
 * seen a moment longer; it unfolds a breath after what she looks at first.
 */
export function useBesideLater(): boolean {
  const now = useSession((state) => state.besideMe);
  const before = useDeferredValue(now);
  return now || before;
}
