import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds a page has for its last draft, out of sight already. */
export const LAST_DRAFT = 150;

export interface LockSteps {
  /** An empty window takes the place of the one that is seen. Must be done when it returns. */
  blank: () => void;
  /** Asks the page, unseen now, for its last draft. */
  askForDraft: () => void;
  /** Starts the vault to come, which touches nothing until it is given a port. */
  forkAhead: () => void;
  /** Resolves when the old vault has ended, and with it its keys. */
  stopVault: () => Promise<void>;
  /** Destroys the old window and lets the new one have its port. */
  openAnew: () => void;
}

/**
 * The one path of locking, for every cause: key, idle, suspend, the system's lock, a page that died. A call while
 * it runs joins it. What removes the keys is the end of the process; JavaScript's strings cannot be wiped.
 */
export function createLock(stepsOf: () => LockSteps): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = async () => {
    const steps = stepsOf();
    steps.blank();
    steps.askForDraft();
    steps.forkAhead();
    await pause(LAST_DRAFT);
    await steps.stopVault();
    steps.openAnew();
  };
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
