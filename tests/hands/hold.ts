import type { ElectronApplication } from '@playwright/test';

/*
 * What stands on the screen for a moment only, while a copy is made or a vault starts, is held there: the next process of
 * that name is stopped by a signal as soon as it is there, and goes on when it is told to.
 */

/** The next copier or vault that starts is stopped before it has done anything. */
export async function holdNext(app: ElectronApplication, name: 'copier' | 'vault'): Promise<void> {
  await app.evaluate(({ app: electron }, wanted) => {
    const called = () => electron.getAppMetrics().filter((one) => one.name === wanted);
    const before = called().map(({ pid }) => pid);
    const watch = setInterval(() => {
      const pid = called().find((one) => !before.includes(one.pid))?.pid;
      if (pid === undefined) return;
      clearInterval(watch);
      process.kill(pid, 'SIGSTOP');
      Object.assign(globalThis, { held: pid });
    }, 1);
  }, name);
}

/** It goes on. */
export async function letGo(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { held } = globalThis as { held?: number };
    if (held === undefined) throw new Error('nothing was held');
    process.kill(held, 'SIGCONT');
  });
}

/** The vault dies, as of a fault of the driver. */
export async function killVault(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    for (const { pid, name } of electron.getAppMetrics()) if (name === 'vault') process.kill(pid, 'SIGKILL');
  });
}
