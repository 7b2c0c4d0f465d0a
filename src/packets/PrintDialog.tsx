import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';

export type PrintedPacket = { queue: string } & Output<'packets.print'>;

/** Which printer, and both sides or one. The printed job is removed from the queue afterwards; whether it could be is told. */
export function PrintDialog({ draftId, pages, onPrinted, onClose }: PrintDialogProps) {
  const { i18n } = useLingui();
  const queues = useAsked('packets.queues', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [twoSided, setTwoSided] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const list = queues.value ?? [];
  const queue = chosen ?? list.find(({ isDefault }) => isDefault)?.name ?? list[0]?.name ?? null;

  async function print(): Promise<void> {
    if (queue === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { purged, outcome } = await ask('packets.print', { draftId, queue, twoSided });
      onPrinted({ queue, purged, outcome });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  const why = queue === null ? i18n.t('No printer is set up') : busy ? i18n.t('Printing now') : null;
  return (
    <Dialog
      title={i18n.t('{pages, plural, one {Print # page} other {Print # pages}}', { pages })}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="print" keys="Ctrl Enter" why={why} onPress={() => void print()}>
            {i18n.t('Print')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        {queues.value && list.length === 0 ? (
          <Notice tone="due" icon="print" title={i18n.t('No printer is set up on this computer')}>
            {i18n.t(
              'Nothing was sent anywhere. Ask the administrator for a printer, or write the packet to the stick.',
            )}
          </Notice>
        ) : (
          <Select
            label={i18n.t('Printer')}
            value={queue}
            onChange={setChosen}
            options={list.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
        <Checkbox checked={twoSided} onChange={setTwoSided}>
          {i18n.t('On both sides of the paper')}
        </Checkbox>
        <p className="small muted row row--top">
          <Icon name="lock" />
          <span>
            {i18n.t(
              'Stay beside the printer. The job has a plain title, and the desk takes its copy out of the queue when it is done.',
            )}
          </span>
        </p>
        <ErrorNotice error={error ?? queues.error} />
      </div>
    </Dialog>
  );
}

export interface PrintDialogProps {
  draftId: string;
  pages: number;
  onPrinted: (done: PrintedPacket) => void;
  onClose: () => void;
}
