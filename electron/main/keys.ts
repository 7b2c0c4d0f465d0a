/** What the shell reads of a key; the rest is the page's. */
export interface Pressed {
  type: string;
  key: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
}

/** `copies`: the page may put something on the clipboard by it. */
export type KeyMeaning = 'locks' | 'hides' | 'copies' | null;

/** What a key means to the shell, which sees it before the page does. `hideKey` as `KeyboardEvent.key` names it. */
export function keyMeaning(pressed: Pressed, hideKey: string): KeyMeaning {
  const { key, alt, shift } = pressed;
  if (pressed.type !== 'keyDown' || alt) return null;
  const control = pressed.control || pressed.meta;
  const letter = key.toLowerCase();
  // Whoever reaches for it in haste may hold Shift.
  if (!control && key === hideKey) return 'hides';
  if (control && !shift && letter === 'l') return 'locks';
  if (control && (letter === 'c' || letter === 'x' || letter === 'insert')) return 'copies';
  return shift && letter === 'delete' ? 'copies' : null;
}
