import type { BrowserWindow } from 'electron';

/** Milliseconds after the desk is opened, in which Today has the machine to itself. */
const AFTER_OPENING = 1500;

/** The window that will follow: unseen, with its page loaded and no port to any vault. */
export interface NextWindow {
  /** Makes one soon, unless there is one. */
  prepare(): void;
  /** The page of this window is there; true when it was the one that waits. */
  loaded(window: BrowserWindow): boolean;
  /** It is of no use any more: its page died or went elsewhere. */
  lost(window: BrowserWindow): void;
  /** Gives it away, or null where none is ready. */
  take(): BrowserWindow | null;
  /** No more is made. */
  end(): void;
}

/**
 * Keeps the next window ready while the desk is open, as the next vault is forked ahead: to lock is then to show one
 * window and hide another, and nobody waits for a page to load. It is made anew after each opening and knows nothing.
 */
export function keepNextWindow(make: () => BrowserWindow, after = AFTER_OPENING): NextWindow {
  let waiting: BrowserWindow | null = null;
  let isLoaded = false;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): BrowserWindow | null => {
    clearTimeout(timer);
    timer = undefined;
    const was = waiting;
    waiting = null;
    isLoaded = false;
    return was;
  };
  return {
    prepare: () => {
      if (waiting || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        waiting = make();
      }, after);
    },
    loaded: (window) => {
      if (window !== waiting) return false;
      isLoaded = true;
      return true;
    },
    lost: (window) => {
      if (window !== waiting || !isLoaded) return; // the first load begins with a "left" of its own
      forget();
      if (!window.isDestroyed()) window.destroy();
    },
    take: () => {
      const ready = isLoaded;
      const window = forget();
      if (ready && window && !window.isDestroyed()) return window;
      if (window && !window.isDestroyed()) window.destroy();
      return null;
    },
    end: () => {
      const window = forget();
      if (window && !window.isDestroyed()) window.destroy();
    },
  };
}
