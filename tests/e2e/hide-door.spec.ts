import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { staff } from '../hands/invented.ts';
import { expectOneWindow, pageAfter } from '../hands/launch.ts';
import { alive, openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

/*
 * Hiding in a real window. The page asks the vault over its own port, as the screens do, so that these tests hold what
 * shell and vault do whatever stands on the screen.
 */

interface Asking {
  port: MessagePort | null;
  /** Answers on a port from before. */
  late: number;
  ask(
    method: string,
    input: object,
  ): Promise<{ ok: boolean; value?: unknown; error?: { code: string; details?: object } }>;
}

/** Listens on the port beside the page's own listener; numbers of its own, far from the page's. */
function listen(): void {
  const asking: Asking = {
    port: null,
    late: 0,
    ask: (method, input) =>
      new Promise((resolve) => {
        const id = 1e9 + Math.floor(Math.random() * 1e6);
        const { port } = asking;
        port?.addEventListener('message', ({ data }) => data.id === id && resolve(data));
        port?.postMessage({ id, method, input, change: crypto.randomUUID() });
      }),
  };
  Object.assign(window, { asking });
  window.addEventListener('message', ({ data, ports }) => {
    if (data?.kind === 'vault' && ports[0]) asking.port = ports[0];
  });
}

test.describe('hiding', () => {
  test.describe.configure({ timeout: 120_000 });
  let desk: ShellDesk;
  let stick: string;

  test.beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), 'stick-'));
    Object.assign(process.env, { DESK_HIDDEN_SECONDS: '20', DESK_STICKS: stick });
    desk = await openShellDesk();
    delete process.env.DESK_HIDDEN_SECONDS;
    delete process.env.DESK_STICKS;
    await desk.app.context().addInitScript(listen);
    await desk.reload();
    const made = await ask('session.setUp', {
      senderName: 'Community Medical Centers, Care Coordination',
      callBack: staff.callBack,
      signInName: staff.signInName,
      displayName: staff.displayName,
      passphrase: staff.passphrase,
    });
    expect(made.ok).toBe(true);
  });
  test.afterAll(async () => {
    await desk.close();
    rmSync(stick, { recursive: true, force: true });
  });

  const ask = (method: string, input: object = {}, page: Page = desk.page) =>
    page.evaluate(([method, input]) => (window as unknown as { asking: Asking }).asking.ask(method, input), [
      method,
      input,
    ] as const);
  const value = async <T = unknown>(method: string, input: object = {}) => (await ask(method, input)).value as T;
  const state = () => value<{ kind: string; hidden: { pin: boolean; locksAt: string } | null }>('session.state');

  /** As from the keyboard: Playwright's own keys go past the shell. */
  const press = (keyCode: string, modifiers: 'control'[] = []) =>
    desk.app.evaluate(
      ({ BrowserWindow }, { keyCode, modifiers }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.isVisible())
          ?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers }),
      { keyCode, modifiers },
    );
  /** What is done makes a new window; waits until it has its port. */
  async function intoNewWindow(act: () => Promise<unknown>): Promise<Page> {
    const before = desk.page;
    await act();
    desk.page = await pageAfter(desk.app, before);
    await patiently
      .poll(() =>
        desk.page.evaluate(() => (window as unknown as { asking: Asking }).asking?.port !== null).catch(() => false),
      )
      .toBe(true);
    return before;
  }
  async function open(): Promise<void> {
    const { kind } = await state();
    if (kind === 'open') return;
    if (kind === 'hidden') await ask('session.reveal', { passphrase: staff.passphrase });
    else await ask('session.unlock', { signInName: staff.signInName, passphrase: staff.passphrase });
    expect((await state()).kind).toBe('open');
  }
  test.beforeEach(open);

  test('the hide key takes window and port, also when the page hangs, and keeps the vault', async () => {
    const vault = await desk.vaultPid();
    await desk.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      }, 0);
    });
    const before = await intoNewWindow(() => press('F9'));
    await patiently.poll(() => before.isClosed()).toBe(true);
    expect(await desk.vaultPid()).toBe(vault);
    expect(alive(vault)).toBe(true);
    const now = await state();
    expect(now).toMatchObject({ kind: 'hidden', hidden: { pin: false }, member: null });
    expect((await ask('clients.find', { text: '' })).error?.code).toBe('locked');
    expect((await value<unknown[]>('sites.directory')).length).toBe(13);
    expect((await value<{ national: unknown[] }>('help.lines')).national).toHaveLength(3);
    await expectOneWindow(desk.app);
  });

  test('the PIN brings back what waited; three wrong ones lock', async () => {
    const vault = await desk.vaultPid();
    await ask('session.setPin', { pin: '4817' });
    await intoNewWindow(() => press('F9'));
    expect(await state()).toMatchObject({ kind: 'hidden', hidden: { pin: true } });
    expect((await ask('session.reveal', { pin: '0000' })).error).toMatchObject({
      code: 'wrong-pin',
      details: { left: 2 },
    });
    expect(await value('session.reveal', { pin: '4817' })).toMatchObject({ pinChosen: true });
    expect((await ask('clients.find', { text: '' })).ok).toBe(true);

    await intoNewWindow(() => press('F9'));
    await ask('session.reveal', { pin: '0000' });
    await ask('session.reveal', { pin: '1111' });
    await intoNewWindow(() => ask('session.reveal', { pin: '2222' }).catch(() => undefined));
    expect((await state()).kind).toBe('locked');
    await patiently.poll(() => alive(vault)).toBe(false);
  });

  test('what is typed until the last 150 ms is there when she comes back', async () => {
    await desk.page.evaluate(() => {
      window.addEventListener('message', ({ data }) => {
        if (data?.note !== 'locking') return;
        void (window as unknown as { asking: Asking }).asking.ask('drafts.save', {
          place: 'screen',
          words: 'half a sentence, and its last wor',
        });
      });
    });
    await intoNewWindow(() => press('F9'));
    await open();
    expect(await value('drafts.mine')).toMatchObject([{ place: 'screen', words: 'half a sentence, and its last wor' }]);
    await intoNewWindow(() => press('L', ['control']));
    await open();
    expect(await value('drafts.mine')).toMatchObject([{ place: 'screen' }]);
  });

  test('Ctrl+L locks a hidden desk, and nobody comes back for longer than the limit', async () => {
    const first = await desk.vaultPid();
    await intoNewWindow(() => press('F9'));
    await intoNewWindow(() => press('L', ['control']));
    expect((await state()).kind).toBe('locked');
    await patiently.poll(() => alive(first)).toBe(false);

    await open();
    const second = await desk.vaultPid();
    await intoNewWindow(() => press('F9'));
    const { hidden } = await state();
    const left = Date.parse(hidden?.locksAt ?? '') - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(20_000);
    await intoNewWindow(async () => undefined);
    expect((await state()).kind).toBe('locked');
    await patiently.poll(() => alive(second)).toBe(false);
  });

  test('a closed desk is not hidden: the key is the page’s', async () => {
    await intoNewWindow(() => press('L', ['control']));
    const page = desk.page;
    await press('F9');
    await page.waitForTimeout(1000);
    expect(page.isClosed()).toBe(false);
    expect((await state()).kind).toBe('locked');
  });

  test('a corner of the screen hides, once it is chosen', async () => {
    const settings = await value<object>('settings.get');
    const point = (x: number, y: number) =>
      desk.app.evaluate(
        ({ screen }, at) => {
          screen.getCursorScreenPoint = () => at;
        },
        { x, y },
      );
    await point(400, 300);
    await desk.page.waitForTimeout(500);
    await point(0, 0);
    await desk.page.waitForTimeout(1000);
    expect((await state()).kind).toBe('open');
    await ask('settings.save', { ...settings, hideCorner: 'top-left', hideKey: 'F6' });
    await point(400, 300);
    await desk.page.waitForTimeout(500);
    await intoNewWindow(() => point(1, 2));
    expect((await state()).kind).toBe('hidden');
    await open();
    await desk.page.waitForTimeout(1000);
    expect((await state()).kind).toBe('open');
    await intoNewWindow(() => press('F6'));
    expect((await state()).kind).toBe('hidden');
    await open();
    await ask('settings.save', settings);
  });

  test('what was copied in the window is gone; what came from elsewhere since is not', async () => {
    const clipboard = () => desk.app.evaluate(({ clipboard }) => clipboard.readText());
    const copy = async (text: string) => {
      await desk.page.evaluate((words) => {
        const field = document.createElement('textarea');
        field.value = words;
        document.body.append(field);
        field.focus();
        field.select();
      }, text);
      await desk.page.bringToFront();
      await press('C', ['control']);
      await patiently.poll(clipboard).toBe(text);
    };
    await copy('an invented name');
    await intoNewWindow(() => press('F9'));
    await patiently.poll(clipboard).toBe('');
    await open();
    await copy('another invented name');
    await desk.page.waitForTimeout(1500);
    await desk.app.evaluate(({ clipboard }) => clipboard.writeText('from a letter'));
    await intoNewWindow(() => press('F9'));
    await desk.page.waitForTimeout(500);
    expect(await clipboard()).toBe('from a letter');
  });

  test('a backup at work is finished behind the lock, and nobody opens the desk before', async () => {
    const places = await value<{ id: string }[]>('places.list');
    const before = await desk.vaultPid();
    const placeId = places[0]?.id ?? '';
    await desk.page
      .evaluate(
        (id) => void (window as unknown as { asking: Asking }).asking.ask('backups.run', { placeId: id }),
        placeId,
      )
      .catch(() => undefined);
    await intoNewWindow(() => press('L', ['control']));
    await patiently.poll(async () => (await state()).kind).toBe('locked');
    // It lets go of the desk a moment before it ends.
    await patiently.poll(() => alive(before)).toBe(false);
    await open();
    expect(await value('backups.last')).toMatchObject({ generation: 1 });
    expect(await value('audit.check')).toMatchObject({ firstBadRow: null });
  });

  test('a program that is asked to quit ends the backup first', async () => {
    const places = await value<{ id: string }[]>('places.list');
    const ended = new Promise((resolve) => desk.app.process().once('exit', resolve));
    await desk.page.evaluate((placeId) => {
      void (window as unknown as { asking: Asking }).asking.ask('backups.run', { placeId });
    }, places[0]?.id ?? '');
    await patiently.poll(() => readdirSync(stick).some((name) => name.endsWith('.part'))).toBe(true);
    await desk.app.evaluate(({ app }) => app.quit());
    await ended;
    const left = readdirSync(stick);
    expect(left.filter((name) => name.endsWith('.shbackup'))).toHaveLength(2);
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/**
 * The program that has this desk's data, by the mark that Chromium leaves for the one instance; null when none lives.
 * What `/proc` says of a program's environment is lost where it has renamed itself.
 */
function programOf(userData: string): number | null {
  try {
    const pid = Number(readlinkSync(join(userData, 'SingletonLock')).split('-').at(-1));
    return alive(pid) ? pid : null;
  } catch {
    return null; // no mark
  }
}

test('a dialog of the system that no window takes with it ends with the program, which starts anew', async () => {
  test.setTimeout(120_000);
  const desk = await openShellDesk();
  const userData = desk.environment.DESK_USER_DATA ?? '';
  await desk.app.context().addInitScript(listen);
  await desk.reload();
  const first = programOf(userData);
  expect(first).toBe(desk.app.process().pid);
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve));
  await desk.page.evaluate(() => {
    void (window as unknown as { asking: Asking }).asking.ask('reader.choose', { what: 'packet' });
  });
  await desk.page.waitForTimeout(2000);
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
      type: 'keyDown',
      keyCode: 'L',
      modifiers: ['control'],
    }),
  );
  await ended;
  const next = () => programOf(userData) ?? first;
  await patiently.poll(next).not.toBe(first);
  const again = next();
  if (again === null) throw new Error('it did not start anew');
  process.kill(again, 'SIGTERM');
  await patiently.poll(() => programOf(userData)).toBe(null);
});
