import { z } from 'zod';
import { auditKinds } from './audit-actions.ts';
import { asks, changes, type Right } from './call.ts';
import { daySchema } from './catalogue.ts';
import { accountingRowSchema } from './disclosures.ts';
import { PATIENCE_FOR_PAPER, printResultSchema } from './packets.ts';
import { idSchema, instantSchema, lineSchema, nothing } from './shared.ts';

export const auditLineSchema = z.strictObject({
  row: z.number().int(),
  at: instantSchema,
  /** Who, by initials; empty for what the desk did by itself or nobody had signed in to. */
  by: z.string(),
  /** One of `auditActions`; a row written by somebody else may say anything. */
  action: z.string(),
  /** File number, generation or another name of a thing; a site or a member of staff by name or initials. Never content. */
  subject: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** It goes into a row of the audit, so nothing but a file number may pass. Capital letters do not matter. */
const fileNumberSchema = z
  .string()
  .trim()
  .max(40)
  .transform((typed) => typed.toUpperCase())
  .pipe(z.string().regex(/^SH-[0-9]{1,9}$/));

const filterSchema = z.strictObject({
  staffId: idSchema.nullable(),
  fileNumber: fileNumberSchema.nullable(),
  kind: z.enum(auditKinds).nullable(),
  /** Days at the desk, both included. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
});
export type AuditFilter = z.infer<typeof filterSchema>;

/** What became of a comparison with a paper slip. */
export const slipVerdicts = [
  'agrees',
  'differs', // the chain is whole, but says something else at that row: it was written anew
  'broken', // a row before it was changed; `firstBadRow` names it
  'gone', // the chain ends before that row
  'misread', // a word that is not on the list, or not eight words: nothing was compared
] as const;
export type SlipVerdict = (typeof slipVerdicts)[number];

const slipSchema = z.strictObject({
  row: z.number().int(),
  at: instantSchema,
  by: z.string(),
  /** The last time its words were typed in, and whether they agreed; null when never. */
  compared: z.strictObject({ at: instantSchema, agreed: z.boolean() }).nullable(),
});
export type Slip = z.infer<typeof slipSchema>;

const officer: Right[] = ['privacy-officer'];

export const auditCalls = {
  /** Walks the whole chain. `firstBadRow` names the first difference. */
  'audit.check': asks(
    ['privacy-officer', 'administrator'],
    nothing,
    z.strictObject({ rows: z.number().int(), head: z.string(), firstBadRow: z.number().int().nullable() }),
    120_000,
  ),
  /** Newest first, at most 200 below row `before`; looking is itself a row. */
  'audit.rows': asks(
    officer,
    z.strictObject({ before: z.number().int().nullable(), filter: filterSchema }),
    z.strictObject({ rows: z.array(auditLineSchema), more: z.boolean() }),
    60_000,
  ),
  /** What of one survivor's left the desk (45 CFR 164.528), by file number; `known` is false when no file has it. */
  'audit.received': asks(
    officer,
    z.strictObject({ fileNumber: fileNumberSchema }),
    z.strictObject({ known: z.boolean(), rows: z.array(accountingRowSchema) }),
  ),
  /** On paper at most the newest 2,000 rows; the paper says so. With a file number also what left of hers. */
  'audit.print': changes(
    officer,
    z.strictObject({ queue: lineSchema, filter: filterSchema }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
  /** Row number and eight words of the chain's head, to be kept away from this machine. `queue` null: she writes by hand. */
  'audit.slip': changes(
    ['privacy-officer', 'administrator'],
    z.strictObject({ queue: lineSchema.nullable() }),
    z.strictObject({ row: z.number().int(), words: z.array(z.string()), print: printResultSchema.nullable() }),
    PATIENCE_FOR_PAPER,
  ),
  /** Slips that came out, newest first. */
  'audit.slips': asks(['privacy-officer', 'administrator'], nothing, z.array(slipSchema)),
  /** Walks the chain from row 1 to that row, and compares what it finds with the words of the paper. */
  'audit.compare': changes(
    officer,
    z.strictObject({ row: z.number().int().min(1), words: z.string().max(200) }),
    z.strictObject({
      verdict: z.enum(slipVerdicts),
      firstBadRow: z.number().int().nullable(),
      /** Row up to which the chain is whole. */
      rows: z.number().int(),
      /** Places (from 1) of words that are not on the list. */
      misread: z.array(z.number().int()),
    }),
    120_000,
  ),
};
