import { create } from 'zustand';
import type { Right } from '../../electron/contract/call.ts';
import type { Method } from '../../electron/contract/calls.ts';
import type { DeskState, Habits, Member, Unlocked } from '../../electron/contract/session.ts';
import { draftKeeper } from '../app/draft-keeper.ts';
import { dropAllKept } from '../app/kept.ts';
import { dropAllPages } from '../app/page-bitmaps.ts';
import { goToStart, noteCursor } from '../app/screen.ts';
import { ask, CallError, onChanged, onNote, onNotice, onPort } from '../app/vault-port.ts';
import { followChain } from '../audit/chain-store.ts';
import { dropAllDrafts } from '../clients/file-drafts.ts';
import { closeHelp } from '../help/help-store.ts';
import { forgetUndo } from '../ui/UndoBar.tsx';
import { forgetUnfinished, takeUpDrafts } from './my-drafts.ts';

/** A backup or a restore that ends behind the lock. */
export interface Finishing {
  job: 'backup' | 'restore';
  /** 0 to 100. */
  percent: number;
  /** The program was asked to quit and ends with the job. */
  quits: boolean;
}

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
  /** Behind the lock a backup or restore goes on: until it has ended the desk cannot be opened. */
  finishing: Finishing | null;
  /** She does not want a PIN now. */
  pinLater: boolean;
  /** `starting`: no port yet · `closing`: the screen is blank · `stopped`: the vault died. */
  door: 'starting' | 'open' | 'closing' | 'stopped';
}

const closed = { unlocked: null, besideMe: true, lastBackup: null, savedAt: null, pinLater: false } as const;

export const useSession = create<SessionState>(() => ({
  desk: null,
  door: 'starting',
  stoppedBefore: false,
  finishing: null,
  ...closed,
}));

/** What a state or a notice tells of it; undefined where it tells nothing. */
const finishingIn = (told: object): Finishing | null | undefined =>
  'finishing' in told ? (told.finishing as Finishing | null) : undefined;

/** Asks the vault again how the desk stands, and when the last backup was. */
export async function refresh(): Promise<void> {
  const desk = await ask('session.state', {});
  useSession.setState({ desk, door: 'open', finishing: finishingIn(desk) ?? null });
  if (!useSession.getState().unlocked) return;
  const lastBackup = await ask('backups.last', {});
  useSession.setState({ lastBackup });
}

/** The desk was opened: with a passphrase, or by setting it up. Her words of last time are put back where they were. */
export function opened(unlocked: Unlocked): void {
  show(unlocked);
  if (!unlocked.oneTimeWords) void takeUpDrafts('unlock');
}

/** She came back to the hidden desk: the same screen, the same words, before anything of it is shown. */
export async function revealed(unlocked: Unlocked): Promise<void> {
  await takeUpDrafts('reveal');
  show(unlocked);
}

function show(unlocked: Unlocked): void {
  const desk = useSession.getState().desk;
  useSession.setState({
    unlocked,
    besideMe: true,
    stoppedBefore: false,
    desk: desk ? { ...desk, kind: 'open', hidden: null, member: unlocked.member, practice: unlocked.practice } : null,
  });
  void refresh().catch(() => undefined); // the port says itself when it is gone
}

/** Locks: the screen goes blank at once, the vault commits, closes and ends. */
export async function lock(): Promise<void> {
  forget('closing');
  await ask('session.lock', {}).catch(() => undefined); // the port closes under it: that is the answer
}

/** Everything goes behind the public directory; a PIN or the passphrase brings it back. What cannot hide locks. */
export async function hide(): Promise<void> {
  if (!useSession.getState().unlocked) return;
  forget('closing');
  try {
    await ask('session.hide', {});
  } catch (refused) {
    // A port that closed under it is the answer.
    if (refused instanceof CallError && refused.code === 'desk-closed') return;
    await ask('session.lock', {}).catch(() => undefined);
  }
}

/** A PIN was chosen, or is not wanted today. */
export function pinAnswered(answer: 'chosen' | 'later'): void {
  const { unlocked } = useSession.getState();
  if (answer === 'later') useSession.setState({ pinLater: true });
  else if (unlocked) useSession.setState({ unlocked: { ...unlocked, pinChosen: true } });
}

/** Practice mode began or ended. */
export function practiceIs(practice: boolean): void {
  const { unlocked, desk } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, practice }, desk: desk ? { ...desk, practice } : null });
}

/** How the desk hides was changed in the settings. */
export function setHabits(habits: Habits): void {
  const { unlocked } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, habits } });
}

export function setBesideMe(on: boolean): void {
  useSession.setState({ besideMe: on });
}

/** True when the member who opened the desk has the right. */
export function useHasRight(right: Right): boolean {
  return useSession((state) => state.unlocked?.member.rights.includes(right) ?? false);
}

/** Her own name or rights were changed while she has the desk open: what stands on the screen follows. */
export function memberChanged({ id, displayName, initials, rights }: Member): void {
  const { unlocked } = useSession.getState();
  if (unlocked?.member.id !== id) return;
  useSession.setState({ unlocked: { ...unlocked, member: { id, displayName, initials, rights } } });
}

/** The one-time words are spent: the desk opens for her. */
export function ownPassphraseChosen(): void {
  const { unlocked } = useSession.getState();
  if (unlocked) opened({ ...unlocked, oneTimeWords: false });
}

/** One consent less waits to be checked, or one more: told by whoever changed it. */
export function setConsentsSuspended(count: number): void {
  const { unlocked } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, consentsSuspended: count } });
}

/** Whether the paper of the sheet in force is shown to exist: what says the contrary comes to the screen or goes. */
function sheetIs(state: 'confirmed' | 'unconfirmed'): void {
  const { unlocked } = useSession.getState();
  if (unlocked) useSession.setState({ unlocked: { ...unlocked, sheetUnconfirmed: state === 'unconfirmed' } });
}

/** Takes everything of the session off the screen; what she was typing is on its way to the vault before that. */
function forget(door: SessionState['door']): void {
  if (useSession.getState().unlocked) handOver();
  draftKeeper.forget();
  forgetUnfinished();
  closeHelp();
  forgetUndo();
  dropAllPages();
  dropAllDrafts();
  dropAllKept();
  goToStart();
  useSession.setState({ ...closed, door, ...(door === 'stopped' ? { stoppedBefore: true } : {}) });
}

const beforeClosing = new Set<() => void>();

/** Whoever saves a moment after the typing does it at once when the desk closes. Returns the way out. */
export function onClosing(save: () => void): () => void {
  beforeClosing.add(save);
  return () => beforeClosing.delete(save);
}

/** A port takes messages until it closes: 150 ms after the shell says so (design, section 3). */
function handOver(): void {
  for (const save of beforeClosing) save();
  noteCursor();
  draftKeeper.flush();
}

/** Changes that a person would call "saved". */
const saves = /^(clients|consents|referrals|sites|settings|help|staff|notes|retention)\./;

/** Follows the door: a new port starts locked, a dead one takes the session with it. Call once. */
export function followDoor(): void {
  followChain();
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
    const finishing = finishingIn(told);
    if (finishing !== undefined) useSession.setState({ finishing });
    if (finishing === null) void refresh().catch(() => undefined); // it can be opened now
  });
  onChanged((method: Method) => {
    if (saves.test(method)) useSession.setState({ savedAt: new Date().toISOString() });
    if (method === 'session.newSheet') sheetIs('unconfirmed');
    if (method === 'session.confirmSheet') sheetIs('confirmed');
    if (method === 'backups.run') void refresh().catch(() => undefined);
  });
}
