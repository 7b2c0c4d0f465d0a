import { z } from 'zod';
import seeds from '../../../resources/seeds/reporting.json' with { type: 'json' };
import { type Bilingual, grantSchema, type Named, trainingRoleSchema } from '../../contract/reports.ts';
import { specs, type TableId } from './tables.ts';

/*
 * The mapping table of the report: bands, words, names and roles are data, so that another questionnaire needs no other
 * program (domain, section 1a).
 */

const name = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const named = z.strictObject({ id: z.string(), name });
const fileSchema = z.strictObject({
  /** Where categories come from. */
  source: z.string().min(1),
  version: z.string().min(1),
  confirmedByCounselOn: z.iso.date().nullable(),
  grant: grantSchema,
  tables: z.record(z.string(), name),
  columns: z.record(z.string(), name),
  lines: z.record(z.string(), z.array(named.extend({ words: z.array(z.string()).optional() }))),
  /** Whole years at intake, `from` the lowest; null for those without an age. */
  ages: z.array(named.extend({ from: z.number().int().nullable() })),
  roles: z.array(trainingRoleSchema),
});
export type Mapping = z.infer<typeof fileSchema>;

/** The table, whole: every table and column of the report has its name, every band follows the one before. */
export function readMapping(file: unknown): Mapping {
  const read = fileSchema.parse(file);
  for (const [id, { columns }] of Object.entries(specs)) {
    for (const column of columns) if (!read.columns[column]) throw new Error(`no name for column ${column}`);
    if (!read.tables[id]) throw new Error(`no name for table ${id}`);
  }
  const bands = read.ages.flatMap(({ from }) => (from === null ? [] : [from]));
  if (bands[0] !== 0 || bands.some((from, place) => place > 0 && from <= (bands[place - 1] ?? 0))) {
    throw new Error('bands are not in order');
  }
  if (new Set(read.roles.map(({ id }) => id)).size !== read.roles.length) throw new Error('a role twice');
  return read;
}

export const mapping = readMapping(seeds);

export const tableName = (id: TableId): Bilingual => mapping.tables[id] as Bilingual;
export const columnName = (id: string): Bilingual => mapping.columns[id] as Bilingual;
/** The lines of a table, in order. */
export function linesOf(list: string): (Named & { words?: string[] | undefined })[] {
  const lines = mapping.lines[list];
  if (!lines) throw new Error(`no lines for ${list}`);
  return lines;
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Which line of the table a language stands in, as somebody wrote it: "Español (México)". */
export function languageLine(written: string): string {
  const words = folded(written).split(/[^\p{L}]+/u);
  return linesOf('language').find((line) => line.words?.some((word) => words.includes(word)))?.id ?? 'other';
}

/** The band of an age in whole years; undefined below zero. */
export function ageLine(years: number): string | undefined {
  return mapping.ages.findLast(({ from }) => from !== null && years >= from)?.id;
}
