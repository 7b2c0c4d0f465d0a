import { statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { DeskError } from '../electron/contract/errors.ts';
import { APPLICATION_ID, deskErrorOf, openToRead } from '../electron/vault/database/connection.ts';
import { holdDesk } from '../electron/vault/database/desk-lock.ts';
import type { Db } from '../electron/vault/database/driver.ts';
import { newestSchema } from '../electron/vault/database/migrate.ts';
import { noteAttempt, secondsToWait } from '../electron/vault/keyring/attempts.ts';
import {
  attemptsFile,
  currentFolder,
  type DeskFolder,
  lockFile,
  readKeyring,
} from '../electron/vault/keyring/desk-folder.ts';
import { forgetKeys, type Keyring, type OpenedKeyring, openWithPassphrase } from '../electron/vault/keyring/keyring.ts';
import { staffOfSlot } from '../electron/vault/staff/members.ts';
import { type Evidence, gatherEvidence, type Slip } from './audit/evidence.ts';

/**
 * The proof of the past on the command line: the desk's whole audit, its anchor, printed slips and the backups on a
 * stick, held against one another. The database is opened read-only and the desk is held meanwhile, so nobody writes.
 * Prints one JSON object; exit 0 when all agrees, 1 when something differs or could not be looked at, 2 when it
 * was called wrongly. Format and codes: docs/formats/audit.md.
 */

const USAGE = `usage:
  audit verify --desk DIR --name NAME [--slip 'ROW:eight words']... [--stick DIR]
The passphrase is read from standard input, so that it stands in no process list.`;

class UsageError extends Error {}

interface Arguments {
  desk: string;
  name: string;
  slips: Slip[];
  stick: string | null;
}

function mustBeFolder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${path} is not a folder`);
  return path;
}

function readSlip(given: string): Slip {
  const match = /^\s*([1-9][0-9]{0,14})\s*:(.*)$/s.exec(given);
  if (!match) throw new UsageError("--slip is written as 'ROW:eight words'");
  return { row: Number(match[1]), words: match[2] ?? '' };
}

function readArguments(argv: string[]): Arguments {
  const value = { type: 'string' } as const;
  const options = { desk: value, name: value, slip: { type: 'string', multiple: true }, stick: value } as const;
  let given: ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: typeof options }>>;
  try {
    given = parseArgs({ args: argv, allowPositionals: true, options });
  } catch (fault) {
    throw new UsageError(fault instanceof Error ? fault.message : 'bad arguments');
  }
  const { desk, name, slip = [], stick } = given.values;
  if (given.positionals.join() !== 'verify') throw new UsageError('unknown command');
  if (desk === undefined || name === undefined) throw new UsageError('--desk and --name are needed');
  return {
    desk: mustBeFolder(desk),
    name,
    slips: slip.map(readSlip),
    stick: stick === undefined ? null : mustBeFolder(stick),
  };
}

/** Why the desk could not be looked at. */
const refusals: Partial<Record<DeskError['code'], string>> = {
  'desk-busy': 'The desk is open. Lock it first, or verify a copy of its folder.',
  'not-set-up': 'There is no desk in this folder.',
  'wrong-passphrase': 'That name and passphrase do not open this desk.',
  wait: 'Too many wrong tries: wait.',
  'no-right': 'This is for the privacy officer and for administrators.',
  'desk-newer': 'The desk was written by a newer version of the program.',
  'desk-damaged': 'The keyring or the database is damaged or is not a desk’s.',
  'desk-missing': 'The database is not there.',
  'desk-unreachable': 'The files are there and cannot be read or held by this account.',
  'place-gone': 'The stick cannot be read.',
};

/** Takes the desk's lock, so that no desk writes meanwhile. Throws `desk-busy`, `desk-unreachable`. */
async function hold(path: string): Promise<Db> {
  try {
    return await holdDesk(lockFile(path));
  } catch (fault) {
    throw fault instanceof DeskError ? fault : new DeskError('desk-unreachable');
  }
}

/** Wrong tries are counted and slowed as at the desk's own lock. Throws `wait`, `wrong-passphrase`. */
async function open(path: string, ring: Keyring, name: string, passphrase: string): Promise<OpenedKeyring> {
  const attempts = attemptsFile(path);
  const seconds = secondsToWait(attempts, new Date());
  if (seconds > 0) throw new DeskError('wait', { seconds });
  const opened = await openWithPassphrase(ring, name, passphrase);
  if (opened) return opened;
  await noteAttempt(attempts, Buffer.from(ring.attemptsPublicKey, 'base64'), 'passphrase', new Date());
  throw new DeskError('wrong-passphrase');
}

/** As in the program, the right stands in the database; a member it does not know has what her slot says. */
function mustBeOfficer(db: Db, slot: OpenedKeyring['slot']): void {
  const rights = staffOfSlot(db, slot.id)?.rights ?? slot.rights;
  if (!rights.includes('privacy-officer') && !rights.includes('administrator')) throw new DeskError('no-right');
}

function openDesk(folder: DeskFolder, key: Buffer): Db {
  const db = openToRead(folder.database, key);
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  const isNewer = (db.pragma('user_version', { simple: true }) as number) > newestSchema;
  if (isOurs && !isNewer) return db;
  db.close();
  throw new DeskError(isOurs ? 'desk-newer' : 'desk-damaged');
}

async function verify(args: Arguments, passphrase: string): Promise<Evidence> {
  const folder = currentFolder(args.desk);
  if (!folder) throw new DeskError('not-set-up');
  const lock = await hold(args.desk);
  try {
    const ring = readKeyring(folder.keyring);
    const { keys, slot } = await open(args.desk, ring, args.name, passphrase);
    const db = openDesk(folder, keys.databaseKey);
    try {
      mustBeOfficer(db, slot);
      return await gatherEvidence({ db, ring, keys, path: args.desk }, args.slips, args.stick);
    } finally {
      db.close();
      forgetKeys(keys);
    }
  } finally {
    lock.close();
  }
}

function print(found: object): void {
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

async function run(argv: string[]): Promise<number> {
  const args = readArguments(argv);
  const passphrase = (await text(process.stdin)).replace(/\r?\n$/, '');
  try {
    const { rows, head, differences, generations } = await verify(args, passphrase);
    const ok = differences.length === 0;
    print({ ok, rows, head, differences, ...(args.stick === null ? {} : { generations }) });
    return ok ? 0 : 1;
  } catch (raised) {
    const fault = deskErrorOf(raised);
    const message = fault instanceof DeskError ? refusals[fault.code] : undefined;
    if (!(fault instanceof DeskError) || message === undefined) throw fault;
    print({ ok: false, rows: 0, differences: [{ code: fault.code, row: null, message, ...fault.details }] });
    return 1;
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
