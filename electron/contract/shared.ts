import { z } from 'zod';

/** UUIDv7, made inside; never printed on paper. */
export const idSchema = z.uuid();
export const nothing = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
export const lineSchema = z.string().trim().min(1).max(200);
export const maybeLineSchema = z.string().trim().max(200);
export const paragraphSchema = z.string().trim().max(4000);
/** ISO 8601 UTC instant. */
export const instantSchema = z.iso.datetime();
/** Stands on paper, in certificates and at the foot of each page: one short line of plain letters. */
export const printedLineSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text));
