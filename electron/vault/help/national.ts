import { z } from 'zod';
import seeds from '../../../resources/seeds/help-lines.json' with { type: 'json' };
import { type HelpLine, helpLineSchema } from '../../contract/help.ts';

const fileSchema = z.strictObject({
  source: z.string().min(1),
  version: z.string().min(1),
  confirmedByCounselOn: z.null(),
  lines: z.array(helpLineSchema.extend({ source: z.string().min(1) })).min(1),
});

/** Lines of the whole country; they stand in the program, so that nobody at a desk can take them away. */
export const nationalLines: readonly HelpLine[] = fileSchema
  .parse(seeds)
  .lines.map(({ source: _where, ...line }) => line);
