import { useEffect, useRef, useState } from 'react';
import type { Input, Method, Output } from '../../electron/contract/calls.ts';
import { askNow, lastAnswer, rememberAnswer, takeCome } from './ahead.ts';

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

/**
 * Asks the vault when the screen opens, and again when the input changes. A null input asks nothing. The desk's own
 * tables stand at once as they were last answered, and are asked for all the same.
 */
export function useAsked<M extends Method>(method: M, input: Input<M> | null): Asked<Output<M>> {
  const question = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<State<M>>(() => {
    const come = input === null ? null : takeCome(method, input);
    if (come) return { value: come.value, error: null, answers: question };
    return { value: input === null ? null : lastAnswer(method), error: null, answers: null };
  });
  const [round, setRound] = useState(0);
  /** Asked ahead, and there when the screen came: not asked again. */
  const cameWith = useRef(state.answers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same question once more
  useEffect(() => {
    const came = cameWith.current;
    cameWith.current = null;
    if (question === null || question === came) return;
    let current = true; // the answer to an older question is dropped
    askNow(method, JSON.parse(question) as Input<M>).then(
      (answer) => current && setState({ value: rememberAnswer(method, answer), error: null, answers: question }),
      (error: unknown) => current && setState((before) => ({ ...before, error })),
    );
    return () => {
      current = false;
    };
  }, [method, question, round]);
  const { value, error, answers } = state;
  return { value, error, fresh: question !== null && answers === question, again: () => setRound((now) => now + 1) };
}
