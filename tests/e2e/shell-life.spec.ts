import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
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

  test('a second start of the same desk ends at once', async () => {
    const second = spawn(executablePath, [PROJECT], { env: desk.environment, stdio: 'ignore' });
    const code = await new Promise((ended) => second.once('exit', ended));
    expect(code).toBe(0);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test('leaving ends the vault as well', async () => {
    const pid = await desk.vaultPid();
    expect(alive(pid)).toBe(true);
    await desk.app.close();
    await patiently.poll(() => alive(pid)).toBe(false);
  });
});
