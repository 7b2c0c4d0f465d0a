import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, test } from '@playwright/test';
import { expectOneWindow, launch, lodgingIn } from '../hands/launch.ts';
import { start } from '../hands/start.ts';
import { confirmSheet, newFile, saveFile, setUp, today } from '../hands/worker.ts';
import { type Listener, listen } from './listener.ts';
import { readNetLog } from './net-log.ts';
import { CODE_THAT_RAN, tryEveryWayOut, WAYS } from './probes.ts';
import { executablePath, PROJECT } from './shell-desk.ts';

/*
 * That nothing of the desk reaches a network, seen from three sides: the page that tries, the server that would be
 * reached, and Chromium's own log of what it did. Each of the three is first seen to notice what it is there for.
 */

let folder: string;
let server: Listener;
let log: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'network-'));
  log = join(folder, 'net.json');
  server = await listen();
});
test.afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function end(app: ElectronApplication): Promise<void> {
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  await gone;
}

/** Sockets of the Internet kind that a process holds, as the kernel names them. */
function internetSockets(pid: number): string[] {
  const held = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
    } catch {
      return undefined; // closed meanwhile
    }
  });
  const kinds = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'];
  const rows = kinds.flatMap((kind) => readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1));
  return rows.filter((row) => held.includes(row.trim().split(/\s+/)[9]));
}

test('control: from an Electron as it comes every way leads out, and its log names each', async () => {
  const { app, page } = await start({
    executablePath,
    args: [`--log-net-log=${log}`, join(PROJECT, 'tests/e2e/control-app')],
    chromiumSandbox: true,
    env: {
      ...(process.env as Record<string, string>),
      CONTROL_PAGE: `${server.address}/page`,
      XDG_CONFIG_HOME: folder,
    },
  });
  await page.waitForURL(`${server.address}/page`);
  const seen = await page.evaluate(tryEveryWayOut, server.address);
  await end(app);
  expect(seen.ran).toEqual(CODE_THAT_RAN);
  expect(seen.candidates).toBeGreaterThan(0);
  expect(WAYS.filter((way) => !server.hits.includes(way))).toEqual([]);
  const written = readNetLog(log);
  expect(WAYS.filter((way) => !written.addresses.some((address) => address.endsWith(way)))).toEqual([]);
  expect(written.names.join()).toContain('dns-prefetch.invalid');
  expect(written.asked.join()).toContain('dns-prefetch.invalid');
  expect(written.connections).toContain(server.address.slice('http://'.length));
  expect(written.datagrams).toBeGreaterThan(0);
});

test('a desk in use, and a page of it that tries everything, reach nothing', async () => {
  test.setTimeout(180_000);
  const { app, page } = await launch(lodgingIn(folder), [`--log-net-log=${log}`]);
  await confirmSheet(page, await setUp(page));
  await today(page);
  await newFile(page);
  await saveFile(page);

  // What is ours does load: a refusal below is not the refusal of everything.
  const own = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    const family = getComputedStyle(document.body).fontFamily;
    const fonts = await document.fonts.load(`16px ${family}`);
    const image = new Image();
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    await image.decode();
    return [script.startsWith('app://desk/'), typeof (await import(script)), fonts.length > 0, image.width];
  });
  expect(own).toEqual([true, 'object', true, 1]);

  const seen = await page.evaluate(tryEveryWayOut, server.address);
  expect(seen).toEqual({ ran: [], candidates: 0 });
  const outward = await page.evaluate(async (out) => {
    location.href = `${out}/navigate`;
    location.assign('app://glass/index.html');
    history.pushState(null, '', '/index.html');
    await new Promise((done) => setTimeout(done, 500));
    return fetch('app://desk/index.html').then(
      () => 'reached',
      () => 'refused',
    );
  }, server.address);
  expect(outward).toBe('refused');
  expect(page.url()).toBe('app://desk/index.html');
  await expectOneWindow(app);

  // This process steers the app over connections of its own: it is the control.
  expect(internetSockets(process.pid).length).toBeGreaterThan(0);
  const vault = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'vault')?.pid,
  );
  expect(internetSockets(vault ?? 0)).toEqual([]);
  await end(app);
  expect(server.hits).toEqual([]);
  expect(server.connections()).toBe(0);
  const { events, names, ...reached } = readNetLog(log);
  expect(reached).toEqual({ addresses: [], asked: [], connections: [], datagrams: 0 });
  // What a page's own name is turned into when Chromium wants to know it ahead; nobody was asked for it.
  expect(names.filter((name) => name !== 'app://~notfound')).toEqual([]);
  expect(events).toBeGreaterThan(0);
});

test('without the filter of requests, the rule that no name resolves still holds', async () => {
  const { app } = await launch(lodgingIn(folder), [`--log-net-log=${log}`]);
  const answers = await app.evaluate(async ({ session }, out) => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        (fault: Error) => /ERR_\w+/.exec(fault.message)?.[0],
      );
    const [desk, other, late] = [
      session.fromPartition('desk'),
      session.defaultSession,
      session.fromPartition('made-by-a-mistake'),
    ];
    const filtered = [
      await refused(desk.fetch(`${out}/desk`)),
      await refused(other.fetch(`${out}/default`)),
      await refused(late.fetch(`${out}/late`)),
    ];
    desk.webRequest.onBeforeRequest(null);
    const resolved = [
      await refused(desk.fetch(`${out}/unfiltered`)),
      await refused(desk.fetch('https://example.org/')),
      await refused(desk.resolveHost('localhost')),
      await desk.resolveProxy('https://example.org/'),
    ];
    const file = await (await desk.fetch('file:///etc/passwd')).text();
    return { filtered, resolved, file };
  }, server.address);
  expect(answers).toEqual({
    filtered: Array(3).fill('ERR_BLOCKED_BY_CLIENT'),
    resolved: ['ERR_NAME_NOT_RESOLVED', 'ERR_NAME_NOT_RESOLVED', 'ERR_NAME_NOT_RESOLVED', 'DIRECT'],
    file: '',
  });
  await end(app);
  expect(server.connections()).toBe(0);
  const { addresses, asked, connections, datagrams } = readNetLog(log);
  // The log of the desk itself, too, names what was tried.
  expect(addresses).toEqual([`${server.address}/unfiltered`, 'https://example.org/']);
  expect({ asked, connections, datagrams }).toEqual({ asked: [], connections: [], datagrams: 0 });
});
