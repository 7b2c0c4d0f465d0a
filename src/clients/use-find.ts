import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ClientLine } from '../../electron/contract/clients.ts';
import { endKept, keepLetter } from '../app/keys.ts';
import { currentScreen } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';

/**
 * Finds people as one types. Enter may come before the answer does: a file is opened only when the list
 * answers what stands in the box, never from the list before it, which may be somebody else's.
 * What she types in between is the file's first letter, and no part of the question.
 * @param text what stands in the box, or null while nothing is looked for
 */
export function useFind(text: string | null, onOpen: (line: ClientLine) => void) {
  const sought = text?.trim() ?? null;
  const asked = useAsked('clients.find', sought === null ? null : { text: sought });
  const [wanted, setWanted] = useState<{ place: number; sought: string | null } | null>(null);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const opening = wanted !== null && wanted.sought === sought;
  const isReady = opening && asked.fresh;
  const target = isReady ? asked.value?.[wanted.place] : undefined;

  useEffect(() => {
    if (!isReady) return;
    setWanted(null);
    if (!target) return endKept({ press: false });
    const screen = currentScreen();
    const stands = screen.name === 'file' && screen.clientId === target.id;
    latest.current(target);
    if (stands) endKept({ press: true });
  }, [isReady, target]);

  // She asks something else, or nothing any more; or there will be no answer.
  const lost = asked.error !== null;
  useEffect(() => {
    if (wanted === null || (opening && !lost)) return;
    setWanted(null);
    endKept({ press: false });
  }, [wanted, opening, lost]);

  return {
    people: asked.value ?? [],
    fresh: asked.fresh,
    error: asked.error,
    again: asked.again,
    /** Opens the file at this place of the list, as soon as the list is the one asked for. */
    open: (place: number) => setWanted({ place, sought }),
    /** Keeps a letter that comes while a file is being opened. False: nothing is, and the letter is the box's. */
    keeps: (event: KeyboardEvent): boolean => {
      if (!opening || event.key.length > 1 || event.ctrlKey || event.altKey) return false;
      keepLetter(event);
      return true;
    },
  };
}
