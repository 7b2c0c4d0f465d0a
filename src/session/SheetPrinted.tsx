import { useLingui } from '@lingui/react';
import type { Output } from '../../electron/contract/calls.ts';
import { Notice } from '../ui/Notice.tsx';

/** What became of the sheet: the paper, and whether a queue may still hold the code in clear. */
export function SheetPrinted({ outcome, mayKeep }: SheetPrintedProps) {
  const { i18n } = useLingui();
  return (
    <>
      {outcome === 'ended' ? (
        <Notice tone="ok">{i18n.t('Printed. Put it in the safe, never beside the stick.')}</Notice>
      ) : null}
      {outcome === 'broken-off' ? (
        <Notice tone="due" icon="print" title={i18n.t('The printer stopped in the middle')}>
          {i18n.t('Take out whatever came: the code may stand on it. Then print once more, or write the code by hand.')}
        </Notice>
      ) : null}
      {outcome === 'still-printing' ? (
        <Notice tone="due" icon="print" title={i18n.t('The printer has not finished yet')}>
          {i18n.t(
            'Stay beside it until the sheet is out. Keep this program running: it empties the queue when the printer is done.',
          )}
        </Notice>
      ) : null}
      {mayKeep.map((queue) => (
        <Notice key={queue} tone="stop" title={i18n.t('The queue of “{queue}” may keep a copy', { queue })}>
          {i18n.t(
            'The code of this sheet may lie in it for others to read, and with a stick it opens everything. Ask the administrator to empty the queue now.',
          )}
        </Notice>
      ))}
    </>
  );
}

export interface SheetPrintedProps {
  /** Of the last print; null before the first. */
  outcome: Output<'session.printSheet'>['outcome'] | null;
  /** Every queue that was not seen to forget the sheet; a later print does not take that back. */
  mayKeep: readonly string[];
}
