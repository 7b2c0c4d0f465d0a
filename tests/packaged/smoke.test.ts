import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { person, plantedNames, staff } from '../hands/invented.ts';
import { act, look, page, picture, press, savePicture, still, type, until, windowsTitled } from '../hands/x-screen.ts';
import { scan } from '../judges/canary.ts';
import { anchorOf, deskKeys } from '../judges/desk-keys.ts';
import { dumpDatabase, isWhole, judgeDatabase } from '../judges/sqlcipher.ts';
import { maintain, networkSockets, ofType, type Place, processes, start, unpack, vaultOf } from './installed.ts';
import { startWindowManager } from './window-manager.ts';

/*
 * The installed desk, used as a person uses it: by its window alone. Nothing attaches to it, because nothing can. What
 * it did is judged from outside: by its processes, and by what lies in its folder.
 */

const folder = mkdtempSync(join(tmpdir(), 'packaged-'));
/** Where each variable that steers an unpackaged desk points; an installed one must leave it empty. */
const trap = join(folder, 'trap');
/** A fuse takes NODE_OPTIONS away before any line of ours could see it; this would leave a file in the trap. */
const foreign = join(folder, 'foreign.cjs');
const steering = {
  DESK_DIR: trap,
  DESK_USER_DATA: trap,
  DESK_DRIVER: join(trap, 'driver.node'),
  DESK_STICKS: trap,
  NODE_OPTIONS: `--require=${foreign}`,
};
let place: Place;
let manager: ChildProcess;
let desk: ChildProcess;

beforeAll(async () => {
  place = unpack(folder);
  mkdirSync(trap);
  writeFileSync(foreign, `require('node:fs').writeFileSync(${JSON.stringify(join(trap, 'loaded'))}, '')`);
  manager = await startWindowManager(folder);
});
afterAll(async () => {
  for (const child of [desk, manager]) child?.kill();
  await until('everything has ended', () => processes().length === 0);
  rmSync(folder, { recursive: true, force: true });
});

/** Each step stands on the one before. */
let broken = false;
beforeEach(({ skip }) => {
  skip(broken, 'a step before it failed');
  const results = process.env.DESK_TEST_RESULTS ?? tmpdir();
  onTestFailed(() => {
    broken = true;
    savePicture(picture(), join(results, `packaged-${Date.now()}.png`)); // what stood on the screen
  });
});

describe('installing', () => {
  it('makes the group, and a folder of that group in which files keep it', () => {
    const etc = join(folder, 'etc');
    writeFileSync(join(etc, 'passwd'), 'root:x:0:0::/root:/bin/sh\n');
    writeFileSync(join(etc, 'group'), 'root:x:0:\n');
    writeFileSync(join(etc, 'gshadow'), 'root:*::\n');
    // In this namespace no second group can own a file, so the first run ends there; the group is made before it.
    expect(() => maintain(place, 'postinst', 'configure')).toThrow(/safe-haven-desk/);
    const made = /^safehaven:x:(\d+):$/m.exec(readFileSync(join(etc, 'group'), 'utf8'));
    expect(Number(made?.[1])).toBeGreaterThan(0);
    writeFileSync(join(etc, 'group'), 'root:x:0:\nsafehaven:x:0:\n');
    rmSync(place.desk, { recursive: true });
    maintain(place, 'postinst', 'configure');
    expect(statSync(place.desk).mode & 0o7777).toBe(0o2770);
    expect(statSync(place.desk).gid).toBe(process.getgid?.());
    maintain(place, 'postinst', 'configure'); // an upgrade
    expect(readdirSync(place.desk)).toEqual([]);
  });
});

