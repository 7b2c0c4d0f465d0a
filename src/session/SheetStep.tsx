import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import type { RecoverySheet } from '../../electron/contract/session.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { SheetPrinted, type SheetPrintedProps } from './SheetPrinted.tsx';

/**
 * The recovery sheet: third step of a new desk, first of a restored one. Its code is shown once and never stored; the last group, typed from the
 * paper, proves that the paper exists.
 */
export function SheetStep({ sheet, onDone }: { sheet: RecoverySheet; onDone: () => void }) {
  const { i18n } = useLingui();
  const groups = sheet.recoveryCode.split('-');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [covered, setCovered] = useState(false);
  const last = useRef<HTMLSpanElement>(null);
  const toLast = () => last.current?.querySelector('input')?.focus();

  async function confirm(event: FormEvent) {
    event.preventDefault();
    setError(null);
    try {
      await ask('session.confirmSheet', { lastGroup: typed.trim() });
      onDone();
    } catch (refused) {
      setError(refused);
      toLast();
    }
  }

  return (
    <form className="stack stack--4" onSubmit={(event) => void confirm(event)}>
      <div>
        <h1>{i18n.t('The recovery sheet')}</h1>
        <p className="muted">
          {i18n.t(
            'With this paper and a stick the desk can be brought back after a loss, and without it cannot. It is shown this once and kept nowhere.',
          )}
        </p>
      </div>
      <Page
        title={i18n.t('Sheet number {number}', { number: sheet.sheetNumber })}
        icon="key"
        actions={
          <Button size="sm" icon={covered ? 'eye' : 'hide'} pressed={covered} onPress={() => setCovered(!covered)}>
            {covered ? i18n.t('Show the code') : i18n.t('Cover the code')}
          </Button>
        }
      >
        <ol className="code" data-sealed aria-label={i18n.t('Recovery code')}>
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same; their place is what they are
            <li key={index}>{covered ? '••••' : group}</li>
          ))}
        </ol>
      </Page>
      <PrintSheet onPrinted={toLast} />
      <div className="row row--end">
        <span className="w-code" ref={last}>
          <TextField
            label={i18n.t('Type the last group from the paper')}
            size="lg"
            value={typed}
            onChange={setTyped}
            maxLength={12}
          />
        </span>
        <Button
          kind="primary"
          size="lg"
          type="submit"
          keys="Enter"
          why={typed.trim() === '' ? i18n.t('Needs the last group') : null}
        >
          {i18n.t('It is in the safe')}
        </Button>
      </div>
      <ErrorNotice error={error} />
    </form>
  );
}

function PrintSheet({ onPrinted }: { onPrinted: () => void }) {
  const { i18n } = useLingui();
  const queues = useAsked('packets.queues', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const [outcome, setOutcome] = useState<SheetPrintedProps['outcome']>(null);
  const [mayKeep, setMayKeep] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const list = queues.value ?? [];
  const queue = chosen ?? list.find((one) => one.isDefault)?.name ?? list[0]?.name ?? null;

  async function print() {
    if (!queue || printing) return;
    setPrinting(true);
    setOutcome(null);
    setError(null);
    try {
      const result = await ask('session.printSheet', { queue });
      setOutcome(result.outcome);
      if (!result.purged) setMayKeep((before) => [...new Set([...before, queue])]);
      if (result.outcome === 'ended') onPrinted();
    } catch (refused) {
      setError(refused);
    }
    setPrinting(false);
  }

  if (queues.value && list.length === 0) {
    return (
      <Notice tone="due" icon="pen" title={i18n.t('No printer is set up on this computer')}>
        {i18n.t('Write the number and the code on paper by hand, clearly, and put it in the safe.')}
      </Notice>
    );
  }
  return (
    <>
      <div className="row row--end">
        <span className="grow">
          <Select
            label={i18n.t('Printer')}
            value={queue}
            onChange={setChosen}
            options={list.map(({ name }) => ({ value: name, label: name }))}
          />
        </span>
        <Button icon="print" keys="Ctrl P" onPress={() => void print()} why={printing ? i18n.t('Printing…') : null}>
          {outcome ? i18n.t('Print once more') : i18n.t('Print the sheet')}
        </Button>
      </div>
      <SheetPrinted outcome={outcome} mayKeep={mayKeep} />
      <ErrorNotice error={error} />
    </>
  );
}
