import type { I18n } from '@lingui/core';
import type { Bilingual, Grant, Period, PeriodKind, ReportRow, ShownReport } from '../../electron/contract/reports.ts';
import { today } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';

/** A name of the mapping table, in the language of the screen. */
export const nameOf = (name: Bilingual) => name[currentLanguage()];

/** The first day of the quarter `count` quarters after one. */
export function quartersAfter(quarter: string, count: number): string {
  const months = Number(quarter.slice(0, 4)) * 12 + Number(quarter.slice(5, 7)) - 1 + count * 3;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The quarter in which a day lies, by its first day. */
export function quarterOf(day: string): string {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The last quarter that is over: the one a report is due for. */
export const lastQuarter = () => quartersAfter(quarterOf(today()), -1);

const monthOf = (day: string, withYear: boolean, month: 'long' | 'short' = 'long') =>
  new Intl.DateTimeFormat(currentLanguage() === 'es' ? 'es-US' : 'en-US', {
    month,
    ...(withYear ? { year: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));

/** "July to September 2026", "October 2025 to September 2028". */
export function periodWords(i18n: I18n, { from, to }: { from: string; to: string }): string {
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  return i18n.t('{from} to {to}', { from: monthOf(from, !oneYear), to: monthOf(to, true) });
}

/** "Apr 2026 to Mar 2027", where there is little room. */
export function shortPeriod(i18n: I18n, { from, to }: { from: string; to: string }): string {
  return i18n.t('{from} to {to}', { from: monthOf(from, true, 'short'), to: monthOf(to, true, 'short') });
}

export function kindWords(i18n: I18n, kind: PeriodKind): string {
  const words: Record<PeriodKind, string> = {
    quarter: i18n.t('Quarter'),
    'half-year': i18n.t('Half-year'),
    'grant-year': i18n.t('Grant year'),
    award: i18n.t('Whole award'),
  };
  return words[kind];
}

const lengths: Record<Exclude<PeriodKind, 'award'>, number> = { quarter: 1, 'half-year': 2, 'grant-year': 4 };

/** The period of another kind in which a day lies. */
export function periodWith(kind: PeriodKind, day: string, grant: Grant): Period {
  if (kind === 'award') return { kind, from: grant.awardStart };
  if (kind === 'half-year')
    return { kind, from: day.slice(5, 7) < '07' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 4)}-07-01` };
  if (kind === 'quarter') return { kind, from: quarterOf(day) };
  let from = grant.awardStart;
  while (quartersAfter(from, 4) <= day) from = quartersAfter(from, 4);
  return { kind, from };
}

/** The period before or after; null where the award has none, or it lies wholly ahead. */
export function neighbour(period: Period, grant: Grant, step: -1 | 1): Period | null {
  if (period.kind === 'award') return null;
  const from = quartersAfter(period.from, step * lengths[period.kind]);
  const last = quartersAfter(from, lengths[period.kind]);
  return last <= grant.awardStart || from > today() ? null : { ...period, from };
}

/** A number, "37 or more", or that it is hidden. */
export function valueWords(i18n: I18n, value: number | null, least: boolean, hidden = true): string {
  if (value === null) return hidden ? i18n.t('hidden') : '–';
  const said = value.toLocaleString(currentLanguage() === 'es' ? 'es-US' : 'en-US');
  return least ? i18n.t('{value} or more', { value: said }) : said;
}

/** Lines that are told together, each by its name. */
export const lineWords = ({ lines }: Pick<ReportRow, 'lines'>) => lines.map(({ name }) => nameOf(name)).join(' · ');

/** What is not written down, in a sentence. */
export function missingWords(i18n: I18n, { what, count }: ShownReport['missing'][number]): string {
  return what === 'age'
    ? i18n.t(
        '{count, plural, one {Of # person no date of birth was asked.} other {Of # people no date of birth was asked.}}',
        {
          count,
        },
      )
    : i18n.t('{count, plural, one {Of # person no language was asked.} other {Of # people no language was asked.}}', {
        count,
      });
}
