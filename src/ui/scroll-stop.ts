import { type RefObject, useEffect } from 'react';

/** What Tab stops at: a box that holds one of these is scrolled by going there. */
const STOPS = 'a[href],button,input,select,textarea,[tabindex]:not([tabindex="-1"])';

/**
 * A box whose end is out of sight and which holds nothing to press becomes a stop of Tab, so that the arrows scroll it
 * (WCAG 2.1.1). `attribute` and `name` say what it holds, by the id of a heading or in words; no attribute where it is a landmark.
 */
export function useScrollStop(
  box: RefObject<HTMLElement | null>,
  attribute: 'aria-labelledby' | 'aria-label' | null,
  name = '',
): void {
  useEffect(() => {
    const here = box.current;
    if (!here || !('ResizeObserver' in window)) return;
    const before = here.getAttribute('tabindex');
    const weigh = () => {
      const wider = here.scrollHeight > here.clientHeight + 1 || here.scrollWidth > here.clientWidth + 1;
      const stops = wider && here.querySelector(STOPS) === null;
      if (stops) here.setAttribute('tabindex', '0');
      else if (before === null) here.removeAttribute('tabindex');
      else here.setAttribute('tabindex', before);
      if (attribute === null) return;
      for (const [what, said] of [
        ['role', 'group'],
        [attribute, name],
      ] as const) {
        if (stops) here.setAttribute(what, said);
        else here.removeAttribute(what);
      }
    };
    const watch = new ResizeObserver(weigh);
    watch.observe(here);
    for (const child of here.children) watch.observe(child);
    return () => watch.disconnect();
  }, [box, attribute, name]);
}
