import { z } from 'zod';
import { asks, changes } from './call.ts';
import { rightSchema } from './session.ts';
import { idSchema, instantSchema, lineSchema, nothing } from './shared.ts';

export const staffLineSchema = z.strictObject({
  id: idSchema,
  displayName: z.string(),
  signInName: z.string(),
  initials: z.string(),
  /** Stands for the person on paper. */
  code: z.string(),
  rights: z.array(rightSchema),
  /**
   * `one-time`: let in with words, own passphrase not chosen yet · `no-slot`: nothing in the keyring opens for her
   * (the desk was restored) and an administrator must let her in again.
   */
  state: z.enum(['active', 'one-time', 'no-slot', 'removed']),
  addedAt: instantSchema,
  removedAt: instantSchema.nullable(),
});
export type StaffLine = z.infer<typeof staffLineSchema>;

const member = {
  signInName: lineSchema,
  displayName: lineSchema,
  rights: z.array(rightSchema).min(1).max(4),
};
/** The administrator's own passphrase, proved again: a desk left open for a moment must not let anybody in for good. */
const proof = { passphrase: z.string().max(1024) };
/** Told to the member by mouth and shown once; she replaces them by her own passphrase at the first unlock. */
const oneTime = z.strictObject({ member: staffLineSchema, words: z.string() });

/** A generation on a stick that whoever was removed can still open with what she knows. */
const stillOpenSchema = z.strictObject({ generation: z.number().int(), at: instantSchema });

export const staffCalls = {
  'staff.list': asks(['administrator', 'privacy-officer'], nothing, z.array(staffLineSchema)),
  /** For handing a file over: who works here now. */
  'staff.colleagues': asks(
    ['worker', 'supervisor'],
    nothing,
    z.array(z.strictObject({ id: idSchema, displayName: z.string(), initials: z.string() })),
  ),
  /** Throws `name-taken`, `wrong-passphrase`, `wait`. */
  'staff.add': changes(['administrator'], z.strictObject({ ...member, ...proof }), oneTime, 60_000),
  /** Nobody takes her own rights, so an administrator always stays. Throws `not-found`, `not-yourself`, `wrong-passphrase`, `wait`. */
  'staff.change': changes(
    ['administrator'],
    z.strictObject({ id: idSchema, displayName: lineSchema, rights: member.rights, ...proof }),
    staffLineSchema,
    60_000,
  ),
  /** A forgotten passphrase: a new slot with one-time words; the old one opens nothing from then on. Throws `not-yourself`, `not-found` and as above. */
  'staff.letIn': changes(['administrator'], z.strictObject({ id: idSchema, ...proof }), oneTime, 60_000),
  /** Her slot goes and the desk gets a new key, at once. Throws `not-yourself`, `not-found`, `disk-full` and as above. */
  'staff.remove': changes(
    ['administrator'],
    z.strictObject({ id: idSchema, ...proof }),
    z.strictObject({
      /** Generations that carry her slot, since she was an administrator, newest first; she can open them as long as they exist. */
      stillOpen: z.array(stillOpenSchema),
      /** Files that were hers and now wait for an owner. */
      filesWaiting: z.number().int(),
    }),
    120_000,
  ),
};
