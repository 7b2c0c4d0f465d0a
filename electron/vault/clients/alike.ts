import { distance } from 'fastest-levenshtein';
import type { Db } from '../database/driver.ts';

/*
 * Names that are spelled like what was typed: a name heard by telephone is written as it sounds, and a second file for
 * the same person is worse than a long list. Asked only when nothing holds the words as they stand.
 */

/** Shorter words are like too many names. */
const SHORTEST = 4;

/** So many letters may differ in a word of this length; two neighbours changed about count as one. */
function slips(word: string): number {
  if (word.length < SHORTEST) return 0;
  return word.length < 6 ? 1 : 2;
}

/** True when one is the other with two neighbours changed about: "rsoa" for "rosa". */
function isTurned(typed: string, name: string): boolean {
  const at = [...typed].findIndex((letter, index) => letter !== name[index]);
  if (at < 0 || typed.length !== name.length) return false;
  const turned = typed.slice(0, at) + (typed[at + 1] ?? '') + typed[at] + typed.slice(at + 2);
  return turned === name;
}

function lettersApart(word: string, name: string): number {
  return name === word ? 0 : isTurned(word, name) ? 1 : distance(word, name);
}

/** Letters that differ between a word and the nearest of these, or null when none is near. `open`: she is still typing it. */
function nearest(word: string, names: readonly string[], open: boolean): number | null {
  const most = slips(word);
  let best: number | null = null;
  for (const whole of names) {
    // Of a longer name so much as she may have typed by now, with a letter left out or not.
    const cuts = open && whole.length > word.length ? [word.length, word.length + 1] : [whole.length];
    for (const cut of cuts) {
      if (Math.abs(Math.min(cut, whole.length) - word.length) > most) continue;
      const far = lettersApart(word, whole.slice(0, cut));
      if (far <= most && (best === null || far < best)) best = far;
    }
  }
  return best;
}

/**
 * Files with a name or another name that is spelled like every one of these folded words, whoever they belong to: the
 * caller leaves out what is not hers. The nearest first.
 */
export function spelledAlike(db: Db, words: readonly string[]): { clientId: string; far: number }[] {
  if (!words.some((word) => slips(word) > 0)) return [];
  const rows = db
    .prepare("SELECT client_id, folded FROM search_names WHERE kind <> 'file-number'")
    .raw()
    .iterate() as IterableIterator<[string, string]>;
  const found = new Map<string, number>();
  for (const [clientId, folded] of rows) {
    const names = folded.split(' ');
    let far = 0;
    for (const [index, word] of words.entries()) {
      const one = nearest(word, names, index === words.length - 1);
      far = one === null ? Number.POSITIVE_INFINITY : far + one;
      if (far === Number.POSITIVE_INFINITY) break;
    }
    if (far < (found.get(clientId) ?? Number.POSITIVE_INFINITY)) found.set(clientId, far);
  }
  return [...found].map(([clientId, distanceTo]) => ({ clientId, far: distanceTo })).sort((a, b) => a.far - b.far);
}
