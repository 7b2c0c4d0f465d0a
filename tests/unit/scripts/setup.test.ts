import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitOut } from '../../../scripts/guided.mjs';
import { hashInputs } from '../../../scripts/lib/build.mjs';
import { isDebian, librariesNotFound, missingFrom } from '../../../scripts/lib/debian.mjs';
import { inStep, isNewEnough } from '../../../scripts/lib/dependencies.mjs';
import { hasDisplay, withoutDisplay } from '../../../scripts/lib/display.mjs';
import { environmentOf, parsePasswd } from '../../../scripts/lib/person.mjs';
import { copyReadable } from '../../../scripts/lib/place.mjs';
import { chooseRuntime } from '../../../scripts/lib/runtime.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safe-haven-desk-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('Debian packages', () => {
  it('counts only what is fully installed', () => {
    const listing = 'xvfb installed\nage config-files\nlibgbm1:amd64 installed\nunzip half-installed\n';
    expect(missingFrom(['xvfb', 'age', 'libgbm1', 'unzip', 'cups'], listing)).toEqual(['age', 'unzip', 'cups']);
  });

  it("takes Debian 13's t64 libraries for the same", () => {
    expect(missingFrom(['libasound2', 'libgtk-3-0'], 'libasound2t64 installed\n')).toEqual(['libgtk-3-0']);
  });

  it.each([
    ['ID=debian', true],
    ['ID=ubuntu\nID_LIKE=debian', true],
    ['ID=fedora\nHOME_URL="https://debian.example"', false],
  ])('knows Debian by %j', (content, expected) => {
    writeFileSync(join(folder, 'os-release'), `NAME=x\n${content}\n`);
    expect(isDebian(join(folder, 'os-release'))).toBe(expected);
    expect(isDebian(join(folder, 'absent'))).toBe(false);
  });
});

it('elsewhere the program itself says which libraries it lacks', () => {
  const listing = '\tlibffmpeg.so => /dist/libffmpeg.so (0x1)\n\tlibgbm.so.1 => not found\n\tlibnss3.so => not found\n';
  expect(librariesNotFound(listing)).toEqual(['libgbm.so.1', 'libnss3.so']);
});

describe('npm packages', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('are in step when the versions agree; what is optional may be absent', () => {
    expect(inStep(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'another version of an optional one',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    ],
    ['one is missing', { 'node_modules/b': { version: '2.0.0' } }],
    ['one too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }],
    ['no record of an install', undefined],
  ])('are not in step: %s', (_, installed) => {
    expect(inStep(locked, installed)).toBe(false);
  });

  it.each([
    ['v24.15.0', true],
    ['v25.0.0', true],
    ['v24.14.9', false],
    ['v20.20.2', false],
    ['', false],
  ])('Node %j is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe('the build', () => {
  it('is told by content and name, not by date', () => {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/a.ts'), 'one');
    const hash = () => hashInputs(folder, ['src', 'package.json']);
    const first = hash();
    utimesSync(join(folder, 'src/a.ts'), 1, 1);
    expect(hash()).toBe(first);
    writeFileSync(join(folder, 'src/a.ts'), 'two');
    const second = hash();
    expect(second).not.toBe(first);
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(new Set([first, second, hash()]).size).toBe(3);
  });
});

describe('the runtime', () => {
  const never = () => Promise.reject(new Error('asked the network'));

  it('is what is prepared, without asking the network', async () => {
    expect(await chooseRuntime(undefined, { official: true, fallback: true }, never)).toBe('official');
    expect(await chooseRuntime(undefined, { official: false, fallback: true }, never)).toBe('fallback');
    expect(await chooseRuntime('official', { official: false, fallback: true }, never)).toBe('official');
  });

  it('is the official one where it can be reached', async () => {
    const nothing = { official: false, fallback: false };
    expect(await chooseRuntime(undefined, nothing, async () => true)).toBe('official');
    expect(await chooseRuntime(undefined, nothing, async () => false)).toBe('fallback');
  });
});

describe('the unprivileged user', () => {
  const person = parsePasswd('safe-haven-test:x:999:995::/var/lib/safe-haven-test:/bin/sh\n');

  it('is read from the password file', () => {
    expect(person).toEqual({
      name: 'safe-haven-test',
      uid: 999,
      gid: 995,
      home: '/var/lib/safe-haven-test',
      other: true,
    });
  });

  it("takes nothing over that points into root's folders", () => {
    const root = {
      PATH: '/bin',
      HOME: '/root',
      XAUTHORITY: '/root/k',
      npm_config_cache: '/root/.npm',
      DESK_RUNTIME: 'x',
    };
    const environment = environmentOf(person, root);
    expect(environment).toMatchObject({ PATH: '/bin', HOME: person.home, USER: person.name, DESK_RUNTIME: 'x' });
    expect(Object.values(environment).filter((value) => value?.includes('/root'))).toEqual([]);
  });

  it('keeps the own environment when nobody else runs the app', () => {
    expect(environmentOf({ ...person, other: false }, { HOME: '/home/a' })).toEqual({ HOME: '/home/a' });
  });

  it('gets a copy it can read, of files nobody else could', () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    mkdirSync(join(from, 'inner'), { recursive: true, mode: 0o700 });
    mkdirSync(join(from, '.git'));
    writeFileSync(join(from, 'inner/closed'), 'closed');
    chmodSync(join(from, 'inner/closed'), 0o700);
    writeFileSync(join(from, 'open'), 'open');
    chmodSync(join(from, 'open'), 0o644);
    symlinkSync('open', join(from, 'link'));
    copyReadable(from, to, new Set(['.git']));
    expect(statSync(to).mode & 0o777).toBe(0o755);
    expect(statSync(join(to, 'inner')).mode & 0o777).toBe(0o755);
    expect(statSync(join(to, 'inner/closed')).mode & 0o777).toBe(0o755);
    expect(statSync(join(from, 'inner/closed')).mode & 0o777).toBe(0o700);
    expect(statSync(join(to, 'open')).ino).toBe(statSync(join(from, 'open')).ino);
    expect(readFileSync(join(to, 'link'), 'utf8')).toBe('open');
    expect(() => statSync(join(to, '.git'))).toThrow('ENOENT');
  });
});

describe('the display', () => {
  it.runIf(process.platform === 'linux')('is X11 or Wayland', () => {
    expect(hasDisplay({})).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });

  it('of the person is kept from the tests', () => {
    expect(withoutDisplay({ DISPLAY: ':0', WAYLAND_DISPLAY: 'w', XAUTHORITY: 'k', PATH: '/bin' })).toEqual({
      PATH: '/bin',
    });
  });
});

describe('the guided run', () => {
  it.each([
    [['--out', 'a b', '--fast'], { out: 'a b', rest: ['--fast'] }],
    [['--fast', '--out=x'], { out: 'x', rest: ['--fast'] }],
    [['--fast'], { out: undefined, rest: ['--fast'] }],
  ])('takes its folder out of %j', (args, expected) => {
    expect(splitOut(args)).toEqual(expected);
  });

  it.each([[['--out']], [['--out=']], [['--out', '--fast']]])('refuses %j', (args) => {
    expect(() => splitOut(args)).toThrow('--out needs');
  });
});
