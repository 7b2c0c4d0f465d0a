import { create } from 'zustand';

/** "Help now" lies over whatever is on the screen, open desk or closed. */
export const useHelp = create<{ open: boolean }>(() => ({ open: false }));

export function openHelp(): void {
  useHelp.setState({ open: true });
}

export function closeHelp(): void {
  if (useHelp.getState().open) useHelp.setState({ open: false });
}
