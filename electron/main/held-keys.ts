import type { Input, WebContents } from 'electron';

/** Factors a page may be shown at; the first and last are the bounds. 1 is as designed. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/**
 * Browser keys that must do nothing here, whatever a later Electron binds to them: reload, source, developer tools,
 * open or view a file. Ctrl P and Ctrl S belong to the screens and reach them; beyond that they do nothing either
 * (src/app/leaks.ts).
 */
const HELD: readonly { key: string; shift?: boolean }[] = [
  { key: 'r' },
  { key: 'r', shift: true },
  { key: 'u' },
  { key: 'i', shift: true },
  { key: 'j', shift: true },
  { key: 'c', shift: true },
  { key: 'p', shift: true },
  { key: 's', shift: true },
];
const HELD_ALONE: readonly string[] = ['f5', 'browserrefresh', 'browserback', 'browserforward', 'browserhome'];

/** What is wanted of a key of the browser's, or null when it is none of them. */
export function meaningOf(input: Pick<Input, 'key' | 'control' | 'meta' | 'shift' | 'alt'>): Meaning | null {
  const key = input.key.toLowerCase();
  if (HELD_ALONE.includes(key)) return 'nothing';
  if (input.alt) return key === 'arrowleft' || key === 'arrowright' || key === 'home' ? 'nothing' : null;
  if (!input.control && !input.meta) return null;
  if (key === '+' || key === '=') return 'larger';
  if (key === '-' || key === '_') return 'smaller';
  if (key === '0') return 'as designed';
  return HELD.some((held) => held.key === key && (held.shift ?? false) === input.shift) ? 'nothing' : null;
}
export type Meaning = 'nothing' | 'larger' | 'smaller' | 'as designed';

/** The next factor on the scale; any other than those named counts as the nearest. */
export function nextSize(now: number, meaning: Meaning): number {
  if (meaning === 'as designed') return 1;
  const distances = SIZES.map((size) => Math.abs(size - now));
  const at = distances.indexOf(Math.min(...distances));
  const step = meaning === 'larger' ? 1 : meaning === 'smaller' ? -1 : 0;
  return SIZES[Math.min(SIZES.length - 1, Math.max(0, at + step))] ?? 1;
}

/** Takes the browser's keys before a page sees them; the letters grow and shrink by Ctrl +, Ctrl − and Ctrl 0. */
export function holdKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const meaning = meaningOf(input);
    if (meaning === null) return;
    event.preventDefault();
    if (input.type === 'keyDown' && meaning !== 'nothing') {
      contents.setZoomFactor(nextSize(contents.getZoomFactor(), meaning));
    }
  });
}
