import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { start } from './start.ts';

/** Where one run of the app lives: everything it writes lies below one folder. */
export interface Lodging {
  userData: string;
  desk: string;
  stick: string;
  home: string;
  temp: string;
  /** Socket of the print service, or null for none. */
  printService: string | null;
}

/** A lodging below `folder`, made if need be; 0700, because a desk lies in it. */
export function lodgingIn(folder: string): Lodging {
  const lodging = {
    userData: join(folder, 'userData'),
    desk: join(folder, 'desk'),
    stick: join(folder, 'stick'),
    home: join(folder, 'home'),
    temp: join(folder, 'temp'),
    printService: null,
  };
  for (const path of [lodging.userData, lodging.stick, lodging.home, lodging.temp]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  return lodging;
}

export interface Running {
  app: ElectronApplication;
  page: Page;
  /** Locks and ends as a person does by closing the window. */
  quit(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** The real app, sandbox on, in its own lodging. Waits until the window shows its first screen. */
export async function launch(lodging: Lodging, extra: string[] = []): Promise<Running> {
  const executable = process.env.ELECTRON_EXEC_PATH;
  const { app, page } = await start({
    ...(executable ? { executablePath: executable } : {}),
    args: [...extra, root],
    chromiumSandbox: true,
    // Where a core would be written: a folder that is looked through afterwards.
    cwd: lodging.temp,
    env: {
      ...(process.env as Record<string, string>),
      HOME: lodging.home,
      TMPDIR: lodging.temp,
      XDG_CONFIG_HOME: join(lodging.home, '.config'),
      XDG_CACHE_HOME: join(lodging.home, '.cache'),
      DESK_USER_DATA: lodging.userData,
      DESK_DIR: lodging.desk,
      DESK_STICKS: lodging.stick,
      ...(lodging.printService ? { CUPS_SERVER: lodging.printService } : {}),
    },
  });
  app.context().setDefaultTimeout(15_000);
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 20_000 });
  return {
    app,
    page,
    quit: async () => {
      if (app.process().exitCode !== null) return;
      const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
      await gone;
    },
  };
}

/** The pages whose windows are on the screen. While the desk is open, the next one waits beside them, unseen. */
export async function pagesSeen(app: ElectronApplication): Promise<Page[]> {
  const all = await Promise.all(
    app
      .windows()
      .filter((one) => !one.isClosed())
      .map(async (page) => {
        const seen = await app
          .browserWindow(page)
          .then((window) => window.evaluate((one) => one.isVisible()))
          .catch(() => false); // it went while it was asked
        return seen ? [page] : [];
      }),
  );
  return all.flat();
}

/** No window was opened by a page: one is seen, and at most the next one waits. */
export async function expectOneWindow(app: ElectronApplication): Promise<void> {
  expect(await pagesSeen(app)).toHaveLength(1);
  expect(app.windows().filter((one) => !one.isClosed()).length).toBeLessThanOrEqual(2);
}

/** The page that takes the place of `old` by locking or hiding, as soon as it is the one on the screen. */
export async function pageAfter(app: ElectronApplication, old: Page): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      async () => {
        const seen = (await pagesSeen(app)).filter((page) => page !== old);
        found = seen[0];
        return seen.length;
      },
      { timeout: 30_000, intervals: [20] },
    )
    .toBe(1);
  if (!found) throw new Error('no window');
  return found;
}

/** The window that takes the place of `old` by locking, once `old` is gone and the new one shows its first screen. */
export async function windowAfter(app: ElectronApplication, old: Page): Promise<Page> {
  if (!old.isClosed()) await old.waitForEvent('close', { timeout: 20_000 });
  const page = await pageAfter(app, old);
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 20_000 });
  return page;
}

/** The next file the system's dialog answers with: the dialog itself is the operating system's and not ours to test. */
export async function nextFile(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}
