/** Milliseconds without a key or the mouse in the desk's own window, after which it hides, unless the desk says else. */
export const IDLE_LIMIT = 300_000;
/** Milliseconds a hidden desk waits before it locks (design, section 3). The vault counts them as well. */
export const HIDDEN_LIMIT = 600_000;
/** Milliseconds. When so much passed between two looks, the machine slept, or its clock was set: nobody was here. */
export const LONGEST_GAP = 120_000;

/** Both in milliseconds: `wall` is the time of day, `steady` only ever rises and may stand still while asleep. */
export interface Clocks {
  wall: () => number;
  steady: () => number;
}

/** `closed`: nothing to lock · `bare`: something of a person is seen, but no session could wait behind a PIN. */
export type Standing = 'closed' | 'bare' | 'open' | 'hidden';

export interface IdleWatch {
  readonly standing: Standing;
  /** There is something to lock from now on, and with `hides` a session that can wait behind the PIN. */
  opened(hides: boolean): void;
  hidden(): void;
  /** The desk is locking, or its vault is gone. */
  closed(): void;
  /** A key, the wheel or the mouse in the desk's own window. It does not lengthen the ten minutes of a hidden desk. */
  touched(): void;
  /** Minutes without input after which this desk hides. */
  setIdle(minutes: number): void;
  /** By key, corner or button. What cannot hide locks; a closed or hidden desk stays what it is. */
  hideNow(): void;
  /** To be called every few seconds. */
  look(): void;
}

/**
 * Hides a desk that was left standing, and locks one that stays hidden. Only input in the desk's own window counts:
 * whoever uses another program on this machine may be a colleague. All the machine being idle is the same thing seen
 * later, so it is not asked. Time that was lost locks.
 */
export function createIdleWatch(
  go: { hide: () => void; lock: () => void },
  { wall, steady }: Clocks,
  hiddenLimit = HIDDEN_LIMIT,
): IdleWatch {
  let standing: Standing = 'closed';
  let idleLimit = IDLE_LIMIT;
  let since = 0;
  let lookedAt = wall();
  const stand = (as: Standing) => {
    standing = as;
    since = steady();
  };
  const lock = () => {
    standing = 'closed';
    go.lock();
  };
  const hideNow = () => {
    if (standing === 'bare') lock();
    if (standing !== 'open') return;
    stand('hidden');
    go.hide();
  };
  return {
    get standing() {
      return standing;
    },
    opened: (hides) => stand(hides ? 'open' : 'bare'),
    hidden: () => stand('hidden'),
    closed: () => stand('closed'),
    touched: () => {
      if (standing !== 'hidden') since = steady();
    },
    setIdle: (minutes) => {
      idleLimit = minutes * 60_000;
    },
    hideNow,
    look: () => {
      const gap = wall() - lookedAt;
      lookedAt = wall();
      const still = steady() - since;
      if (standing === 'closed') return;
      if (gap > LONGEST_GAP || (standing === 'hidden' && still >= hiddenLimit)) lock();
      else if (still >= idleLimit) hideNow();
    },
  };
}
