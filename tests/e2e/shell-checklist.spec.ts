import { readFileSync } from 'node:fs';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { SHIPPED_ELECTRON } from '../../electron/main/options.ts';
import about from '../../package.json' with { type: 'json' };
import { expectOneWindow } from '../hands/launch.ts';
import {
  ASK_FOR_EVERYTHING,
  globalsWithAndWithout,
  PERMISSIONS,
  POLICY,
  preferencesOf,
  runAsClicked,
  webviewsOfAMistake,
} from './checklist-hands.ts';
import { executablePath, openShellDesk, patiently, type ShellDesk } from './shell-desk.ts';

/*
 * The twenty items of Electron's own checklist (electronjs.org, "Security"), each on the running desk, under their
 * names there. docs/electron-checklist.md says what is done for each, and what else holds it.
 */

let desk: ShellDesk;

test.beforeAll(async () => {
  desk = await openShellDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(() => desk.reload());

const each = async (name: string) => (await preferencesOf(desk)).map((given) => given[name] ?? false);
const asClicked = <T>(text: string) => runAsClicked<T>(desk, text);

test('1. Only load secure content', async () => {
  const addresses = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  );
  expect(addresses).toEqual(['app://desk/index.html']);
  const parts = await desk.page.evaluate(() =>
    [...document.querySelectorAll<HTMLScriptElement & HTMLLinkElement>('[src], link[href]')].map(
      (part) => part.src || part.href,
    ),
  );
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((name) => !name.startsWith('app://desk/'))).toEqual([]);
  expect(await desk.page.evaluate(() => isSecureContext)).toBe(true);
});

test('2. Do not enable Node.js integration for remote content', async () => {
  for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames']) {
    expect([name, await each(name)]).toEqual([name, [false]]);
  }
  const found = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'];
  expect(await desk.page.evaluate((names) => names.filter((name) => name in globalThis), found)).toEqual([]);
});

test('3. Enable context isolation', async () => {
  expect(await each('contextIsolation')).toEqual([true]);
  // What a page does to its own world does not reach the preload's: its ports still come.
  await desk.page.addInitScript(() => {
    Array.prototype.includes = () => false;
    Function.prototype.call = () => undefined;
  });
  await desk.reload();
  expect((await desk.seen()).ports).toBe(1);
  await desk.close();
  desk = await openShellDesk();
});

test('4. Enable process sandboxing', async () => {
  expect(await each('sandbox')).toEqual([true]);
  const pids = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getOSProcessId()),
  );
  expect(pids).toHaveLength(1);
  for (const pid of pids) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s*2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m);
  }
  expect(await desk.app.evaluate(() => process.argv.join(' '))).not.toContain('no-sandbox');
});

test('5. Handle session permission requests from remote content', async () => {
  const answers = await asClicked<Record<string, string>>(ASK_FOR_EVERYTHING);
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'nothing')).toEqual([]);
  expect(Object.keys(answers)).toHaveLength(20);
  const states = await desk.page.evaluate(async (names) => {
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).map(({ state }) => state);
  }, PERMISSIONS);
  expect(states.filter((state) => state !== 'denied')).toEqual([]);
});

test('6. Do not disable webSecurity', async () => {
  expect(await each('webSecurity')).toEqual([true]);
  expect(await desk.page.evaluate(() => window.origin)).toBe('app://desk');
});

test('7. Define a Content Security Policy', async () => {
  // That it holds is in network.spec.ts; here, what it says, and that each load has a nonce of its own.
  const policies = await desk.app.evaluate(async ({ session }) => {
    const load = () => session.fromPartition('desk').fetch('app://desk/index.html');
    return [await load(), await load()].map((answer) => answer.headers.get('content-security-policy') ?? '');
  });
  const [first, second] = policies.map((policy) => policy.split('; '));
  expect(first?.map((part) => part.replace(/'nonce-[\w+/=]{24}'/, "'nonce'"))).toEqual(POLICY);
  expect(first).not.toEqual(second);
  expect((await desk.seen()).violations).toEqual([]);
  await desk.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  });
  expect(
    await desk.page.evaluate(() => [getComputedStyle(document.body).outlineWidth === '7px', 'ran' in window]),
  ).toEqual([false, false]);
  await patiently
    .poll(async () => (await desk.seen()).violations.sort())
    .toEqual(['script-src-elem inline', 'style-src-elem inline']);
});

test('8. Do not enable allowRunningInsecureContent', async () => {
  expect(await each('allowRunningInsecureContent')).toEqual([false]);
});

test('9. Do not enable experimental features', async () => {
  expect(await each('experimentalFeatures')).toEqual([false]);
});

test('10. Do not use enableBlinkFeatures', async () => {
  expect((await each('enableBlinkFeatures')).filter((given) => given)).toEqual([]);
});

