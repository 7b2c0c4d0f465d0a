import { useState } from 'react';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { CallError } from '../app/vault-port.ts';
import { laidOn } from './catalogue-form.ts';

interface Kept<D> {
  base: D;
  mine: D;
}

export interface CatalogueEdit<D> {
  /** Null while nothing is being changed. */
  draft: D | null;
  changed: boolean;
  error: unknown;
  /** Somebody else changed the catalogue; my change lies on theirs now and wants a second look. */
  met: boolean;
  begin: () => void;
  change: (patch: Partial<D>) => void;
  leave: () => void;
  /** Puts words back that were left. */
  resume: (draft: D) => void;
  /** Sends it; the answer is the new catalogue, or null when it was refused. */
  save: (send: (draft: D) => Promise<Catalogue>) => Promise<Catalogue | null>;
}

/**
 * One change of the catalogue while it is written. `fresh` is the thing as it stands now; `place` names it, and its
 * words are kept there when she goes away. `reload` fetches the catalogue anew after somebody else was first.
 */
export function useCatalogueEdit<D extends object>(place: string, fresh: D, reload: () => void): CatalogueEdit<D> {
  const [kept, setKept, forget] = useKept<Kept<D> | null>(place, null);
  const [error, setError] = useState<unknown>(null);
  const [met, setMet] = useState(false);
  // Theirs came in while she was writing: what she changed is laid on top of it.
  const rebased =
    kept && JSON.stringify(kept.base) !== JSON.stringify(fresh)
      ? { base: fresh, mine: laidOn(kept.base, kept.mine, fresh) }
      : kept;
  const end = () => {
    setKept(null);
    forget();
    setError(null);
    setMet(false);
  };
  return {
    draft: rebased?.mine ?? null,
    changed: rebased !== null && JSON.stringify(rebased.mine) !== JSON.stringify(rebased.base),
    error,
    met,
    begin: () => setKept({ base: fresh, mine: fresh }),
    change: (patch) => rebased && setKept({ ...rebased, mine: { ...rebased.mine, ...patch } }),
    leave: end,
    resume: (draft) => setKept({ base: fresh, mine: draft }),
    save: async (send) => {
      if (!rebased) return null;
      setError(null);
      setMet(false);
      try {
        const after = await send(rebased.mine);
        end();
        return after;
      } catch (failure) {
        if (failure instanceof CallError && failure.code === 'changed-meanwhile') {
          setMet(true);
          reload();
        } else setError(failure);
        return null;
      }
    },
  };
}
