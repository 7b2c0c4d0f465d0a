import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../../..');

/** As Electron's tutorial "Security" names them. */
const items = [
  'Only load secure content',
  'Do not enable Node.js integration for remote content',
  'Enable context isolation',
  'Enable process sandboxing',
  'Handle session permission requests from remote content',
  'Do not disable webSecurity',
  'Define a Content Security Policy',
  'Do not enable allowRunningInsecureContent',
  'Do not enable experimental features',
  'Do not use enableBlinkFeatures',
  'Do not use allowpopups for WebViews',
  'Verify WebView options and parameters',
  'Disable or limit navigation',
  'Disable or limit creation of new windows',
  'Do not use shell.openExternal with untrusted content',
  'Use a current version of Electron',
  'Validate the sender of all IPC messages',
  'Avoid usage of the file:// protocol and prefer usage of custom protocols',
  'Check which fuses you can change',
  'Do not expose Electron APIs to untrusted web content',
].map((name, index) => `${index + 1}. ${name}`);

test('all twenty items stand in the table, once and in their order', () => {
  const rows = readFileSync(join(project, 'docs/electron-checklist.md'), 'utf8').matchAll(
    /^\| (\d+\. [^|]+?) \| (.+?) \|/gm,
  );
  expect([...rows].map(([, name]) => name)).toEqual(items);
});

test('and each has its test', () => {
  const tests = readFileSync(join(project, 'tests/e2e/shell-checklist.spec.ts'), 'utf8').matchAll(
    /^test\('(\d+\. [^']+)'/gm,
  );
  expect([...tests].map(([, name]) => name)).toEqual(items);
});

test('and every file that the table names as holding one is there', () => {
  const table = readFileSync(join(project, 'docs/electron-checklist.md'), 'utf8');
  const named = [...table.matchAll(/`([\w-]+\.(?:spec|test)\.ts)`/g)].map(([, name]) => name ?? '');
  const folders = ['tests/e2e', 'tests/unit/main', 'tests/unit/architecture'];
  const missing = [...new Set(named)].filter((name) =>
    folders.every((folder) => {
      try {
        return readFileSync(join(project, folder, name)).length === 0;
      } catch {
        return true;
      }
    }),
  );
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});
