import { describe, expect, it } from 'vitest';
import { readOptions, SHIPPED_ELECTRON, vaultArguments } from '../../../electron/main/options.ts';
import about from '../../../package.json' with { type: 'json' };

const env = {
  DESK_DIR: '/elsewhere',
  DESK_DRIVER: '/driver.node',
  DESK_RUNTIME: 'test-runtime',
  DESK_STICKS: '/stick-a:/stick-b',
  CUPS_SERVER: '/print.sock',
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
    });
    expect(vaultArguments(options)).toEqual([
      '--dir=/elsewhere',
      '--version=0.1.0',
      '--driver=/driver.node',
      `--test-runtime=${SHIPPED_ELECTRON}.4.1`,
    ]);
  });

  it('honours nothing of it when packaged', () => {
    const options = readOptions({ ...start, isPackaged: true });
    expect(options).toMatchObject({ deskFolder: '/installed', driver: null, extraSticks: [], testRuntime: null });
    expect(options.printService).toBe('/run/cups/cups.sock');
    expect(vaultArguments(options)).toEqual(['--dir=/installed', '--version=0.1.0']);
  });

  it('calls any other Electron a test runtime, packaged too', () => {
    expect(readOptions({ ...start, isPackaged: true, electron: '33.2.1' }).testRuntime).toBe('33.2.1');
    expect(readOptions({ ...start, env: {} }).testRuntime).toBeNull();
  });

  it('keeps the desk beside the user data when nothing else is said', () => {
    expect(readOptions({ ...start, env: {} }).deskFolder).toBe('/user/desk');
  });
});
