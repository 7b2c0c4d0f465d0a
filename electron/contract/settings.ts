import { z } from 'zod';
import { asks, changes } from './call.ts';
import { habitsSchema } from './session.ts';
import { nothing, printedLineSchema } from './shared.ts';

export const settingsSchema = z.strictObject({
  senderName: printedLineSchema,
  callBack: printedLineSchema,
  /** Days a consent lasts unless she says otherwise, and the longest allowed. */
  consentDefaultDays: z.number().int().min(1).max(365),
  consentCapDays: z.number().int().min(1).max(365),
  packetDays: z.number().int().min(1).max(90),
  /** Days after which a referral without an answer is asked after. */
  answerDays: z.number().int().min(1).max(60),
  ...habitsSchema.shape,
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsCalls = {
  'settings.get': asks('staff', nothing, settingsSchema),
  'settings.save': changes(['administrator'], settingsSchema, settingsSchema),
};
