import { create } from 'zustand';
import { currentLanguage, i18n, languages, setLanguage } from '../i18n/i18n.ts';

export const themes = ['light', 'dim'] as const;
export type Theme = (typeof themes)[number];
/** Size of all letters against the normal one. */
export const typeScales = ['1', '1.125', '1.25'] as const;
export type TypeScale = (typeof typeScales)[number];

export const useDisplay = create<{ theme: Theme; type: TypeScale }>(() => ({ theme: 'light', type: '1' }));

/** Paper by day, or the same notebook by lamplight. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  useDisplay.setState({ theme });
}

/** Larger letters, by choice; everything grows with them. */
export function setTypeScale(type: TypeScale): void {
  document.documentElement.style.setProperty('--type', type);
  useDisplay.setState({ type });
}

/** Language, light and letters, and never a word more: nothing of a client may lie here. */
const PLACE = 'display';

/** What the last window kept, or this one's own where it kept nothing. */
function takeOver(): void {
  const [language, theme, type] = (window.localStorage.getItem(PLACE) ?? '').split(' ');
  const known = <T extends string>(all: readonly T[], word: string | undefined) => all.find((one) => one === word);
  setLanguage(known(languages, language) ?? currentLanguage());
  setTheme(known(themes, theme) ?? 'light');
  setTypeScale(known(typeScales, type) ?? '1');
}

/**
 * Takes language, light and size of letters over from the window before, and hands them to the one after: locking
 * shows another window, which may have been waiting while they were changed in this one. The store of this partition
 * lies in memory and ends with the program. Call once, before the first screen.
 */
export function keepDisplay(): void {
  takeOver();
  const keep = () => {
    const now = useDisplay.getState();
    const words = [currentLanguage(), now.theme, now.type].join(' ');
    // Nothing is written that stands there: the windows would go on telling each other.
    if (words !== window.localStorage.getItem(PLACE)) window.localStorage.setItem(PLACE, words);
  };
  useDisplay.subscribe(keep);
  i18n.on('change', keep);
  window.addEventListener('storage', (event) => {
    if (event.key === PLACE) takeOver();
  });
}
