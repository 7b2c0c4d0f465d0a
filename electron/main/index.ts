import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, dialog, session } from 'electron';
import { beforeReady } from './before-ready.ts';
import { openDesk } from './desk.ts';
import { hardenAll } from './harden.ts';
import { logCode } from './log.ts';
import { nativeFilesAreWhole } from './native-files.ts';
import { readOptions } from './options.ts';
import { thisPlatform } from './platform/platform.ts';
import { rendererFolder, serveBundle } from './protocol.ts';
import { faultOfStart, isInstalled } from './start-check.ts';
import { lockWithTheMachine } from './triggers.ts';

// Only the order in which things start. No crash reporter is ever started: a dump may hold a key.

/** EX_USAGE and EX_SOFTWARE of sysexits(3). */
const [USAGE, SOFTWARE] = [64, 70];
const installed = isInstalled(app.isPackaged, import.meta.dirname);
const refused = installed ? faultOfStart(process.argv.slice(1), process.env, process.platform) : null;

function begin(): void {
  beforeReady(!installed);
  hardenAll(!installed);
  const elsewhere = installed ? undefined : process.env.DESK_USER_DATA;
  // Said outright, because the name below would move it.
  app.setPath('userData', elsewhere ?? app.getPath('userData'));
  // What a window list and the screen's own inspector read (WM_CLASS): it never says more than the title does.
  app.setName('Desk');
  if (app.requestSingleInstanceLock()) void start();
  else app.exit(0);
}

/** There is no window yet, so both languages in one. */
function sayAltered(): void {
  logCode('native-changed');
  dialog.showErrorBox(
    'Desk',
    'Parts of this program are not the ones that were installed, so it does not start. Nothing in the desk was opened or changed. Install the program again, or ask the administrator.\n\nPartes de este programa no son las que se instalaron, por eso no se inicia. No se abrió ni cambió nada. Instale el programa otra vez o consulte a quien administra el equipo.',
  );
}

async function start(): Promise<void> {
  await app.whenReady();
  const options = readOptions({
    isPackaged: installed,
    version: app.getVersion(),
    electron: process.versions.electron,
    bundle: resolve(import.meta.dirname, '..'),
    userData: app.getPath('userData'),
    env: process.env,
    installedFolder: (env) => thisPlatform().deskFolder(env),
  });
  if (installed && !(await nativeFilesAreWhole(options.bundle))) {
    sayAltered();
    app.exit(SOFTWARE);
    return;
  }
  // The installer makes the folder of a packaged desk, with its group; here it is ours to make.
  if (options.development) mkdirSync(options.deskFolder, { recursive: true, mode: 0o770 });

  const ses = session.fromPartition('desk', { cache: false });
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

if (refused) {
  logCode(refused);
  app.exit(USAGE);
} else begin();
