import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './atomic-file.ts';

/**
 * The anchor: how far the audit chain had come at the last commit, kept outside the database. A database put
 * back from yesterday, or one that lost its tail, has fewer rows than the anchor says (design, section 7).
 */
const anchorSchema = z.strictObject({
  row: z.number().int().min(0),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  epoch: z.number().int().min(1),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = Omit<z.infer<typeof anchorSchema>, 'mac'>;

function macOf(macKey: Buffer, anchor: Anchor): string {
  return createHmac('sha256', macKey)
    .update(JSON.stringify(['anchor/1', anchor.row, anchor.head, anchor.epoch]))
    .digest('hex');
}

export async function writeAnchor(file: string, macKey: Buffer, anchor: Anchor): Promise<void> {
  await writeAtomically(file, `${JSON.stringify({ ...anchor, mac: macOf(macKey, anchor) })}\n`);
}

/** The anchor, or `missing`, or `forged` when it was not written with this desk's key. */
export function readAnchor(file: string, macKey: Buffer): Anchor | 'missing' | 'forged' {
  if (!existsSync(file)) return 'missing';
  try {
    const { mac, ...anchor } = anchorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const expected = Buffer.from(macOf(macKey, anchor), 'hex');
    return timingSafeEqual(expected, Buffer.from(mac, 'hex')) ? anchor : 'forged';
  } catch {
    return 'forged';
  }
}
