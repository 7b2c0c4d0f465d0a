import { z } from 'zod';

/**
 * The trust list that travels in every manifest: which signers (serials) no longer count. Clinics are offline
 * too, so each packet brings them the newest list the desk had.
 */

export const MAX_REVOKED = 1000;

export const trustSchema = z.strictObject({
  /** Rises by one with every change. */
  number: z.int().min(0),
  revokedSerials: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(MAX_REVOKED),
});
export type Trust = z.infer<typeof trustSchema>;

export const noTrustYet: Trust = { number: 0, revokedSerials: [] };

/**
 * What a reader keeps after a packet that passed every check. Revocation is never taken back, whatever number
 * a list bears: a thief's high number cannot make his own key good again.
 */
export function mergeTrust(known: Trust, brought: Trust): Trust {
  const revokedSerials = [...new Set([...known.revokedSerials, ...brought.revokedSerials])].sort();
  return { number: Math.max(known.number, brought.number), revokedSerials: revokedSerials.slice(0, MAX_REVOKED) };
}
