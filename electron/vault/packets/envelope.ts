import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { PacketBuildError, PacketRefused } from './packet-errors.ts';
import { readWords, wordsToPassphrase } from './words.ts';
import { workFactor } from './work-factor.ts';

/**
 * The outer layer of a packet: the age v1 format, to X25519 recipients or to a passphrase of six words. age
 * gives secrecy only; who sent it is the manifest's signature.
 */

/** The whole file: reader and builder refuse more before reading it. */
export const MAX_PACKET_BYTES = 64 * 1024 * 1024;
export const MAX_RECIPIENTS = 32;
/** 2^20 needs 1 GiB of memory for seconds: anything above is an attack on the reader's machine. */
const MAX_WORK_FACTOR = 20;
const MAX_HEADER_BYTES = 8 * 1024;
const VERSION_LINE = 'age-encryption.org/v1\n';
const NONCE_BYTES = 16;
/** age encrypts steps of 64 KiB, each with a 16-byte tag; our payload fills every step. */
const SEALED_STEP_BYTES = 64 * 1024 + 16;
const NO_MATCH = "no identity matched any of the file's recipients";
const recipientShape = /^age1[02-9ac-hj-np-z]{58}$/;
const identityShape = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/**
 * Encrypts to the care team's keys.
 * @throws PacketBuildError `no-recipient` or `bad-recipient` (shape, checksum, or more than 32)
 */
export async function sealToRecipients(payload: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new PacketBuildError('no-recipient');
  if (recipients.length > MAX_RECIPIENTS) throw new PacketBuildError('bad-recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!isRecipient(recipient)) throw new PacketBuildError('bad-recipient');
    encrypter.addRecipient(recipient);
  }
  return encrypter.encrypt(payload);
}

/** Whether the text is an X25519 recipient with a right checksum. */
export function isRecipient(text: string): boolean {
  if (!recipientShape.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Encrypts under a passphrase (scrypt, log N 18; about two seconds of the thread). */
export async function sealWithPassphrase(payload: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor());
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(payload);
}

/**
 * Decrypts an age file made by `sealWithPassphrase`.
 * @throws PacketRefused `too-much-work` before any scrypt is run, `wrong-words`, `damaged`
 */
export async function openWithPassphrase(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (readHeader(file).lock !== 'words') throw new PacketRefused('needs-key');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypt(decrypter, file, 'wrong-words');
}

/** A new key pair for one member of a care team. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half. @throws PacketRefused `needs-key` when the text is no X25519 identity */
export async function recipientOf(identity: string): Promise<string> {
  if (!identityShape.test(identity)) throw new PacketRefused('needs-key');
  try {
    return await identityToRecipient(identity);
  } catch {
    throw new PacketRefused('needs-key');
  }
}

export interface EnvelopeHeader {
  lock: 'keys' | 'words';
  /** Bytes of the header with its last line end; the 16-byte nonce follows. */
  size: number;
}

/**
 * Reads an age header without any cryptography: every stanza X25519, or one single scrypt stanza whose work
 * factor the reader can bear. Bounded at 8 KiB.
 * @throws PacketRefused `not-a-packet`, `cut-off`, `too-much-work`
 */
export function readHeader(file: Uint8Array): EnvelopeHeader {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, MAX_HEADER_BYTES)).toString('latin1');
  if (!head.startsWith(VERSION_LINE)) {
    throw new PacketRefused(head.length > 0 && VERSION_LINE.startsWith(head) ? 'cut-off' : 'not-a-packet');
  }
  const last = head.indexOf('\n--- ');
  const end = last < 0 ? -1 : head.indexOf('\n', last + 1);
  if (end < 0) throw new PacketRefused(file.length < MAX_HEADER_BYTES ? 'cut-off' : 'not-a-packet');
  const stanzas = head
    .slice(VERSION_LINE.length, last)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
    .map((line) => line.slice(3).split(' '));
  const size = end + 1;
  const first = stanzas[0];
  if (first?.[0] === 'scrypt' && stanzas.length === 1) {
    const factor = first[2] ?? '';
    if (!/^[1-9][0-9]*$/.test(factor)) throw new PacketRefused('not-a-packet');
    if (factor.length > 2 || Number(factor) > MAX_WORK_FACTOR) throw new PacketRefused('too-much-work');
    return { lock: 'words', size };
  }
  const onlyKeys = stanzas.every((args) => args[0] === 'X25519');
  if (!onlyKeys || stanzas.length === 0 || stanzas.length > MAX_RECIPIENTS) throw new PacketRefused('not-a-packet');
  return { lock: 'keys', size };
}

/**
 * The first check of the reader: size, format, and a body of whole steps. A copy broken off on the way to the
 * stick shows here, before a key is touched.
 * @throws PacketRefused `too-big`, `not-a-packet`, `cut-off`, `too-much-work`
 */
export function checkEnvelope(file: Uint8Array): EnvelopeHeader {
  if (file.length > MAX_PACKET_BYTES) throw new PacketRefused('too-big');
  const header = readHeader(file);
  const body = file.length - header.size - NONCE_BYTES;
  if (body < SEALED_STEP_BYTES || body % SEALED_STEP_BYTES !== 0) throw new PacketRefused('cut-off');
  return header;
}

/**
 * Decrypts a packet with the identities or words at hand.
 * @param words as typed; a wrong number of words, or one that is not in the list, is refused without scrypt
 * @throws PacketRefused `needs-key`, `needs-words`, `not-for-you`, `wrong-words`, `damaged`
 */
export async function openEnvelope(
  file: Uint8Array,
  header: EnvelopeHeader,
  keys: { identities?: readonly string[] | undefined; words?: string | undefined },
): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  if (header.lock === 'words') {
    if (keys.words === undefined) throw new PacketRefused('needs-words');
    const read = readWords(keys.words);
    if (read === null || read.unknown.length > 0) throw new PacketRefused('wrong-words');
    decrypter.addPassphrase(wordsToPassphrase(read.words));
    return decrypt(decrypter, file, 'wrong-words');
  }
  if (keys.identities === undefined || keys.identities.length === 0) throw new PacketRefused('needs-key');
  for (const identity of keys.identities) {
    if (!identityShape.test(identity)) throw new PacketRefused('needs-key');
    decrypter.addIdentity(identity);
  }
  return decrypt(decrypter, file, 'not-for-you');
}

async function decrypt(
  decrypter: Decrypter,
  file: Uint8Array,
  whenNoMatch: 'not-for-you' | 'wrong-words',
): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // The library has no typed errors; this one sentence tells "another key" from "changed on the way".
    const noMatch = error instanceof Error && error.message === NO_MATCH;
    throw new PacketRefused(noMatch ? whenNoMatch : 'damaged');
  }
}
