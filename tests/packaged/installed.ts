import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * The package, installed in a place of its own: a private mount namespace in which /opt holds what the .deb holds and
 * /var/lib what its own maintainer script made. So the program runs at its real path, on its real desk folder, and
 * neither this machine nor a desk on it is touched. No right is needed for it where user namespaces are allowed,
 * which Chromium's sandbox needs as well.
 */

export const DIST = resolve(import.meta.dirname, '../../dist');
export const PROGRAM = '/opt/safe-haven-desk/safe-haven-desk';
export const DESK_FOLDER = '/var/lib/safe-haven-desk';

/** Path of the one .deb in dist/. @throws Error when `npm run package` has not been run */
export function debFile(): string {
  const [deb, second] = globSync(join(DIST, '*.deb'));
  if (!deb || second) throw new Error('dist/ must hold one .deb: npm run package');
  return deb;
}

export interface Place {
  /** Stands for / : holds opt/, var-lib/, etc/, deb/ (the control files), home/, temp/. */
  folder: string;
  /** The desk folder as it is seen from outside. */
  desk: string;
}

/** Unpacks the .deb below `folder`. */
export function unpack(folder: string): Place {
  run('dpkg-deb', ['--extract', debFile(), join(folder, 'unpacked')]);
  run('dpkg-deb', ['--control', debFile(), join(folder, 'control')]);
  for (const name of ['var-lib', 'home', 'temp', 'etc']) mkdirSync(join(folder, name), { mode: 0o700 });
  return { folder, desk: join(folder, 'var-lib/safe-haven-desk') };
}

/**
 * Runs a maintainer script as dpkg does, as root of a namespace whose only account and group is this person's. Its
 * /etc is `etc` below the place. There a group may be made but a file may be given to number 0 only, which is this
 * person's own group outside.
 * @throws Error with what the script said, when it fails
 */
export function maintain(place: Place, script: 'postinst' | 'postrm', ...args: string[]): void {
  const mounts = 'mount --bind "$0" /etc && mount --bind "$1" /var/lib && shift && exec "$@"';
  const command = [join(place.folder, 'etc'), join(place.folder, 'var-lib'), join(place.folder, 'control', script)];
  run('unshare', ['--map-root-user', '--mount', 'sh', '-c', mounts, ...command, ...args]);
}

/** Starts the installed program as this person, with these words behind its name. */
export function start(place: Place, words: string[], env: NodeJS.ProcessEnv, options: SpawnOptions = {}): ChildProcess {
  const mounts = 'mount --bind "$0" /opt && mount --bind "$1" /var/lib && shift && exec "$@"';
  const away = ['setpriv', '--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all'];
  const inside = [join(place.folder, 'unpacked/opt'), join(place.folder, 'var-lib'), ...away, PROGRAM, ...words];
  const program = ['--map-current-user', '--keep-caps', '--mount', 'sh', '-c', mounts, ...inside];
  const { PATH, DISPLAY, XAUTHORITY } = process.env;
  return spawn('unshare', program, {
    stdio: 'ignore',
    cwd: '/',
    env: { PATH, DISPLAY, XAUTHORITY, LANG: 'C.UTF-8', ...own(place), ...env },
    ...options,
  });
}

function own({ folder }: Place): NodeJS.ProcessEnv {
  const home = join(folder, 'home');
  return {
    HOME: home,
    TMPDIR: join(folder, 'temp'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local/share'),
  };
}

export interface Process {
  pid: number;
  words: string[];
  uid: number;
  /** Fields of /proc/PID/status. */
  status: Record<string, string>;
  namespaces: Record<'user' | 'pid' | 'net', string>;
}

const outside = readlinkSync('/proc/self/ns/mnt');

/** By these names it starts itself and its children. */
const NAMES = [PROGRAM, '/proc/self/exe'];

/** All processes of the program in a place of ours. */
export function processes(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(processAt).filter((one) => one !== null && NAMES.includes(one.words[0] ?? '')) as Process[];
}

/** Null when it has ended meanwhile, or is not ours to look at. */
function processAt(pid: string): Process | null {
  try {
    const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
    const namespace = (name: string) => readlinkSync(`/proc/${pid}/ns/${name}`);
    if (namespace('mnt') === outside) return null; // of a desk that is really installed
    // A renderer writes its command line anew, with blanks.
    const words = read('cmdline').replace(/\0+$/, '').split(/[\0 ]/);
    const lines = read('status').trim().split('\n');
    const status = Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2)));
    const namespaces = { user: namespace('user'), pid: namespace('pid'), net: namespace('net') };
    return { pid: Number(pid), words, uid: Number.parseInt(status.Uid, 10), status, namespaces };
  } catch {
    return null;
  }
}

export const ofType = (all: Process[], type: string) =>
  all.filter(({ words }) => words.some((word) => word === `--type=${type}`));

/** The vault: the one utility process that runs our own code. */
export const vaultOf = (all: Process[]) =>
  all.find(({ words }) => words.includes('--utility-sub-type=node.mojom.NodeService'));

/** Inodes of these processes' sockets that belong to a network: TCP and UDP, of both versions. */
export function networkSockets(all: Process[]): string[] {
  const tables = ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => `/proc/net/${name}`).filter((path) => existsSync(path));
  const rows = tables.flatMap((path) => readFileSync(path, 'utf8').trim().split('\n').slice(1));
  const known = new Set(rows.map((row) => row.trim().split(/\s+/)[9]));
  const open = all.flatMap(({ pid }) => {
    const fds = readdirSync(`/proc/${pid}/fd`);
    return fds.map((fd) => /^socket:\[(\d+)\]$/.exec(linkOrNothing(`/proc/${pid}/fd/${fd}`))?.[1]);
  });
  return open.filter((inode) => inode !== undefined && known.has(inode)) as string[];
}

function linkOrNothing(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ''; // closed meanwhile
  }
}

function run(command: string, args: string[]): void {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`);
}
