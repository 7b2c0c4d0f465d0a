import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { start } from '../hands/start.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
export const executablePath = process.env.ELECTRON_EXEC_PATH ?? '';
/** A machine that builds beside this takes many times as long. */
export const patiently = expect.configure({ timeout: 30_000 });

interface Seen {
  /** What the browser refused, by its policy. */
  violations: string[];
  /** Codes and ports that the preload passed on. */
  notes: string[];
  ports: number;
}

/** Writes down what happens to a page, from the first moment of each load. */
function watchPage(): void {
  const seen: Seen = { violations: [], notes: [], ports: 0 };
  Object.assign(window, { seen });
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  window.addEventListener('message', ({ data, ports }) => {
    if (data?.kind === 'note') seen.notes.push(data.note);
    if (data?.kind === 'vault') seen.ports += ports.length;
  });
}

/** The shell with a desk of its own in a new folder. Nobody is signed in. */
export interface ShellDesk {
  app: ElectronApplication;
  /** The window that is seen; a lock puts another in its place. */
  page: Page;
  environment: Record<string, string>;
  seen(): Promise<Seen>;
  /** Loads the page anew, watched, and waits until it has its port. */
  reload(): Promise<void>;
  vaultPid(): Promise<number>;
  close(): Promise<void>;
}

export async function openShellDesk(): Promise<ShellDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const environment = {
    ...(process.env as Record<string, string>),
    DESK_USER_DATA: join(folder, 'user'),
    DESK_DIR: join(folder, 'desk'),
  };
  const { app, page } = await start({
    executablePath,
    args: [PROJECT],
    cwd: PROJECT,
    chromiumSandbox: true,
    env: environment,
  });
  await page.waitForURL('app://desk/index.html');
  await page.addInitScript(watchPage);
  const desk: ShellDesk = {
    app,
    page,
    environment,
    seen: () => desk.page.evaluate(() => (window as unknown as { seen: Seen }).seen),
    reload: async () => {
      await desk.page.reload();
      await patiently.poll(async () => (await desk.seen())?.ports).toBe(1);
    },
    vaultPid: () =>
      app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'vault')?.pid ?? 0),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}

export const alive = (pid: number) => existsSync(`/proc/${pid}`);
