import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

const NUMBER = /^SH-[0-9]{1,9}$/i;
/** As the contract asks (retention.hold). */
const SHORTEST_REASON = 5;

export interface HoldDialogProps {
  /** Null: the number is typed. */
  fileNumber: string | null;
  what: 'hold' | 'lift';
  onDone: () => void;
  onClose: () => void;
}

/** Nothing of a held file is purged, whatever the schedule says. Setting and lifting each have their reason. */
export function HoldDialog({ fileNumber, what, onDone, onClose }: HoldDialogProps) {
  const { i18n } = useLingui();
  const [number, setNumber] = useState(fileNumber ?? 'SH-');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const good = NUMBER.test(number.trim()) && reason.trim().length >= SHORTEST_REASON;
  const holding = what === 'hold';

  async function run(): Promise<void> {
    if (!good || busy) return;
    setBusy(true);
    setError(null);
    try {
      await ask(holding ? 'retention.hold' : 'retention.lift', { fileNumber: number, reason: reason.trim() });
      onDone();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={
        fileNumber === null
          ? i18n.t('Which file is to be held?')
          : holding
            ? i18n.t('Put a legal hold on {number}', { number: fileNumber })
            : i18n.t('Lift the legal hold on {number}', { number: fileNumber })
      }
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Leave it')}
          </Button>
          <Button
            kind="primary"
            icon="lock"
            keys="Ctrl Enter"
            why={busy ? i18n.t('Saving…') : good ? null : i18n.t('Needs the number and a reason')}
            onPress={() => void run()}
          >
            {holding ? i18n.t('Hold it') : i18n.t('Lift the hold')}
          </Button>
        </>
      }
    >
      <p>
        {holding
          ? i18n.t('When a proceeding is expected, nothing of the file may go. The hold stays until it is lifted here.')
          : i18n.t('From now on the schedule counts again.')}
      </p>
      {fileNumber === null ? (
        <TextField
          label={i18n.t('File number')}
          value={number}
          onChange={setNumber}
          maxLength={12}
          autoFocus
          hint={i18n.t('like SH-0042')}
        />
      ) : null}
      <TextArea
        label={i18n.t('Why')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={400}
        autoFocus={fileNumber !== null}
        hint={i18n.t('No more of the story than is needed.')}
      />
      <ErrorNotice error={error} />
    </Dialog>
  );
}
