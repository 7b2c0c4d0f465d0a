import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { Slip } from '../../electron/contract/audit.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { dayOf, fullDay, moment } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CompareSlipDialog } from './CompareSlipDialog.tsx';
import { type Chain, chainChecked, useChain } from './chain-store.ts';
import { SlipDialog } from './SlipDialog.tsx';
import { isSlipDue } from './slip-due.ts';

/** Whether the chain is whole, and with which paper it was last compared. `onActed`: what was done here is a row itself. */
export function AuditStatus({ onActed }: { onActed: () => void }) {
  const { i18n } = useLingui();
  const chain = useChain((state) => state.chain);
  const slips = useAsked('audit.slips', {});
  const [open, setOpen] = useState<'slip' | 'compare' | null>(null);
  const [checking, setChecking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function check(): Promise<void> {
    if (checking) return;
    setChecking(true);
    setError(null);
    try {
      chainChecked(await ask('audit.check', {}));
    } catch (failure) {
      setError(failure);
    }
    setChecking(false);
  }
  // Found already, or not coming any more: a window that was made anew hears no notice of before.
  const first = useRef({ chain, check });
  useEffect(() => {
    if (first.current.chain === null) void first.current.check();
  }, []);
  const close = () => {
    setOpen(null);
    slips.again();
    onActed();
  };
  const due = slips.value !== null && isSlipDue(slips.value);
  return (
    <>
      {chain?.firstBadRow ? <Broken row={chain.firstBadRow} /> : null}
      <section className="page audit-status" aria-label={i18n.t('Proof that nothing was changed')}>
        <ul className="stack stack--1 grow">
          <li>
            <ChainLine chain={checking ? null : chain} />
          </li>
          <li>{slips.value ? <Compared slips={slips.value} /> : null}</li>
        </ul>
        <span className="row row--wrap">
          <Button size="sm" kind="quiet" icon="undo" keys="W" onPress={() => void check()}>
            {i18n.t('Check once more')}
          </Button>
          <Button size="sm" icon="seal" keys="C" onPress={() => setOpen('compare')}>
            {i18n.t('Compare a slip')}
          </Button>
          <Button size="sm" kind={due ? 'primary' : 'second'} icon="doc" keys="S" onPress={() => setOpen('slip')}>
            {i18n.t('Make a slip')}
          </Button>
        </span>
      </section>
      <ErrorNotice error={error ?? slips.error} />
      {open === 'slip' ? <SlipDialog onClose={close} /> : null}
      {open === 'compare' ? <CompareSlipDialog onClose={close} slips={slips.value ?? []} /> : null}
    </>
  );
}

function ChainLine({ chain }: { chain: Chain | null }) {
  const { i18n } = useLingui();
  if (chain === null) {
    return (
      <>
        <Icon name="clock" />
        {i18n.t('The whole chain is being checked…')}
      </>
    );
  }
  if (chain.firstBadRow !== null) {
    return (
      <>
        <Icon name="warn" />
        <b>{i18n.t('Whole up to row {row} only', { row: chain.rows })}</b>
      </>
    );
  }
  return (
    <>
      <Icon name="sealok" tone="ok" />
      <span>
        <b>{i18n.t('Chain checked to row {row}', { row: chain.rows })}</b>{' '}
        <span className="muted">{i18n.t('nothing changed, nothing missing')}</span>
      </span>
    </>
  );
}

function Broken({ row }: { row: number }) {
  const { i18n } = useLingui();
  return (
    <Notice tone="stop" title={i18n.t('Row {row} was changed, or one is missing there', { row })}>
      {i18n.t(
        'Take the oldest slips first and compare them: they show between which days it happened. Write nothing more, and keep the sticks apart.',
      )}
    </Notice>
  );
}

/** The newest comparison of all: with which paper, and what it said. */
function Compared({ slips }: { slips: readonly Slip[] }) {
  const { i18n } = useLingui();
  const newest = slips[0];
  const last = slips
    .filter(({ compared }) => compared !== null)
    .sort((a, b) => ((a.compared?.at ?? '') < (b.compared?.at ?? '') ? 1 : -1))[0];
  if (!newest) {
    return (
      <>
        <Icon name="doc" />
        {i18n.t('No slip yet. Make one, and keep it away from this computer.')}
      </>
    );
  }
  if (!last?.compared) {
    return (
      <>
        <Icon name="doc" />
        {i18n.t('Newest slip: {day} (row {row}). None has been compared yet.', {
          day: fullDay(dayOf(newest.at)),
          row: newest.row,
        })}
      </>
    );
  }
  const values = { day: fullDay(dayOf(last.at)), row: last.row };
  return (
    <>
      <Icon name={last.compared.agreed ? 'check' : 'warn'} {...(last.compared.agreed ? { tone: 'ok' as const } : {})} />
      <span>
        <span className={last.compared.agreed ? undefined : 'stop strong'}>
          {last.compared.agreed
            ? i18n.t('Agrees with the slip of {day} (row {row})', values)
            : i18n.t('Does not agree with the slip of {day} (row {row})', values)}
        </span>{' '}
        <span className="muted">{i18n.t('compared {when}', { when: moment(last.compared.at) })}</span>
      </span>
    </>
  );
}
