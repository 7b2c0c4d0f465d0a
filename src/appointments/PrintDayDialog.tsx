import { useLingui } from '@lingui/react';
import { ask } from '../app/vault-port.ts';
import { PaperDialog } from '../forms/PaperDialog.tsx';
import { usePaper } from '../forms/use-paper.ts';
import { day as dayWords } from '../i18n/format.ts';

/** The list of a day on paper, for her own use. */
export function PrintDayDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { i18n } = useLingui();
  const paper = usePaper((queue) => ask('appointments.printDay', { day, queue }));
  return (
    <PaperDialog title={i18n.t('Print the list of {day}', { day: dayWords(day) })} {...{ paper, onClose }}>
      <p className="small muted">
        {i18n.t(
          'Times, places, initials and numbers to ring: no name, no service, no sentence, no partner by name. Keep it on you and shred it tonight. That you printed is a row of the audit.',
        )}
      </p>
    </PaperDialog>
  );
}
