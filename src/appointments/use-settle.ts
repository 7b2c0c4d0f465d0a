import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { FollowUp } from '../../electron/contract/appointments.ts';
import { ask } from '../app/vault-port.ts';
import { useUndo } from '../ui/UndoBar.tsx';

/** Settles a follow-up at once and offers the way back for ten seconds. */
export function useSettle(onChanged: () => void) {
  const { i18n } = useLingui();
  const undo = useUndo();
  const [error, setError] = useState<unknown>(null);
  async function settle({ id, version }: FollowUp, state: 'done' | 'let-go'): Promise<void> {
    setError(null);
    try {
      const settled = await ask('followUps.settle', { id, version, state });
      undo.offer(
        () => (state === 'done' ? i18n.t('Follow-up done') : i18n.t('Follow-up let go')),
        () => {
          void ask('followUps.settle', { id, version: settled.version, state: 'open' }).then(
            onChanged,
            () => undefined,
          );
        },
      );
      onChanged();
    } catch (refused) {
      setError(refused);
    }
  }
  return { settle, error };
}
