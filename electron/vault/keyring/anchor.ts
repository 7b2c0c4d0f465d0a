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

export interface AnchorUnder {
  macKey: Buffer;
  anchor: Anchor;
}

/**
 * While an epoch takes another's place the file holds a line for each: whichever of the two is in force after a power
 * cut finds its own, and neither is told of a loss that was none.
 */
export async function writeAnchors(file: string, each: readonly AnchorUnder[]): Promise<void> {
  const lines = each.map(({ macKey, anchor }) => JSON.stringify({ ...anchor, mac: macOf(macKey, anchor) }));
  await writeAtomically(file, `${lines.join('\n')}\n`);
}

export function writeAnchor(file: string, macKey: Buffer, anchor: Anchor): Promise<void> {
  return writeAnchors(file, [{ macKey, anchor }]);
}

function readLine(line: string, macKey: Buffer): Anchor | null {
  const { mac, ...anchor } = anchorSchema.parse(JSON.parse(line));
  const expected = Buffer.from(macOf(macKey, anchor), 'hex');
  return timingSafeEqual(expected, Buffer.from(mac, 'hex')) ? anchor : null;
}

/** The anchor, or `missing`, or `forged` when no line was written with this epoch's key. */
export function readAnchor(file: string, macKey: Buffer): Anchor | 'missing' | 'forged' {
  if (!existsSync(file)) return 'missing';
  try {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => readLine(line, macKey)).find((anchor) => anchor !== null) ?? 'forged';
  } catch {
    return 'forged';
  }
}
