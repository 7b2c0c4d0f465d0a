import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

/** How long an undo is offered, in milliseconds. */
const OFFERED = 10_000;

interface Offer {
  /** What was done, in the language of the moment at which it is shown: "Site kept out of the choice". */
  said: () => string;
  undo: () => void;
}

const useUndoStore = create<{ offer: Offer | null }>(() => ({ offer: null }));

/** Undo instead of "are you sure": act, then offer the way back for ten seconds. */
export function useUndo() {
  return {
    offer: (said: () => string, undo: () => void) => useUndoStore.setState({ offer: { said, undo } }),
    forget: forgetUndo,
  };
}

/** Takes the offer away: the desk closes, or the thing is gone. */
export function forgetUndo(): void {
  useUndoStore.setState({ offer: null });
}

/** Who reads the end of the room goes on seeing it: the offer takes its height from the room's foot (kit.css). */
function followToTheEnd(): void {
  const taken = document.querySelector('.undo-place')?.getBoundingClientRect().height ?? 0;
  for (const pane of document.querySelectorAll('.main, .main .room__scroll, .main .pane')) {
    const left = pane.scrollHeight - pane.clientHeight - pane.scrollTop;
    if (left > 1 && left <= 2 * taken) pane.scrollTop = pane.scrollHeight;
  }
}

/** Stands once in the frame. Ctrl Z takes the offer. */
export function UndoBar() {
  const { i18n } = useLingui();
  const offer = useUndoStore((state) => state.offer);
  useEffect(() => {
    if (!offer) return;
    followToTheEnd();
    const timer = setTimeout(forgetUndo, OFFERED);
    return () => clearTimeout(timer);
  }, [offer]);
  return (
    <div className="undo-place" role="status">
      {offer ? (
        <span className="undo">
          <Icon name="check" />
          <span>{offer.said()}</span>
          <Button
            size="sm"
            icon="undo"
            keys="Ctrl Z"
            onPress={() => {
              forgetUndo();
              offer.undo();
            }}
          >
            {i18n.t('Undo')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
