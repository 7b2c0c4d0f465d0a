import { create } from 'zustand';

/** How the window looks, until it is closed: nothing is kept outside the desk. */
export type Theme = 'light' | 'dim';
/** Size of all letters against the normal one. */
export type TypeScale = '1' | '1.125' | '1.25';

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
