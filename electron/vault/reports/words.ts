import type { Bilingual, Period, ReportRow, ReportTable } from '../../contract/reports.ts';
import { type Days, daysOfQuarter } from './periods.ts';

/* The words around the numbers, on paper and in the file. */

export type Language = 'en' | 'es';

const words = {
  en: {
    title: 'Report',
    goals: 'Goals of the award',
    year: (from: string, to: string) => `Survivors new to the award, ${from} to ${to}`,
    staff: 'Staff trained, each counted once',
    providers: 'Of these, providers',
    reached: 'Reached',
    goal: 'Goal',
    hidden: 'hidden',
    notHad: 'not added up',
    orMore: (value: number) => `${value} or more`,
    together: 'together',
    total: 'All',
    line: 'Line',
    table: 'Table',
    column: 'What is counted',
    value: 'Number',
    tooSmall: 'Hidden: fewer than five, or told elsewhere in a way that would give them away.',
    rule: 'No number here stands for one to four people. What is smaller is told together with the lines that follow it, or hidden. Lines that are not here are 0, or hidden.',
    added: (from: string) =>
      `Added up from the quarters that are final: ${from}. People who were served in several of them are counted once only where they are new.`,
    without: (quarters: string) => `Not in it, as they are not final: ${quarters}.`,
    practice: 'PRACTICE',
    to: 'to',
  },
  es: {
    title: 'Informe',
    goals: 'Metas de la subvención',
    year: (from: string, to: string) => `Personas nuevas en la subvención, ${from} a ${to}`,
    staff: 'Personal capacitado, cada quien una vez',
    providers: 'De ellos, personal clínico',
    reached: 'Alcanzado',
    goal: 'Meta',
    hidden: 'oculto',
    notHad: 'no se suma',
    orMore: (value: number) => `${value} o más`,
    together: 'juntos',
    total: 'Total',
    line: 'Renglón',
    table: 'Tabla',
    column: 'Qué se cuenta',
    value: 'Número',
    tooSmall: 'Oculto: menos de cinco, o dicho en otra parte de un modo que lo revelaría.',
    rule: 'Ningún número de aquí corresponde a entre una y cuatro personas. Lo menor se dice junto con los renglones que siguen, o se oculta. Los renglones que no están son 0, o se ocultan.',
    added: (from: string) =>
      `Sumado de los trimestres definitivos: ${from}. Quien fue atendida en varios se cuenta una vez solo donde es nueva.`,
    without: (quarters: string) => `No están incluidos, por no ser definitivos: ${quarters}.`,
    practice: 'PRÁCTICA',
    to: 'a',
  },
} as const;
export const wordsIn = (language: Language) => words[language];

const locales = { en: 'en-US', es: 'es-US' } as const;
/** "July 2026" for a first or last day. */
export function sayMonth(day: string, language: Language): string {
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], month).format(new Date(`${day}T12:00:00Z`));
}
/** "July 2026 to September 2026". */
export const sayPeriod = ({ from, to }: Days, language: Language) =>
  `${sayMonth(from, language)} ${words[language].to} ${sayMonth(to, language)}`;

/** Which quarters a longer time is added up from, and which are not in it. */
export function sayAdded(
  { from, without }: { from: readonly string[]; without: readonly string[] },
  language: Language,
): string {
  const all = (quarters: readonly string[]) =>
    quarters.map((quarter) => sayPeriod(daysOfQuarter(quarter), language)).join('; ');
  const say = words[language];
  return [say.added(all(from)), ...(without.length > 0 ? [say.without(all(without))] : [])].join(' ');
}

/** Its name tells the months and nothing else: `2026-07-to-2026-09.csv`. */
export const fileNameOf = ({ from, to }: Days) => `${from.slice(0, 7)}-to-${to.slice(0, 7)}.csv`;
/** The period as the audit has it. */
export const subjectOf = ({ kind }: Period, { from, to }: Days) => `${kind} ${from.slice(0, 7)} ${to.slice(0, 7)}`;

/** A number as it is told. */
export function sayValue(value: number | null, least: boolean, language: Language, table?: ReportTable): string {
  const say = words[language];
  if (value === null) return table && table.rows.length > 1 ? say.notHad : say.hidden;
  return least ? say.orMore(value) : String(value);
}

/** "13 to 17, 18 to 24 (together)". */
export function sayLines({ lines }: Pick<ReportRow, 'lines'>, language: Language): string {
  const names = lines.map(({ name }: { name: Bilingual }) => name[language]).join(', ');
  return lines.length > 1 ? `${names} (${words[language].together})` : names;
}

/** Lines with nothing in them are left out of a long table. */
export function shownRows({ rows }: ReportTable): ReportRow[] {
  const filled = rows.filter(({ values, least }) => least || values.some((value) => value !== 0));
  return rows.length > 10 ? filled : [...rows];
}
