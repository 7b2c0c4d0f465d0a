import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** The system's clipboard, or as much of it as is needed. */
export interface Board {
  readText: () => Promise<string> | string;
  clear: () => void;
}

/** Milliseconds after a copying key at which the clipboard is looked at: a page that is busy copies late. */
const LOOKS = [150, 1000];

export interface ClipboardWatch {
  /** A key that copies was pressed in the desk's window; to be called before the page has seen it. */
  copying(): void;
  /** Takes away what came from the desk and is still there. What another program put there since stays. */
  clearOurs(): Promise<void>;
}

/**
 * What was copied in the desk's window must not outlast the session. The page is not asked, which may hang: a text that
 * came to the clipboard within a second of a copying key of ours is ours. Only its hash is kept. Programs that keep a
 * history of the clipboard (Windows has one) are beyond reach.
 */
export function createClipboardWatch(board: Board): ClipboardWatch {
  let before: string | null = null;
  let ours: string | null = null;
  /** Rises with each copying key; odd looks of an earlier one are not meant for the clipboard as it is now. */
  let last = 0;
  let looking = false;
  const hashNow = async () => {
    const text = await board.readText();
    return text === '' ? null : createHash('sha256').update(text).digest('hex');
  };
  const look = async () => {
    const there = await hashNow();
    if (there !== null && there !== before) ours = there;
  };
  const copying = async () => {
    last += 1;
    const mine = last;
    looking = true;
    before = await hashNow();
    let waited = 0;
    for (const at of LOOKS) {
      await pause(at - waited, undefined, { ref: false });
      waited = at;
      if (mine !== last) return;
      await look();
    }
    looking = false;
  };
  return {
    copying: () => void copying().catch(() => undefined),
    clearOurs: async () => {
      if (looking) await look();
      last += 1;
      looking = false;
      if (ours !== null && (await hashNow()) === ours) board.clear();
      ours = null;
    },
  };
}
