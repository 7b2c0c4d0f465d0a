import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, session } from 'electron';
import { beforeReady } from './before-ready.ts';
import { openDesk } from './desk.ts';
import { hardenAllContents, hardenSession } from './harden.ts';
import { readOptions } from './options.ts';
import { thisPlatform } from './platform/platform.ts';
import { rendererFolder, serveBundle } from './protocol.ts';
import { lockWithTheMachine } from './triggers.ts';

// Only the order in which things start. No crash reporter is ever started: a dump may hold a key.

beforeReady();
hardenAllContents();
const elsewhere = app.isPackaged ? undefined : process.env.DESK_USER_DATA;
// Said outright, because the name below would move it.
app.setPath('userData', elsewhere ?? app.getPath('userData'));
// What a window list and the screen's own inspector read (WM_CLASS): it never says more than the title does.
app.setName('Desk');

async function start(): Promise<void> {
  await app.whenReady();
  const options = readOptions({
    isPackaged: app.isPackaged,
    version: app.getVersion(),
    electron: process.versions.electron,
    bundle: resolve(import.meta.dirname, '..'),
    userData: app.getPath('userData'),
    env: process.env,
    installedFolder: (env) => thisPlatform().deskFolder(env),
  });
  // The installer makes the folder of a packaged desk, with its group; here it is ours to make.
  if (options.development) mkdirSync(options.deskFolder, { recursive: true, mode: 0o770 });

  const ses = session.fromPartition('desk', { cache: false });
  hardenSession(session.defaultSession, options.development);
  hardenSession(ses, options.development);
  serveBundle(ses, rendererFolder(options.bundle), 'desk', 'src/index.html');

  const desk = openDesk(options, ses);
  lockWithTheMachine(desk.lock);
  app.on('second-instance', desk.comeForward);
  // While locking there may be no window for a moment; closing the window asks to quit by itself.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    event.preventDefault();
    void desk.leave().then(() => app.exit(0));
  });
}

if (app.requestSingleInstanceLock()) void start();
else app.exit(0);
