import { setTimeout as pause } from 'node:timers/promises';
import { app, type BrowserWindow, MessageChannelMain, type Session } from 'electron';
import { createHandlers } from './handlers.ts';
import { createLock, LAST_DRAFT } from './lock.ts';
import type { Options } from './options.ts';
import { createPortDoor } from './ports.ts';
import { lockWhenIdle } from './triggers.ts';
import { startVault, type VaultProcess } from './vault-process.ts';
import { deskFrame, noteTo, openWindow } from './window.ts';

/** A vault that ends sooner than this, in milliseconds, is not started again at once. */
const SHORT_LIFE = 10_000;
const LONGEST_WAIT = 10_000;

export interface Desk {
  lock(): Promise<void>;
  /** Asks for the last draft, ends the vault and then the program. */
  leave(): Promise<void>;
  comeForward(): void;
}

/** What is alive: one window, one vault, and the port between them. */
export function openDesk(options: Options, ses: Session): Desk {
  let window: BrowserWindow;
  let vault: VaultProcess;
  /** Aborted when the desk locks: open dialogs are given up. */
  let open = new AbortController();
  /** More than one only while locking. */
  const vaults = new Set<VaultProcess>();
  let leaving: Promise<void> | null = null;
  let shortLives = 0;

  const door = createPortDoor((load) => {
    const frame = deskFrame(window);
    if (!frame) return false;
    const { port1, port2 } = new MessageChannelMain();
    vault.givePort(port1, load);
    frame.postMessage('port', 'vault', [port2]);
    return true;
  });

  const lock = createLock(() => {
    const before = { window, vault };
    return {
      blank: () => {
        door.shut();
        door.pageLeft();
        door.vaultGone();
        idle.closed();
        open.abort();
        open = new AbortController();
        window = newWindow(before.window);
        before.window.hide();
      },
      askForDraft: () => noteTo(before.window, 'locking'),
      forkAhead: () => {
        vault = newVault();
      },
      stopVault: () => before.vault.stop(),
      openAnew: () => {
        before.window.destroy();
        door.unshut();
      },
    };
  });

  const idle = lockWhenIdle(() => void lock());

  /** A window that was replaced has nothing more to say. */
  function newWindow(like?: BrowserWindow): BrowserWindow {
    const lockFrom = (from: BrowserWindow) => from === window && void lock();
    return openWindow(
      options,
      ses,
      {
        loaded: (from) => from === window && door.pageLoaded(),
        left: (from) => from === window && door.pageLeft(),
        crashed: lockFrom,
        lockKey: lockFrom,
        touched: idle.touched,
        closed: () => app.quit(),
      },
      like,
    );
  }

  function newVault(comesBack = false): VaultProcess {
    const born = Date.now();
    const made: VaultProcess = startVault(options, handlers, {
      ready: (pid) => {
        if (made !== vault) return;
        door.vaultReady(pid);
        if (comesBack) noteTo(window, 'vault-back');
      },
      opened: () => made === vault && idle.opened(),
      progress: (percent) => made === vault && window.setProgressBar(percent < 100 ? percent / 100 : -1),
      gone: () => {
        vaults.delete(made);
        if (made === vault && !leaving) void startAgain(Date.now() - born);
      },
    });
    vaults.add(made);
    return made;
  }

  async function leave(): Promise<void> {
    door.shut();
    open.abort();
    window.hide();
    noteTo(window, 'locking');
    await pause(LAST_DRAFT);
    await Promise.all([...vaults].map((each) => each.stop()));
    window.destroy();
  }

  /** The vault died by itself: the desk is locked by that, and says so. */
  async function startAgain(lived: number): Promise<void> {
    door.vaultGone();
    idle.closed();
    open.abort();
    open = new AbortController();
    noteTo(window, 'vault-stopped');
    shortLives = lived < SHORT_LIFE ? shortLives + 1 : 0;
    const died = vault;
    await pause(shortLives < 2 ? 0 : Math.min(LONGEST_WAIT, 250 * 2 ** shortLives));
    if (vault === died && !leaving) vault = newVault(true);
  }

  const handlers = createHandlers({ options, window: () => window, open: () => open.signal, lock });
  window = newWindow();
  vault = newVault();

  return {
    lock,
    leave: () => {
      leaving ??= leave();
      return leaving;
    },
    comeForward: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
