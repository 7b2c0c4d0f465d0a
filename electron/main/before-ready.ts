import { writeFileSync } from 'node:fs';
import { app, Menu, protocol } from 'electron';

/** What a PDF says of its maker: Chromium writes the user agent there, and this must not name the program. */
const NEUTRAL_MAKER = 'Community Medical Centers, Care Coordination';

/**
 * Electron's own answer to a fault of ours is a dialog with the words of the error, which stops everything behind it
 * while the desk stays open. Ours is to end: the vault then ends by itself, and drafts are saved every second.
 */
function endOnFault(error: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
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

/** All that must be said before Electron is ready. */
export function beforeReady(): void {
  forbidCoreDump();
  process.on('uncaughtException', endOnFault);
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.enableSandbox();
  app.userAgentFallback = NEUTRAL_MAKER;
  // Nothing of what is shown may come to rest in a cache on disk.
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
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
