import { useLingui } from '@lingui/react';
import { ask } from '../app/vault-port.ts';
import { PaperOutcome, PrinterChoice } from '../audit/PrinterChoice.tsx';
import { usePaper } from '../forms/use-paper.ts';
import { day as dayWords } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';

/** The list of a day on paper, for her own use. */
export function PrintDayDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { i18n } = useLingui();
  const paper = usePaper((queue) => ask('appointments.printDay', { day, queue }));
  const why = paper.printers.why ?? (paper.busy ? i18n.t('Printing now') : null);
  return (
    <Dialog
      title={i18n.t('Print the list of {day}', { day: dayWords(day) })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {paper.done ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void paper.print()}>
            {paper.done ? i18n.t('Print once more') : i18n.t('Print')}
          </Button>
        </>
      }
    >
      <PrinterChoice printers={paper.printers} />
      <p className="small muted">
        {i18n.t(
          'Times, places, initials and numbers to ring: no name, no service, no sentence, no partner by name. Keep it on you and shred it tonight. That you printed is a row of the audit.',
        )}
      </p>
      {paper.done ? <PaperOutcome {...paper.done} /> : null}
      <ErrorNotice error={paper.error} />
    </Dialog>
  );
}
