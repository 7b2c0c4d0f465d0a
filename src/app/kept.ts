import { useState } from 'react';
import { draftKeeper, useKeeping } from './draft-keeper.ts';
import { currentScreen, type Screen } from './screen.ts';

/** Words typed and not saved yet, and what is told of them when she comes back. */
export interface Kept {
  value: unknown;
  /** What they belong to, to be shown under "someone is beside me" too: a file number or a site, never a name. */
  label: string;
  /** Only how the screen stood: nothing she would miss, so nothing to offer her. */
  quiet: boolean;
  /** The screen on which they were typed. */
  at: Screen;
}

/** By the place where they are typed. Here while the desk is open; the vault has them a moment later. */
const kept = new Map<string, Kept>();
const placeOf = (key: string) => `kept:${key}`;

/**
 * A state that outlives its screen: whoever goes away and comes back, also after a lock, finds her words as she left
 * them. Give each place its own key, of at most 110 characters. The third one forgets them, once they are saved or no
 * longer wanted. Never for a passphrase, a PIN or a code: the vault keeps what stands here.
 */
export function useKept<T>(key: string, initial: T, about: { label?: string; quiet?: boolean } = {}) {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key)?.value as T) : initial));
  const change = (next: T) => {
    if (next === null || JSON.stringify(next) === JSON.stringify(initial)) dropKept(key);
    else keep(key, { value: next, label: about.label ?? '', quiet: about.quiet ?? false, at: currentScreen() });
    setValue(next);
  };
  return [value, change, () => dropKept(key)] as [T, (value: T) => void, () => void];
}

/** Keeps words at their place, and lets the vault have them. */
export function keep(key: string, one: Kept): void {
  kept.set(key, one);
  draftKeeper.put(placeOf(key), () => JSON.stringify({ key, ...one }));
}

/** Whether the vault has all that stands at a place: said quietly beside what is being typed. */
export function useIsSaved(key: string): boolean {
  return useKeeping(({ saved }) => saved.has(placeOf(key)));
}

/** Whether words wait at a place. */
export function isKept(key: string): boolean {
  return kept.has(key);
}

export function dropKept(key: string): void {
  kept.delete(key);
  draftKeeper.drop(placeOf(key));
}

/** Puts back what the vault had kept, unless she has typed there already. Null when it is none of ours. */
export function putBackKept(words: unknown): (Kept & { key: string }) | null {
  const { key, value, label, quiet, at } = words as Partial<Kept & { key: string }>;
  if (typeof key !== 'string' || value === undefined || !at) return null;
  const one: Kept = { value, label: label ?? '', quiet: quiet ?? false, at };
  if (!kept.has(key)) kept.set(key, one);
  return { key, ...one };
}

/** The desk closes: nothing of anybody's words stays in the window. */
export function dropAllKept(): void {
  kept.clear();
}
