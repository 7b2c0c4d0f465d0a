import { writeFileSync } from 'node:fs';
import { app, Menu, protocol } from 'electron';
import { logCode } from './log.ts';

/** What a PDF says of its maker: Chromium writes the user agent there, and this must not name the program. */
const NEUTRAL_MAKER = 'Community Medical Centers, Care Coordination';

/**
 * Electron's own answer to a fault of ours is a dialog with the words of the error, which stops everything behind it
 * while the desk stays open. Ours is to end: the vault then ends by itself, and drafts are saved every second.
 */
function endOnFault(error: unknown, development: boolean): void {
  // Only where the program is written: these words may hold a path or a title.
  if (development) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  else logCode('fault');
  app.exit(70);
}

/** Finished pages and, on its way to paper, a recovery code pass here: nothing of it goes into a core dump. */
function forbidCoreDump(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0x0');
  } catch {
    // Not every kernel lets a process say so; docs/ARCHITECTURE.md names it.
  }
}

/** This process sees no key and needs no native module; an installed one loads none, whoever asks. */
function refuseNativeCode(): void {
  process.dlopen = () => {
    throw new Error('native-changed');
  };
}

/** What Chromium does by itself, over the network or for it. One list each: a second `disable-features` replaces it. */
const OFF = [
  'disable-background-networking', // field trials, time, safe browsing
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
  'disable-quic',
  'disable-breakpad',
  // Nothing of what is shown may come to rest in a cache on disk.
  'disable-http-cache',
  'disable-gpu-shader-disk-cache',
];
const FEATURES_OFF = [
  'MediaRouter', // looks for screens on the local network
  'DialMediaRouteProvider',
  'HardwareMediaKeyHandling', // tells the desktop's media panel about a page
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'Translate',
];

/** All that must be said before Electron is ready. */
export function beforeReady(development: boolean): void {
  forbidCoreDump();
  if (!development) refuseNativeCode();
  process.on('uncaughtException', (error) => endOnFault(error, development));
  process.on('unhandledRejection', (error) => endOnFault(error, development));
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  app.userAgentFallback = NEUTRAL_MAKER;
  for (const name of OFF) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', FEATURES_OFF.join());
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // No name resolves and no proxy is asked, whatever else might fail to hold.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  // Electron's own menu reloads and closes; macOS needs the edit roles for its clipboard keys, the others do not.
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'editMenu' }, { label: 'Desk', submenu: [{ role: 'quit' }] }])
      : null,
  );
}
