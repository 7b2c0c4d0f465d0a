import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import { type DeskState, habitsSchema } from '../../electron/contract/session.ts';
import { Clinics } from '../sites/Clinics.tsx';
import { Button } from '../ui/Button.tsx';
import { RevealCard } from './RevealCard.tsx';
import { refresh } from './session-store.ts';

/** Which of them hides this desk is not told while it is hidden: any of them opens the card. */
const hideKeys: readonly string[] = habitsSchema.shape.hideKey.options;
/** Milliseconds in which the second Esc must follow the first. */
const TWICE = 800;

/** A session waits behind the public list of clinics. Nothing on the list says so. */
export function HiddenDesk({ hidden }: { hidden: NonNullable<DeskState['hidden']> }) {
  const { i18n } = useLingui();
  const [asks, setAsks] = useState(false);
  useComeBackKeys(() => setAsks(true));
  useLocksAt(hidden.locksAt);
  return (
    <>
      <Clinics
        away={
          <Button kind="quiet" size="sm" onPress={() => setAsks(true)}>
            {i18n.t('Staff')}
          </Button>
        }
      />
      {asks ? <RevealCard hidden={hidden} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

/** The hide key once more, or Esc twice. Not among the keys of F1: a visitor may press that too. */
function useComeBackKeys(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    let lastEsc = Number.NEGATIVE_INFINITY; // a page may be younger than the time in which a second one must follow
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const twice = event.key === 'Escape' && event.timeStamp - lastEsc < TWICE;
      if (event.key === 'Escape') lastEsc = twice ? Number.NEGATIVE_INFINITY : event.timeStamp;
      // With the card or the help over it, Esc closes that.
      if (document.querySelector('.dialog') && event.key === 'Escape') lastEsc = Number.NEGATIVE_INFINITY;
      else if (twice || hideKeys.includes(event.key)) {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** The vault locks by its own clock; when the time has come the window asks until it has. */
function useLocksAt(locksAt: string): void {
  useEffect(() => {
    const left = Math.max(0, new Date(locksAt).getTime() - Date.now());
    let again: ReturnType<typeof setInterval> | undefined;
    const look = () => void refresh().catch(() => undefined);
    const timer = setTimeout(() => {
      look();
      again = setInterval(look, 1000);
    }, left);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [locksAt]);
}
