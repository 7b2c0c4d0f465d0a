import { type BrowserWindow, powerMonitor, screen } from 'electron';
import { type CornerWatch, createCornerWatch } from './corner.ts';
import { createIdleWatch, type IdleWatch } from './idle.ts';

/** Milliseconds between two looks. Linux tells nobody that its screen was locked; it has to be asked. */
const LOOK = 5000;
/** Milliseconds between two looks at the pointer, and only while the desk is open. */
const CORNER_LOOK = 150;
/** Seconds of stillness that Electron would call idle; only its answer "locked" matters here. */
const STILL = 3600;

/** Locks the desk when the machine sleeps or its user locks it. */
export function lockWithTheMachine(lock: () => Promise<void>): void {
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
  if (process.platform !== 'linux') return;
  let was = false;
  setInterval(() => {
    const is = powerMonitor.getSystemIdleState(STILL) === 'locked';
    if (is && !was) void lock();
    was = is;
  }, LOOK).unref();
}

/** Hides the desk when its window was left alone, and locks it when time was lost (see `createIdleWatch`). */
export function watchIdle(go: { hide: () => void; lock: () => void }, hiddenLimit: number): IdleWatch {
  const watch = createIdleWatch(go, { wall: () => Date.now(), steady: () => performance.now() }, hiddenLimit);
  setInterval(watch.look, LOOK).unref();
  return watch;
}

/**
 * Hides an open desk when the pointer is pushed into a corner of the screen that shows its window. Nobody tells where
 * the pointer is outside the window, so it is asked; under Wayland the answer is worth nothing, and the key remains.
 */
export function watchCorner(idle: IdleWatch, window: () => BrowserWindow): CornerWatch {
  const watch = createCornerWatch(idle.hideNow, {
    cursor: () => screen.getCursorScreenPoint(),
    screen: () => screen.getDisplayMatching(window().getBounds()).bounds,
  });
  setInterval(() => {
    if (idle.standing === 'open') watch.look();
    else watch.rest();
  }, CORNER_LOOK).unref();
  return watch;
}
