import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

test.describe('what the page can reach', () => {
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

  test('the policy refuses an inline script, and the watch above sees it', async () => {
    const ran = await desk.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
    await patiently.poll(async () => (await desk.seen()).violations).toEqual(['script-src-elem inline']);
  });

  test('the page finds nothing that a page without our preload would not', async () => {
    const [ours, bare] = await desk.app.evaluate(async ({ BrowserWindow, session }) => {
      const names = 'Object.getOwnPropertyNames(globalThis).sort().join()';
      const desk = BrowserWindow.getAllWindows()[0];
      const plain = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('desk'), sandbox: true, contextIsolation: true },
      });
      await plain.loadURL('app://desk/index.html');
      const answers = [
        await desk?.webContents.executeJavaScript(names),
        await plain.webContents.executeJavaScript(names),
      ];
      plain.destroy();
      return answers;
    });
    const added = String(ours)
      .split(',')
      .filter((name) => !String(bare).split(',').includes(name));
    // What Playwright and the watch put there.
    expect(added.filter((name) => name !== 'seen' && !name.startsWith('__p'))).toEqual([]);
    expect(String(ours)).not.toMatch(/\b(require|process|module|Buffer|ipcRenderer|electron)\b/);
  });

  test.describe('with a server that listens on this machine', () => {
    let server: Server;
    let hits: string[];
    let address: string;

    test.beforeEach(async () => {
      hits = [];
      server = createServer((request, response) => {
        hits.push(request.url ?? '');
        response.end('reached');
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    test.afterEach(() => new Promise((closed) => server.close(closed)));

    test('no way out of the page leads to it', async () => {
      expect(await (await fetch(`${address}/test-itself`)).text()).toBe('reached');
      const answers = await desk.page.evaluate(async (out) => {
        const failed = (work: Promise<unknown>) =>
          work.then(
            () => 'reached',
            () => 'refused',
          );
        const event = (target: EventTarget, good: string) =>
          new Promise<string>((done) => {
            target.addEventListener(good, () => done('reached'));
            target.addEventListener('error', () => done('refused'));
          });
        const opened = async (make: () => EventTarget) => {
          try {
            return await event(make(), 'open');
          } catch {
            return 'refused';
          }
        };
        const placed = <E extends HTMLImageElement | HTMLScriptElement>(element: E, src: string) => {
          element.src = `${out}${src}`;
          document.body.append(element);
          return event(element, 'load');
        };
        const frame = document.createElement('iframe');
        frame.src = `${out}/frame`;
        document.body.append(frame);
        navigator.sendBeacon(`${out}/beacon`);
        return {
          fetch: await failed(fetch(`${out}/fetch`, { mode: 'no-cors' })),
          image: await placed(new Image(), '/image'),
          script: await placed(document.createElement('script'), '/script'),
          socket: await opened(() => new WebSocket(out.replace('http', 'ws'))),
          events: await opened(() => new EventSource(`${out}/events`)),
          ownFiles: await failed(fetch('app://desk/index.html')),
          window: window.open(`${out}/window`) === null ? 'refused' : 'reached',
        };
      }, address);
      expect([...new Set(Object.values(answers))]).toEqual(['refused']);
      // Frame, beacon and navigation have no answer: the server's list speaks for them.
      await desk.page.evaluate((out) => {
        location.href = `${out}/navigate`;
      }, address);
      await desk.page.waitForTimeout(300);
      expect(desk.page.url()).toBe('app://desk/index.html');
      expect(desk.app.windows()).toHaveLength(1);
      expect(hits).toEqual(['/test-itself']);
    });

    test('nor does one out of any session, and no name resolves', async () => {
      const answers = await desk.app.evaluate(async ({ session }, out) => {
        const refused = (work: Promise<unknown>) =>
          work.then(
            () => 'reached',
            () => 'refused',
          );
        const desk = session.fromPartition('desk');
        return [
          await refused(desk.fetch(`${out}/session`)),
          await refused(session.defaultSession.fetch(`${out}/default`)),
          await refused(desk.resolveHost('localhost')),
          await refused(desk.resolveHost('example.org')),
        ];
      }, address);
      expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
      expect(hits).toEqual([]);
    });
  });

  test('no permission is given', async () => {
    const answers = await desk.page.evaluate(async () => {
      const refused = (work: Promise<unknown>) =>
        work.then(
          () => 'given',
          () => 'refused',
        );
      const place = new Promise((given, denied) => navigator.geolocation.getCurrentPosition(given, denied));
      return [
        await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
        await refused(navigator.mediaDevices.getDisplayMedia()),
        await refused(place),
        await refused(navigator.clipboard.readText()),
        await Notification.requestPermission(),
      ];
    });
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'denied']);
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

  test("the page's process stands in Chromium's sandbox", async () => {
    const pid = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s*2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
    expect(await desk.app.evaluate(() => process.argv.join(' '))).not.toContain('no-sandbox');
  });
});
