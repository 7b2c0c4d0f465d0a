import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * A genuine cupsd of our own, without root, on its own unix socket, with one queue whose printer writes what it
 * receives to a file. Judges what is printed and what the spool keeps of it.
 */

export interface Cups {
  /** Path of the socket: the value for CUPS_SERVER. */
  readonly socket: string;
  readonly queue: 'capture';
  /** Where the printer puts what it received: `job-N.bin`, and a line of its arguments in `args`. */
  readonly outDir: string;
  readonly spoolDir: string;
  /** Ends the service; the folder stays, for looking at. */
  stop(): Promise<void>;
}

export interface CupsOptions {
  /** Debian's defaults, under which finished jobs and their documents stay in the spool. Default: keep nothing. */
  readonly keepHistory?: boolean;
  /** How long the printer takes for a job, in seconds. Default 0. */
  readonly seconds?: number;
  /** False: the queue refuses jobs ("rejecting"). Default true. */
  readonly accepting?: boolean;
  /** Longest request in bytes; a longer document breaks off after its job has been made. Default: no limit. */
  readonly longestRequest?: number;
}

const SERVER_BIN = '/usr/lib/cups';
/** sockaddr_un holds 107 characters and the final zero. */
const LONGEST_SOCKET = 107;

/**
 * Starts cupsd with everything it writes inside `dir` (made if need be). As root it runs as the account `lp`, which
 * must be able to reach `dir`; cupsd itself would drop to it anyway and refuses to work for root.
 * @throws Error with the end of its log when it does not answer within 10 s.
 */
export async function startCups(dir: string, options: CupsOptions = {}): Promise<Cups> {
  if (!existsSync('/usr/sbin/cupsd')) throw new Error('cups is not installed');
  const account = serviceAccount();
  for (const part of ['etc', 'spool/tmp', 'cache', 'state', 'log', 'bin/backend', 'out']) {
    mkdirSync(join(dir, part), { recursive: true, mode: 0o755 });
  }
  // a path that is too long is cut off silently, and the service then listens elsewhere
  const socketDir = join(dir, 'cups.sock').length <= LONGEST_SOCKET ? dir : mkdtempSync('/tmp/cups-');
  const socket = join(socketDir, 'cups.sock');
  configure(dir, socket, account, options);
  giveTo(account, dir);
  giveTo(account, socketDir);
  const service = launch(dir, account);
  const stop = async () => {
    await end(service);
    rmSync(socket, { force: true });
    if (socketDir !== dir) rmSync(socketDir, { recursive: true, force: true });
  };
  try {
    await answering(service, socket);
  } catch (error) {
    await stop();
    throw new Error(
      `cupsd did not start (can ${account.user} reach ${dir}?): ${tail(join(dir, 'log', 'error'))}${tail(join(dir, 'log', 'out'))}`,
      {
        cause: error,
      },
    );
  }
  return { socket, queue: 'capture', outDir: join(dir, 'out'), spoolDir: join(dir, 'spool'), stop };
}

interface Account {
  readonly user: string;
  readonly group: string;
  readonly ids: { uid: number; gid: number } | undefined;
}

function serviceAccount(): Account {
  const id = (...args: string[]) => spawnSync('id', args, { encoding: 'utf8' }).stdout.trim();
  if (process.getuid?.() !== 0) return { user: id('-un'), group: id('-gn'), ids: undefined };
  return {
    user: 'lp',
    group: id('-gn', 'lp'),
    ids: { uid: Number(id('-u', 'lp')), gid: Number(id('-g', 'lp')) },
  };
}

function configure(dir: string, socket: string, account: Account, options: CupsOptions): void {
  for (const name of readdirSync(SERVER_BIN)) {
    if (name !== 'backend') symlinkSync(join(SERVER_BIN, name), join(dir, 'bin', name));
  }
  const keep = options.keepHistory ? 'Yes' : 'No';
  writeFileSync(
    join(dir, 'etc', 'cups-files.conf'),
    `User ${account.user}
Group ${account.group}
SystemGroup ${account.group}
ServerRoot ${dir}/etc
ServerBin ${dir}/bin
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
RequestRoot ${dir}/spool
TempDir ${dir}/spool/tmp
CacheDir ${dir}/cache
StateDir ${dir}/state
AccessLog ${dir}/log/access
ErrorLog ${dir}/log/error
PageLog ${dir}/log/page
Printcap
`,
  );
  // The policy is the one Debian ships, as far as it concerns jobs: purging must work for the owner under it.
  writeFileSync(
    join(dir, 'etc', 'cupsd.conf'),
    `Listen ${socket}
Browsing No
WebInterface No
DefaultAuthType Basic
PreserveJobHistory ${keep}
PreserveJobFiles ${keep}
MaxLogSize 0
LimitRequestBody ${options.longestRequest ?? 0}
LogLevel warn
<Location />
  Order allow,deny
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Send-URI Hold-Job Release-Job Restart-Job Purge-Jobs Set-Job-Attributes Cancel-Job Close-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  );
  // raw: no PPD, so no filter stands between what was sent and what the printer gets
  writeFileSync(
    join(dir, 'etc', 'printers.conf'),
    `<DefaultPrinter capture>
Info capture
DeviceURI capture:/
State Idle
Accepting ${options.accepting === false ? 'No' : 'Yes'}
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy abort-job
</DefaultPrinter>
`,
  );
  // A CUPS backend: called without arguments it names itself, else with: job user title copies options [file]
  const backend = join(dir, 'bin', 'backend', 'capture');
  writeFileSync(
    backend,
    `#!/bin/sh
[ $# = 0 ] && { echo 'direct capture "Unknown" "Capture"'; exit 0; }
echo "job=$1 user=$2 title=$3 copies=$4 options=$5" >> '${dir}/out/args'
# ends at once when cupsd takes the job back, as real backends do
trap 'kill $!; exit 1' TERM
sleep ${options.seconds ?? 0} & wait $!
if [ -n "$6" ]; then cat "$6"; else cat; fi > '${dir}/out/.part'
mv '${dir}/out/.part' "${dir}/out/job-$1.bin"
`,
  );
  chmodSync(backend, 0o700);
}

function giveTo({ ids }: Account, path: string): void {
  if (!ids) return;
  chownSync(path, ids.uid, ids.gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), ids.uid, ids.gid);
  }
}

function launch(dir: string, { ids }: Account): ChildProcess {
  const etc = join(dir, 'etc');
  const command = `exec /usr/sbin/cupsd -f -c "$0/cupsd.conf" -s "$0/cups-files.conf" > "$1" 2>&1`;
  const service = spawn('sh', ['-c', command, etc, join(dir, 'log', 'out')], { stdio: 'ignore', cwd: '/', ...ids });
  // a test that breaks off must not leave a print service behind
  const kill = () => service.kill('SIGKILL');
  process.once('exit', kill);
  service.once('exit', () => process.off('exit', kill));
  return service;
}

async function answering(service: ChildProcess, socket: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await accepts(socket))) {
    if (service.exitCode !== null) throw new Error(`it ended with ${service.exitCode}`);
    if (Date.now() > deadline) throw new Error('it does not answer');
    await wait(50);
  }
}

function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(path);
    client.once('connect', () => {
      client.destroy();
      resolve(true);
    });
    client.once('error', () => resolve(false));
  });
}

async function end(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const ended = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGTERM');
  const killing = setTimeout(() => service.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(killing);
}

function tail(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').slice(-2000) : '';
}
