import type { Goals, Leaving, ReportTable } from '../../contract/reports.ts';
import { auditPaper, type Paper } from '../audit/paper.ts';
import { type Html, html } from '../packets/pages-html.ts';
import type { Days } from './periods.ts';
import { type Language, sayAdded, sayLines, sayMonth, sayPeriod, sayValue, shownRows, wordsIn } from './words.ts';

/* The report on paper: the same numbers as in the file, under a plain title. */

export interface PrintedReport {
  days: Days;
  /** Of a longer time: the final quarters it is added up from, and those that are not in it. Null: one quarter. */
  added: { from: readonly string[]; without: readonly string[] } | null;
  leaving: Leaving;
  sender: string;
  practice: boolean;
  language: Language;
}

const STYLE = `table{width:100%;border-collapse:collapse;font-size:10pt;break-inside:avoid} h2{break-after:avoid}
th{text-align:left;font-weight:600;border-bottom:1.2pt solid #1d1a18;padding:3pt 8pt 3pt 0}
td{vertical-align:top;border-bottom:.5pt solid #b9b2a9;padding:3pt 8pt 3pt 0} tr{break-inside:avoid}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;width:7em} .soft{color:#4a4440}
.band{font-weight:600;letter-spacing:.2em} .sum td{font-weight:600}`;

function goalsTable(goals: Goals, language: Language): Html {
  const say = wordsIn(language);
  const row = (name: string, { reached, least, goal }: { reached: number; least: boolean; goal: number }) =>
    html`<tr><td>${name}</td><td class="n">${sayValue(reached, least, language)}</td><td class="n">${goal}</td></tr>`;
  return html`<h2>${say.goals}</h2><table><thead><tr><th>${''}</th><th class="n">${say.reached}</th><th class="n">${say.goal}</th></tr></thead><tbody>
${goals.years.map((year) => row(say.year(sayMonth(year.from, language), sayMonth(year.to, language)), year))}
${row(say.staff, goals.staff)}${row(say.providers, goals.providers)}</tbody></table>`;
}

function oneTable(table: ReportTable, language: Language): Html {
  const say = wordsIn(language);
  if (table.hidden) return html`<h2>${table.name[language]}</h2><p class="soft">${say.tooSmall}</p>`;
  const numbers = (values: readonly (number | null)[], least: boolean) =>
    values.map((value) => html`<td class="n">${sayValue(value, least, language, table)}</td>`);
  return html`<h2>${table.name[language]}</h2><table><thead><tr><th>${''}</th>${table.columns.map(({ name }) => html`<th class="n">${name[language]}</th>`)}</tr></thead><tbody>
${shownRows(table).map((row) => html`<tr><td>${sayLines(row, language)}</td>${numbers(row.values, row.least)}</tr>`)}
${table.total && table.rows.length > 1 ? html`<tr class="sum"><td>${say.total}</td>${numbers(table.total.values, table.total.least)}</tr>` : null}</tbody></table>`;
}

/** The report as it goes to paper. */
export function reportPage({ days, added, leaving, sender, practice, language }: PrintedReport): Paper {
  const say = wordsIn(language);
  return auditPaper(
    STYLE,
    html`${practice ? html`<p class="band">${say.practice}</p>` : null}<h1>${say.title}: ${sayPeriod(days, language)}</h1>
<p>${sender}</p><p class="soft">${say.rule}</p>${added ? html`<p class="soft">${sayAdded(added, language)}</p>` : null}
${goalsTable(leaving.goals, language)}${leaving.tables.map((table) => oneTable(table, language))}`,
    language,
  );
}
