import { type RefObject, useEffect, useRef } from 'react';

/**
 * What was chosen in a list comes into sight where it lies below the list and not beside it: in a large window size.
 * @param chosen names what is shown; the first one moves nothing
 */
export function useIntoSight(shown: RefObject<HTMLElement | null>, chosen: string): void {
  const before = useRef(chosen);
  useEffect(() => {
    if (before.current === chosen) return;
    before.current = chosen;
    const top = shown.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight / 2) shown.current?.scrollIntoView({ block: 'start' });
  }, [shown, chosen]);
}
