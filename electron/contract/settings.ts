import { z } from 'zod';
import { asks, changes } from './call.ts';
import { habitsSchema } from './session.ts';
import { instantSchema, nothing, printedLineSchema } from './shared.ts';

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

/** Until when the desk can sign what it hands over. */
export const signerStateSchema = z.strictObject({
  endsAt: instantSchema,
  /** From 60 days before, and after. */
  due: z.boolean(),
  /** False while the recovery sheet was never confirmed: the desk keeps the key that makes certificates itself. */
  needsCode: z.boolean(),
});
export type SignerState = z.infer<typeof signerStateSchema>;

export const settingsCalls = {
  'settings.get': asks('staff', nothing, settingsSchema),
  'settings.save': changes(['administrator'], settingsSchema, settingsSchema),
  'signer.state': asks('staff', nothing, signerStateSchema),
  /**
   * Another certificate for 400 days, under the authority that clinics know already. `code`: that of the recovery sheet
   * under which the authority's key lies. `anew`, with the code of the sheet in force: another authority, where that key
   * lies under a sheet that is lost. Throws `wrong-passphrase`, `wrong-recovery-code`, `authority-elsewhere`, `wait`,
   * `disk-full`.
   */
  'signer.renew': changes(
    ['administrator'],
    z.strictObject({ passphrase: z.string().max(1024), code: z.string().max(100), anew: z.boolean().optional() }),
    signerStateSchema,
    60_000,
  ),
};
