import { create } from 'zustand';
import type { Right } from '../../electron/contract/call.ts';
import type { Method } from '../../electron/contract/calls.ts';
import type { DeskState, Unlocked } from '../../electron/contract/session.ts';
import { dropAllKept } from '../app/kept.ts';
import { dropAllPages } from '../app/page-bitmaps.ts';
import { goToStart } from '../app/screen.ts';
import { ask, onChanged, onNote, onNotice, onPort } from '../app/vault-port.ts';
import { dropAllDrafts } from '../clients/file-drafts.ts';
import { forgetUndo } from '../ui/UndoBar.tsx';

/** What the window knows of the session. The vault holds the truth; this is what is on the screen. */
interface SessionState {
  /** Null until the vault has answered for the first time. */
  desk: DeskState | null;
  /** Null while the desk is closed. */
  unlocked: Unlocked | null;
  /** Someone sits beside the worker: on at every unlock. Lists show initials, what is loud is veiled. */
  besideMe: boolean;
  /** The last backup, as of now (also one made since the desk was opened). */
  lastBackup: { at: string; generation: number; proved: boolean } | null;
  /** Instant of the last change that the vault confirmed. */
  savedAt: string | null;
  /** The vault died and a fresh one took its place: the lock screen says so once. */
  stoppedBefore: boolean;
  /** `starting`: no port yet · `closing`: the screen is blank · `stopped`: the vault died. */
  door: 'starting' | 'open' | 'closing' | 'stopped';
}

const closed = { unlocked: null, besideMe: true, lastBackup: null, savedAt: null } as const;

export const useSession = create<SessionState>(() => ({
  desk: null,
  door: 'starting',
  stoppedBefore: false,
  ...closed,
}));

/** Asks the vault again how the desk stands, and when the last backup was. */
export async function refresh(): Promise<void> {
  const desk = await ask('session.state', {});
  useSession.setState({ desk, door: 'open' });
  if (!useSession.getState().unlocked) return;
  const lastBackup = await ask('backups.last', {});
  useSession.setState({ lastBackup });
}

/** The desk was opened: with a passphrase, or by setting it up. */
export function opened(unlocked: Unlocked): void {
  const desk = useSession.getState().desk;
  useSession.setState({
    unlocked,
    besideMe: true,
    stoppedBefore: false,
    desk: desk ? { ...desk, kind: 'open', member: unlocked.member, practice: unlocked.practice } : null,
  });
  void refresh().catch(() => undefined); // the port says itself when it is gone
}

/** Locks: the screen goes blank at once, the vault commits, closes and ends. */
export async function lock(): Promise<void> {
  forget('closing');
  await ask('session.lock', {}).catch(() => undefined); // the port closes under it: that is the answer
}

export function setBesideMe(on: boolean): void {
  useSession.setState({ besideMe: on });
}

/** True when the member who opened the desk has the right. */
export function useHasRight(right: Right): boolean {
  return useSession((state) => state.unlocked?.member.rights.includes(right) ?? false);
}

/** One consent less waits to be checked, or one more: told by whoever changed it. */
export function setConsentsSuspended(count: number): void {
  const { unlocked } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, consentsSuspended: count } });
}

/** The paper of the sheet in force is shown to exist: what says the contrary goes off the screen. */
function sheetIsConfirmed(): void {
  const { unlocked } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, sheetUnconfirmed: false } });
}

/** Takes everything of the session off the screen. */
function forget(door: SessionState['door']): void {
  forgetUndo();
  dropAllPages();
  dropAllDrafts();
  dropAllKept();
  goToStart();
  useSession.setState({ ...closed, door, ...(door === 'stopped' ? { stoppedBefore: true } : {}) });
}

/** Changes that a person would call "saved". */
const saves = /^(clients|consents|referrals|sites|settings)\./;

/** Follows the door: a new port starts locked, a dead one takes the session with it. Call once. */
export function followDoor(): void {
  onPort((what) => {
    if (what === 'open') {
      forget('open');
      void refresh().catch(() => undefined);
    } else {
      forget(useSession.getState().door === 'closing' ? 'closing' : 'stopped');
    }
  });
  onNote((note) => {
    if (note === 'vault-stopped') forget(useSession.getState().door === 'closing' ? 'closing' : 'stopped');
    if (note === 'locking') forget('closing');
    if (note === 'vault-back') void refresh().catch(() => undefined);
  });
  onNotice((told) => {
    if (told.notice === 'locking') forget('closing');
  });
  onChanged((method: Method) => {
    if (saves.test(method)) useSession.setState({ savedAt: new Date().toISOString() });
    if (method === 'session.confirmSheet') sheetIsConfirmed();
    if (method === 'backups.run') void refresh().catch(() => undefined);
  });
}
