import { join } from 'node:path';
import { HIDDEN_LIMIT } from './idle.ts';

/** Electron's major version that is packaged for a Center. A test holds it to package.json. */
export const SHIPPED_ELECTRON = 45;

const PRINT_SERVICE = '/run/cups/cups.sock';

/** Where this desk lives and how it was started. */
export interface Options {
  /** False in a packaged desk: then nothing of the environment is honoured, but see `win32.ts` for ProgramData. */
  development: boolean;
  version: string;
  /** Folder of the desk (keyring, epochs, lock). */
  deskFolder: string;
  /** Path of another build of the database driver, or null for the one that is shipped. */
  driver: string | null;
  /** Electron's version when it is not the shipped one: the desk then works in practice mode only. */
  testRuntime: string | null;
  /** Folders offered as sticks beside the real ones. */
  extraSticks: string[];
  /** Socket of the print service of this machine. Another one only in development; never a host. */
  printService: string;
  /** Milliseconds a hidden desk waits before it locks. Another limit only in development. */
  hiddenLimit: number;
  /** The bundle's folder, which holds main/, preload/ and renderer/. */
  bundle: string;
}

interface Start {
  isPackaged: boolean;
  version: string;
  electron: string;
  bundle: string;
  userData: string;
  env: Record<string, string | undefined>;
  /** The platform's place for the desk of an installed program. */
  installedFolder: (env: Record<string, string | undefined>) => string;
}

/**
 * A package built on the test runtime carries, in the shipped driver's place, the one built for it (scripts/lib/stage.mjs).
 * It is named outright, because the vault refuses the shipped driver on an Electron older than it needs.
 */
const packagedDriver = (bundle: string): string => {
  const build = `prebuilds/${process.platform}-${process.arch}.node`;
  return join(bundle, '../node_modules/better-sqlite3-multiple-ciphers', build);
};

/** Reads how the desk was started. A packaged desk cannot be pointed elsewhere by its environment. */
export function readOptions(start: Start): Options {
  const env = start.isPackaged ? {} : start.env;
  const shipped = Number.parseInt(start.electron, 10) === SHIPPED_ELECTRON && env.DESK_RUNTIME !== 'test-runtime';
  return {
    development: !start.isPackaged,
    version: start.version,
    deskFolder: start.isPackaged ? start.installedFolder(start.env) : (env.DESK_DIR ?? join(start.userData, 'desk')),
    driver: env.DESK_DRIVER ?? (start.isPackaged && !shipped ? packagedDriver(start.bundle) : null),
    testRuntime: shipped ? null : start.electron,
    extraSticks: (env.DESK_STICKS ?? '').split(':').filter((folder) => folder !== ''),
    printService: env.CUPS_SERVER ?? PRINT_SERVICE,
    hiddenLimit: Number(env.DESK_HIDDEN_SECONDS) * 1000 || HIDDEN_LIMIT,
    bundle: start.bundle,
  };
}

/** The vault's command line. Without `--development` it loads no native module that was not packaged with it. */
export function vaultArguments(options: Options): string[] {
  return [
    `--dir=${options.deskFolder}`,
    `--version=${options.version}`,
    ...(options.development ? ['--development'] : []),
    ...(options.driver ? [`--driver=${options.driver}`] : []),
    ...(options.hiddenLimit === HIDDEN_LIMIT ? [] : [`--hidden-limit=${options.hiddenLimit}`]),
    ...(options.testRuntime ? [`--test-runtime=${options.testRuntime}`] : []),
  ];
}
