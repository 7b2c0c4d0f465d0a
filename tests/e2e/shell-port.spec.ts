import { expect, test } from '@playwright/test';
import { staff } from '../hands/invented.ts';
import { pageAfter } from '../hands/launch.ts';
import { setUp, unlock } from '../hands/worker.ts';
import { alive, openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

/*
 * The port is the one door to the vault: who is given one, and what one is worth afterwards. Here the shell is made to
 * do what it never does by itself: load another address, hand a second port, keep one over a lock.
 */

let desk: ShellDesk;

test.beforeEach(async () => {
  test.setTimeout(120_000);
  desk = await openShellDesk();
  await desk.reload();
});
test.afterEach(() => desk.close());

/** In the shell: the vault started last, and ports that were kept. */
interface Held {
  vault: Electron.UtilityProcess;
  kept: { port: Electron.MessagePortMain; closed: boolean; answers: Record<string, unknown>[] };
}

/** Every vault started from now on can be reached by the test; then the desk locks, to have such a one. */
async function holdNextVault(): Promise<void> {
  await desk.app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork;
    utilityProcess.fork = (...how) => {
      const child = fork(...how);
      if (how[2]?.serviceName === 'vault') Object.assign(globalThis, { vault: child });
      return child;
    };
  });
  await lock();
}

async function lock(): Promise<void> {
  const old = desk.page;
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
      type: 'keyDown',
      keyCode: 'L',
      modifiers: ['control'],
    }),
  );
  desk.page = await pageAfter(desk.app, old);
  await patiently(desk.page.locator('h1').first()).toBeVisible();
  await patiently.poll(() => desk.app.windows().filter((one) => !one.isClosed()).length).toBe(1);
}

/** Hands the vault one more port, as though for the page load of that number, and keeps its other end. */
const handPort = (load: number) =>
  desk.app.evaluate(({ MessageChannelMain }, number) => {
    const held = globalThis as unknown as Held;
    const { port1, port2 } = new MessageChannelMain();
    const kept: Held['kept'] = { port: port2, closed: false, answers: [] };
    port2.on('message', ({ data }) => kept.answers.push(data));
    port2.on('close', () => {
      kept.closed = true;
    });
    port2.start();
    held.kept = kept;
    held.vault.postMessage({ kind: 'port', load: number }, [port1]);
  }, load);

/** Asks over the kept port; what came back within `patience` milliseconds, or that it was closed. */
const askKept = (id: number, method: string, input: object, patience: number) =>
  desk.app.evaluate(
    async (_electron, { question, wait }) => {
      const { kept } = globalThis as unknown as Held;
      kept.port.postMessage(question);
      for (let spent = 0; spent < wait && !kept.answers.some((one) => one.id === question.id); spent += 50) {
        await new Promise((done) => setTimeout(done, 50));
      }
      const answer = kept.answers.find((one) => one.id === question.id);
      return { answered: answer !== undefined, ok: answer?.ok ?? false, value: answer?.value, closed: kept.closed };
    },
    { question: { id, method, input, change: `change-of-the-test-${id}` }, wait: patience },
  );

test('a page at any other address is given none', async () => {
  const at = (address: string) =>
    desk.app.evaluate(
      ({ BrowserWindow }, to) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.loadURL(to)
          .catch(() => undefined),
      address,
    );
  const others = [
    'app://desk/index.html?x',
    'app://desk/index.html#x',
    'app://desk//index.html',
    'app://desk/src/index.html',
    'app://desk/electron/glass/index.html',
    'about:blank',
    'data:text/html,x',
  ];
  for (const address of others) {
    await at('about:blank'); // from the same page to one of its places there is no load
    await at(address);
    await desk.page.waitForLoadState('load');
    await desk.page.waitForTimeout(400);
    expect([address, (await desk.seen())?.ports ?? 0]).toEqual([address, 0]);
  }
  await at('about:blank');
  await at('app://desk/index.html');
  // Asked while the page is being loaded, there is nobody yet to answer.
  await patiently.poll(async () => (await desk.seen().catch(() => undefined))?.ports).toBe(1);
});

test('a second one for the same page is closed without an answer, and the first goes on', async () => {
  await holdNextVault();
  await handPort(0);
  expect(await askKept(1, 'session.state', {}, 1500)).toEqual({
    answered: false,
    ok: false,
    value: undefined,
    closed: true,
  });
  await setUp(desk.page);
});

test('one kept from before a lock is dead, though it opened the desk', async () => {
  await setUp(desk.page);
  await holdNextVault();
  // A later page load's: the vault takes it for the one live port.
  await handPort(1000);
  expect(await askKept(1, 'session.state', {}, 5000)).toMatchObject({ ok: true, closed: false });
  const opened = await askKept(
    2,
    'session.unlock',
    { signInName: staff.signInName, passphrase: staff.passphrase },
    30_000,
  );
  expect(opened).toMatchObject({ ok: true, closed: false });
  expect(await askKept(3, 'session.state', {}, 5000)).toMatchObject({ ok: true, value: { kind: 'open' } });

  const before = await desk.vaultPid();
  await lock();
  expect(alive(before)).toBe(false);
  expect(await askKept(4, 'session.state', {}, 2000)).toMatchObject({ answered: false, closed: true });
  await unlock(desk.page);
  await patiently(desk.page.getByRole('navigation')).toBeVisible();
  expect(await askKept(5, 'session.state', {}, 1000)).toMatchObject({ answered: false, closed: true });
});

test('while the desk is open, another port locks it instead of taking it over', async () => {
  await holdNextVault();
  await setUp(desk.page);
  const before = await desk.vaultPid();
  const old = desk.page;
  await handPort(1000);
  expect(await askKept(1, 'session.state', {}, 1000)).toMatchObject({ answered: false, closed: true });
  desk.page = await pageAfter(desk.app, old);
  await patiently(desk.page.getByLabel('Your name')).toBeVisible();
  await patiently.poll(() => alive(before)).toBe(false);
});

test('a reload of an open desk locks it', async () => {
  await setUp(desk.page);
  const before = await desk.vaultPid();
  const old = desk.page;
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  desk.page = await pageAfter(desk.app, old);
  await patiently(desk.page.getByLabel('Your name')).toBeVisible();
  await patiently.poll(() => alive(before)).toBe(false);
});

test('a window of an open desk that is destroyed leaves no vault behind', async () => {
  await setUp(desk.page);
  const before = await desk.vaultPid();
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy()).catch(() => undefined);
  await patiently.poll(() => alive(before)).toBe(false);
});
