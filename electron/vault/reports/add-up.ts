import type { Goals, Grant, Named, Reached, ReportRow, ReportTable } from '../../contract/reports.ts';
import { daysAfter } from '../disclosures/days.ts';
import { quartersAfter, yearsOf } from './periods.ts';
import { regroup } from './publish.ts';
import { PEOPLE, specOf, type TableId } from './tables.ts';

/*
 * Longer times are added up from what final quarters tell, and from nothing else: a half-year, a year and the award tell
 * no more than their quarters did, so that no difference between two papers can show what one of them hid.
 */

/** The tables of one final quarter, as they leave. */
export interface ToldQuarter {
  quarter: string;
  tables: readonly ReportTable[];
}

/** Every line that any of the tables has, in the order of the first that has it. */
function allLines(tables: readonly ReportTable[]): Named[] {
  const lines = new Map(tables.flatMap(({ rows }) => rows.flatMap((row) => row.lines)).map((line) => [line.id, line]));
  return [...lines.values()];
}

/** Lines that were told together in one quarter are told together for all of them. */
function joined(tables: readonly ReportTable[]): ReportRow[] {
  const lines = allLines(tables);
  const links = tables.flatMap(({ rows }) => rows);
  // Each row links its lines; a class is what is linked, however far.
  const root = new Map(lines.map(({ id }) => [id, id]));
  const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id) ?? id));
  for (const row of links) for (const { id } of row.lines) root.set(find(id), find(row.lines[0]?.id ?? id));
  const classes = new Map<string, Named[]>();
  for (const line of lines) classes.set(find(line.id), [...(classes.get(find(line.id)) ?? []), line]);
  const heads = [...classes.keys()].map((id) => ({ id, name: { en: id, es: id } }));
  return regroup(links, heads, find).map((row) => ({
    ...row,
    lines: row.lines.flatMap(({ id }) => classes.get(id) ?? []),
  }));
}

/** Only some lines add up; what went together with others is not in the sum. */
function onlyLines(table: ReportTable, wanted: readonly string[]): ReportTable {
  const alone = ({ lines }: ReportRow) => lines.length === 1 && wanted.includes(lines[0]?.id ?? '');
  const rows = table.rows.filter(alone);
  const hidden = table.rows.some((row) => !alone(row) && row.lines.some(({ id }) => wanted.includes(id)));
  return { ...table, rows, hidden: table.hidden || hidden, total: null };
}

function addTables(id: TableId, tables: readonly ReportTable[]): ReportTable | null {
  const spec = specOf(id);
  const [first] = tables;
  if (!first || spec.adds === 'none') return null;
  const { adds } = spec;
  const parts = adds === 'all' ? tables : tables.map((table) => onlyLines(table, adds));
  const least = parts.some(({ hidden }) => hidden);
  const summed = joined(parts);
  if (summed.length === 0) return { ...first, rows: [], total: null, hidden: true };
  // A person of two quarters would count twice.
  const without = (values: (number | null)[]) =>
    values.map((value, place) => (spec.overlaps && first.columns[place]?.id === PEOPLE ? null : value));
  const all = summed.map((row) => ({
    ...row,
    values: without(row.values),
    least: least || row.least || someHidden(row, parts),
  }));
  // "0 or more" says nothing.
  const rows = all.filter((row) => !row.least || row.values.some((value) => value));
  if (rows.length === 0) return { ...first, rows: [], total: null, hidden: true };
  const total = first.total && adds === 'all' ? sum(rows, least) : null;
  return { ...first, rows, total, hidden: false };
}

/** A number that was hidden in one quarter is not in the sum, which is then "or more". */
const someHidden = (row: ReportRow, parts: readonly ReportTable[]) =>
  rowsOf(row, parts).some(({ values }) => values.every((value) => value === null));
const rowsOf = (row: ReportRow, parts: readonly ReportTable[]) =>
  parts.flatMap(({ rows }) =>
    rows.filter(({ lines }) => lines.some(({ id }) => row.lines.some((line) => line.id === id))),
  );

function sum(rows: readonly ReportRow[], least: boolean): ReportTable['total'] {
  const columns = rows[0]?.values ?? [];
  const values = columns.map((first, place) =>
    first === null ? null : rows.reduce((all, row) => all + (row.values[place] ?? 0), 0),
  );
  return { values, least: least || rows.some((row) => row.least) };
}

/** The tables of several final quarters, added up. */
export function addUp(quarters: readonly ToldQuarter[]): ReportTable[] {
  const ids = [...new Set(quarters.flatMap(({ tables }) => tables.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const tables = quarters.flatMap((quarter) => quarter.tables.filter((table) => table.id === id));
    return addTables(id as TableId, tables) ?? [];
  });
}

/** The sum of some lines over told quarters, or of all lines. */
function reached(quarters: readonly ToldQuarter[], table: TableId, line: string | null): Omit<Reached, 'goal'> {
  const found = quarters.flatMap(({ tables }) => tables.filter(({ id }) => id === table));
  const parts = line === null ? found : found.map((one) => onlyLines(one, [line]));
  const count = parts.flatMap(({ rows }) => rows).reduce((all, { values }) => all + (values[0] ?? 0), 0);
  return { reached: count, least: parts.some(({ hidden }) => hidden) };
}

/**
 * How far the award is by what final quarters tell.
 * @param untold quarters until then that are not final: without them it is so many "or more"
 */
export function toldGoals(quarters: readonly ToldQuarter[], grant: Grant, untold: readonly string[]): Goals {
  const orMore = (sum: Omit<Reached, 'goal'>, missing: readonly string[]) => ({
    ...sum,
    least: sum.least || missing.length > 0,
  });
  return {
    years: yearsOf(grant).map((from, year) => {
      const to = daysAfter(quartersAfter(from, 4), -1);
      const within = (quarter: string) => quarter >= from && quarter <= to;
      const inYear = quarters.filter(({ quarter }) => within(quarter));
      const sum = orMore(reached(inYear, 'survivors', 'new'), untold.filter(within));
      return { goal: grant.survivors[year] ?? 0, from, to, ...sum };
    }),
    staff: { goal: grant.staff, ...orMore(reached(quarters, 'trained', null), untold) },
    providers: { goal: grant.providers, ...orMore(reached(quarters, 'trained', 'providers'), untold) },
  };
}
