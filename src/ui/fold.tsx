import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';

/** So many lines more with each press. */
const STEP = 20;

/**
 * A long list shows its first `most` lines and says how many more there are; a press brings the next ones. `foot` is
 * null while nothing is folded away.
 */
export function useFold<T>(lines: readonly T[], most: number): { shown: T[]; foot: ReactNode } {
  const { i18n } = useLingui();
  const [added, setAdded] = useState(0);
  const shown = lines.slice(0, most + added);
  const more = lines.length - shown.length;
  const foot =
    more > 0 ? (
      <p className="page__foot">
        <Button size="sm" kind="quiet" icon="down" onPress={() => setAdded(added + STEP)}>
          {i18n.t('and {more} more', { more })}
        </Button>
      </p>
    ) : null;
  return { shown, foot };
}
