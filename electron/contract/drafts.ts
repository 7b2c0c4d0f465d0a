import { z } from 'zod';
import { asks, changes } from './call.ts';
import { done, instantSchema, nothing } from './shared.ts';

/** Where words were being typed, e.g. `file:<id>` or `screen`; chosen by the window, never shown. */
const placeSchema = z.string().min(1).max(120);

export const draftSchema = z.strictObject({
  place: placeSchema,
  /** JSON of whatever the screen needs to stand as it was. */
  words: z.string().max(150_000),
  savedAt: instantSchema,
});
export type Draft = z.infer<typeof draftSchema>;

/** Words typed and not saved. They belong to the member who typed them; nobody else's answer ever holds them. */
export const draftCalls = {
  'drafts.save': changes('staff', draftSchema.omit({ savedAt: true }), done),
  'drafts.mine': asks('staff', nothing, z.array(draftSchema)),
  'drafts.drop': changes('staff', z.strictObject({ place: placeSchema }), done),
};
