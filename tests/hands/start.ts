import { _electron, type BrowserContext, type ElectronApplication, errors, type Page } from '@playwright/test';

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** Milliseconds. The program itself starts in one or two seconds, in five on a machine that is busy. */
const REACH = 20_000;

const apps = new WeakMap<BrowserContext, ElectronApplication>();

/** The program that shows this page. */
export function appOf(page: Page): ElectronApplication {
  const app = apps.get(page.context());
  if (!app) throw new Error('this page is of no program that was started here');
  return app;
}

async function once(options: Options): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ ...options, timeout: REACH });
  apps.set(app.context(), app);
  try {
    return { app, page: await app.firstWindow({ timeout: REACH }) };
  } catch (fault) {
    app.process().kill('SIGKILL');
    throw fault;
  }
}

/**
 * Starts the program and gives its first window. On a busy machine Playwright fails about once in a hundred starts to
 * reach a program that stands there with window and vault: an answer over the inspector's connection never comes. That
 * is said, and it is started once more; a program that cannot be reached twice fails the test.
 */
export async function start(options: Options): Promise<{ app: ElectronApplication; page: Page }> {
  try {
    return await once(options);
  } catch (fault) {
    if (!(fault instanceof errors.TimeoutError)) throw fault;
    console.warn(`not reached in ${REACH} ms, started once more: ${fault.message.split('\n')[0]}`);
    return once(options);
  }
}
