import { setTimeout as pause } from 'node:timers/promises';
import { app, MessageChannelMain, type Session } from 'electron';
import { firstHabits } from '../contract/session.ts';
import { openWindows } from './desk-windows.ts';
import { createDialogs } from './dialogs.ts';
import { createFinishing } from './finishing.ts';
import { forgetWhatPassed } from './forget.ts';
import { createHandlers } from './handlers.ts';
import { keyMeaning, type Pressed } from './keys.ts';
import { createLock, LAST_DRAFT } from './lock.ts';
import type { Options } from './options.ts';
import { createPortDoor } from './ports.ts';
import { watchClipboard } from './system-clipboard.ts';
import { watchCorner, watchIdle } from './triggers.ts';
import { startVault, type VaultProcess } from './vault-process.ts';
import { deskFrame, noteTo } from './window.ts';

/** A vault that ends sooner than this, in milliseconds, is not started again at once. */
const SHORT_LIFE = 10_000;
const LONGEST_WAIT = 10_000;

export interface Desk {
  lock(): Promise<void>;
  /** Asks for the last draft, ends the vault and then the program. */
  leave(): Promise<void>;
  comeForward(): void;
}

/** What is alive: one window seen and one that waits, one vault, and the port between them. */
export function openDesk(options: Options, ses: Session): Desk {
  let vault: VaultProcess;
  /** Aborted when the desk locks or hides: open dialogs are given up. */
  let open = new AbortController();
  /** More than one only while locking, and while one of them finishes its job behind the lock. */
  const vaults = new Set<VaultProcess>();
  let leaving: Promise<void> | null = null;
  let shortLives = 0;
  /** The vault died; a page that comes now has to be told. */
  let untold = false;
  let { hideKey } = firstHabits;
  const clipboard = watchClipboard();
  const dialogs = createDialogs();

  const door = createPortDoor((load) => {
    const frame = deskFrame(windows.seen);
    if (!frame) return false;
    const { port1, port2 } = new MessageChannelMain();
    vault.givePort(port1, load);
    frame.postMessage('port', 'vault', [port2]);
    return true;
  });

  const finishing = createFinishing((now) => {
    showProgress(now?.percent ?? 100);
    vault.tellFinishing(now);
  });

  const { lock, hide } = createLock((how) => {
    const before = { window: windows.seen, vault };
    const anotherVault = () => {
      door.vaultGone();
      idle.closed();
      vault = newVault();
    };
    const stop = async () => {
      if (before.vault.work) finishing.keep(before.vault);
      else await before.vault.stop();
    };
    return {
      blank: () => {
        door.shut();
        door.pageLeft();
        if (how === 'hide') idle.hidden();
        else idle.closed();
        giveUpDialogs();
        windows.replace();
        void clipboard.clear();
      },
      askForDraft: () => noteTo(before.window, 'locking'),
      forkAhead: () => {
        if (how === 'lock') anotherVault();
      },
      letGo: async () => {
        // Said once more: what the vault told meanwhile (it was just opened) is over.
        if (how === 'hide' && (await before.vault.hide())) return idle.hidden();
        // A vault that cannot hide, or died of it, locks.
        if (vault === before.vault) anotherVault();
        await stop();
      },
      openAnew: () => {
        before.window.destroy();
        door.unshut();
        if (how === 'hide') windows.prepareNext();
        else setImmediate(forgetWhatPassed);
        if (how === 'lock' && dialogs.stuck) startOver();
      },
    };
  });

  /** With a dialog on the screen that only the end of the program takes away, there is no hiding. */
  const hideOrLock = () => void (dialogs.stuck ? lock() : hide());
  const idle = watchIdle({ hide: hideOrLock, lock: () => void lock() }, options.hiddenLimit);
  const corner = watchCorner(idle, () => windows.seen);

  /** The keys have gone already. A backup that is being finished is worth more than a list of neutral names. */
  function startOver(): void {
    if (finishing.now || leaving) return;
    app.relaunch();
    app.exit(0);
  }

  function giveUpDialogs(): void {
    open.abort();
    open = new AbortController();
  }

  function showProgress(percent: number): void {
    if (!windows.seen.isDestroyed()) windows.seen.setProgressBar(percent < 100 ? percent / 100 : -1);
  }

  /** Keys of the shell's own, which no page can keep; what they mean depends on how the desk stands. */
  function takeKey(pressed: Pressed): boolean {
    const meaning = keyMeaning(pressed, hideKey);
    if (meaning === 'copies' && idle.standing !== 'closed') clipboard.copying();
    if (meaning === 'locks') void lock();
    const takes = meaning === 'hides' && idle.standing !== 'closed';
    if (takes) idle.hideNow();
    return meaning === 'locks' || takes;
  }

  function pageLoaded(): void {
    if (untold) noteTo(windows.seen, 'vault-stopped');
    untold = false;
    door.pageLoaded();
  }

  function newVault(comesBack = false): VaultProcess {
    const born = Date.now();
    const made: VaultProcess = startVault(options, handlers, {
      ready: (pid) => {
        if (made !== vault) return;
        if (finishing.now) made.tellFinishing(finishing.now);
        door.vaultReady(pid);
        if (comesBack) noteTo(windows.seen, 'vault-back');
      },
      opened: (hides) => {
        if (made !== vault) return;
        idle.opened(hides);
        windows.prepareNext();
      },
      habits: (habits) => {
        if (made !== vault) return;
        hideKey = habits.hideKey;
        idle.setIdle(habits.idleMinutes);
        corner.setCorner(habits.hideCorner);
      },
      progress: (percent) => {
        if (made === vault) showProgress(percent);
        finishing.progress(made, percent);
      },
      gone: () => {
        vaults.delete(made);
        if (made === vault && !leaving) void startAgain(Date.now() - born);
      },
    });
    vaults.add(made);
    return made;
  }

  /** A backup or restore at work ends first; the window stays and says so. */
  async function leave(): Promise<void> {
    if (vault.work) await lock();
    await finishing.quits();
    void clipboard.clear();
    idle.closed();
    door.shut();
    open.abort();
    windows.end();
    windows.seen.hide();
    noteTo(windows.seen, 'locking');
    await pause(LAST_DRAFT);
    await Promise.all([...vaults].map((each) => each.stop()));
    windows.seen.destroy();
  }

  /** Where the desk was open the page knows her words, and goes; the one that comes says what happened. */
  function replacePage(): void {
    untold = true;
    door.pageLeft();
    windows.replace().destroy();
    setImmediate(forgetWhatPassed);
  }

  /** The vault died by itself: the desk is locked by that, and says so. */
  async function startAgain(lived: number): Promise<void> {
    const knew = idle.standing !== 'closed';
    door.vaultGone();
    idle.closed();
    giveUpDialogs();
    if (knew) replacePage();
    else noteTo(windows.seen, 'vault-stopped');
    shortLives = lived < SHORT_LIFE ? shortLives + 1 : 0;
    const died = vault;
    await pause(shortLives < 2 ? 0 : Math.min(LONGEST_WAIT, 250 * 2 ** shortLives));
    if (vault === died && !leaving) vault = newVault(true);
  }

  const handlers = createHandlers({
    options,
    window: () => windows.seen,
    dialogs,
    open: () => open.signal,
    lock,
    hide: idle.hideNow,
  });
  const windows = openWindows(options, ses, {
    loaded: pageLoaded,
    left: door.pageLeft,
    crashed: () => void lock(),
    key: takeKey,
    touched: idle.touched,
    closed: () => app.quit(),
  });
  vault = newVault();

  return {
    lock,
    leave: () => {
      leaving ??= leave();
      return leaving;
    },
    comeForward: () => {
      if (windows.seen.isMinimized()) windows.seen.restore();
      windows.seen.show();
      windows.seen.focus();
    },
  };
}
