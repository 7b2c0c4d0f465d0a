import { describe, expect, it } from 'vitest';
import { HIDDEN_LIMIT } from '../../../electron/main/idle.ts';
import { readOptions, SHIPPED_ELECTRON, vaultArguments } from '../../../electron/main/options.ts';
import about from '../../../package.json' with { type: 'json' };

const env = {
  DESK_DIR: '/elsewhere',
  DESK_DRIVER: '/driver.node',
  DESK_RUNTIME: 'test-runtime',
  DESK_STICKS: '/stick-a:/stick-b',
  CUPS_SERVER: '/print.sock',
  DESK_HIDDEN_SECONDS: '3',
};
const start = {
  isPackaged: false,
  version: '0.1.0',
  electron: `${SHIPPED_ELECTRON}.4.1`,
  bundle: '/bundle',
  userData: '/user',
  env,
  installedFolder: () => '/installed',
};

describe('how the desk was started', () => {
  it('knows the Electron that package.json ships', () => {
    expect(about.devDependencies.electron.split('.')[0]).toBe(String(SHIPPED_ELECTRON));
  });

  it('honours the environment in development', () => {
    const options = readOptions(start);
    expect(options).toMatchObject({
      deskFolder: '/elsewhere',
      driver: '/driver.node',
      extraSticks: ['/stick-a', '/stick-b'],
      printService: '/print.sock',
      hiddenLimit: 3000,
    });
    expect(vaultArguments(options)).toEqual([
      '--dir=/elsewhere',
      '--version=0.1.0',
      '--development',
      '--driver=/driver.node',
      '--hidden-limit=3000',
      `--test-runtime=${SHIPPED_ELECTRON}.4.1`,
    ]);
  });

  it('honours nothing of it when packaged', () => {
    const options = readOptions({ ...start, isPackaged: true });
    expect(options).toMatchObject({ deskFolder: '/installed', driver: null, extraSticks: [], testRuntime: null });
    expect(options.printService).toBe('/run/cups/cups.sock');
    expect(options.hiddenLimit).toBe(HIDDEN_LIMIT);
    expect(vaultArguments(options)).toEqual(['--dir=/installed', '--version=0.1.0']);
  });

  it('calls any other Electron a test runtime, packaged too', () => {
    const packaged = readOptions({ ...start, isPackaged: true, bundle: '/app.asar/out', electron: '33.2.1' });
    expect(packaged.testRuntime).toBe('33.2.1');
    // The driver that was packaged for it, and not the one the environment names.
    expect(packaged.driver).toMatch(
      /^\/app\.asar\/node_modules\/better-sqlite3-multiple-ciphers\/prebuilds\/.*\.node$/,
    );
    expect(readOptions({ ...start, env: {} }).testRuntime).toBeNull();
  });

  it('hides for ten minutes, whatever nonsense stands there', () => {
    expect(HIDDEN_LIMIT).toBe(600_000);
    for (const said of ['', '0', 'soon'])
      expect(readOptions({ ...start, env: { DESK_HIDDEN_SECONDS: said } }).hiddenLimit).toBe(HIDDEN_LIMIT);
  });

  it('keeps the desk beside the user data when nothing else is said', () => {
    expect(readOptions({ ...start, env: {} }).deskFolder).toBe('/user/desk');
  });
});
