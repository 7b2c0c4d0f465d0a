import { create } from 'zustand';
import type { Unlocked } from '../../electron/contract/session.ts';
import { onNotice, onPort } from '../app/vault-port.ts';

/** What the check of the whole chain found; null until it is through. */
export interface Chain {
  rows: number;
  firstBadRow: number | null;
}

export const useChain = create<{ chain: Chain | null }>(() => ({ chain: null }));

/** A later check, asked for on the page. */
export function chainChecked({ rows, firstBadRow }: Chain): void {
  useChain.setState({ chain: { rows, firstBadRow } });
}

/** Listens for the check that the vault makes after each unlock. A new port begins with nothing. Call once. */
export function followChain(): void {
  onPort(() => useChain.setState({ chain: null }));
  onNotice((told) => {
    if (told.notice === 'chain') chainChecked(told);
  });
}

/** What was found while she waited, and since then in the whole chain: one picture of the past. */
export function useKnownPast(unlocked: Unlocked): Unlocked {
  const chain = useChain((state) => state.chain);
  if (!chain) return unlocked;
  const brokenAtRow = chain.firstBadRow ?? unlocked.brokenAtRow;
  return { ...unlocked, brokenAtRow, checkedToRow: chain.rows };
}
