import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { readFuses } from '../../scripts/lib/fuses.mjs';
import { filesBelow, hashesOf } from '../../scripts/lib/stage.mjs';
import { plantedNames, staff } from '../hands/invented.ts';
import { scan } from '../judges/canary.ts';
import { DIST, debFile } from './installed.ts';

/* What is in the package, what is not, and what its maker's tools say about it. */

const UNPACKED = join(DIST, 'linux-unpacked');
const RESOURCES = join(UNPACKED, 'resources');
const ASAR = join(RESOURCES, 'app.asar');
const DRIVER = 'node_modules/better-sqlite3-multiple-ciphers';
const ARGON = 'node_modules/@node-rs/argon2';
const NATIVE = [`${ARGON}-linux-x64-gnu/argon2.linux-x64-gnu.node`, `${DRIVER}/prebuilds/linux-x64.node`];
/** Bytes. docs: design, limits. */
const MOST_BEYOND_ELECTRON = 60e6;

/** Everything in the asar that is a file, by its path without a leading slash. */
const packed = listPackage(ASAR, { isPack: false })
  .map((path) => path.replaceAll('\\', '/').slice(1))
  .filter((path) => /\.\w+$|\/LICENSE\w*$/.test(path) && !path.endsWith('argon2.linux-x64-gnu'));
const textOf = (path: string) => extractFile(ASAR, path).toString('utf8');
const ours = packed.filter((path) => /^out\/.*\.(js|cjs|mjs)$/.test(path));
const vault = ours.filter((path) => /^out\/main\/(vault|copier|chunks\/)/.test(path));

const folder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program file', () => {
  it('has its fuses set, read back from it', async () => {
    const { fuses, faults } = await readFuses(join(UNPACKED, 'safe-haven-desk'));
    expect(faults).toEqual([]);
    expect(fuses).toMatchObject({
      RunAsNode: 'off',
      EnableCookieEncryption: 'on',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: 'on',
      OnlyLoadAppFromAsar: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
      GrantFileProtocolExtraPrivileges: 'off',
    });
  });

  it('would be found out with a fuse turned back', async () => {
    const copy = join(folder, 'program');
    const bytes = readFileSync(join(UNPACKED, 'safe-haven-desk'));
    const sentinel = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'); // of @electron/fuses
    const around = bytes.subarray(sentinel, sentinel + 64);
    around[32 + 2] = 0x31; // after version and length: RunAsNode, '1'
    writeFileSync(copy, around);
    expect((await readFuses(copy)).faults).toEqual(['RunAsNode is on']);
  });
});