describe('the installed desk', () => {
  it('opens a window, as an ordinary person, every process in its sandbox', async () => {
    desk = start(place, [], steering);
    await until('the window', () => windowsTitled('Desk').length === 1);
    look(windowsTitled('Desk')[0] ?? '');
    await page();
    await until('the vault', () => vaultOf(processes()) !== undefined);

    const all = processes();
    expect(process.getuid?.()).toBeGreaterThan(0);
    for (const { uid } of all) expect(uid).toBe(process.getuid?.());
    const words = all.flatMap((one) => one.words);
    expect(
      words.filter((word) => /no-sandbox|disable-seccomp|disable-setuid|inspect|remote-debugging/.test(word)),
    ).toEqual([]);
    const main = all.find((one) => !one.words.some((word) => word.startsWith('--type=')));
    for (const renderer of ofType(all, 'renderer')) {
      expect(renderer.status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1', CapEff: '0000000000000000' });
      for (const kind of ['user', 'pid', 'net'] as const)
        expect(renderer.namespaces[kind]).not.toBe(main?.namespaces[kind]);
    }
    expect(networkSockets(all)).toEqual([]);
  });

  it('is set up by its keyboard', async () => {
    await act('screen', 'Set up this desk', () => press('Return'));
    // What is missing is where Return leads, field by field: nothing here counts tab stops.
    await fill(staff.callBack);
    await act('screen', 'Next', () => press('Return'));
    for (const words of [staff.signInName, staff.displayName, staff.passphrase, staff.passphrase]) await fill(words);
    press('Return');
    await until('a desk', () => existsSync(join(place.desk, 'anchor')));
    expect(anchorOf(place.desk).row).toBeGreaterThan(0);
    await still(); // the recovery sheet, which only eyes can read: she locks, and the desk reminds her of it
  });

  it('locks and opens again', async () => {
    await locked();
    const before = anchorOf(place.desk).row;
    await write(staff.signInName);
    await act('focus', 'Tab', () => press('Tab'));
    await write(staff.passphrase);
    await act('screen', 'Open', () => press('Return'));
    await until('the unlocking in the audit', () => anchorOf(place.desk).row > before);
  });

  it('writes a row, and locks', async () => {
    await act('screen', 'New file', () => press('ctrl+n'));
    await act('screen', 'I have said both', () => press('ctrl+Return'));
    await write(person.name);
    const before = anchorOf(place.desk).row;
    press('ctrl+s');
    await until('the saving in the audit', () => anchorOf(place.desk).row > before);
    await locked();
  });

  it('has kept the row where genuine SQLCipher finds it, and nothing in clear anywhere', async () => {
    const keys = await deskKeys(place.desk, staff.signInName, staff.passphrase);
    const copy = join(folder, 'copy.db');
    copyFileSync(keys.database, copy);
    const verdict = judgeDatabase(copy, keys.databaseKey);
    expect(isWhole(verdict)).toBe(true);
    expect(verdict).toMatchObject({ tables: { clients: 1, staff: 1 } });
    expect(judgeDatabase(copy, '00'.repeat(32)).opened).toBe(false);
    const lines = dumpDatabase(copy, keys.databaseKey);
    expect(lines.filter((line) => line.includes(person.name))).not.toEqual([]);
    const actions = lines.filter((line) => line.startsWith('{"table":"audit"'));
    expect(actions).toHaveLength(anchorOf(place.desk).row);

    expect(readdirSync(trap)).toEqual([]);
    const seen = scan([place.desk, join(folder, 'home'), join(folder, 'temp')], plantedNames);
    expect(seen.findings).toEqual([]);
    expect(seen.unreadable).toEqual([]);
    expect(seen.files).toBeGreaterThan(10);
  });

  it('ends when its window is closed', async () => {
    const ended = once(desk, 'exit');
    look(windowsTitled('Desk')[0] ?? '');
    press('ctrl+alt+Escape'); // the window manager's own key for closing
    expect(await ended).toEqual([0, null]);
    await until('every process has ended', () => processes().length === 0);
  });
});

/** Presses Return, which leads to the next field that is missing, and types there. */
async function fill(words: string): Promise<void> {
  await act('focus', 'Return', () => press('Return'));
  await write(words);
}

const write = (words: string) => act('words', 'typing', () => type(words));

/** Ctrl+L, the vault ended, the next one and its window there. */
async function locked(): Promise<void> {
  const before = vaultOf(processes())?.pid ?? 0;
  press('ctrl+l');
  await until('the vault has ended', () => !existsSync(`/proc/${before}`));
  await until('a window', () => windowsTitled('Desk').length === 1);
  look(windowsTitled('Desk')[0] ?? '');
  await until('a vault', () => vaultOf(processes()) !== undefined);
  await page();
}
