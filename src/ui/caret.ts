import { type RefObject, useLayoutEffect } from 'react';

/**
 * A field that has the focus when it comes and brings words along has the cursor behind them: the browser puts it before
 * them, and what she goes on typing would stand in front of her own beginning.
 */
export function useCaretBehind(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const here = field.current;
    if (here && here === document.activeElement) here.setSelectionRange(here.value.length, here.value.length);
  }, [field]);
}
