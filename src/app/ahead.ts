import type { Input, Method, Output } from '../../electron/contract/calls.ts';
import { ask, onChanged, onPort } from './vault-port.ts';

/*
 * What is asked for before the screen that needs it is there, and what the desk's own tables said last. Nothing of it
 * outlives the door to the vault.
 */

interface UnderWay {
  answer: Promise<unknown>;
  /** Null while it is under way. */
  come: { value: unknown } | null;
  /** Resolves when it is there or was refused. */
  settled: Promise<void>;
}

/** The desk's own tables, asked for on nearly every screen. None of them holds a word about a client. */
const tables: readonly Method[] = [
  'sites.catalogue',
  'sites.list',
  'sites.partners',
  'services.kinds',
  'services.usual',
  'flags.kinds',
  'staff.colleagues',
];
/** Milliseconds for which an answer that nobody has come for is kept: the next to ask wants it as it is then. */
const KEPT = 500;

const nameOf = (method: Method, input: unknown) => `${method} ${JSON.stringify(input)}`;

/** Answers that are there before they are asked for, over one door to the vault. */
export function makeAhead(door: { ask: typeof ask; onPort: typeof onPort; onChanged: typeof onChanged }) {
  const underWay = new Map<string, UnderWay>();
  const lastAnswers = new Map<Method, { words: string; value: unknown }>();

  door.onPort(() => {
    underWay.clear();
    lastAnswers.clear();
  });

  // What was asked before a change does not tell of it. A draft changes nothing that is asked ahead.
  door.onChanged((method) => (method.startsWith('drafts.') ? undefined : underWay.clear()));

  return {
    /**
     * Asks now what a screen on its way will ask in a moment: the first one that asks the same takes the answer. What is
     * under way is not asked again. Resolves when the answer is there or was refused.
     */
    askAhead<M extends Method>(method: M, input: Input<M>): Promise<void> {
      const name = nameOf(method, input);
      const before = underWay.get(name);
      if (before) return before.settled;
      const one: UnderWay = { answer: door.ask(method, input), come: null, settled: Promise.resolve() };
      underWay.set(name, one);
      const gone = () => {
        if (underWay.get(name) === one) underWay.delete(name);
      };
      one.settled = one.answer.then((value) => {
        one.come = { value };
        setTimeout(gone, KEPT);
      }, gone);
      return one.settled;
    },

    /** Takes what was asked ahead and has come already; null when it has not. */
    takeCome<M extends Method>(method: M, input: Input<M>): { value: Output<M> } | null {
      const name = nameOf(method, input);
      const come = underWay.get(name)?.come ?? null;
      if (come) underWay.delete(name);
      return come as { value: Output<M> } | null;
    },

    /** Asks the vault, or takes the answer that is under way. Rejects with `CallError`. */
    askNow<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
      const name = nameOf(method, input);
      const one = underWay.get(name);
      if (!one) return door.ask(method, input);
      underWay.delete(name);
      return one.answer as Promise<Output<M>>;
    },

    /** What a table of the desk said last; null for everything else, and when it was not asked yet. */
    lastAnswer<M extends Method>(method: M): Output<M> | null {
      return (lastAnswers.get(method)?.value as Output<M> | undefined) ?? null;
    },

    /** Keeps the answer of a table. The one before comes back where they are the same, so that nothing is drawn anew. */
    rememberAnswer<M extends Method>(method: M, value: Output<M>): Output<M> {
      if (!tables.includes(method)) return value;
      const words = JSON.stringify(value);
      const before = lastAnswers.get(method);
      if (before?.words === words) return before.value as Output<M>;
      lastAnswers.set(method, { words, value });
      return value;
    },
  };
}

export const { askAhead, askNow, lastAnswer, rememberAnswer, takeCome } = makeAhead({ ask, onPort, onChanged });
