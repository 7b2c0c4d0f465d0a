import { describe, expect, it } from 'vitest';
import { faultOfStart, isInstalled, REFUSED_ENVIRONMENT } from '../../../electron/main/start-check.ts';

const plain = { PATH: '/usr/bin', HOME: '/home/x', LANG: 'es_US.UTF-8', ELECTRON_OZONE_PLATFORM_HINT: 'auto' };
const platforms = ['linux', 'win32', 'darwin'] as const;

describe('how a packaged desk may be started', () => {
  it('by its name alone, or with a path that a file manager adds', () => {
    for (const platform of platforms) expect(faultOfStart([], plain, platform)).toBeNull();
    expect(faultOfStart(['/media/stick/a file.shpacket', ''], plain, 'linux')).toBeNull();
    expect(faultOfStart(['C:\\Users\\x\\a.shpacket'], plain, 'win32')).toBeNull();
  });

  it.each([
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0.0.0.0:9229',
    '-r',
    '--require=/tmp/x.js',
    '--js-flags=--expose-gc',
    '--user-data-dir=/tmp/x',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--enable-logging',
    '--log-net-log=/tmp/x.json',
    '--host-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:8080',
    '--renderer-cmd-prefix=gdb',
    '--utility-cmd-prefix=gdb',
    '--type=renderer',
    '-no-sandbox',
    '--',
    '-',
    ' --no-sandbox',
    '\t--no-sandbox',
    '\u00a0--no-sandbox',
    '\u3000--no-sandbox',
  ])('never with %j', (word) => {
    for (const platform of platforms) {
      expect(faultOfStart([word], plain, platform)).toBe('refused-argument');
      expect(faultOfStart(['/a/path', word], plain, platform)).toBe('refused-argument');
    }
  });

  it('with a slash before a switch only where a slash begins a path', () => {
    expect(faultOfStart(['/no-sandbox'], plain, 'win32')).toBe('refused-argument');
    expect(faultOfStart([' /no-sandbox'], plain, 'win32')).toBe('refused-argument');
    expect(faultOfStart(['/no-sandbox'], plain, 'linux')).toBeNull();
  });

  it('with the serial number that an old macOS adds, there and only so', () => {
    expect(faultOfStart(['-psn_0_12345'], plain, 'darwin')).toBeNull();
    expect(faultOfStart(['-psn_0_12345'], plain, 'linux')).toBe('refused-argument');
    expect(faultOfStart(['-psn_0_1 --no-sandbox'], plain, 'darwin')).toBe('refused-argument');
    expect(faultOfStart(['-psn_0_12345', '--inspect'], plain, 'darwin')).toBe('refused-argument');
  });

  it.each(REFUSED_ENVIRONMENT)('never with %s in the environment, empty or not', (name) => {
    for (const platform of platforms) {
      expect(faultOfStart([], { ...plain, [name]: '1' }, platform)).toBe('refused-environment');
      expect(faultOfStart([], { ...plain, [name]: '' }, platform)).toBe('refused-environment');
    }
  });

  it('whatever the case of such a name, where the system does not tell them apart', () => {
    expect(faultOfStart([], { Electron_Disable_Sandbox: '1' }, 'win32')).toBe('refused-environment');
    expect(faultOfStart([], { electron_disable_sandbox: '1' }, 'linux')).toBeNull();
  });
});

describe('whether this is an installed desk', () => {
  it('by what Electron says, or by running out of an archive', () => {
    expect(isInstalled(true, '/opt/desk/resources/app.asar/out/main')).toBe(true);
    expect(isInstalled(false, '/home/x/electron/resources/app.asar/out/main')).toBe(true);
    expect(isInstalled(false, 'C:\\copy\\resources\\app.asar\\out\\main')).toBe(true);
    expect(isInstalled(false, '/home/x/project/out/main')).toBe(false);
    expect(isInstalled(false, '/home/x/app.asar.unpacked/out/main')).toBe(false);
  });
});
