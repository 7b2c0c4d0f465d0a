import { powerMonitor } from 'electron';

/** Milliseconds. Linux tells nobody that its screen was locked; it has to be asked. */
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
