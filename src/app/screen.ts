import { create } from 'zustand';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { RecoverySheet } from '../../electron/contract/session.ts';

/** Every place the window can be in while the desk is open. */
export type Screen =
  | { name: 'today' }
  /** `from`: the file she comes back from; the list stands as she left it, with that line under the cursor. */
  | { name: 'people'; from?: string }
  | { name: 'new-file' }
  | { name: 'file'; clientId: string }
  | { name: 'edit-file'; clientId: string }
  | {
      name: 'consent';
      clientId: string;
      siteId?: string;
      service?: ServiceId;
      items?: ItemId[];
      /** Where to go when the consent is recorded or left. */
      returnTo?: Screen;
    }
  | { name: 'composer'; clientId: string; referralId?: string }
  | { name: 'accounting'; clientId: string }
  | { name: 'sites' }
  | { name: 'backup' }
  | { name: 'settings' }
  /** The code stands here only; it is gone when she leaves the screen or locks. */
  | { name: 'new-sheet'; sheet: RecoverySheet }
  | { name: 'suspended' };

const start: Screen = { name: 'today' };

const useScreenStore = create<{ screen: Screen }>(() => ({ screen: start }));

/** Goes to a screen. */
export function go(screen: Screen): void {
  useScreenStore.setState({ screen });
}

/** Back to the first screen: after unlocking, and when the desk closes. */
export function goToStart(): void {
  go(start);
}

/** The screen that is shown. */
export function useScreen(): Screen {
  return useScreenStore((state) => state.screen);
}

/** The screen that is shown, outside a component. */
export function currentScreen(): Screen {
  return useScreenStore.getState().screen;
}
