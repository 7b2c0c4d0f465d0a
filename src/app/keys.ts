import { type RefObject, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

/** One key of the screen: what it is, what it does (for F1), and what runs. */
export interface KeyBinding {
  /** As shown: "Ctrl K", "Alt 1", "F8", "Esc", "N". */
  keys: string;
  does: string;
  run: () => void;
  /** The thing pressed; a binding outside an open dialog sleeps. */
  element?: RefObject<HTMLElement | null>;
  /** Works over an open dialog and an open list too: to hide, to lock, to call for help. */
  everywhere?: boolean | undefined;
}

interface KeysState {
  bindings: Map<number, KeyBinding>;
  /** Single letters may be switched off (WCAG 2.1.4). */
  singleLetters: boolean;
}

export const useKeysStore = create<KeysState>(() => ({ bindings: new Map(), singleLetters: true }));
let nextBinding = 1;

const named: Record<string, string> = { esc: 'escape', '↑': 'arrowup', '↓': 'arrowdown', space: ' ' };

/** True when the event is the key written as "Ctrl Shift P". */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.toLowerCase().split(' ');
  const last = parts.pop() ?? '';
  const key = named[last] ?? last;
  const pressed = event.key.toLowerCase();
  // On some layouts Alt and a digit give another character; the place of the key is what is meant.
  const byPlace = /^\d$/.test(key) && event.code === `Digit${key}`;
  return (
    (pressed === key || byPlace) &&
    event.ctrlKey === parts.includes('ctrl') &&
    event.altKey === parts.includes('alt') &&
    event.shiftKey === parts.includes('shift') &&
    !event.metaKey
  );
}

/** Boxes that take no letters: a tick keeps the focus, and the screen's letters go on working. */
const withoutLetters: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range'];

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && withoutLetters.includes(target.type)) return false;
  const tag = target.tagName;
  return tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT' || target.isContentEditable;
}

/** The last put up wins: what lies on top of the screen is asked first. */
function find(event: KeyboardEvent): KeyBinding | undefined {
  const { bindings, singleLetters } = useKeysStore.getState();
  const dialogs = document.querySelectorAll('.dialog');
  const dialog = dialogs[dialogs.length - 1];
  const single = event.key.length === 1 && !event.ctrlKey && !event.altKey;
  if (single && (!singleLetters || isTyping(event.target))) return undefined;
  // While she types, undo means her last letters.
  if (isKey(event, 'Ctrl Z') && isTyping(event.target)) return undefined;
  return [...bindings.values()].reverse().find((binding) => {
    if (!isKey(event, binding.keys)) return false;
    const element = binding.element?.current;
    return dialog && !binding.everywhere ? Boolean(element && dialog.contains(element)) : true;
  });
}

/** Starts to listen for keys. Call once, before the first screen. */
export function listenForKeys(): void {
  // Ctrl and Alt are the screen's, whatever has the focus: a focused button takes Ctrl Enter for Enter otherwise.
  window.addEventListener(
    'keydown',
    (event) => (event.ctrlKey || event.altKey || find(event)?.everywhere ? take(event) : undefined),
    true,
  );
  // All other keys are first those of the thing that has the focus: Esc closes a list before it leaves a screen.
  window.addEventListener('keydown', (event) => (event.ctrlKey || event.altKey ? undefined : take(event)));
}

/** Null while the screen is whole; else the letter that was pressed before its button stood there. */
let early: { event: KeyboardEvent | null } | null = null;
/** A letter meant for a screen that is not even gone to: the screen that comes next begins with it. */
let kept: KeyboardEvent | null = null;

/** Keeps the first letter that is pressed after Enter, while the answer that opens the screen is on its way. */
export function keepLetter({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): void {
  // A new event: this one is no letter of the field that it was pressed in.
  kept ??= new KeyboardEvent('keydown', { key, shiftKey });
}

/** No new screen comes: the letter is the one's that stands, or nobody's. */
export function endKept({ press }: { press: boolean }): void {
  const event = kept;
  kept = null;
  if (press && event) find(event)?.run();
}

/**
 * The screen is on its way and its buttons with it: a letter that she presses meanwhile, because she knows it by heart,
 * waits for its button. The first one only; what she presses after it may be meant for what that one opens.
 */
export function useOnItsWay(onItsWay: boolean): void {
  // After the effects of what stands on the screen: its keys are bound by then.
  useLayoutEffect(() => {
    if (!onItsWay) {
      const event = early?.event;
      early = null;
      if (event) find(event)?.run();
      return;
    }
    early = { event: kept };
    kept = null;
    return () => {
      // Gone before it was whole, or whole in the very next effect, which takes it.
      const mine = early;
      queueMicrotask(() => {
        if (early === mine) early = null;
      });
    };
  }, [onItsWay]);
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
}

function take(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat) return;
  const binding = find(event);
  if (!binding) {
    if (early && isLetter(event)) early.event ??= event;
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  binding.run();
}

/**
 * Binds one key while the component is on the screen; F1 lists it. `Button` does this by itself for its `keys`,
 * so bind here only what has no button. Null binds nothing.
 */
export function useKey(binding: KeyBinding | null): void {
  const latest = useRef(binding);
  latest.current = binding;
  const keys = binding?.keys;
  const does = binding?.does;
  // Before it is painted: a key that is seen works.
  useLayoutEffect(() => {
    if (!keys) return;
    const id = nextBinding++;
    const element = latest.current?.element;
    const bound: KeyBinding = {
      keys,
      does: does ?? '',
      run: () => latest.current?.run(),
      everywhere: latest.current?.everywhere,
      ...(element ? { element } : {}),
    };
    useKeysStore.setState(({ bindings }) => ({ bindings: new Map(bindings).set(id, bound) }));
    return () =>
      useKeysStore.setState(({ bindings }) => {
        const left = new Map(bindings);
        left.delete(id);
        return { bindings: left };
      });
  }, [keys, does]);
}
