import { z } from 'zod';
import { asks, changes } from './call.ts';
import { recoverySheetSchema } from './session.ts';
import { instantSchema, nothing } from './shared.ts';

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
});
export type Generation = z.infer<typeof generationSchema>;

export const backupCalls = {
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
