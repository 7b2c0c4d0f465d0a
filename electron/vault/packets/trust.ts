import { z } from 'zod';

/**
 * The trust list that travels in every manifest: which signers (serials) no longer count. Clinics are offline
 * too, so each packet brings them the newest list the desk had.
 */

/** In one packet. */
const MAX_REVOKED = 1000;
/** What a reader keeps of all of them: far above what any desk withdraws, so that no packet can fill a disk. */
export const MAX_KEPT = 20_000;

const serialSchema = z.string().regex(/^[0-9a-f]{32}$/);
/** Rises by one with every change. */
const numberSchema = z.int().min(0);

export const trustSchema = z.strictObject({
  number: numberSchema,
  revokedSerials: z.array(serialSchema).max(MAX_REVOKED),
});
export type Trust = z.infer<typeof trustSchema>;

/** A reader's own list is the union of many: it may be longer than the one in a packet. */
export const keptTrustSchema = z.strictObject({ number: numberSchema, revokedSerials: z.array(serialSchema) });

export const noTrustYet: Trust = { number: 0, revokedSerials: [] };

/**
 * What a reader keeps after a packet that passed every check: all it knew and all that was brought. A withdrawal is
 * never taken back, whatever number a list bears and however many serials it names: a thief's packet cannot make his
 * own key good again. Where the union would pass `MAX_KEPT`, what was known stays as it is and nothing is learned.
 */
export function mergeTrust(known: Trust, brought: Trust): Trust {
  const revokedSerials = [...new Set([...known.revokedSerials, ...brought.revokedSerials])].sort();
  if (revokedSerials.length > MAX_KEPT) return known;
  return { number: Math.max(known.number, brought.number), revokedSerials };
}
