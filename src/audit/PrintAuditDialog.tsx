import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AuditFilter } from '../../electron/contract/audit.ts';
import type { PrintResult } from '../../electron/contract/packets.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PaperOutcome, PrinterChoice, usePrinters } from './PrinterChoice.tsx';

/** The chosen rows on paper: initials and file numbers, under a plain title. */
export function PrintAuditDialog({ filter, onClose }: { filter: AuditFilter; onClose: () => void }) {
  const { i18n } = useLingui();
  const printers = usePrinters();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ queue: string; result: PrintResult } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { queue } = printers;

  async function print(): Promise<void> {
    if (queue === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      setDone({ queue, result: await ask('audit.print', { queue, filter }) });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  const why = printers.why ?? (busy ? i18n.t('Printing now') : null);
  return (
    <Dialog
      title={i18n.t('Print these rows')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void print()}>
            {done ? i18n.t('Print once more') : i18n.t('Print')}
          </Button>
        </>
      }
    >
      <PrinterChoice printers={printers} />
      <p className="small muted">
        {i18n.t(
          'Initials and file numbers only, under a plain title. At most the newest 2,000 rows: for more, print by days. That you printed is itself a row.',
        )}
      </p>
      {done ? <PaperOutcome {...done} /> : null}
      <ErrorNotice error={error ?? printers.error} />
    </Dialog>
  );
}
