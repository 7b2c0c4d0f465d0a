import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperOutcome, PrinterChoice, usePrinters } from './PrinterChoice.tsx';

type Made = Output<'audit.slip'> & { queue: string | null };

/** A slip: on paper, or by hand where there is no printer. What was printed is shown, to be read against the paper. */
export function SlipDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const printers = usePrinters();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function make(queue: string | null): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      setMade({ queue, ...(await ask('audit.slip', { queue })) });
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  const again = made !== null && made.print?.outcome !== 'ended' && made.queue !== null;
  const why = printers.why ?? (busy ? i18n.t('Printing now') : null);
  return (
    <Dialog
      title={made ? i18n.t('Slip {row}', { row: made.row }) : i18n.t('Make a slip')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {made ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          {made ? null : (
            <Button icon="pen" onPress={() => void make(null)}>
              {i18n.t('Write it by hand')}
            </Button>
          )}
          {made && !again ? null : (
            <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void make(printers.queue)}>
              {again ? i18n.t('Print once more') : i18n.t('Print the slip')}
            </Button>
          )}
        </>
      }
    >
      {made ? (
        <SlipMade made={made} />
      ) : (
        <>
          <p>
            {i18n.t(
              'A number and eight words that fit what is in the audit trail now. If a row is changed later, they no longer fit.',
            )}
          </p>
          <PrinterChoice printers={printers} />
          <p className="small muted">
            {i18n.t('Keep it where this computer is not, with the slips before it. It opens nothing and names nobody.')}
          </p>
        </>
      )}
      <ErrorNotice error={error ?? printers.error} />
    </Dialog>
  );
}

function SlipMade({ made }: { made: Made }) {
  const { i18n } = useLingui();
  return (
    <>
      {made.print && made.queue ? (
        <PaperOutcome queue={made.queue} result={made.print} />
      ) : (
        <Notice tone="due" icon="pen" title={i18n.t('Write the number and the words down now, clearly')}>
          {i18n.t('Then put the paper away where this computer is not.')}
        </Notice>
      )}
      <p className="strong">{i18n.t('Row {row}', { row: made.row })}</p>
      <ol className="slip-words" aria-label={i18n.t('The eight words')}>
        {made.words.map((word, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is
          <li key={place}>{word}</li>
        ))}
      </ol>
    </>
  );
}
