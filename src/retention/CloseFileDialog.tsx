import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { ClientFile } from '../../electron/contract/clients.ts';
import { type ClosingReason, closingReasons } from '../../electron/contract/retention.ts';
import { ask } from '../app/vault-port.ts';
import { dayOf, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Select } from '../ui/Select.tsx';
import { reasonWords } from './retention-words.ts';

export interface CloseFileDialogProps {
  file: ClientFile;
  /** As it was read. */
  version: number;
  onClosed: () => void;
  onClose: () => void;
}

/** The work with her has ended: the day from which everything is counted, and why. It can be opened again. */
export function CloseFileDialog({ file, version, onClosed, onClose }: CloseFileDialogProps) {
  const { i18n } = useLingui();
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState<ClosingReason | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const good = on !== '' && on <= today() && on >= dayOf(file.createdAt);

  async function close(): Promise<void> {
    if (!reason || !good || busy) return;
    setBusy(true);
    setError(null);
    try {
      await ask('clients.close', { id: file.id, version, on, reason });
      onClosed();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={i18n.t('Has the work on {number} ended?', { number: file.fileNumber })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('No, it goes on')}
          </Button>
          <Button
            kind="primary"
            icon="check"
            keys="Ctrl Enter"
            why={busy ? i18n.t('Saving…') : reason && good ? null : i18n.t('Needs a day and a reason')}
            onPress={() => void close()}
          >
            {i18n.t('Yes, close it')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('Nothing is deleted. From this day the schedule counts for how long each thing is kept.')}</p>
      <Select
        label={i18n.t('Why')}
        value={reason}
        onChange={setReason}
        options={closingReasons.map((value) => ({ value, label: reasonWords(i18n, value) }))}
        placeholder={i18n.t('Choose')}
      />
      <DateField
        label={i18n.t('Last day of the work')}
        value={on}
        onChange={setOn}
        wrong={good ? null : i18n.t('Between the first day of the file and today.')}
      />
      <ErrorNotice error={error} />
    </Dialog>
  );
}
