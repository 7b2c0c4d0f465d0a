import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds a page has for its last draft, out of sight already. */
export const LAST_DRAFT = 150;

/** `lock` ends the vault, and with it the keys; `hide` keeps it behind the PIN, for ten minutes at most. */
export type How = 'lock' | 'hide';

export interface LockSteps {
  /** An empty window takes the place of the one that is seen. Must be done when it returns. */
  blank: () => void;
  /** Asks the page, unseen now, for its last draft. */
  askForDraft: () => void;
  /** Starts the vault to come, which touches nothing until it is given a port. Nothing to do when hiding. */
  forkAhead: () => void;
  /** Resolves when no call reaches the session any more: the old vault has ended, or has put it behind the PIN. */
  letGo: () => Promise<void>;
  /** Destroys the old window and lets the new one have its port. */
  openAnew: () => void;
}

/**
 * The one path of locking and hiding, for every cause: key, corner, idle, suspend, the system's lock, a page that died.
 * A call while it runs joins it, but a lock asked for while it hides follows at once. What removes the keys is the
 * end of the process; JavaScript's strings cannot be wiped.
 */
export function createLock(stepsOf: (how: How) => LockSteps): Record<How, () => Promise<void>> {
  let running: { how: How; done: Promise<void> } | null = null;
  const run = async (how: How) => {
    const steps = stepsOf(how);
    steps.blank();
    steps.askForDraft();
    steps.forkAhead();
    await pause(LAST_DRAFT);
    await steps.letGo();
    steps.openAnew();
  };
  const start = (how: How): Promise<void> => {
    const done = run(how).finally(() => {
      if (running?.done === done) running = null;
    });
    running = { how, done };
    return done;
  };
  const lock = (): Promise<void> => {
    if (running?.how !== 'hide') return running?.done ?? start('lock');
    const after = running.done
      .catch(() => undefined)
      .then(() => run('lock'))
      .finally(() => {
        if (running?.done === after) running = null;
      });
    running = { how: 'lock', done: after };
    return after;
  };
  return { lock, hide: () => running?.done ?? start('hide') };
}
