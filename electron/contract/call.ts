import type { z } from 'zod';

/**
 * Rights of a member of staff (design, section 3). They are the program's, not cryptography's:
 * every slot opens the whole key.
 */
export const rights = ['worker', 'supervisor', 'administrator', 'privacy-officer'] as const;
export type Right = (typeof rights)[number];

/** Those who work with files; which file is whose is the vault's rule (vault/clients/access.ts). */
export const fileRights: readonly Right[] = ['worker', 'supervisor'];

/**
 * Who may make a call: `anyone` also while the desk is locked, `staff` any member who has unlocked it,
 * or any one of the rights named.
 */
export type Needs = 'anyone' | 'staff' | readonly Right[];

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
  needs: Needs;
  /** A changing call carries a client-made id; the vault answers a repeat with the first result. */
  changes: boolean;
  /** Milliseconds after which the window stops waiting. Posting on a dead port is lost without an error. */
  patience: number;
}

const PATIENCE = 15_000;

/** A call that only looks. `patience` in milliseconds. */
export function asks<I extends z.ZodType, O extends z.ZodType>(
  needs: Needs,
  input: I,
  output: O,
  patience = PATIENCE,
): Call<I, O> {
  return { needs, input, output, changes: false, patience };
}

/** A call that changes something. `patience` in milliseconds. */
export function changes<I extends z.ZodType, O extends z.ZodType>(
  needs: Needs,
  input: I,
  output: O,
  patience = PATIENCE,
): Call<I, O> {
  return { needs, input, output, changes: true, patience };
}
