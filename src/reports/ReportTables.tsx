import { useLingui } from '@lingui/react';
import type { ReportTable } from '../../electron/contract/reports.ts';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { lineWords, nameOf, valueWords } from './report-words.ts';

const icons: Record<string, IconName> = {
  services: 'hands',
  sent: 'send',
  outcomes: 'send',
  crossed: 'send',
  wait: 'clock',
  handovers: 'people',
  barriers: 'flag',
  trained: 'book',
  attended: 'book',
  sessions: 'book',
};
/** Long tables leave out what is nobody's. */
const LONG = 8;

const SINGLE = ['federal', 'reopened', 'wait', 'sessions'];
const isSingle = ({ id }: ReportTable) => SINGLE.includes(id);
const withoutEmptyLines = (table: ReportTable): ReportTable => {
  if (table.rows.length <= LONG) return table;
  return { ...table, rows: table.rows.filter(({ values, least }) => least || values.some((value) => value !== 0)) };
};
const isEmpty = ({ rows, hidden }: ReportTable) =>
  !hidden && rows.every(({ values, least }) => !least && values.every((value) => value === 0));

/** About how many lines high a table stands: heads and foot count too. */
const heightOf = (table: ReportTable) => 3 + table.rows.length;

/** Side by side, each where there is more room. The order of the report goes down the left and then the right. */
function inTwo(tables: readonly ReportTable[]): [ReportTable[], ReportTable[]] {
  const half = tables.reduce((sum, table) => sum + heightOf(table), 0) / 2;
  let sum = 0;
  const left = tables.filter((table) => {
    const stands = sum < half;
    sum += heightOf(table);
    return stands;
  });
  return [left, tables.slice(left.length)];
}

/** Every table with something in it, in two columns; what is empty is named at the end. */
export function ReportTables({ tables }: { tables: readonly ReportTable[] }) {
  const { i18n } = useLingui();
  const full = tables.filter((table) => !isEmpty(table));
  const singles = full.filter((table) => table.rows.length === 1 && !table.hidden && isSingle(table));
  const shown = full.filter((table) => !singles.includes(table)).map(withoutEmptyLines);
  const empty = tables.filter(isEmpty);
  const [left, right] = inTwo(shown);
  return (
    <>
      <div className="reportgrid">
        <div className="reportstack">
          {left.map((table) => (
            <TablePage key={table.id} table={table} />
          ))}
        </div>
        <div className="reportstack">
          {right.map((table) => (
            <TablePage key={table.id} table={table} />
          ))}
          {singles.length > 0 ? <Singles tables={singles} /> : null}
        </div>
      </div>
      {empty.length > 0 ? (
        <p className="small muted">
          {i18n.t('Nothing to count: {tables}.', { tables: empty.map(({ name }) => nameOf(name)).join(' · ') })}
        </p>
      ) : null}
    </>
  );
}

/** Numbers that stand alone, one line each. */
function Singles({ tables }: { tables: readonly ReportTable[] }) {
  const { i18n } = useLingui();
  return (
    <Page title={i18n.t('Single numbers')} icon="chart" flush>
      <table className="table table--tight">
        <tbody>
          {tables.flatMap((table) =>
            table.columns.map(({ id, name }, place) => (
              <tr key={`${table.id} ${id}`}>
                <th scope="row">
                  {nameOf(table.name)} <span className="small muted">{nameOf(name)}</span>
                </th>
                <td className="right num">
                  {valueWords(i18n, table.rows[0]?.values[place] ?? null, table.rows[0]?.least ?? false)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Page>
  );
}

function TablePage({ table }: { table: ReportTable }) {
  const { i18n } = useLingui();
  const { rows } = table;
  // The bar shows everybody where there is such a column.
  const drawn = Math.max(
    0,
    table.columns.findIndex(({ id }) => id === 'all'),
  );
  const most = Math.max(1, ...rows.map(({ values }) => values[drawn] ?? 0));
  const bars = table.columns.length <= 3 && rows.length > 1;
  const total = table.total && rows.length > 1 ? table.total : null;
  const joined = rows.some(({ lines }) => lines.length > 1);
  return (
    <Page
      title={nameOf(table.name)}
      icon={icons[table.id] ?? 'people'}
      flush
      foot={
        table.hidden || !joined ? null : (
          <span className="row row--top small">
            <Icon name="seal" />
            <span>{i18n.t('Lines with fewer than five people are told together with those that follow.')}</span>
          </span>
        )
      }
    >
      {table.hidden ? (
        <p className="row row--top page__body small muted">
          <Icon name="seal" />
          <span>{i18n.t('Hidden: fewer than five people, or another number would give them away.')}</span>
        </p>
      ) : (
        <table className={table.columns.length > 3 ? 'table table--tight table--many' : 'table table--tight'}>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{i18n.t('Line')}</span>
              </th>
              {table.columns.map(({ id, name }) => (
                <th key={id} scope="col" className="right">
                  {nameOf(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.lines.map(({ id }) => id).join()}>
                <th scope="row">
                  {lineWords(row)}
                  {bars ? <Bar part={(row.values[drawn] ?? 0) / most} /> : null}
                </th>
                <Values table={table} values={row.values} least={row.least} />
              </tr>
            ))}
            {total ? (
              <tr className="sum">
                <th scope="row">{i18n.t('All')}</th>
                <Values table={table} values={total.values} least={total.least} />
              </tr>
            ) : null}
          </tbody>
        </table>
      )}
    </Page>
  );
}

/** How long a line is beside the longest: to be seen only, the number stands beside it. */
function Bar({ part }: { part: number }) {
  return (
    <svg className="linebar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className="trk" width="100" height="4" />
      <rect className="c1" width={Math.round(part * 1000) / 10} height="4" />
    </svg>
  );
}

function Values({ table, values, least }: { table: ReportTable; values: readonly (number | null)[]; least: boolean }) {
  const { i18n } = useLingui();
  return table.columns.map(({ id }, place) => {
    const value = values[place] ?? null;
    return (
      <td key={id} className={value === null ? 'right meta' : 'right num'}>
        {valueWords(i18n, value, least, table.rows.length === 1)}
      </td>
    );
  });
}
