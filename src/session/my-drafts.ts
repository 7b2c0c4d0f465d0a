import { create } from 'zustand';
import type { Draft } from '../../electron/contract/drafts.ts';
import { type Cursor, putCursorBack } from '../app/cursor.ts';
import { draftKeeper } from '../app/draft-keeper.ts';
import { dropKept, type Kept, keep, putBackKept } from '../app/kept.ts';
import { go, type Screen } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { draftOf, dropDraft, keepDraft, putBackDraft } from '../clients/file-drafts.ts';

/** One place where she was writing when the desk closed. */
export interface Unfinished {
  place: string;
  /** The screen on which the words stand again. */
  at: Screen;
  /** A file number or the name of a site; '' where there is none. */
  label: string;
  /** Throws the words away, and gives the way back. */
  discard: () => () => void;
}

/** What she is offered after an unlock, the latest first. Whatever is saved or thrown away leaves the list. */
export const useUnfinished = create<{ list: Unfinished[] }>(() => ({ list: [] }));

draftKeeper.onDropped((place) => {
  const { list } = useUnfinished.getState();
  if (list.some((one) => one.place === place)) {
    useUnfinished.setState({ list: list.filter((one) => one.place !== place) });
  }
});

/** The desk closes. */
export function forgetUnfinished(): void {
  useUnfinished.setState({ list: [] });
}

/**
 * Asks for the words she had typed and puts them where they were. After hiding she is on the same screen again, as if
 * nothing had been; after an unlock the desk only says where she was writing. Never throws: without them it opens too.
 */
export async function takeUpDrafts(after: 'unlock' | 'reveal'): Promise<void> {
  draftKeeper.begin();
  const mine = await ask('drafts.mine', {}).catch(() => []);
  draftKeeper.has(mine.map(({ place }) => place));
  const latestFirst = mine.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
  const unfinished = latestFirst.flatMap((draft) => putBack(draft) ?? []);
  if (after === 'reveal') goBack(mine.find(({ place }) => place === 'screen'));
  if (after === 'unlock') {
    draftKeeper.drop('screen');
    useUnfinished.setState({ list: unfinished });
  }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words) ?? {};
  } catch {
    return {};
  }
}

function goBack(draft: Draft | undefined): void {
  const { screen, cursor } = (draft ? parsed(draft.words) : {}) as { screen?: Screen; cursor?: Cursor | null };
  if (typeof screen?.name === 'string') go(screen);
  if (typeof cursor?.field === 'number') putCursorBack(cursor);
}

/** Puts one place's words back. Null where nothing is to be offered. */
function putBack({ place, words }: Draft): Unfinished | null {
  if (place.startsWith('file:')) return putBackFile(place, parsed(words));
  if (!place.startsWith('kept:')) return null;
  const one = putBackKept(parsed(words));
  if (!one || one.quiet) return null;
  const { key, ...kept } = one;
  return { place, at: kept.at, label: kept.label, discard: () => discardKept(key, kept) };
}

function putBackFile(place: string, words: unknown): Unfinished | null {
  const key = place.slice('file:'.length);
  const fileNumber = putBackDraft(key, words);
  if (fileNumber === null) return null;
  const at: Screen = key === 'new' ? { name: 'new-file' } : { name: 'edit-file', clientId: key };
  return {
    place,
    at,
    label: fileNumber,
    discard: () => {
      const before = draftOf(key);
      dropDraft(key);
      return () => (before ? keepDraft(key, before, fileNumber) : undefined);
    },
  };
}

function discardKept(key: string, kept: Kept): () => void {
  dropKept(key);
  return () => keep(key, kept);
}
