import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Genuine SQLCipher as judge of the desk's database: a second implementation, compiled from Zetetic's own source,
 * with which none of our code and not our driver has anything to do. What it can open, an outside expert can open.
 *
 * Read-only, but not for a live database: the caller passes a copy (the file and its `-wal` side by side).
 */

const SOURCE = join(import.meta.dirname, '..', '..', 'node_modules', '@commapp', 'sqlcipher-amalgamation', 'src');
const JUDGE_C = join(import.meta.dirname, 'sqlcipher', 'judge.c');
const SHARED_CACHE = '/var/cache/safe-haven-desk';
// TEMP_STORE=2 is what SQLCipher requires; FTS5 so that full-text tables can be counted and compared too.
const FLAGS = [
  '-O2',
  '-DSQLITE_HAS_CODEC',
  '-DSQLITE_TEMP_STORE=2',
  '-DSQLITE_THREADSAFE=1',
  '-DSQLITE_ENABLE_FTS5',
  '-DSQLITE_ENABLE_DBSTAT_VTAB',
];
const LINK = ['-lcrypto', '-lm', '-lpthread', '-ldl'];
const MAX_OUTPUT = 1024 * 1024 * 1024;

const refusedSchema = z.object({ opened: z.literal(false), error: z.string(), code: z.number() });
const openedSchema = z.object({
  opened: z.literal(true),
  cipherVersion: z.string(),
  /** Rows of `cipher_integrity_check`: pages whose HMAC is wrong. Empty means clean. It reads the file, not the -wal. */
  cipherIntegrity: z.array(z.string()),
  /** Rows of `integrity_check`: `['ok']` when whole; otherwise the findings, or the error that ended it. */
  integrity: z.array(z.string()),
  userVersion: z.number(),
  applicationId: z.number(),
  /** Rows per table; null for a table that could not be read. */
  tables: z.record(z.string(), z.number().nullable()),
});
const verdictSchema = z.discriminatedUnion('opened', [openedSchema, refusedSchema]);

/** What the judge says. `opened: false` covers wrong key, plaintext, damage in page 1 and the empty file alike. */
export type Verdict = z.infer<typeof verdictSchema>;

/** True when the judge opened the file and neither check has a finding. */
export function isWhole(verdict: Verdict): boolean {
  return (
    verdict.opened &&
    verdict.cipherIntegrity.length === 0 &&
    verdict.integrity.join() === 'ok' &&
    !Object.values(verdict.tables).includes(null)
  );
}

/**
 * Judges the database at `path`, opened with the raw key `keyHex` (64 hex digits).
 * @throws Error when the judge cannot be built or run; never for a wrong key or a damaged file.
 */
export function judgeDatabase(path: string, keyHex: string): Verdict {
  return verdictSchema.parse(JSON.parse(run([path], keyHex)));
}

/**
 * Every schema object and every row of every table as canonical JSON lines, sorted, so that two databases with the
 * same content give the same lines whatever their page layout. Compare as text: integers may exceed 2^53.
 * @throws Error when the file does not open, breaks off, or holds text that is not UTF-8.
 */
export function dumpDatabase(path: string, keyHex: string): string[] {
  const lines = run(['--dump', path], keyHex).trimEnd().split('\n');
  const [first] = lines;
  if (lines.length === 1 && first?.startsWith('{"opened":false')) throw new Error(`the judge cannot open it: ${first}`);
  return lines.sort();
}

function run(args: string[], keyHex: string): string {
  if (!/^[0-9a-f]{64}$/i.test(keyHex)) throw new Error('a raw key has 64 hex digits');
  const done = spawnSync(buildJudge(), args, { input: keyHex, maxBuffer: MAX_OUTPUT });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`the judge ended with ${done.status ?? done.signal}: ${done.stderr}`);
  // fatal: two different broken texts must not both become U+FFFD and compare equal
  return new TextDecoder('utf-8', { fatal: true }).decode(done.stdout);
}

/**
 * Compiles the judge once (about half a minute) and returns its path; later calls find it in the cache, whose names
 * are hashes of sources, flags and compiler, so a changed source never meets an old program.
 * @throws Error naming the Debian packages when the compiler or OpenSSL's headers are missing.
 */
export function buildJudge(): string {
  const compiler = spawnSync('gcc', ['--version'], { encoding: 'utf8' });
  if (compiler.error) throw new Error('the database judge needs gcc and libssl-dev', { cause: compiler.error });
  const library = hash(readFileSync(join(SOURCE, 'sqlite3.c')), FLAGS.join(' '), compiler.stdout);
  const program = hash(readFileSync(JUDGE_C), library, LINK.join(' '));
  const ready = readyMade(`judge-${program}`);
  if (ready) return ready;

  const cache = ownCache();
  const object = join(cache, `sqlcipher-${library}.o`);
  const judge = join(cache, `judge-${program}`);
  compile(object, ['-c', ...FLAGS, join(SOURCE, 'sqlite3.c')]);
  compile(judge, ['-Wall', '-Wextra', '-Werror', `-I${SOURCE}`, ...FLAGS, JUDGE_C, object, ...LINK]);
  return judge;
}

/** One made by root serves every account; it is only trusted when no one else could have written it. */
function readyMade(name: string): string | undefined {
  for (const folder of [SHARED_CACHE, ownCache()]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const { uid, mode } = statSync(path);
    const trusted = (uid === 0 || uid === process.getuid?.()) && (mode & 0o022) === 0;
    if (trusted && mayRun(path)) return path;
  }
  return undefined;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ownCache(): string {
  const folder =
    process.getuid?.() === 0
      ? SHARED_CACHE
      : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'safe-haven-desk');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/**
 * flock: test files run side by side, and one compilation is enough; the lock ends with its holder, so it is never
 * stale. Renamed under the lock, so that nobody runs half a program and whoever waited finds it made.
 */
function compile(target: string, args: string[]): void {
  if (existsSync(target)) return;
  const unlessMade = 'test -e "$0" || { part=$1; shift; gcc "$@" -o "$part" && mv "$part" "$0"; }';
  const part = `${target}.${process.pid}.part`;
  const done = spawnSync('flock', [`${target}.lock`, 'sh', '-c', unlessMade, target, part, ...args], {
    encoding: 'utf8',
  });
  rmSync(part, { force: true });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`compiling the database judge failed (libssl-dev?): ${done.stderr}`);
}

function hash(...parts: (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 24);
}
