import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

test.describe('the window and what stands behind it', () => {
  let desk: ShellDesk;

  test.beforeAll(async () => {
    desk = await openShellDesk();
  });
  test.afterAll(() => desk.close());
  // A fresh page, with the watch in it, and its port.
  test.beforeEach(() => desk.reload());

  test('the window shows the desk, breaks no rule of its own policy and says nothing in its title', async () => {
    await patiently(desk.page.locator('#root > *').first()).toBeVisible();
    expect((await desk.seen()).violations).toEqual([]);
    const titles = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(titles).toEqual(['Desk']);
  });

  test('the bundle is served to its own host, by GET, with the policy on every answer', async () => {
    const answers = await desk.app.evaluate(async ({ session }) => {
      const desk = session.fromPartition('desk');
      const ask = async (address: string, method = 'GET') => {
        const answer = await desk.fetch(address, { method });
        return [answer.status, answer.headers.get('content-security-policy')?.startsWith("default-src 'none'")];
      };
      return [
        await ask('app://desk/index.html'),
        await ask('app://desk/pdfjs/wasm/openjpeg_nowasm_fallback.js'),
        await ask('app://desk/..%2f..%2fpackage.json'),
        await ask('app://desk/index.html', 'POST'),
        await ask('app://glass/index.html'),
      ];
    });
    expect(answers).toEqual([
      [200, true],
      [200, true],
      [404, true],
      [404, true],
      [404, true],
    ]);
  });

  test('a crash of the shell or the vault leaves nothing of them in a core file', async () => {
    const shell = desk.app.process().pid;
    const main = await desk.app.evaluate(() => process.pid);
    expect(main).toBe(shell);
    for (const pid of [main, await desk.vaultPid()]) {
      expect(Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16)).toBe(0);
    }
  });

  test('the window list names neither the program nor what it is for', async () => {
    const tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' });
    expect(tree).toContain('("desk" "Desk")');
    expect(tree).not.toMatch(/safe.?haven/i);
    const data = await desk.app.evaluate(({ app }) => app.getPath('userData'));
    expect(data).toBe(desk.environment.DESK_USER_DATA);
  });

  // The last: the page that comes is another.
  test('nobody waits for a crash to write it down, and a page that dies leaves no dump', async () => {
    const crashed = desk.app.waitForEvent('window');
    await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    desk.page = await crashed;
    await patiently(desk.page.locator('#root > *').first()).toBeVisible();
    const dumps = await desk.app.evaluate(({ app }) => app.getPath('crashDumps'));
    const kept = [desk.environment.DESK_USER_DATA ?? '', dumps].filter(existsSync).flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((file) => /\.(dmp|core)$|[/]core[.\d]*$/i.test(file))).toEqual([]);
    const commands = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
        } catch {
          return []; // ended meanwhile
        }
      });
    expect(commands.filter((line) => line.includes(desk.environment.DESK_USER_DATA ?? '-')).join()).not.toContain(
      'crashpad',
    );
    // Neither pages nor scripts of ours come to rest in a cache on disk.
    const cached = kept.filter((file) => /[/](Cache|Code Cache|Service Worker|IndexedDB|Local Storage)[/]/.test(file));
    expect(cached.filter((file) => readFileSync(file).includes('app://'))).toEqual([]);
  });
});
