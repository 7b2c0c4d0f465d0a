/** Where the cursor stands in the room: which of its fields, and behind which letter. */
export interface Cursor {
  field: number;
  at: number | null;
}

const fieldsOfRoom = () => [...document.querySelectorAll<HTMLElement>('#main :is(input, textarea)')];
const isWritten = (element: HTMLElement | undefined): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'checkbox');

/** The cursor of this moment, or null when it stands in no field of the room. */
export function cursorNow(): Cursor | null {
  const fields = fieldsOfRoom();
  const field = fields.indexOf(document.activeElement as HTMLElement);
  const here = fields[field];
  return field < 0 ? null : { field, at: isWritten(here) ? here.selectionStart : null };
}

const EVERY = 60;
const PATIENCE = 3000;

/** Puts the cursor back as soon as the field is there, unless she has pressed a key or gone elsewhere by then. */
export function putCursorBack({ field, at }: Cursor): void {
  const until = Date.now() + PATIENCE;
  let seen = false;
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener('keydown', stop, true);
    window.removeEventListener('pointerdown', stop, true);
  };
  const timer = setInterval(() => {
    const here = fieldsOfRoom()[field];
    if (Date.now() > until) return stop();
    if (!here) return;
    // One turn later: a screen that has just come puts the focus on its own first field.
    if (!seen) {
      seen = true;
      return;
    }
    stop();
    here.focus();
    if (at !== null && isWritten(here)) here.setSelectionRange?.(at, at);
  }, EVERY);
  window.addEventListener('keydown', stop, true);
  window.addEventListener('pointerdown', stop, true);
}
