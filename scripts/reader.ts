import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readAuthorityPem } from '../electron/vault/packets/certificates.ts';
import { MAX_PACKET_BYTES } from '../electron/vault/packets/envelope.ts';
import { newIdentityFile, readIdentityFile } from '../electron/vault/packets/identity-file.ts';
import { readPlainFile } from '../electron/vault/packets/plain-file.ts';
import { readerMessage } from '../electron/vault/packets/reader-messages.ts';
import { keptTrustSchema, noTrustYet, type Trust } from '../electron/vault/packets/trust.ts';
import { type VerifyOptions, type VerifyResult, verifyPacket } from '../electron/vault/packets/verify-packet.ts';

/**
 * The packet reader on the command line: the same checks as the program's own reader, no window. Prints one
 * JSON object; exit 0 when the packet is genuine and unchanged, 1 when it is refused, 2 when it was called wrongly.
 */

const USAGE = `usage:
  reader verify  FILE --ca CA.pem (--identity KEYFILE | --words-stdin) [--trust TRUST.json]
  reader extract FILE --ca CA.pem (--identity KEYFILE | --words-stdin) [--trust TRUST.json] --to DIR
  reader keygen  --out KEYFILE
--words-stdin reads the six words from standard input, so that they stand in no process list.
--trust names the trust list this reader has learned ({"number": 0, "revokedSerials": []}).`;

/** Largest key, certificate or trust file that is read: a trust list of 20,000 serials takes 700 kB. */
const MAX_SMALL_FILE = 1024 * 1024;

class UsageError extends Error {}

/** Null when the file is larger than `limit`, in bytes. */
function readLimited(path: string, limit: number): Uint8Array | null {
  const read = readPlainFile(path, limit);
  if (read === 'gone') throw new UsageError(`cannot open ${path}`);
  if (read === 'no-file') throw new UsageError(`${path} is not a file`);
  return read === 'too-large' ? null : read.bytes;
}

function readText(path: string): string {
  const bytes = readLimited(path, MAX_SMALL_FILE);
  if (bytes === null) throw new UsageError(`${path} is too large`);
  return new TextDecoder().decode(bytes);
}

function readTrust(path: string): Trust {
  try {
    return keptTrustSchema.parse(JSON.parse(readText(path)));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path} is not a trust list`);
  }
}

interface Arguments {
  positionals: string[];
  ca?: string | undefined;
  identity?: string | undefined;
  wordsStdin: boolean;
  trust?: string | undefined;
  to?: string | undefined;
  out?: string | undefined;
}

function readArguments(argv: string[]): Arguments {
  const value = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { ca: value, identity: value, 'words-stdin': { type: 'boolean' }, trust: value, to: value, out: value },
    });
    return { ...values, positionals, wordsStdin: values['words-stdin'] ?? false };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'bad arguments');
  }
}

async function readOptions(args: Arguments): Promise<VerifyOptions> {
  if (args.ca === undefined) throw new UsageError('--ca is missing');
  if ((args.identity === undefined) === !args.wordsStdin) throw new UsageError('give --identity or --words-stdin');
  const caPem = readText(args.ca);
  if (readAuthorityPem(caPem) === null) throw new UsageError(`${args.ca} must hold exactly one CA certificate`);
  const options: VerifyOptions = {
    caPem,
    now: new Date(),
    knownTrust: args.trust === undefined ? noTrustYet : readTrust(args.trust),
  };
  if (args.identity === undefined) return { ...options, words: await text(process.stdin) };
  const identities = await readIdentityFile(readText(args.identity));
  if (identities === null) throw new UsageError(`${args.identity} is not an age identity file`);
  return { ...options, identities };
}

function print(result: VerifyResult): void {
  const errors = result.errors.map(({ code }) => ({ code, message: readerMessage(code, result.manifest) }));
  const parts = result.ok ? result.parts.map(({ name, size, sha256 }) => ({ name, size, sha256 })) : [];
  process.stdout.write(
    `${JSON.stringify({ ok: result.ok, errors, manifest: result.manifest ?? null, parts }, null, 2)}\n`,
  );
}

/** Writes the parts for their owner's eyes only (0600); refuses to replace anything. */
function writeParts(result: VerifyResult & { ok: true }, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const part of result.parts) {
    writeFileSync(join(folder, part.name), part.bytes, { flag: 'wx', mode: 0o600 });
  }
  process.stderr.write(
    `Careful: ${result.parts.map((part) => part.name).join(' and ')} in ${folder} can now be read by anyone who can open this folder. Delete them when you are done.\n`,
  );
}

async function open(args: Arguments, folder: string | undefined): Promise<number> {
  const path = args.positionals[1];
  if (path === undefined || args.positionals.length !== 2) throw new UsageError('name one packet');
  const options = await readOptions(args);
  const inTheWay = ['referral.fhir.json', 'referral.pdf'].find((name) => folder && existsSync(join(folder, name)));
  if (inTheWay !== undefined) throw new UsageError(`${folder} already holds ${inTheWay}`);
  const bytes = readLimited(path, MAX_PACKET_BYTES);
  const result: VerifyResult =
    bytes === null ? { ok: false, errors: [{ code: 'too-big' }] } : await verifyPacket(bytes, options);
  if (result.ok && folder !== undefined) writeParts(result, folder);
  print(result);
  return result.ok ? 0 : 1;
}

async function keygen(out: string): Promise<number> {
  const made = await newIdentityFile(new Date());
  try {
    writeFileSync(out, made.text, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new UsageError(`cannot write ${out}, or it already exists`);
  }
  process.stdout.write(`${made.recipient}\n`);
  return 0;
}

async function run(argv: string[]): Promise<number> {
  const args = readArguments(argv);
  const command = args.positionals[0];
  if (command === 'verify' && args.to === undefined && args.out === undefined) return open(args, undefined);
  if (command === 'extract' && args.to !== undefined && args.out === undefined) return open(args, args.to);
  if (command === 'keygen' && args.out !== undefined && args.positionals.length === 1) return keygen(args.out);
  throw new UsageError('unknown command or missing option');
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