describe('the archive', () => {
  it('holds the bundle, and of packages only what loads the two native modules', () => {
    const elsewhere = packed.filter((path) => !/^out\/(main|preload|renderer)\//.test(path) && path !== 'package.json');
    const expected = new RegExp(`^(${DRIVER}|${ARGON}(-linux-x64-gnu)?)/`);
    expect(elsewhere.filter((path) => !expected.test(path))).toEqual([]);
    expect(elsewhere.filter((path) => !/\.(js|json|node)$|LICENSE$/.test(path))).toEqual([]);
    expect(packed.filter((path) => path.endsWith('.node')).sort()).toEqual(NATIVE);
    for (const needed of ['out/main/index.js', 'out/main/vault.js', 'out/preload/index.cjs', 'package.json'])
      expect(packed).toContain(needed);
    expect(packed.filter((path) => path.startsWith('out/renderer/fonts/inter-')).length).toBeGreaterThan(5);
    // Wordings and seeds are built into the vault.
    expect(vault.map(textOf).join('\n')).toContain('42 CFR');
  });

  it('has beside it the two native modules of its table, and no other file', () => {
    const table = JSON.parse(textOf('out/main/native-hashes.json'));
    expect(Object.keys(table).sort()).toEqual(NATIVE);
    expect(hashesOf(join(RESOURCES, 'app.asar.unpacked'))).toEqual(table);
    const beside = filesBelow(RESOURCES);
    expect(beside).toEqual(['app.asar', ...NATIVE.map((path) => `app.asar.unpacked/${path}`)]);
  });

  it('has the driver built for this Electron, which the smoke start loads', () => {
    const prebuilt = resolve(import.meta.dirname, '../..', NATIVE[1] ?? '');
    const right = readFileSync(process.env.DESK_DRIVER ?? prebuilt);
    expect(readFileSync(join(RESOURCES, 'app.asar.unpacked', NATIVE[1] ?? '')).equals(right)).toBe(true);
  });

  it('carries no source map, no trace of a test and no word of an invented person', () => {
    expect(packed.filter((path) => /\.map$|test|fixture|spec\./i.test(path))).toEqual([]);
    // As a module: the passphrase meter's dictionary knows the word for a writer of plays.
    const traces =
      /sourceMappingURL=|["'@/]playwright|playwright["'/]|vitest|DESK_TEST|__coverage__|light-argon|tests\/(fixtures|hands|judges)/;
    expect(ours.filter((path) => traces.test(textOf(path)))).toEqual([]);
    const found = scan([RESOURCES], [...plantedNames, staff.displayName]);
    expect(found.findings).toEqual([]);
    expect(found.unreadable).toEqual([]);
  });

  it('reads the names that steer an unpackaged desk in one place, and no environment in vault or window', () => {
    const steered = ours.filter((path) => /\bDESK_(?!URL\b)[A-Z_]+/.test(textOf(path)));
    expect(steered).toEqual(['out/main/index.js']);
    const reads = ours.filter((path) => /process\.env\b/.test(textOf(path)));
    expect(reads).toEqual(['out/main/index.js']);
  });

  it('can put out no key, and lower no floor', () => {
    // The second is the passphrase meter's own: the name of a matcher that is added twice, which the desk never does.
    const reviewed = ['console.error("vault fault"', 'console.info(`Matcher ${na'];
    for (const path of vault) {
      const text = textOf(path);
      // A key becomes text only inside the words that hand it to SQLCipher.
      const spelled = [...text.matchAll(/.{0,60}[kK]ey\.toString\(/g)].map(([match]) => match);
      const harmless = /`raw:\$\{|[pP]ublicKey\.toString|typeof key === "number" \? key/;
      expect(spelled.filter((match) => !harmless.test(match))).toEqual([]);
      expect(text).not.toMatch(/process\.(stdout|stderr)/);
      const said = [...text.matchAll(/console\.\w+\(.{0,13}/g)].map(([match]) => match);
      expect(said.filter((match) => !reviewed.includes(match))).toEqual([]);
    }
    const text = vault.map(textOf).join('\n');
    expect(text).toMatch(/memory: \w+\(\)\.int\(\)\.min\(65536\)\.max\(1048576\)/);
    expect(text).toMatch(/passes: \w+\(\)\.int\(\)\.min\(3\)\.max\(10\)/);
    expect(text.match(/\bhashRaw\(/g)).toHaveLength(1);
    expect(text.match(/memoryCost:[^,]*/g)).toEqual(['memoryCost: argon.memory']);
  });

  it('stays below its size beyond Electron', () => {
    const size = filesBelow(RESOURCES).reduce((sum, file) => sum + statSync(join(RESOURCES, file)).size, 0);
    expect(size).toBeGreaterThan(5e6);
    expect(size).toBeLessThan(MOST_BEYOND_ELECTRON);
  });
});

describe('the Debian package', () => {
  const ask = (...args: string[]) => spawnSync('dpkg-deb', args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
  const field = (name: string) => ask('--field', debFile(), name).trim();

  it('says what it is, and that it is on the test runtime when it is', () => {
    expect(field('Package')).toBe('safe-haven-desk');
    const version = JSON.parse(textOf('package.json')).version;
    expect(field('Version')).toBe(version.replace('-', '~'));
    expect(basename(debFile())).toBe(`safe-haven-desk_${field('Version')}_${field('Architecture')}.deb`);
    const shipped = readFileSync(join(UNPACKED, 'version'), 'utf8').trim() === about.devDependencies.electron;
    expect(version === about.version).toBe(shipped);
    expect(/testruntime/.test(version)).toBe(!shipped);
    expect(/TEST RUNTIME/.test(field('Description'))).toBe(!shipped);
    for (const needed of ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'cups-client', 'passwd'])
      expect(field('Depends')).toContain(needed);
  });

  it('belongs to root throughout, with one setuid file: the sandbox', () => {
    const rows = ask('--contents', debFile()).trim().split('\n');
    const [rights, owners, paths] = [0, 1, 5].map((column) => rows.map((row) => row.split(/\s+/)[column] ?? ''));
    expect(new Set(owners)).toEqual(new Set(['root/root']));
    const setuid = paths?.filter((_path, index) => /s/i.test(rights?.[index] ?? ''));
    expect(setuid).toEqual(['./opt/safe-haven-desk/chrome-sandbox']);
    expect(rights?.[paths?.indexOf('./opt/safe-haven-desk/chrome-sandbox') ?? -1]).toBe('-rwsr-xr-x');
    expect(rights?.filter((one) => !one.startsWith('l') && one[8] === 'w')).toEqual([]);
    expect(paths).toContain('./usr/share/applications/safe-haven-desk.desktop');
    expect(rows.length).toBeGreaterThan(20);
  });
});
