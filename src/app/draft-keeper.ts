import { create } from 'zustand';
import type { ErrorCode } from '../../electron/contract/errors.ts';
import { ask } from './vault-port.ts';

/** Milliseconds between two savings while she types. With the way to the disk it stays under the 2 s of design, section 3. */
export const EVERY = 1000;

export interface DraftPorts {
  save: (place: string, words: string) => Promise<unknown>;
  drop: (place: string) => Promise<unknown>;
  /** Milliseconds from the first change to its saving; more typing does not put it off. */
  every: number;
  /** Whether the vault takes her words just now. */
  onFailing: (failing: boolean) => void;
  /** Whether the vault has a place's words as they stand now. */
  onSaved?: (place: string, saved: boolean) => void;
}

/** Puts it off no further: what will never fit is not tried again until it changes. */
const hopeless: readonly ErrorCode[] = ['bad-input', 'too-big', 'no-right', 'locked'];

/**
 * Hands words that are typed and not saved to the vault, so that a lock, a crash or a power cut costs her at most the
 * last moment. `words` are asked for when they go, so a keystroke costs nothing here.
 */
export function createDraftKeeper({ save, drop, every, onFailing, onSaved }: DraftPorts) {
  /** What the vault does not have yet; null: what it has is to be thrown away. */
  const due = new Map<string, (() => string) | null>();
  /** Places of which the vault has words. */
  const there = new Set<string>();
  const dropped = new Set<(place: string) => void>();
  /** How often a place was written or dropped: what failed before is not tried again after. */
  const turns = new Map<string, number>();
  const turnOf = (place: string) => turns.get(place) ?? 0;
  const turn = (place: string) => turns.set(place, turnOf(place) + 1);
  let round = 0;
  let awake = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    timer ??= setTimeout(flush, every);
  };

  async function hand(place: string, words: (() => string) | null): Promise<void> {
    const mine = round;
    const then = turnOf(place);
    if (words) there.add(place);
    else there.delete(place);
    try {
      // The port keeps the order: what is handed over later arrives later.
      await (words ? save(place, words()) : drop(place));
      if (mine !== round) return;
      onFailing(false);
      if (words && !due.has(place)) onSaved?.(place, true);
    } catch (failure) {
      if (mine !== round) return;
      onFailing(true);
      const code = failure instanceof Object && 'code' in failure ? failure.code : null;
      if (turnOf(place) !== then || hopeless.some((one) => one === code)) return;
      if (!words) there.add(place);
      due.set(place, words);
      soon();
    }
  }

  /** Hands over at once whatever is due. All of it is on its way when this returns. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const now = [...due];
    due.clear();
    for (const [place, words] of now) void hand(place, words);
  }

  return {
    flush,
    /** The desk is open: from now on words go to the vault. */
    begin(): void {
      awake = true;
    },
    /** Places of which the vault has words already. */
    has(places: readonly string[]): void {
      for (const place of places) there.add(place);
    },
    /** Words were typed at a place: they go within `every`. */
    put(place: string, words: () => string): void {
      if (!awake) return;
      turn(place);
      due.set(place, words);
      onSaved?.(place, false);
      soon();
    },
    /** They were saved, or are not wanted: the vault forgets them now, so that nobody is offered them again. */
    drop(place: string): void {
      turn(place);
      due.delete(place);
      onSaved?.(place, false);
      for (const told of dropped) told(place);
      if (awake && there.has(place)) void hand(place, null);
    },
    onDropped(told: (place: string) => void): () => void {
      dropped.add(told);
      return () => dropped.delete(told);
    },
    /** The desk closes: nothing of hers stays in the window. What is with the vault stays there. */
    forget(): void {
      round += 1;
      awake = false;
      clearTimeout(timer);
      timer = undefined;
      due.clear();
      turns.clear();
      there.clear();
      onFailing(false);
    },
  };
}

/**
 * `failing` while the vault does not take what she types: the foot of the rail says so. `saved`: places of which the vault
 * has every word that stands there.
 */
export const useKeeping = create<{ failing: boolean; saved: ReadonlySet<string> }>(() => ({
  failing: false,
  saved: new Set(),
}));

export const draftKeeper = createDraftKeeper({
  save: (place, words) => ask('drafts.save', { place, words }),
  drop: (place) => ask('drafts.drop', { place }),
  every: EVERY,
  onFailing: (failing) => {
    if (useKeeping.getState().failing !== failing) useKeeping.setState({ failing });
  },
  onSaved: (place, saved) => {
    const before = useKeeping.getState().saved;
    if (before.has(place) === saved) return;
    const now = new Set(before);
    if (saved) now.add(place);
    else now.delete(place);
    useKeeping.setState({ saved: now });
  },
});
