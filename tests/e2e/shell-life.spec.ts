import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { expectOneWindow, pageAfter } from '../hands/launch.ts';
import { setUp, unlock } from '../hands/worker.ts';
import { alive, executablePath, openShellDesk, PROJECT, patiently, type ShellDesk } from './shell-desk.ts';

test.describe('how window and vault come and go', () => {
  let desk: ShellDesk;

  test.beforeAll(async () => {
    desk = await openShellDesk();
    await desk.reload();
  });
  test.afterAll(() => desk.close());

  /** Playwright's own keys go past the shell, straight to the page; these come as from the keyboard. */
  const pressCtrlL = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
        type: 'keyDown',
        keyCode: 'L',
        modifiers: ['control'],
      }),
    );

  test('a vault that dies is said, and a fresh one takes its place', async () => {
    const before = await desk.vaultPid();
    process.kill(before, 'SIGKILL');
    await patiently.poll(async () => (await desk.seen()).notes).toEqual(['vault-stopped', 'vault-back']);
    await patiently.poll(async () => (await desk.seen()).ports).toBe(2);
    const after = await desk.vaultPid();
    expect(after).not.toBe(before);
    expect(alive(after)).toBe(true);
  });

  test('Ctrl+L makes window and vault anew, also when the page hangs', async () => {
    const before = await desk.vaultPid();
    await desk.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      }, 0);
    });
    const next = desk.app.waitForEvent('window');
    await pressCtrlL();
    desk.page = await next;
    await patiently(desk.page.locator('#root > *').first()).toBeVisible();
    const windows = () =>
      desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => [one.isVisible(), one.getTitle()]),
      );
    await patiently.poll(windows).toEqual([[true, 'Desk']]);
    expect(before).toBeGreaterThan(0);
    expect(alive(before)).toBe(false);
    await patiently.poll(desk.vaultPid).not.toBe(0);
  });

  test('a page that dies locks the desk', async () => {
    const before = await desk.vaultPid();
    const next = desk.app.waitForEvent('window');
    await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    desk.page = await next;
    await patiently(desk.page.locator('#root > *').first()).toBeVisible();
    await patiently.poll(() => alive(before)).toBe(false);
  });

  /** Moves a clock of the shell on, in milliseconds; it looks at both every five seconds. */
  const moveClock = (clock: 'wall' | 'steady', by: number) =>
    desk.app.evaluate(
      (_electron, { clock, by }) => {
        const holder: { now: () => number } = clock === 'wall' ? Date : performance;
        const real = holder.now.bind(holder);
        holder.now = () => real() + by;
      },
      { clock, by },
    );
  const windowAfterLock = async () => {
    const old = desk.page;
    await patiently.poll(() => old.isClosed()).toBe(true);
    desk.page = await pageAfter(desk.app, old);
    await patiently(desk.page.locator('#root > *').first()).toBeVisible();
  };

  test('a desk that was opened hides after five minutes without input and locks ten later, a closed one does not', async () => {
    test.setTimeout(180_000);
    const closed = await desk.vaultPid();
    await moveClock('steady', 310_000);
    await desk.page.waitForTimeout(6000);
    expect(await desk.vaultPid()).toBe(closed);

    await setUp(desk.page);
    await moveClock('steady', 200_000);
    await desk.page.mouse.move(200, 200);
    await desk.page.mouse.move(300, 300);
    await moveClock('steady', 200_000);
    await desk.page.waitForTimeout(6000);
    expect(await desk.vaultPid()).toBe(closed);

    const hidden = windowAfterLock();
    await moveClock('steady', 310_000);
    await hidden;
    expect(await desk.vaultPid()).toBe(closed);

    const locked = windowAfterLock();
    await moveClock('steady', 610_000);
    await locked;
    await patiently(desk.page.getByLabel('Your name')).toBeVisible();
    expect(alive(closed)).toBe(false);
  });

  test('time that was lost locks it as well', async () => {
    test.setTimeout(120_000);
    await unlock(desk.page);
    await patiently(desk.page.getByRole('navigation')).toBeVisible();
    const locked = windowAfterLock();
    await moveClock('wall', 130_000);
    await locked;
    await patiently(desk.page.getByLabel('Your name')).toBeVisible();
  });

  test('a second start of the same desk ends at once', async () => {
    const second = spawn(executablePath, [PROJECT], { env: desk.environment, stdio: 'ignore' });
    const code = await new Promise((ended) => second.once('exit', ended));
    expect(code).toBe(0);
    await expectOneWindow(desk.app);
  });

  test('leaving ends the vault as well', async () => {
    const pid = await desk.vaultPid();
    expect(alive(pid)).toBe(true);
    await desk.app.close();
    await patiently.poll(() => alive(pid)).toBe(false);
  });
});
