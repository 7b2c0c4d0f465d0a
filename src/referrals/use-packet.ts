import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { ask } from '../app/vault-port.ts';

export type Prepared = Output<'packets.prepare'>;

/** The prepared packet, held by the vault. It is thrown away when the draft changes and when the screen goes. */
export function usePacket() {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const held = useRef<string | null>(null);
  // A packet asked for before the last change must not appear after it.
  const round = useRef(0);

  function discard(): void {
    round.current += 1;
    setPreparing(false);
    const draftId = held.current;
    if (draftId === null) return;
    held.current = null;
    setPrepared(null);
    void ask('packets.discard', { draftId }).catch(() => undefined); // a locked vault has thrown it away already
  }

  async function prepare(referralId: string): Promise<void> {
    discard();
    const mine = ++round.current;
    setPreparing(true);
    setError(null);
    try {
      const made = await ask('packets.prepare', { referralId });
      if (mine !== round.current) {
        void ask('packets.discard', { draftId: made.draftId }).catch(() => undefined);
        return;
      }
      held.current = made.draftId;
      setPrepared(made);
    } catch (failure) {
      if (mine === round.current) setError(failure);
    } finally {
      if (mine === round.current) setPreparing(false);
    }
  }

  const last = useRef(discard);
  last.current = discard;
  useEffect(() => () => last.current(), []);

  return { prepared, preparing, error, prepare, discard };
}
