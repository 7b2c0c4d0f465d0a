import { z } from 'zod';
import { asks } from './call.ts';
import { nothing } from './shared.ts';

export const auditCalls = {
  /** Walks the whole chain. `firstBadRow` names the first difference. */
  'audit.check': asks(
    'staff',
    nothing,
    z.strictObject({ rows: z.number().int(), head: z.string(), firstBadRow: z.number().int().nullable() }),
    60_000,
  ),
};
