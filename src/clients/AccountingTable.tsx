import { useLingui } from '@lingui/react';
import type { AccountingRow } from '../../electron/contract/disclosures.ts';
import { useAsked } from '../app/use-asked.ts';
import { dayOf, fullDay, time } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';

/** Who received what, as the accounting of disclosures has it (45 CFR 164.528). */
export function AccountingTable({ rows }: { rows: readonly AccountingRow[] }) {
  const { i18n } = useLingui();
  const catalogue = useAsked('sites.catalogue', {});
  const names = useNames(catalogue.value);
  return (
    <table className="table table--top">
      <thead>
        <tr>
          <th>{i18n.t('When')}</th>
          <th>{i18n.t('To whom')}</th>
          <th>{i18n.t('What')}</th>
          <th>{i18n.t('Why, and by which consent')}</th>
          <th>{i18n.t('How')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="nowrap">
              <b>{fullDay(dayOf(row.at))}</b>
              <br />
              <span className="small muted">
                {time(row.at)} · {row.by}
              </span>
            </td>
            <td>
              {row.recipient}
              <br />
              <span className="small muted">{row.recipientAddress}</span>
            </td>
            <td>{row.items.map(names.item).join(' · ')}</td>
            <td>
              {row.purposes.map(names.purpose).join(' · ')}
              <br />
              <span className="small muted">{row.consentCode}</span>
            </td>
            <td>
              {row.method === 'print' ? i18n.t('On paper') : i18n.t('On a stick')}
              <br />
              <Outcome row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ row }: { row: AccountingRow }) {
  const { i18n } = useLingui();
  switch (row.outcome) {
    case 'left':
      return (
        <Chip tone="ok" icon="check">
          {i18n.t('Left the desk')}
        </Chip>
      );
    case 'leaving':
      return (
        <Chip tone="due" icon="clock">
          {i18n.t('On its way')}
        </Chip>
      );
    case 'failed':
      return (
        <Chip tone="due" icon="warn">
          {i18n.t('May not have left')}
        </Chip>
      );
  }
}
