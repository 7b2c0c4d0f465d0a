import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { PrintResult } from '../../electron/contract/packets.ts';
import { useAsked } from '../app/use-asked.ts';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';

/** The printers there are; the usual one is chosen. */
export function usePrinters() {
  const { i18n } = useLingui();
  const queues = useAsked('packets.queues', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const list = queues.value ?? [];
  const queue = chosen ?? list.find(({ isDefault }) => isDefault)?.name ?? list[0]?.name ?? null;
  const none = queues.value !== null && list.length === 0;
  /** Why nothing can be printed now; null when it can. */
  const why = queue !== null ? null : none ? i18n.t('No printer is set up') : i18n.t('Looking for the printers');
  return { list, queue, setChosen, none, why, error: queues.error };
}

export function PrinterChoice({ printers }: { printers: ReturnType<typeof usePrinters> }) {
  const { i18n } = useLingui();
  if (printers.none) {
    return (
      <Notice tone="due" icon="print" title={i18n.t('No printer is set up on this computer')}>
        {i18n.t('Nothing was sent anywhere. Ask the administrator for a printer.')}
      </Notice>
    );
  }
  return (
    <Select
      label={i18n.t('Printer')}
      value={printers.queue}
      onChange={printers.setChosen}
      options={printers.list.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}

/** What became of the paper. A copy in the queue says less than the paper does, and is told all the same. */
export function PaperOutcome({ queue, result }: { queue: string; result: PrintResult }) {
  const { i18n } = useLingui();
  return (
    <>
      {result.outcome === 'ended' ? <Notice tone="ok">{i18n.t('Printed. Take the paper out now.')}</Notice> : null}
      {result.outcome === 'broken-off' ? (
        <Notice tone="due" icon="print" title={i18n.t('The printer stopped in the middle')}>
          {i18n.t('Take out whatever came, and print once more.')}
        </Notice>
      ) : null}
      {result.outcome === 'still-printing' ? (
        <Notice tone="due" icon="print" title={i18n.t('The printer has not finished yet')}>
          {i18n.t('Stay beside it until the paper is out.')}
        </Notice>
      ) : null}
      {result.purged ? null : (
        <Notice tone="due" icon="warn" title={i18n.t('The queue of “{queue}” may keep a copy', { queue })}>
          {i18n.t('Ask the administrator to empty the queue.')}
        </Notice>
      )}
    </>
  );
}
