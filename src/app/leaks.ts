/*
 * Ways in which something leaves a screen by a slip of the hand: dragged to another window, copied, printed by the
 * browser. `data-sealed` marks what must not even be copied on purpose (recovery code, six words, one-time words): it
 * is written down or told, because a clipboard is kept, shared and synchronised by other programs. The style that
 * goes with it lies in styles/kit.css. On Linux, marking alone hands the text to every program, and marking all takes in
 * what cannot be marked by itself: so while something sealed is on the screen, nothing beside the fields can be marked.
 */

const SEALED = '[data-sealed]';

const inside = (target: EventTarget | null) => target instanceof Element && target.closest(SEALED) !== null;

/** Whether any part of what is marked lies in something sealed. */
function marksSealed(): boolean {
  const marked = document.getSelection();
  if (!marked || marked.isCollapsed) return false;
  return [...document.querySelectorAll(SEALED)].some((sealed) =>
    Array.from({ length: marked.rangeCount }, (_, index) => marked.getRangeAt(index)).some((range) =>
      range.intersectsNode(sealed),
    ),
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Nothing is dragged out, nothing sealed is copied, and the page prints nothing by itself. Call once, at the start. */
export function stopLeaks(): void {
  document.addEventListener('dragstart', stop, true);
  for (const way of ['copy', 'cut'] as const) {
    document.addEventListener(way, (event) => (inside(event.target) || marksSealed() ? stop(event) : undefined), true);
  }
  document.addEventListener(
    'selectstart',
    (event) => (document.querySelector(SEALED) && !isField(event.target) ? stop(event) : undefined),
    true,
  );
  document.addEventListener('selectionchange', () => marksSealed() && document.getSelection()?.removeAllRanges());
  // The way to paper is the signed file and its accounting row; the browser's own print knows neither.
  window.print = () => undefined;
}
