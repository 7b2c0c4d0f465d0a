import { z } from 'zod';

/**
 * What decides who may sign, beside the date of birth (which is an item of the file). Everything may be left out:
 * left out means unsure, and unsure is never yes.
 */
export const signingFactsSchema = z.strictObject({
  /** Where no date of birth is recorded. */
  says: z.enum(['adult', 'minor']).optional(),
  /** Family Code 7002. */
  emancipated: z.boolean().optional(),
  /** 15 or older, living apart, own finances (Family Code 6922). */
  livesApart: z.boolean().optional(),
  /** 12 or older, in the opinion of the attending professional (Family Code 6924). */
  mature: z.boolean().optional(),
  tooYoungToSign: z.boolean().optional(),
  /** In foster care, or a ward of the court. */
  foster: z.boolean().optional(),
  incapacity: z.enum(['conserved', 'doubted']).optional(),
});
export type SigningFacts = z.infer<typeof signingFactsSchema>;

/** The facts that are a yes, a no, or unsure. */
export const signingAnswers = ['emancipated', 'livesApart', 'mature', 'tooYoungToSign', 'foster'] as const;
