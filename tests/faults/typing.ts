import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Input, Method, Output } from '../../electron/contract/calls.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { createDraftKeeper, EVERY } from '../../src/app/draft-keeper.ts';
import { noFile } from '../fixtures/invented-file.ts';
import { invented, testDesk } from '../fixtures/test-desk.ts';
import type { SeededRandom } from './seeded-random.ts';

/*
 * She types and saves, and the vault is killed in the middle (SIGKILL). The window's own draft keeper hands her words
 * over; what an unlock then finds is held against what she typed.
 */

/** Milliseconds of typing that may be lost (design, section 3). */
export const MOST_LOST = 2000;
const PLACE = 'file:typed';
/** Milliseconds of typing after which it is over at the latest. */
const LONGEST = 4000;

interface TypedVault {
  child: ChildProcess;
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  kill(): Promise<void>;
}

async function startVault(path: string): Promise<TypedVault> {
  const child = fork(join(import.meta.dirname, 'typing-child.ts'), [path, path], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (fault: Error) => void }>();
  let next = 1;
  child.on('message', ({ id, value, code }: { id: number; value: never; code?: string }) => {
    if (code) waiting.get(id)?.reject(new Error(code));
    else waiting.get(id)?.resolve(value);
  });
  await once(child, 'message');
  return {
    child,
    ask: (method, input) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        // What was asked of a vault that is killed is never answered, as in the window.
        child.send({ id, method, input }, () => undefined);
      }),
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What she did in one round, by the clock of the one who types. */
interface Typed {
  text: string;
  /** Milliseconds at which each letter was typed. */
  at: number[];
  /** Text of the last save that was answered, and of one that was not. */
  saved: string | null;
  inFlight: string | null;
  killedAt: number;
}

export interface Round {
  /** Milliseconds of typing that were lost. */
  lost: number;
  letters: number;
  saves: number;
  faults: string[];
}

const helpsOf = (file: ClientFile): string => {
  const fact = file.facts.find(({ item }) => item === 'what-helps');
  return fact?.state === 'given' && fact.value.kind === 'text' ? fact.value.text : '';
};

/** A desk with one file, for many rounds. */
export class Typist {
  readonly #root = mkdtempSync(join(tmpdir(), 'typing-'));
  readonly #path = join(this.#root, 'desk');
  readonly #random: SeededRandom;
  #clientId = '';
  #before: Typed | null = null;
  #saves = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  async begin(): Promise<void> {
    const desk = testDesk({ path: this.#path, stick: this.#root });
    await desk.call('session.setUp', invented);
    this.#clientId = (await desk.call('clients.create', noFile)).id;
    await desk.vault.close();
  }

  end(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** Opens the desk, holds it against the round before, types, and kills. Gives what the round before came to. */
  async round(number: number): Promise<Round | null> {
    const vault = await startVault(this.#path);
    const { signInName, passphrase } = invented;
    const unlocked = await vault.ask('session.unlock', { signInName, passphrase });
    const file = await vault.ask('clients.get', { id: this.#clientId });
    const drafts = await vault.ask('drafts.mine', {});
    const chain = await vault.ask('audit.check', {});
    const draft = drafts.find(({ place }) => place === PLACE)?.words ?? '';
    const judged = this.#before && judge(this.#before, helpsOf(file), draft, this.#saves);
    if (judged && (unlocked.lostRows || unlocked.anchorMissing || unlocked.brokenAtRow !== null))
      judged.faults.push('the unlock tells of loss');
    if (judged && chain.firstBadRow !== null) judged.faults.push(`chain broken at ${chain.firstBadRow}`);
    await this.#type(vault, file, number);
    return judged;
  }

  async #type(vault: TypedVault, file: ClientFile, number: number): Promise<void> {
    const typed: Typed = { text: `${number}:`, at: [0, 0], saved: null, inFlight: null, killedAt: 0 };
    this.#before = typed;
    this.#saves = 0;
    typed.at = [...typed.text].map(() => performance.now());
    const keeper = createDraftKeeper({
      save: (place, words) => vault.ask('drafts.save', { place, words }),
      drop: (place) => vault.ask('drafts.drop', { place }),
      every: EVERY,
      onFailing: () => undefined,
    });
    keeper.begin();
    keeper.has([PLACE]);
    let version = file.version;
    let over = false;
    const saving = async () => {
      const text = typed.text;
      typed.inFlight = text;
      const { aliases, avoidedSites, avoidedPeople, limitsExplainedOn } = file;
      const fact = { item: 'what-helps' as const, state: 'given' as const, value: { kind: 'text' as const, text } };
      const kept = { aliases, avoidedSites, avoidedPeople, limitsExplainedOn, facts: [fact] };
      const after = await vault.ask('clients.update', { id: this.#clientId, version, ...kept });
      if (over) return;
      version = after.version;
      typed.saved = text;
      typed.inFlight = null;
      this.#saves += 1;
      if (typed.text === text) keeper.drop(PLACE);
    };
    const end = performance.now() + this.#random.below(LONGEST);
    while (performance.now() < end) {
      typed.text += String.fromCharCode(97 + this.#random.below(26));
      typed.at.push(performance.now());
      keeper.put(PLACE, () => typed.text);
      if (this.#random.below(25) === 0 && typed.inFlight === null) void saving().catch(() => undefined);
      await wait(10 + this.#random.below(50));
    }
    over = true;
    typed.killedAt = performance.now();
    keeper.forget();
    await vault.kill();
  }
}

function judge(typed: Typed, inFile: string, draft: string, saves: number): Round {
  const faults: string[] = [];
  if (typed.saved !== null && inFile !== typed.saved && inFile !== typed.inFlight)
    faults.push(`a save that was answered is gone: ${inFile.length} letters against ${typed.saved.length}`);
  const kept = [inFile, draft].filter((text) => typed.text.startsWith(text) && text.includes(':'));
  if (draft !== '' && draft.startsWith(`${typed.text.split(':')[0]}:`) && !typed.text.startsWith(draft))
    faults.push('the draft is not what was typed');
  const length = Math.max(0, ...kept.map((text) => text.length));
  const firstLost = typed.at[length];
  const lost = firstLost === undefined ? 0 : typed.killedAt - firstLost;
  if (lost > MOST_LOST) faults.push(`${Math.round(lost)} ms of typing lost`);
  return { lost, letters: typed.text.length, saves, faults };
}
