import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { openUnder, sealUnder } from '../keyring/sealed-box.ts';
import { readSmall } from './beside.ts';
import type { Contents } from './counts.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says in clear: nothing about whose it is. The rest is sealed; all of it is authenticated. */
const clearSchema = z.strictObject({
  format: z.literal('backup/1'),
  vaultId: z.uuid(),
  epoch: z.number().int().min(1),
  generation: z.number().int().min(1),
  sheetNumber: z.number().int().min(1),
  at: z.iso.datetime(),
  bytes: z.number().int().min(1),
  /** SHA-256 of each small file beside the database. */
  files: z.partialRecord(z.enum(['keyring.json', 'authority.age', 'authority.pem']), sha256Schema),
});
export type ClearManifest = z.infer<typeof clearSchema>;

const contentsSchema = z.strictObject({
  schema: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  head: z.strictObject({ row: z.number().int(), hash: sha256Schema }),
  brokenAt: z.number().int().nullable(),
  sha256: sha256Schema,
});
export type SealedContents = Contents & { sha256: string };

const fileSchema = z.strictObject({ clear: clearSchema, sealed: z.base64(), mac: sha256Schema });

function sealKey(macKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', macKey, '', 'desk/backup-contents/v1', 32));
}

function macOf(macKey: Buffer, clear: ClearManifest, sealed: string): string {
  return createHmac('sha256', macKey)
    .update(JSON.stringify(['backup/1', clear, sealed]))
    .digest('hex');
}

/** The text of `manifest.json`. */
export function writeBackupManifest(macKey: Buffer, clear: ClearManifest, contents: SealedContents): string {
  const aad = Buffer.from(JSON.stringify(clear));
  const sealed = sealUnder(sealKey(macKey), Buffer.from(JSON.stringify(contents)), aad).toString('base64');
  return `${JSON.stringify({ clear, sealed, mac: macOf(macKey, clear, sealed) })}\n`;
}

/** What it says in clear, not yet proved; null when it cannot be read, `newer` when a later version wrote it. */
export function readClear(file: string): ClearManifest | 'newer' | null {
  try {
    const json = JSON.parse(readSmall(file).toString('utf8')) as { clear?: { format?: unknown } };
    const format = json.clear?.format;
    if (typeof format === 'string' && format !== 'backup/1' && format.startsWith('backup/')) return 'newer';
    return fileSchema.parse(json).clear;
  } catch {
    return null;
  }
}

/** What was read, proved, and the sealed part; null when the manifest was not written by this vault or was changed. */
export function openBackupManifest(
  file: string,
  macKey: Buffer,
): { clear: ClearManifest; contents: SealedContents } | null {
  try {
    const { clear, sealed, mac } = fileSchema.parse(JSON.parse(readSmall(file).toString('utf8')));
    const expected = Buffer.from(macOf(macKey, clear, sealed), 'hex');
    if (!timingSafeEqual(expected, Buffer.from(mac, 'hex'))) return null;
    const plain = openUnder(sealKey(macKey), Buffer.from(sealed, 'base64'), Buffer.from(JSON.stringify(clear)));
    return plain ? { clear, contents: contentsSchema.parse(JSON.parse(plain.toString('utf8'))) } : null;
  } catch {
    return null;
  }
}