test('11. Do not use allowpopups for WebViews', async () => {
  expect(await each('webviewTag')).toEqual([false]);
  const known = await desk.page.evaluate(() => 'getWebContentsId' in document.createElement('webview'));
  expect(known).toBe(false);
});

test('12. Verify WebView options and parameters', async () => {
  expect(await webviewsOfAMistake(desk, true)).toBe(0);
  expect(await webviewsOfAMistake(desk, false)).toBe(1);
});

test('13. Disable or limit navigation', async () => {
  for (const to of ['app://glass/index.html', 'app://desk/electron/glass/index.html', 'data:text/html,x']) {
    await desk.page.evaluate((address) => {
      location.href = address;
    }, to);
    await desk.page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
    }, to);
    await desk.page.waitForTimeout(150);
    expect(desk.page.url()).toBe('app://desk/index.html');
  }
  expect((await desk.seen()).ports).toBe(1);
});

test('14. Disable or limit creation of new windows', async () => {
  const opened = await asClicked<boolean[]>(
    "['app://desk/index.html', 'about:blank', '', 'data:text/html,x'].map((to) => window.open(to) !== null)",
  );
  expect(opened).toEqual([false, false, false, false]);
  await asClicked(
    "document.body.append(Object.assign(document.createElement('a'), { href: 'app://desk/index.html', target: '_blank', id: 'out' })); document.getElementById('out').click()",
  );
  await desk.page.waitForTimeout(300);
  await expectOneWindow(desk.app);
});

test('15. Do not use shell.openExternal with untrusted content', async () => {
  await desk.app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openExternal = async (address) => void asked.push(address);
    shell.openPath = async (path) => String(asked.push(path));
  });
  for (const to of ['mailto:a@example.org', 'tel:988', 'https://example.org/', 'file:///etc/passwd', 'other:x']) {
    await asClicked(`window.open(${JSON.stringify(to)}); location.href = ${JSON.stringify(to)}; undefined`);
  }
  await desk.page.waitForTimeout(300);
  expect(await desk.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([]);
  expect(desk.page.url()).toBe('app://desk/index.html');
});

test('16. Use a current version of Electron', async () => {
  // No test can ask what is newest: this desk has no network. What is packaged is pinned; any other is named as such.
  expect(about.devDependencies.electron).toMatch(new RegExp(`^${SHIPPED_ELECTRON}\\.\\d+\\.\\d+$`));
  const running = await desk.app.evaluate(() => process.versions.electron ?? '');
  const named = await desk.page.getByText(running).count();
  expect(named > 0).toBe(
    Number.parseInt(running, 10) !== SHIPPED_ELECTRON || process.env.DESK_RUNTIME === 'test-runtime',
  );
});

test('17. Validate the sender of all IPC messages', async () => {
  // There is nobody to send to. The one door is the port: who gets it is in shell-port.spec.ts.
  const heard = await desk.app.evaluate(({ ipcMain, webContents }) => {
    const invoked = (ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers;
    return [
      ipcMain.eventNames().filter((name) => name !== 'error'),
      [...(invoked?.keys() ?? ['unknown'])],
      ...webContents.getAllWebContents().flatMap((one) =>
        // Electron's own, so that a listener of somebody's that throws is no fault of nobody's.
        [one.ipc.eventNames(), one.mainFrame.ipc.eventNames()].map((names) => names.filter((name) => name !== 'error')),
      ),
    ];
  });
  expect(heard).toEqual([[], [], [], []]);
});

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
  const answers = await desk.app.evaluate(async ({ session, BrowserWindow }) => {
    const ses = session.fromPartition('desk');
    const mistake = new BrowserWindow({ show: false, webPreferences: { session: ses } });
    await mistake.loadURL('file:///etc/passwd').catch(() => undefined);
    const shown = await mistake.webContents.executeJavaScript('document.documentElement.textContent');
    mistake.destroy();
    return [ses.protocol.isProtocolHandled('app'), (await ses.fetch('file:///etc/passwd')).status, shown];
  });
  expect(answers).toEqual([true, 403, '']);
});

test('19. Check which fuses you can change', async () => {
  // Fuses belong to the packaged program and are read back there. Here: that every one there is has been judged.
  const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const table = readFileSync('docs/electron-checklist.md', 'utf8');
  expect(known.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  const wire = await getCurrentFuseWire(executablePath);
  const carried = Object.keys(wire).filter((index) => /^\d+$/.test(index));
  expect(carried.filter((index) => FuseV1Options[Number(index)] === undefined)).toEqual([]);
  expect(carried.length).toBeGreaterThan(5);
});

test('20. Do not expose Electron APIs to untrusted web content', async () => {
  const [ours, bare] = await globalsWithAndWithout(desk);
  const without = String(bare).split(',');
  const added = String(ours)
    .split(',')
    .filter((name) => !without.includes(name));
  // What Playwright and the watch put there.
  expect(added.filter((name) => name !== 'seen' && !name.startsWith('__p'))).toEqual([]);
});
