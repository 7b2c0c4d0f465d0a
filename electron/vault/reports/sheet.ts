import type { PrintedReport } from './paper.ts';
import { sayAdded, sayLines, sayMonth, sayPeriod, sayValue, shownRows, wordsIn } from './words.ts';

/* The report as a table for a spreadsheet: RFC 4180, with a mark by which a spreadsheet knows UTF-8. */

/**
 * A cell in quotes. One that a spreadsheet would work out as a formula gets an apostrophe before it: names of services are
 * words that somebody typed.
 */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One line for each number, so that nothing depends on how wide a table is. */
export function reportSheet({ days, added, leaving, sender, practice, language }: PrintedReport): string {
  const say = wordsIn(language);
  const head = [
    ...(practice ? [[say.practice]] : []),
    [say.title, sayPeriod(days, language)],
    [sender],
    [say.rule],
    ...(added ? [[sayAdded(added, language)]] : []),
    [],
    [say.table, say.line, say.column, say.value],
  ];
  const { years, staff, providers } = leaving.goals;
  const goals = [
    ...years.map((year) => ({ ...year, name: say.year(sayMonth(year.from, language), sayMonth(year.to, language)) })),
    { ...staff, name: say.staff },
    { ...providers, name: say.providers },
  ].flatMap(({ name, reached, least, goal }) => [
    [say.goals, name, say.reached, sayValue(reached, least, language)],
    [say.goals, name, say.goal, String(goal)],
  ]);
  const tables = leaving.tables.flatMap((table) => {
    const name = table.name[language];
    if (table.hidden) return [[name, '', '', say.hidden]];
    const total = table.total && table.rows.length > 1 ? [{ ...table.total, lines: [] }] : [];
    return [...shownRows(table), ...total].flatMap((row) =>
      table.columns.map((column, place) => [
        name,
        row.lines.length > 0 ? sayLines(row, language) : say.total,
        column.name[language],
        sayValue(row.values[place] ?? null, row.least, language, table),
      ]),
    );
  });
  const rows = [...head, ...goals, ...tables];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
