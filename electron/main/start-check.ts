/*
 * How a packaged desk may be started: by its name alone. A switch of Chromium's or Node's given beside it opens a
 * debugger's port, takes the sandbox away, loads other code or writes a log of what is on the screen; Electron reads
 * them all, and there is no fuse for them. So any word that could be one ends the program before it has a window.
 */

export type StartFault = 'refused-argument' | 'refused-environment';

/**
 * Read by Electron, Chromium or Node before any line of ours runs. NODE_OPTIONS, NODE_EXTRA_CA_CERTS and
 * ELECTRON_RUN_AS_NODE are switched off by fuses as well; they are refused here in case a fuse was missed.
 * What makes the system load other code into any program (LD_PRELOAD, GTK_MODULES, DYLD_INSERT_LIBRARIES) is not
 * listed: it has run by now, and could hide itself from this.
 */
export const REFUSED_ENVIRONMENT: readonly string[] = [
  'ELECTRON_RUN_AS_NODE', // the program as a bare Node
  'ELECTRON_DISABLE_SANDBOX', // the windows without Chromium's sandbox
  'ELECTRON_ENABLE_LOGGING', // Chromium's log, with the addresses and words of pages
  'ELECTRON_LOG_FILE',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'ELECTRON_DEFAULT_ERROR_MODE', // Windows' own dialog, and dump, after a crash
  'ELECTRON_PROFILE_INIT_SCRIPTS',
  'ELECTRON_NO_ASAR',
  'CHROME_DEVEL_SANDBOX', // another program in place of the sandbox's helper
  'CHROME_SANDBOX_DEBUGGING',
  'CHROME_LOG_FILE',
  'BREAKPAD_DUMP_LOCATION', // where a crash would be written down
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NODE_COMPILE_CACHE', // code from a folder of the caller's, taken for a compiled copy of ours
  'NODE_V8_COVERAGE', // a file at the end
  'NODE_PRESERVE_SYMLINKS',
  'NODE_PRESERVE_SYMLINKS_MAIN',
  'NODE_REDIRECT_WARNINGS',
  'NODE_DEBUG', // Node's own log, with paths
  'NODE_DEBUG_NATIVE',
];

/** macOS before 10.9 started programs with a process serial number. No other system adds a word by itself. */
const SERIAL_NUMBER = /^-psn_\d+_\d+$/;

/** As Chromium does: blanks around a word are taken off, and on Windows a slash begins a switch too. */
function mayBeSwitch(word: string, platform: NodeJS.Platform): boolean {
  const bare = word.trim();
  if (platform === 'darwin' && SERIAL_NUMBER.test(bare)) return false;
  return bare.startsWith('-') || (platform === 'win32' && bare.startsWith('/'));
}

/**
 * Why a packaged desk is not to go on, or null. `words` is the command line without the program's own name.
 * A plain word, such as a path that a file manager adds, is no switch and is read by nobody.
 */
export function faultOfStart(
  words: readonly string[],
  env: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): StartFault | null {
  if (words.some((word) => mayBeSwitch(word, platform))) return 'refused-argument';
  // Windows does not tell the cases of a name apart.
  const named = new Set(Object.keys(env).map((name) => (platform === 'win32' ? name.toUpperCase() : name)));
  return REFUSED_ENVIRONMENT.some((name) => named.has(name)) ? 'refused-environment' : null;
}

/**
 * Whether this is an installed desk. Electron answers by the name of its file, which whoever copies it may choose; a
 * program that runs out of an archive is packaged whatever it is called.
 */
export const isInstalled = (saysElectron: boolean, folder: string): boolean =>
  saysElectron || /[\\/]app\.asar([\\/]|$)/.test(folder);
