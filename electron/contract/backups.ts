import { z } from 'zod';
import { asks, changes } from './call.ts';
import { recoverySheetSchema } from './session.ts';
import { instantSchema, nothing } from './shared.ts';

/**
 * How the audit head in a generation stands to this desk's chain. `newer` and `differs` mean that this desk is older
 * than its backup, or was written anew: it was put back, or a second desk lives on.
 */
export const headVerdicts = [
  'agrees',
  'newer', // it speaks of rows that this desk does not have
  'differs', // it says something else at a row that this desk has
  'changed', // this desk's key does not open its manifest, though it should: damaged or tampered with
  'earlier-key', // from before a restore or a rotation: its head cannot be read any more
  'other-desk',
] as const;
export type HeadVerdict = (typeof headVerdicts)[number];

/** What a backup tells in clear: nothing that says whose it is. */
export const generationSchema = z.strictObject({
  /** Name of its folder on the stick. */
  name: z.string(),
  generation: z.number().int(),
  sheetNumber: z.number().int(),
  at: instantSchema,
  bytes: z.number(),
  /** False when a file is missing, cut or of another format; the reason is a code. */
  readable: z.boolean(),
  /** Null while the desk is locked, and for what cannot be read. `row`: of the head in it, where it could be opened. */
  chain: z.strictObject({ verdict: z.enum(headVerdicts), row: z.number().int().nullable() }).nullable(),
});
export type Generation = z.infer<typeof generationSchema>;

export const backupCalls = {
  /** Refused with `desk-older` (details.generation) on a stick that knows more, or other, than this desk. */
  'backups.run': changes(
    ['administrator', 'worker', 'supervisor'],
    z.strictObject({ placeId: z.string() }),
    z.strictObject({
      generation: z.number().int(),
      at: instantSchema,
      bytes: z.number(),
      auditRow: z.number().int(),
      /** No paper is known to exist that opens this generation: without one it cannot be restored. */
      sheetUnconfirmed: z.boolean(),
    }),
    3_600_000,
  ),
  'backups.last': asks(
    'staff',
    nothing,
    z.strictObject({ at: instantSchema, generation: z.number().int(), proved: z.boolean() }).nullable(),
  ),
  'backups.find': asks('anyone', z.strictObject({ placeId: z.string() }), z.array(generationSchema), 60_000),
  /** Only where there is no desk, or the desk that is there cannot be opened. Replaces nothing: a new epoch is made beside it. */
  'backups.restore': changes(
    'anyone',
    z.strictObject({ placeId: z.string(), name: z.string().max(200), recoveryCode: z.string().max(100) }),
    z.strictObject({
      generation: z.number().int(),
      at: instantSchema,
      auditRow: z.number().int(),
      consentsSuspended: z.number().int(),
      sheet: recoverySheetSchema,
    }),
    3_600_000,
  ),
};
