import { powerMonitor } from 'electron';
import { createIdleWatch, type IdleWatch } from './idle.ts';

/** Milliseconds between two looks. Linux tells nobody that its screen was locked; it has to be asked. */
const LOOK = 5000;
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

/** Locks the desk when its window was left alone, or when time was lost (see `createIdleWatch`). */
export function lockWhenIdle(lock: () => void): IdleWatch {
  const watch = createIdleWatch(lock, { wall: () => Date.now(), steady: () => performance.now() });
  setInterval(watch.look, LOOK).unref();
  return watch;
}
