/** Milliseconds without a key or the mouse in the desk's own window, after which it locks (design, section 3). */
export const IDLE_LIMIT = 300_000;
/** Milliseconds. When so much passed between two looks, the machine slept, or its clock was set: nobody was here. */
export const LONGEST_GAP = 120_000;

/** Both in milliseconds: `wall` is the time of day, `steady` only ever rises and may stand still while asleep. */
export interface Clocks {
  wall: () => number;
  steady: () => number;
}

export interface IdleWatch {
  /** There is something to lock from now on. */
  opened(): void;
  /** The desk is locking, or its vault is gone. */
  closed(): void;
  /** A key, the wheel or the mouse in the desk's own window. */
  touched(): void;
  /** To be called every few seconds. */
  look(): void;
}

/**
 * Locks a desk that was left standing. Only input in the desk's own window counts: whoever uses another program on
 * this machine may be a colleague. All the machine being idle is the same thing seen later, so it is not asked.
 * Locks once for each opening; a closed desk is never locked again.
 */
export function createIdleWatch(lock: () => void, { wall, steady }: Clocks): IdleWatch {
  let open = false;
  let touchedAt = 0;
  let lookedAt = wall();
  return {
    opened: () => {
      open = true;
      touchedAt = steady();
    },
    closed: () => {
      open = false;
    },
    touched: () => {
      touchedAt = steady();
    },
    look: () => {
      const gap = wall() - lookedAt;
      lookedAt = wall();
      if (!open || (gap <= LONGEST_GAP && steady() - touchedAt < IDLE_LIMIT)) return;
      open = false;
      lock();
    },
  };
}
