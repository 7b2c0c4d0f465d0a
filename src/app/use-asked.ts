import { useEffect, useState } from 'react';
import type { Input, Method, Output } from '../../electron/contract/calls.ts';
import { ask } from './vault-port.ts';

export interface Asked<T> {
  /** Null until the first answer is there; it stays while a newer one is asked for. */
  value: T | null;
  error: unknown;
  /** The value answers the question as it stands now, not an older one. */
  fresh: boolean;
  /** Asks once more, after something was changed. */
  again: () => void;
}

interface State<M extends Method> {
  value: Output<M> | null;
  error: unknown;
  /** The question that the value answers. */
  answers: string | null;
}

/** Asks the vault when the screen opens, and again when the input changes. A null input asks nothing. */
export function useAsked<M extends Method>(method: M, input: Input<M> | null): Asked<Output<M>> {
  const [state, setState] = useState<State<M>>({ value: null, error: null, answers: null });
  const [round, setRound] = useState(0);
  const question = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same question once more
  useEffect(() => {
    if (question === null) return;
    let current = true; // the answer to an older question is dropped
    ask(method, JSON.parse(question) as Input<M>).then(
      (value) => current && setState({ value, error: null, answers: question }),
      (error: unknown) => current && setState((before) => ({ ...before, error })),
    );
    return () => {
      current = false;
    };
  }, [method, question, round]);
  const { value, error, answers } = state;
  return { value, error, fresh: question !== null && answers === question, again: () => setRound((now) => now + 1) };
}
