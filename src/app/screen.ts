import { create } from 'zustand';
import type { Output } from '../../electron/contract/calls.ts';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Period } from '../../electron/contract/reports.ts';
import type { StepName } from '../referrals/ComposerSteps.tsx';
import { cursorNow } from './cursor.ts';
import { draftKeeper } from './draft-keeper.ts';

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
      /** The consent that ends and is signed anew. */
      renews?: string;
      /** Where to go when the consent is recorded or left. */
      returnTo?: Screen;
    }
  /** `back`: how it stood when the desk was hidden; `service` where no site was chosen yet. */
  | { name: 'composer'; clientId: string; referralId?: string; back?: { step: StepName; service?: ServiceId } }
  | { name: 'accounting'; clientId: string }
  /** What left without a consent is written down. */
  | { name: 'without-consent'; clientId: string }
  /** All that left, of all files, for the privacy officer. */
  | { name: 'over-all' }
  /** `fileNumber`: the rows of one file. */
  | { name: 'audit'; fileNumber?: string }
  | { name: 'sites' }
  | { name: 'retention' }
  | { name: 'backup' }
  | { name: 'settings' }
  | { name: 'staff' }
  /** The code stands here only; it is gone when she leaves the screen or locks. */
  | { name: 'new-sheet'; sheet: Output<'session.newSheet'> }
  | { name: 'forms'; tab: 'drawer' | 'counsel' | 'feedback' }
  /** Handed to a survivor: nothing else of the desk can be reached from it. */
  | { name: 'feedback-sheet' }
  | { name: 'suspended' }
  /** What the grant asks for; `period`: the last quarter that is over when left out. */
  | { name: 'reports'; period?: Period }
  | { name: 'training' }
  /** `day`: today when left out. */
  | { name: 'calendar'; day?: string; view?: 'day' | 'week' };

const start: Screen = { name: 'today' };

const useScreenStore = create<{ screen: Screen }>(() => ({ screen: start }));

/** Where she will be again after hiding, where that says more than the screen does. */
let standing: Screen | null = null;

/** Goes to a screen. */
export function go(screen: Screen): void {
  useScreenStore.setState({ screen });
  stand(null);
}

/** A screen says how it stands now, and would like to stand again. Nothing that is shown changes. */
export function stand(screen: Screen | null): void {
  standing = screen;
  noteCursor();
}

/** The vault is to know where she is, to the letter. */
export function noteCursor(): void {
  draftKeeper.put('screen', () => JSON.stringify({ screen: whereSheStands(), cursor: cursorNow() }));
}

/** The screen she would come back to. A new recovery code is kept nowhere, and when a survivor wrote what she thinks neither. */
function whereSheStands(): Screen {
  const screen = standing ?? currentScreen();
  return screen.name === 'new-sheet' || screen.name === 'feedback-sheet' ? start : screen;
}

/** Back to the first screen: when the desk closes. */
export function goToStart(): void {
  standing = null;
  useScreenStore.setState({ screen: start });
}

/** The screen that is shown. */
export function useScreen(): Screen {
  return useScreenStore((state) => state.screen);
}

/** The screen that is shown, outside a component. */
export function currentScreen(): Screen {
  return useScreenStore.getState().screen;
}
