import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Found, foundIn, type Source, sources } from './sources.ts';

// The rules of docs/ARCHITECTURE.md, held over every file; and each rule shown to catch what it is there for.

const all = sources(['electron', 'src']);
const NETWORK = /^(node:)?(net|http|https|http2|dns|dns\/promises|tls|dgram|inspector|inspector\/promises|cluster)$/;

/** What a room may take from, by the beginning of the path; `npm` for packages, `node` for Node's own. */
const rooms: { room: string; from: string[] }[] = [
  { room: 'src/', from: ['src/', 'electron/contract/', 'npm'] },
  { room: 'electron/contract/', from: ['electron/contract/', 'zod'] },
  { room: 'electron/vault/', from: ['electron/vault/', 'electron/contract/', 'resources/', 'npm', 'node'] },
  { room: 'electron/main/', from: ['electron/main/', 'electron/contract/', 'npm', 'node', 'electron'] },
  { room: 'electron/preload/', from: ['electron/preload/', 'electron/contract/', 'electron'] },
  { room: 'electron/glass/', from: ['electron/glass/', 'npm'] },
];

function kindOf(target: string): string {
  if (target === 'electron' || target.startsWith('electron/') || target.startsWith('src/')) return target;
  if (target.startsWith('resources/') || target === 'zod') return target;
  return target.startsWith('node:') ? 'node' : 'npm';
}

function allowed(from: readonly string[], target: string): boolean {
  const kind = kindOf(target);
  return from.some((one) =>
    one.endsWith('/') ? kind.startsWith(one) : kind === one || (one === 'npm' && kind === 'zod'),
  );
}

/** One line for each import that breaks a rule. */
function broken(source: Source): string[] {
  const room = rooms.find((one) => source.path.startsWith(one.room));
  const found = foundIn(source);
  const wrong = (what: string, target: string) => `${source.path}: ${what}: ${target}`;
  if (!room) return [wrong('a file in no room', '')];
  const lines = found.imports
    .filter(({ target }) => !allowed(room.from, target))
    .map(({ target }) => wrong('may not take', target));
  for (const { target } of found.imports) {
    if (NETWORK.test(target) && source.path !== 'electron/main/platform/ipp.ts') lines.push(wrong('network', target));
    if (target.startsWith('(')) lines.push(wrong('not to be read', target));
  }
  for (const { target, written } of found.imports) {
    if (written.startsWith('.') && !/\.(tsx?|json|css|html|svg|woff2|po|mjs)(\?.*)?$/.test(written))
      lines.push(wrong('no extension', target));
  }
  lines.push(...faults(source.path, found));
  return lines;
}

function faults(path: string, found: Found): string[] {
  const lines: string[] = [];
  if (found.barrels > 0) lines.push(`${path}: a barrel`);
  if (found.anys > 0) lines.push(`${path}: any`);
  for (const name of found.members) if (name === 'serialize' || name === 'backup') lines.push(`${path}: db.${name}()`);
  if (path.startsWith('electron/vault/')) for (const call of found.plainOpens) lines.push(`${path}: opens ${call}`);
  return lines;
}

test('there is something to look at in every room', () => {
  for (const { room } of rooms) expect([room, all.some((one) => one.path.startsWith(room))]).toEqual([room, true]);
  expect(all.length).toBeGreaterThan(100);
});

test('every import of every file keeps to its room', () => {
  expect(all.flatMap(broken)).toEqual([]);
});

/** What somebody might write one day, and what the rules must say of it. */
const planted: [string, string, string][] = [
  ['src/x.ts', "import { Vault } from '../electron/vault/vault.ts'", 'may not take'],
  ['src/x.tsx', "import type { Db } from '../electron/vault/database/driver.ts'", 'may not take'],
  ['src/x.ts', "export type X = import('../electron/main/window.ts').X", 'may not take'],
  ['src/x.ts', "await import('../electron/vault/vault.ts')", 'may not take'],
  ['src/x.ts', "import 'node:fs'", 'may not take'],
  ['src/x.ts', "import { ipcRenderer } from 'electron'", 'may not take'],
  ['electron/vault/x.ts', "import { app } from 'electron'", 'may not take'],
  ['electron/vault/x.ts', "import { places } from '../main/places.ts'", 'may not take'],
  ['electron/vault/x.ts', "import x from '../../src/app/App.tsx'", 'may not take'],
  ['electron/vault/x.ts', "const net = require('node:net')", 'network'],
  ['electron/vault/x.ts', "import { lookup } from 'node:dns/promises'", 'network'],
  ['electron/vault/x.ts', "const name = 'a'; await import(name)", 'not to be read'],
  ['electron/vault/x.ts', "export { y } from './y.ts'", 'a barrel'],
  ['electron/vault/x.ts', "export * from './y.ts'", 'a barrel'],
  ['electron/vault/x.ts', 'export const x = (y: any) => y', 'any'],
  ['electron/vault/x.ts', 'export const x = (db: Db) => db.serialize()', 'db.serialize()'],
  ['electron/vault/x.ts', "export const x = (db: Db) => db['backup']('x')", 'db.backup()'],
  ['electron/vault/x.ts', 'readFileSync(folder.database)', 'opens readFileSync'],
  ['electron/vault/x.ts', 'await open(lockFile(path))', 'opens open'],
  ['electron/vault/x.ts', "copyFileSync(join(a, 'desk.db'), b)", 'opens copyFileSync'],
  ['electron/vault/x.ts', "fs.openSync(x.database + '-wal')", 'opens openSync'],
  ['electron/vault/x.ts', "import { y } from './y'", 'no extension'],
  ['electron/main/x.ts', "import { holdDesk } from '../vault/database/desk-lock.ts'", 'may not take'],
  ['electron/main/x.ts', "import http from 'node:http'", 'network'],
  ['electron/preload/x.ts', "import fs from 'node:fs'", 'may not take'],
  ['electron/glass/x.ts', "import { calls } from '../contract/calls.ts'", 'may not take'],
  ['electron/contract/x.ts', "import { randomUUID } from 'node:crypto'", 'may not take'],
  ['electron/contract/x.ts', "import React from 'react'", 'may not take'],
  ['electron/elsewhere/x.ts', 'export const x = 1', 'a file in no room'],
];
test.each(planted)('planted in %s: %s', (path, text, says) => {
  expect(broken({ path, text }).join()).toContain(says);
});

const clean: [string, string][] = [
  ['electron/vault/x.ts', "import { statSync } from 'node:fs'; statSync(folder.database); const any = 'any';"],
  ['electron/main/platform/ipp.ts', "import { request } from 'node:http'"],
  [
    'src/x.tsx',
    "import { z } from 'zod'; import { calls } from '../electron/contract/calls.ts'; export const X = () => <b>any</b>",
  ],
];
test.each(clean)('let pass in %s: %s', (path, text) => {
  expect(broken({ path, text })).toEqual([]);
});

test('each package that ships is declared', () => {
  const declared = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const names = new Set([
    ...Object.keys(declared.dependencies ?? {}),
    ...Object.keys(declared.devDependencies ?? {}),
    'electron',
  ]);
  const nameOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/');
  const packages = all
    .flatMap((source) => foundIn(source).imports)
    .map(({ target }) => target)
    .filter((target) => kindOf(target) === 'npm');
  expect([...new Set(packages.map(nameOf))].filter((name) => !names.has(name))).toEqual([]);
});
