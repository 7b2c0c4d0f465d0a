import type { Call } from '../contract/call.ts';
import { type Answer, calls, type Input, type Method, type Output, type Question } from '../contract/calls.ts';
import { DeskError, type ErrorCode, type ErrorShape } from '../contract/errors.ts';
import { deskErrorOf } from './database/connection.ts';
import { mayReachFile } from './file-guard.ts';
import { handlers } from './handlers.ts';
import { type BuildFault, PacketBuildError } from './packets/packet-errors.ts';
import { anchorDesk } from './staff/desk.ts';
import { refuseWhileHidden } from './staff/hide.ts';
import { hasOneTimeWords } from './staff/members.ts';
import type { Vault } from './vault.ts';

/** Longest input, in characters of JSON. A whole case file is a few thousand. */
const MOST_INPUT = 200_000;
/** Answers of changing calls kept for a repeat. */
const MOST_REPEATS = 500;

export type Handlers = {
  [M in Method]: (vault: Vault, input: Input<M>) => Output<M> | Promise<Output<M>>;
};

/** Packet faults that a person can do something about; the others are ours. */
const packetFaults: Partial<Record<BuildFault, ErrorCode>> = {
  'sender-not-neutral': 'sender-not-neutral',
  'no-recipient': 'no-recipient',
  'bad-recipient': 'no-recipient',
  'sealed-by-words': 'consent-sealed',
  'signer-not-valid': 'signer-ended',
  // The signer was renewed since the pages were signed.
  'pdf-not-signed': 'draft-gone',
  'part-too-big': 'too-big',
};

/** What leaves the vault of a fault: a code. */
function shapeOf(raised: unknown): ErrorShape {
  const fault = deskErrorOf(raised);
  if (fault instanceof DeskError) return fault.shape();
  if (fault instanceof PacketBuildError) return { code: packetFaults[fault.fault] ?? 'internal' };
  return { code: 'internal' };
}

/** What somebody may do who came in with one-time words: choose a passphrase, lock, and what a locked desk does too. */
const beforePassphrase: ReadonlySet<Method> = new Set([
  'session.state',
  'session.changePassphrase',
  'session.weighPassphrase',
  'session.lock',
  'session.hide',
  'session.reveal',
  'sites.directory',
  'help.lines',
]);

function mayCall(vault: Vault, method: Method, call: Call): void {
  const { session } = vault;
  if (session && !beforePassphrase.has(method) && hasOneTimeWords(session.desk.db, session.member.id)) {
    throw new DeskError('passphrase-first');
  }
  if (call.needs === 'anyone') return;
  const held = vault.mustBeOpen().member.rights;
  if (call.needs !== 'staff' && !call.needs.some((right) => held.includes(right))) throw new DeskError('no-right');
}

function isSmall(input: unknown): boolean {
  try {
    return (JSON.stringify(input)?.length ?? 0) <= MOST_INPUT;
  } catch {
    return false;
  }
}

/**
 * The one door between window and vault: session, right and schema are checked here, once per call. Whatever
 * a handler throws leaves as a code; no sentence, no SQL and no word of a file.
 */
export class Router {
  readonly #vault: Vault;
  readonly #onFault: (fault: unknown) => void;
  readonly #repeats = new Map<string, Promise<unknown>>();

  /** `onFault` hears of faults of ours; the process writes their class only, a test may print them. */
  constructor(vault: Vault, onFault: (fault: unknown) => void = () => undefined) {
    this.#vault = vault;
    this.#onFault = onFault;
  }

  async answer(question: Question): Promise<Answer> {
    const id = typeof question?.id === 'number' ? question.id : 0;
    try {
      return { id, ok: true, value: await this.#run(question) };
    } catch (fault) {
      const error = shapeOf(fault);
      if (error.code === 'internal') this.#onFault(fault);
      return { id, ok: false, error };
    }
  }

  #run(question: Question): Promise<unknown> | unknown {
    const method: unknown = question?.method;
    if (typeof method !== 'string' || !Object.hasOwn(calls, method)) throw new DeskError('unknown-call');
    const call: Call = calls[method as Method];
    refuseWhileHidden(this.#vault, method as Method);
    mayCall(this.#vault, method as Method, call);
    if (!isSmall(question.input)) throw new DeskError('too-big');
    const parsed = call.input.safeParse(question.input);
    if (!parsed.success) throw new DeskError('bad-input');
    if (!call.changes) return this.#perform(method as Method, parsed.data);
    return this.#once(question.change, method as Method, parsed.data);
  }

  /** A changing call that comes twice (the first answer was lost) is done once. */
  #once(change: unknown, method: Method, input: unknown): Promise<unknown> {
    if (typeof change !== 'string' || change.length < 16 || change.length > 64) throw new DeskError('bad-input');
    const key = `${method} ${change}`;
    const before = this.#repeats.get(key);
    if (before) return before;
    const result = this.#perform(method, input);
    this.#repeats.set(key, result);
    for (const oldest of this.#repeats.keys()) {
      if (this.#repeats.size <= MOST_REPEATS) break;
      this.#repeats.delete(oldest);
    }
    return result;
  }

  #perform(method: Method, input: unknown): Promise<unknown> {
    const handler = handlers[method] as (vault: Vault, input: unknown) => unknown;
    // It reads and writes nothing, and must not wait for a rotation.
    if (method === 'session.lock') return Promise.resolve(handler(this.#vault, input));
    return this.#vault.gate.pass(async () => {
      mayReachFile(this.#vault, method, input);
      try {
        return await handler(this.#vault, input);
      } finally {
        await this.#anchor();
      }
    });
  }

  /** What was done is done: called a failure, it would be done twice. The next call writes the anchor again. */
  async #anchor(): Promise<void> {
    const session = this.#vault.held;
    if (session) await anchorDesk(session.desk).catch(this.#onFault);
  }
}
