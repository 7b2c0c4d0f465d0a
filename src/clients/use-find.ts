import { useEffect, useRef, useState } from 'react';
import type { ClientLine } from '../../electron/contract/clients.ts';
import { useAsked } from '../app/use-asked.ts';

/**
 * Finds people as one types. Enter may come before the answer does: a file is opened only when the list
 * answers what stands in the box, never from the list before it, which may be somebody else's.
 * @param text what stands in the box, or null while nothing is looked for
 */
export function useFind(text: string | null, onOpen: (line: ClientLine) => void) {
  const sought = text?.trim() ?? null;
  const asked = useAsked('clients.find', sought === null ? null : { text: sought });
  const [wanted, setWanted] = useState<{ place: number; sought: string | null } | null>(null);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  const isReady = wanted !== null && wanted.sought === sought && asked.fresh;
  const target = isReady ? asked.value?.[wanted.place] : undefined;

  useEffect(() => {
    if (!isReady) return;
    setWanted(null);
    if (target) latest.current(target);
  }, [isReady, target]);

  return {
    people: asked.value ?? [],
    fresh: asked.fresh,
    error: asked.error,
    again: asked.again,
    /** Opens the file at this place of the list, as soon as the list is the one asked for. */
    open: (place: number) => setWanted({ place, sought }),
  };
}
