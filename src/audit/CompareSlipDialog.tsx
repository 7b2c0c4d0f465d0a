import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { type FormEvent, useRef, useState } from 'react';
import type { Slip } from '../../electron/contract/audit.ts';
import type { Output } from '../../electron/contract/calls.ts';
import { ask } from '../app/vault-port.ts';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { leadToWrong } from '../ui/field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { chainChecked, useChain } from './chain-store.ts';

type Verdict = Output<'audit.compare'> & { row: number };

/** The paper against the chain: row number and words are typed from it, never filled in by the desk. */
export function CompareSlipDialog({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) {
  const { i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const [typedRow, setTypedRow] = useState('');
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const row = /^\s*[0-9]{1,9}\s*$/.test(typedRow) ? Number(typedRow) : 0;

  async function compare(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (busy || row === 0 || words.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      const found = await ask('audit.compare', { row, words });
      setVerdict({ ...found, row });
      noteWalked(found);
      if (found.verdict === 'misread') leadToWrong(form.current);
    } catch (failure) {
      setVerdict(null);
      setError(failure);
    }
    setBusy(false);
  }

  const why =
    row === 0
      ? i18n.t('Needs the number of the slip')
      : words.trim() === ''
        ? i18n.t('Needs the eight words')
        : busy
          ? i18n.t('Comparing now')
          : null;
  const misread = verdict?.verdict === 'misread' ? misreadText(i18n, verdict.misread) : null;
  const known = slips.find((slip) => slip.row === row);
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      setVerdict(null);
      set(value);
    };
  };
  return (
    <Dialog
      title={i18n.t('Compare a slip')}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            {verdict ? i18n.t('Done') : i18n.t('Not now')}
          </Button>
          <Button kind="primary" icon="seal" keys="Ctrl Enter" why={why} onPress={() => void compare()}>
            {i18n.t('Compare')}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" onSubmit={(event) => void compare(event)}>
        <span className="w-code">
          <TextField
            label={i18n.t('Number on the slip')}
            value={typedRow}
            onChange={change(setTypedRow)}
            inputMode="numeric"
            maxLength={9}
            autoFocus
            hint={known ? i18n.t('The slip of {day}', { day: fullDay(dayOf(known.at)) }) : null}
          />
        </span>
        <TextArea
          label={i18n.t('The eight words')}
          value={words}
          onChange={change(setWords)}
          maxLength={200}
          rows={2}
          wrong={misread}
          hint={i18n.t('In their order. Capital letters, spaces and hyphens do not matter.')}
        />
      </form>
      <p className="small muted">{i18n.t('Any slip will do. The oldest says the most.')}</p>
      {verdict && verdict.verdict !== 'misread' ? <SlipVerdict verdict={verdict} /> : null}
      <ErrorNotice error={error} />
    </Dialog>
  );
}

/** The comparison walked the chain from its beginning: what it saw is known from now on. */
function noteWalked({ verdict, rows, firstBadRow }: Output<'audit.compare'>): void {
  if (verdict === 'misread') return;
  const known = useChain.getState().chain;
  if (firstBadRow !== null || (known !== null && known.firstBadRow === null && known.rows < rows)) {
    chainChecked({ rows, firstBadRow });
  }
}

function misreadText(i18n: I18n, places: readonly number[]): string {
  return places.some((place) => place <= 8)
    ? i18n.t('Look at word {places} again: it is on no slip.', {
        places: places.filter((place) => place <= 8).join(', '),
      })
    : i18n.t('These are more than eight words.');
}

function SlipVerdict({ verdict }: { verdict: Verdict }) {
  const { i18n } = useLingui();
  const { row, rows, firstBadRow } = verdict;
  const next = i18n.t('Write nothing more at this desk, keep the slips and the sticks apart, and call for help.');
  switch (verdict.verdict) {
    case 'agrees':
      return (
        <Notice tone="ok" icon="sealok" title={i18n.t('It agrees')}>
          {i18n.t('Up to row {row} nothing was changed, taken out or put in since this slip was made.', { row })}
        </Notice>
      );
    case 'differs':
      return (
        <Notice tone="stop" title={i18n.t('The slip and the audit trail do not agree')}>
          <p>
            {i18n.t(
              'The trail joins end to end, but it is not the one that this slip was made of. Read the number and the words once more. If they are right, rows up to {row} were written anew.',
              { row },
            )}
          </p>
          <p>
            <b>{next}</b>
          </p>
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="stop" title={i18n.t('Row {row} was changed, or one is missing there', { row: firstBadRow ?? 0 })}>
          <b>{next}</b>
        </Notice>
      );
    case 'gone':
      return (
        <Notice tone="stop" title={i18n.t('This desk is older than the slip')}>
          <p>{i18n.t('The audit trail ends at row {rows}; the slip speaks of row {row}.', { rows, row })}</p>
          <p>
            <b>{next}</b>
          </p>
        </Notice>
      );
    case 'misread':
      return null;
  }
}
