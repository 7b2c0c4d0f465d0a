import { expect, test } from 'vitest';
import { sources } from './sources.ts';
import { waysOutOf, writesOf } from './ways-out.ts';

// That no line of the program reaches out, runs what it was handed, loosens a window, or writes what somebody typed.

const all = sources(['electron', 'src']);

test('no file has a way out', () => {
  expect(all.length).toBeGreaterThan(100);
  // The one that is known: V8's collector is fetched by its name, and nothing else is run there.
  expect(all.flatMap(waysOutOf)).toEqual(['electron/main/forget.ts: node:vm']);
  const forget = all.find(({ path }) => path === 'electron/main/forget.ts');
  expect(forget?.text.match(/runInNewContext\([^)]*\)/g)).toEqual(["runInNewContext('gc')"]);
});

test.each([
  ['src/x.ts', "void fetch('https://example.org')", 'fetch'],
  ['src/x.ts', "window.fetch('x')", 'fetch'],
  ['src/x.ts', "const reach = globalThis['fetch']", 'fetch'],
  ['src/x.ts', "new WebSocket('wss://x')", 'WebSocket'],
  ['src/x.ts', "new EventSource('x')", 'EventSource'],
  ['src/x.ts', 'new RTCPeerConnection()', 'RTCPeerConnection'],
  ['src/x.ts', "navigator.sendBeacon('x')", 'sendBeacon'],
  ['src/x.ts', "eval('1')", 'eval'],
  ['src/x.ts', "new Function('return 1')", 'Function'],
  ['src/x.ts', 'document.body.innerHTML = x', 'innerHTML'],
  ['src/x.tsx', 'const X = () => <b dangerouslySetInnerHTML={{ __html: x }} />', 'dangerouslySetInnerHTML'],
  ['src/x.tsx', 'const X = () => <webview />', 'a webview'],
  ['electron/vault/x.ts', "process.getBuiltinModule('node:net')", 'getBuiltinModule'],
  ['electron/vault/x.ts', "process.binding('tcp_wrap')", 'binding'],
  ['electron/vault/x.ts', "import { Worker } from 'node:worker_threads'", 'worker_threads'],
  ['electron/vault/x.ts', "import { spawn } from 'node:child_process'", 'child_process'],
  ['electron/main/x.ts', "import { spawn } from 'node:child_process'", 'child_process'],
  ['electron/main/x.ts', "import { app, shell } from 'electron'", 'shell'],
  ['electron/main/x.ts', "import { net as quiet } from 'electron'", 'net'],
  ['electron/main/x.ts', "import electron from 'electron'", 'all of electron'],
  ['electron/main/x.ts', "import * as electron from 'electron'", 'all of electron'],
  ['electron/main/x.ts', "import { ipcMain } from 'electron'", 'ipcMain'],
  ['electron/main/x.ts', "import { crashReporter } from 'electron'", 'crashReporter'],
  ['electron/preload/x.ts', "import { contextBridge } from 'electron'", 'contextBridge'],
  ['electron/main/x.ts', "window.loadFile('x.html')", 'loadFile'],
  ['electron/main/x.ts', 'const loose = { sandbox: false }', 'loosens sandbox'],
  ['electron/main/x.ts', 'const loose = { contextIsolation: false }', 'loosens contextIsolation'],
  ['electron/main/x.ts', 'const loose = { nodeIntegration: true }', 'loosens nodeIntegration'],
  ['electron/main/x.ts', 'const loose = { webSecurity: false }', 'loosens webSecurity'],
  ['electron/main/x.ts', "const loose = { enableBlinkFeatures: 'X' }", 'loosens enableBlinkFeatures'],
  ['electron/main/x.ts', 'const loose = { allowRunningInsecureContent: x }', 'loosens allowRunningInsecureContent'],
  ['electron/main/x.ts', 'const loose = { experimentalFeatures: true }', 'loosens experimentalFeatures'],
  ['electron/main/x.ts', 'new BrowserWindow({ show: false })', 'a window without SAFE'],
  ['electron/main/x.ts', 'new BrowserWindow({ webPreferences: { session: ses } })', 'a window without SAFE'],
])('planted in %s: %s', (path, text, says) => {
  expect(waysOutOf({ path, text }).join()).toContain(says);
});

test.each([
  ['electron/main/x.ts', 'new BrowserWindow({ webPreferences: { ...SAFE, session: ses } })'],
  [
    'electron/glass/x.ts',
    'const dataFrom = class { fetch() { return 1; } }; door.fetch = 1; const fetch = () => 1; fetch();',
  ],
  [
    'electron/main/x.ts',
    "import type { Net } from 'electron'; const safe = { sandbox: true, nodeIntegration: false };",
  ],
  ['electron/main/platform/x.ts', "import { spawn } from 'node:child_process'"],
])('let pass in %s: %s', (path, text) => {
  expect(waysOutOf({ path, text })).toEqual([]);
});

/**
 * Everything the program writes to a terminal or a journal, looked at one by one: codes, and the class of a fault. The
 * stack stands in a line that an installed desk does not reach.
 */
const reviewed: Record<string, string[]> = {
  'electron/main/log.ts': [`process.stderr.write(\`desk: \${code}\\n\`)`],
  'electron/main/before-ready.ts': [
    `process.stderr.write(\`\${error instanceof Error ? error.stack : String(error)}\\n\`)`,
  ],
  'electron/vault/index.ts': [
    "console.error('vault fault', fault instanceof Error ? fault.name : typeof fault)",
    "console.error('vault fault', fault instanceof DeskError ? fault.code : 'internal')",
    "console.error('vault fault', fault instanceof DeskError ? fault.code : 'internal')",
  ],
};

test('what is written to a terminal is a code, a class, or nothing', () => {
  const written = all.map((source) => [source.path, writesOf(source)] as const).filter(([, lines]) => lines.length > 0);
  expect(Object.fromEntries(written)).toEqual(reviewed);
  const shell = all.find(({ path }) => path === 'electron/main/before-ready.ts')?.text;
  expect(shell).toContain('if (development) process.stderr.write(');
});

test.each([
  'console.log(name)',
  'console.table(rows)',
  'process.stdout.write(name)',
  'process.stderr.write(name)',
  'process.report.writeReport(file)',
  'process.emitWarning(name)',
])('a planted %s is seen', (text) => {
  expect(writesOf({ path: 'electron/vault/x.ts', text })).toEqual([text]);
});
