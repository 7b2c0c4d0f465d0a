import type { Finishing } from '../contract/session.ts';

/** As much of a vault process as is needed here. */
export interface FinishingVault {
  readonly work: Finishing['job'] | null;
  finish(): Promise<void>;
}

export interface FinishingWatch {
  /** What is being finished, or null. */
  readonly now: Finishing | null;
  /** Keeps a locked vault until its job has ended, and its keys with it. It has no port any more. */
  keep(vault: FinishingVault): void;
  progress(vault: FinishingVault, percent: number): void;
  /** The program ends when the job has: resolves then, at once when there is none. */
  quits(): Promise<void>;
}

/**
 * The vault that ends a backup or restore behind the lock. One at most: it holds the desk, so that no other can begin
 * a job. `tell` hears of every change, and null at the end.
 */
export function createFinishing(tell: (finishing: Finishing | null) => void): FinishingWatch {
  let kept: { vault: FinishingVault; done: Promise<void> } | null = null;
  let now: Finishing | null = null;
  const set = (to: Finishing | null) => {
    now = to;
    tell(to);
  };
  /** Percents told before the lock: the job's own count does not begin anew. */
  const percents = new WeakMap<FinishingVault, number>();
  return {
    get now() {
      return now;
    },
    keep: (vault) => {
      if (!vault.work) return;
      const done = vault.finish().finally(() => {
        kept = null;
        set(null);
      });
      kept = { vault, done };
      set({ job: vault.work, percent: percents.get(vault) ?? 0, quits: false });
    },
    progress: (vault, percent) => {
      percents.set(vault, percent);
      if (kept?.vault === vault && now) set({ ...now, percent });
    },
    quits: async () => {
      if (now) set({ ...now, quits: true });
      await kept?.done;
    },
  };
}
