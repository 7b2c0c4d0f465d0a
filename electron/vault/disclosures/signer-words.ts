import { z } from 'zod';
import signerSeeds from '../../../resources/seeds/signers.json' with { type: 'json' };
import { type Saying, sayings } from './engine/signer-table.ts';

/** What the worker says to the family about who signs, in the two languages of the desk; data, for counsel to mend. */

const signerFileSchema = z.strictObject({
  source: z.string().min(1),
  /** Day on which counsel confirmed it, or null: then the desk stays in practice mode. */
  confirmedByCounselOn: z.iso.date().nullable(),
  sayings: z.array(
    z.strictObject({
      id: z.enum(sayings),
      say: z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
    }),
  ),
});
export type SignerWords = z.infer<typeof signerFileSchema>['sayings'][number]['say'];

/**
 * Checks the text of the table.
 * @throws when a saying is missing, doubled or out of order
 */
export function readSignerSeeds(raw: unknown): z.infer<typeof signerFileSchema> {
  const file = signerFileSchema.parse(raw);
  if (file.sayings.map(({ id }) => id).join() !== sayings.join()) throw new Error('seed table signers: ids differ');
  return file;
}

const file = readSignerSeeds(signerSeeds);

export const signersConfirmedOn: string | null = file.confirmedByCounselOn;

/** What the worker says, for the `say` of a decision's signers. */
export function signerWords(id: Saying): SignerWords {
  const row = file.sayings.find((one) => one.id === id);
  if (!row) throw new Error('seed table signers: no such id');
  return row.say;
}
