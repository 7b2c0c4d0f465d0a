import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** evilwm, the smallest of Debian's. Gives windows the keyboard and closes them politely (ctrl+alt+Escape), as the desktop of a real desk does. */
export async function startWindowManager(home: string): Promise<ChildProcess> {
  const { PATH, DISPLAY, XAUTHORITY } = process.env;
  const manager = spawn('evilwm', ['--bw', '0', '--fn', 'fixed'], {
    stdio: 'ignore',
    env: { PATH, DISPLAY, XAUTHORITY, HOME: home },
  });
  const failed = new Promise<never>((_resolve, reject) => manager.once('error', reject));
  await Promise.race([pause(500), failed]);
  if (manager.exitCode !== null) throw new Error('evilwm ended at once: is there a display?');
  return manager;
}
