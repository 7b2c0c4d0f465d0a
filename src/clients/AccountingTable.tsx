import '../styles/disclosures.css';
import { useLingui } from '@lingui/react';
import type { AccountingRow } from '../../electron/contract/disclosures.ts';
import { useAsked } from '../app/use-asked.ts';
import { basisName, methodName, recipientOf, toldLine, whyLine } from '../disclosures/disclosure-words.ts';
import { dayOf, fullDay, moment, time } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Chip } from '../ui/Chip.tsx';
import { Sideways } from '../ui/Sideways.tsx';

export type FollowUp = 'second' | 'telephoned' | 'written' | 'tell';

/** Who received what, as the accounting of disclosures has it (45 CFR 164.528). What is still to do stands in its row. */
export function AccountingTable({ rows, onFollow }: AccountingTableProps) {
  const { i18n } = useLingui();
  const catalogue = useAsked('sites.catalogue', {});
  const names = useNames(catalogue.value);
  return (
    <Sideways label={i18n.t('Who received what')}>
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
                {recipientOf(i18n, row)}
                <br />
                <span className="small muted">{row.recipientAddress}</span>
              </td>
              <td>{row.items.map(names.item).join(' · ')}</td>
              <td>
                {whyLine(i18n, row, names.purpose)}
                <br />
                <span className="small muted">{row.consentCode ?? basisName(i18n, row.basis)}</span>
                <Beside row={row} onFollow={onFollow} />
              </td>
              <td>
                {methodName(i18n, row.method)}
                <br />
                <Outcome row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

interface AccountingTableProps {
  rows: readonly AccountingRow[];
  /** Left out where the rows are only read. */
  onFollow?: ((row: AccountingRow, what: FollowUp) => void) | undefined;
}

/** The court's paper, the report's clock, whether she was told; and what can be done about it. */
function Beside({ row, onFollow }: { row: AccountingRow } & Pick<AccountingTableProps, 'onFollow'>) {
  const { i18n } = useLingui();
  const link = (what: FollowUp, words: string) =>
    onFollow ? (
      <button type="button" className="link small" onClick={() => onFollow(row, what)}>
        {words}
        <span className="vh"> {row.recipient}</span>
      </button>
    ) : null;
  const { paper, report, told } = row;
  if (!paper && !report && !told) return null;
  return (
    <span className="stack stack--1 small">
      {paper ? (
        <span>
          {paper.court}, {paper.caseNumber}
          {paper.second ? ` · ${i18n.t('second member {initials}', { initials: paper.second })}` : null}
        </span>
      ) : null}
      {paper && row.outcome === 'prepared' ? link('second', i18n.t('A second member has read it')) : null}
      {report?.number ? <span>{i18n.t('Report {number}', { number: report.number })}</span> : null}
      {report && !report.telephoned ? (
        <>
          <span className="due">{i18n.t('Call now')}</span>
          {link('telephoned', i18n.t('It was telephoned'))}
        </>
      ) : null}
      {report?.writtenBy ? (
        <>
          <span className="due">{i18n.t('In writing by {when}', { when: moment(report.writtenBy) })}</span>
          {link('written', i18n.t('It was sent'))}
        </>
      ) : null}
      {told ? <span className={told.state === 'told' ? 'muted' : 'due'}>{toldLine(i18n, told)}</span> : null}
      {told && told.state !== 'told' ? link('tell', i18n.t('She was told')) : null}
    </span>
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
    case 'prepared':
      return (
        <Chip tone="due" icon={row.report ? 'phone' : 'people'}>
          {row.report ? i18n.t('Not telephoned yet') : i18n.t('Waits for a second member')}
        </Chip>
      );
  }
}
