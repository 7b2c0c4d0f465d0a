import type { ItemId } from '../../contract/catalogue.ts';
import { DeskError } from '../../contract/errors.ts';
import type { PacketInput } from './packet-input.ts';

/** A prepared packet: the very bytes that are shown, printed and written. Held in memory only. */
export interface Draft {
  id: string;
  referralId: string;
  consentId: string;
  input: PacketInput;
  items: ItemId[];
  /** Signed. */
  pdf: Uint8Array;
  fhir: Uint8Array;
  sha256: string;
}

export interface Drafts {
  keep(draft: Draft): void;
  /** Throws `draft-gone`. */
  get(id: string): Draft;
  discard(id: string): void;
  /** Nothing that was prepared stays in memory: what was purged could be in it. */
  clear(): void;
}

/** Nobody looks at more than one packet at a time; a few are kept for going back. */
const MOST = 3;

export function newDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  return {
    keep: (draft) => {
      kept.set(draft.id, draft);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
    },
    get: (id) => {
      const draft = kept.get(id);
      if (!draft) throw new DeskError('draft-gone');
      return draft;
    },
    discard: (id) => {
      kept.delete(id);
    },
    clear: () => kept.clear(),
  };
}
