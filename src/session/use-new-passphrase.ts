import { useEffect, useState } from 'react';
import type { Strength } from '../../electron/contract/session.ts';
import { ask } from '../app/vault-port.ts';
import { lengthOf, SHORTEST } from './strength-words.ts';

/** How long the typing rests before it is weighed, in milliseconds. */
const REST = 300;

/** The words that make a passphrase easier to guess, as the contract takes them. */
const taken = (about: readonly string[]) =>
  about
    .map((word) => word.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 5);

export type Lack = 'short' | 'weak' | 'differs';

/**
 * A passphrase being chosen, typed twice and weighed inside the vault while it is typed.
 * @param about names and the like that a guesser would try first
 */
export function useNewPassphrase(about: readonly string[]) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [weighed, setWeighed] = useState<{ passphrase: string; strength: Strength } | null>(null);
  const [lack, setLack] = useState<Lack | null>(null);
  const words = JSON.stringify(taken(about));

  /** Null when it cannot be weighed now: the meter is a help, and the vault's own rule decides. */
  async function weigh(): Promise<Strength | null> {
    const asked = { passphrase, about: JSON.parse(words) as string[] };
    const found = await ask('session.weighPassphrase', asked).catch(() => null);
    if (found) setWeighed({ passphrase, strength: found });
    return found;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `weigh` takes both of these and nothing else
  useEffect(() => {
    if (lengthOf(passphrase) < SHORTEST) return;
    const timer = setTimeout(() => void weigh(), REST);
    return () => clearTimeout(timer);
  }, [passphrase, words]);

  const strength = weighed?.passphrase === passphrase ? weighed.strength : null;

  /** Whether it can be taken; what is lacking then stands under its field. */
  async function isGood(): Promise<boolean> {
    let found: Lack | null = null;
    if (lengthOf(passphrase) < SHORTEST) found = 'short';
    else if ((strength ?? (await weigh()))?.enough === false) found = 'weak';
    else if (passphrase !== again) found = 'differs';
    setLack(found);
    return found === null;
  }

  return {
    passphrase,
    again,
    strength,
    lack,
    isGood,
    setPassphrase: (typed: string) => {
      setPassphrase(typed);
      if (lack !== 'differs') setLack(null);
    },
    setAgain: (typed: string) => {
      setAgain(typed);
      if (lack === 'differs') setLack(null);
    },
  };
}

export type NewPassphrase = ReturnType<typeof useNewPassphrase>;
