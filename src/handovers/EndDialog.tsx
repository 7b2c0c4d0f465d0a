import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Handover } from '../../electron/contract/handovers.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** It ends without a file. What was told of her goes for good, so it is asked first. */
export function EndDialog({
  handover,
  onClose,
  onDone,
}: {
  handover: Handover;
  onClose: () => void;
  onDone: () => void;
}) {
  const { i18n } = useLingui();
  const [why, setWhy] = useState<'not-reached' | 'her-wish' | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function end(): Promise<void> {
    if (why === null) return;
    setError(null);
    try {
      await ask('handovers.end', { id: handover.id, version: handover.version, for: why });
      onDone();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <Dialog
      urgent
      title={i18n.t('Does it end here?')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('No, keep it')}
          </Button>
          <Button
            kind="stop"
            icon="trash"
            keys="Ctrl Enter"
            why={why === null ? i18n.t('Say why') : null}
            onPress={() => void end()}
          >
            {i18n.t('It ends')}
          </Button>
        </>
      }
    >
      <p>
        {i18n.t(
          'Her name and how she may be reached are taken away for good. That somebody was handed over, by whom and when, stays.',
        )}
      </p>
      <Choice
        label={i18n.t('Why')}
        value={why}
        onChange={setWhy}
        options={[
          { value: 'her-wish' as const, label: i18n.t('She does not want it') },
          { value: 'not-reached' as const, label: i18n.t('She could not be reached') },
        ]}
      />
      <ErrorNotice error={error} />
    </Dialog>
  );
}
