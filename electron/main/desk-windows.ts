import type { BrowserWindow, Session } from 'electron';
import type { Pressed } from './keys.ts';
import { keepNextWindow } from './next-window.ts';
import type { Options } from './options.ts';
import { openWindow, type Place, placeOf, showAt, type WindowEvents } from './window.ts';

/** What the one window that is seen tells. One that was replaced, or that still waits, has nothing to say. */
export interface SeenEvents extends Pick<WindowEvents, 'touched' | 'closed'> {
  /** The page that is seen is there and may be given its port. */
  loaded: () => void;
  left: () => void;
  crashed: () => void;
  /** A key, before the page sees it; true when it is the shell's and the page shall not. */
  key: (pressed: Pressed) => boolean;
}

export interface DeskWindows {
  readonly seen: BrowserWindow;
  /** One is made ready soon, unseen, to follow. */
  prepareNext(): void;
  /**
   * Another window takes the place of the one that is seen, which is hidden and given back, for whoever still has a word
   * to say to it before it is destroyed.
   */
  replace(): BrowserWindow;
  /** No more windows are made. */
  end(): void;
}

/** The window of the desk, and the one that will follow it. */
export function openWindows(options: Options, ses: Session, on: SeenEvents): DeskWindows {
  // The first load begins before the first window is there to be compared with.
  let seen: BrowserWindow | null = null;
  /** `place` null: it waits unseen. */
  const make = (place?: Place | null): BrowserWindow =>
    openWindow(
      options,
      ses,
      {
        loaded: (from) => {
          if (from === seen) on.loaded();
          else next.loaded(from);
        },
        left: (from) => {
          if (from === seen) on.left();
          else next.lost(from);
        },
        crashed: (from) => from === seen && on.crashed(),
        key: (from, pressed) => from === seen && on.key(pressed),
        touched: on.touched,
        closed: on.closed,
      },
      place,
    );
  const next = keepNextWindow(() => make(null));
  const first = make();
  seen = first;
  return {
    get seen() {
      return seen ?? first;
    },
    prepareNext: next.prepare,
    replace: () => {
      const old = seen ?? first;
      const place = placeOf(old);
      const ready = next.take();
      if (ready) {
        seen = ready;
        showAt(ready, place);
        old.hide();
        on.loaded();
      } else {
        // To make one takes longer than to hide one, so what is seen goes first.
        old.hide();
        seen = make(place);
      }
      return old;
    },
    end: next.end,
  };
}
