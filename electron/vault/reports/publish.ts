import type { Named, ReportRow, ReportTable } from '../../contract/reports.ts';
import { columnName, linesOf, mapping, tableName } from './mapping.ts';
import { joinSmall, LEAST, mayTell } from './suppress.ts';
import { type CountedLine, type CountedTable, PEOPLE, specOf, type TableId } from './tables.ts';

/* From what was counted to what is shown here, and to what leaves. */

const columnsOf = (id: TableId): Named[] =>
  id === 'crossed' ? linesOf('outcomes').map(({ id: line, name }) => ({ id: line, name })) : named(specOf(id).columns);
const named = (columns: readonly string[]): Named[] => columns.map((id) => ({ id, name: columnName(id) }));
const lineOf = ({ id, name }: CountedLine): Named => ({ id, name });

/** Everybody behind some lines, each once. */
export function peopleIn(lines: readonly CountedLine[]): number {
  const [only] = lines;
  if (lines.length === 1 && only) return only.people.size;
  const all = new Set<string>();
  for (const { people } of lines) for (const id of people) all.add(id);
  return all.size;
}

/** The values of some lines together: sums, but people are counted once. */
function together(lines: readonly CountedLine[], columns: readonly string[], overlaps: boolean): number[] {
  return columns.map((column, place) =>
    overlaps && column === PEOPLE ? peopleIn(lines) : lines.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
}

/** As it was counted, for the screen of a supervisor. */
export function asCounted({ id, lines }: CountedTable): ReportTable {
  const spec = specOf(id);
  const columns = columnsOf(id);
  const rows = lines.map((line) => ({ lines: [lineOf(line)], values: line.values, least: false }));
  const total =
    spec.kind === 'singles' || spec.kind === 'plain' ? null : totalOf(rows, columns, spec.overlaps === true);
  return { id, name: tableName(id), columns, rows, total, hidden: false };
}

/** The sum of the rows and of nothing else: what is not in them is in no total. */
function totalOf(rows: readonly ReportRow[], columns: readonly Named[], overlaps: boolean): ReportTable['total'] {
  const values = columns.map(({ id }, place) => {
    if (overlaps && id === PEOPLE) return null;
    return rows.reduce<number | null>((sum, row) => {
      const value = row.values[place] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0);
  });
  return { values, least: rows.some(({ least }) => least) };
}

/** What leaves of one table. `tellsNew`: the number of survivors new to the award is told. */
function leavingTable({ id, lines }: CountedTable, tellsNew: boolean): ReportTable {
  const spec = specOf(id);
  const told = spec.leaves ?? spec.columns;
  const places = told.map((column) => spec.columns.indexOf(column));
  const columns = named(told);
  const head = { id, name: tableName(id), columns };
  const nothing = { ...head, rows: [], total: null, hidden: true };
  if (spec.ofNew && !tellsNew) return nothing;
  if (spec.kind === 'singles' || spec.kind === 'plain') {
    const rows = lines.map((line) => ({
      lines: [lineOf(line)],
      values: places.map((place) => {
        const tells = spec.kind === 'plain' || mayTell(line.people.size, spec.least ?? LEAST);
        return tells ? (line.values[place] ?? null) : null;
      }),
      least: false,
    }));
    return { ...head, rows, total: null, hidden: false };
  }
  const groups = joinSmall(lines.length, (some) => peopleIn(some.flatMap((place) => lines[place] ?? [])));
  if (groups === null) return nothing;
  const rows = groups.map((group) => {
    const joined = group.flatMap((place) => lines[place] ?? []);
    const all = together(joined, spec.columns, spec.overlaps === true);
    return { lines: joined.map(lineOf), values: places.map((place) => all[place] ?? 0), least: false };
  });
  return { ...head, rows, total: totalOf(rows, columns, spec.overlaps === true), hidden: false };
}

/** The line stands alone in a table and may be read off it. */
export function tells(table: ReportTable | undefined, line: string): boolean {
  return table?.rows.some(({ lines, least }) => !least && lines.length === 1 && lines[0]?.id === line) ?? false;
}

/** All that leaves of a quarter: the one place where a counted table becomes a told one. */
export function publish(tables: readonly CountedTable[]): ReportTable[] {
  const survivors = tables.find(({ id }) => id === 'survivors');
  const tellsNew = survivors !== undefined && tells(leavingTable(survivors, true), 'new');
  return tables.filter(({ id }) => specOf(id).kind !== 'stays').map((table) => leavingTable(table, tellsNew));
}

/** The rows of a table put together until each falls into one class. Works on what is told already, so it tells no more. */
export function regroup(
  rows: readonly ReportRow[],
  classes: readonly Named[],
  classOf: (line: string) => string,
): ReportRow[] {
  let groups: { classes: Set<string>; rows: ReportRow[] }[] = classes.map(({ id }) => ({
    classes: new Set([id]),
    rows: [],
  }));
  for (const row of rows) {
    const touched = new Set(row.lines.map(({ id }) => classOf(id)));
    const meets = groups.filter((group) => [...touched].some((id) => group.classes.has(id)));
    const merged = {
      classes: new Set(meets.flatMap((group) => [...group.classes])),
      rows: [...meets.flatMap((group) => group.rows), row],
    };
    groups = [...groups.filter((group) => !meets.includes(group)), merged];
  }
  const order = (group: { classes: Set<string> }) => classes.findIndex(({ id }) => group.classes.has(id));
  return groups
    .sort((one, other) => order(one) - order(other))
    .map((group) => ({
      lines: classes.filter(({ id }) => group.classes.has(id)),
      values: sumOf(group.rows),
      least: group.rows.some(({ least }) => least),
    }));
}

const sumOf = (rows: readonly ReportRow[]) =>
  (rows[0]?.values ?? [0]).map((_, place) => rows.reduce((sum, { values }) => sum + (values[place] ?? 0), 0));

const grown: Named[] = [
  { id: 'minors', name: { en: 'Under 18', es: 'Menores de 18' } },
  { id: 'adults', name: { en: '18 and older', es: '18 o más' } },
  { id: 'unknown', name: { en: 'Not known', es: 'No se sabe' } },
];
const grownOf = (band: string) => {
  const from = mapping.ages.find(({ id }) => id === band)?.from ?? null;
  return from === null ? 'unknown' : from < 18 ? 'minors' : 'adults';
};

/** Minors and adults, read off the bands. */
export function minorsOf(age: ReportTable): ReportTable {
  const rows = age.hidden ? [] : regroup(age.rows, grown, grownOf);
  return { ...age, id: 'minors', name: { en: 'Minors and adults', es: 'Menores y adultas' }, rows };
}
