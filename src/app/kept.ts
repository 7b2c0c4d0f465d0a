import { useState } from 'react';

/** Words typed and not saved yet, by the place where they are typed. In memory, and only while the desk is open. */
const kept = new Map<string, unknown>();

/**
 * A state that outlives its screen: whoever goes away and comes back finds her words as she left them. Give each
 * place its own key. The third one forgets them, once they are saved or no longer wanted.
 */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const change = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, change, () => void kept.delete(key)];
}

/** The desk closes: nothing of anybody's words stays in the window. */
export function dropAllKept(): void {
  kept.clear();
}
