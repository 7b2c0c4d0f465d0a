import { z } from 'zod';
import { asks, changes } from './call.ts';
import { lineSchema, maybeLineSchema, nothing } from './shared.ts';

export const helpLineSchema = z.strictObject({
  name: lineSchema,
  /** As it is dialled; at least three digits. */
  number: lineSchema.regex(/\d\D*\d\D*\d/),
  about: maybeLineSchema,
});
export type HelpLine = z.infer<typeof helpLineSchema>;

const helpSchema = z.strictObject({
  /** Stand in the program and cannot be changed: 988, the national trafficking and domestic violence hotlines. */
  national: z.array(helpLineSchema),
  local: z.array(helpLineSchema),
  /** False while locked: the local lines come from a plain file that is checked against the desk at the next unlock. */
  proved: z.boolean(),
});
export type Help = z.infer<typeof helpSchema>;

/** "Help now" (F2): works while the desk is locked. */
export const helpCalls = {
  'help.lines': asks('anyone', nothing, helpSchema),
  'help.save': changes(['administrator'], z.strictObject({ local: z.array(helpLineSchema).max(20) }), helpSchema),
};
