import { z } from 'zod';
import toolSeeds from '../../../resources/seeds/screening-tools.json' with { type: 'json' };
import { type ScreeningTool, screeningToolSchema } from '../../contract/notes.ts';

const fileSchema = z.strictObject({
  source: z.string().min(1),
  /** Day on which counsel confirmed the table, or null. */
  confirmedByCounselOn: z.iso.date().nullable(),
  tools: z.array(screeningToolSchema).min(1),
});

/** Screening tools the desk knows, each with the results that its own table names. */
export const screeningTools: readonly ScreeningTool[] = fileSchema.parse(toolSeeds).tools;

/** Whether a result is one of a tool's. Words of anybody's are none: an answer cannot be kept as a result. */
export function isResultOf(tool: string, result: string): boolean {
  return screeningTools.find(({ id }) => id === tool)?.results.some(({ id }) => id === result) ?? false;
}
