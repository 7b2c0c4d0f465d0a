import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { done, idSchema, instantSchema, lineSchema, nothing } from './shared.ts';

/** A stick, or a folder she chose. */
export const placeSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['stick', 'folder']),
  freeBytes: z.number(),
});
export type Place = z.infer<typeof placeSchema>;

/** What became of the paper. Once the queue has the job this is never an error: pages may be out. */
export const printResultSchema = z.strictObject({
  /** False: the queue may keep a copy, and the screen says so. */
  purged: z.boolean(),
  /** `broken-off`: the printer stopped in the middle · `still-printing`: it was not done when we stopped waiting. */
  outcome: z.enum(['ended', 'broken-off', 'still-printing']),
});
export type PrintResult = z.infer<typeof printResultSchema>;

/** Milliseconds: sending may take 60 s, the printer 30 s, and asking and emptying the queue the rest. */
export const PATIENCE_FOR_PAPER = 120_000;

export const preparedSchema = z.strictObject({
  draftId: idSchema,
  /** The very bytes that are shown, printed and written. */
  sha256: z.string(),
  pages: z.number().int(),
  validUntil: instantSchema,
});

export const readerErrorSchema = z.strictObject({
  code: z.string(),
  details: z.record(z.string(), z.string()).optional(),
});

/** What the reader may show before and after the checks. Nothing is shown of a packet that failed one. */
export const openedPacketSchema = z.strictObject({
  ok: z.boolean(),
  errors: z.array(readerErrorSchema),
  /** Job under which the pages arrive as bitmaps, or null. */
  job: idSchema.nullable(),
  pages: z.number().int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  created: instantSchema.nullable(),
  validUntil: instantSchema.nullable(),
  practice: z.boolean(),
  /** Only with `other-authority`: the certificate this computer knows and the one chosen, to compare by telephone. */
  fingerprints: z
    .strictObject({
      known: z.string(),
      chosen: z.string(),
      /** False at a desk, whose own certificate is never replaced. */
      replaceable: z.boolean(),
    })
    .nullable(),
});
export type OpenedPacket = z.infer<typeof openedPacketSchema>;

/** A file chosen in the system's dialog; the window never learns its path. */
export const chosenFileSchema = z.strictObject({ token: idSchema, name: z.string() }).nullable();

export const packetCalls = {
  'packets.prepare': changes(fileRights, z.strictObject({ referralId: idSchema }), preparedSchema, 60_000),
  'packets.queues': asks('anyone', nothing, z.array(z.strictObject({ name: z.string(), isDefault: z.boolean() }))),
  'packets.print': changes(
    fileRights,
    z.strictObject({ draftId: idSchema, queue: lineSchema, twoSided: z.boolean() }),
    printResultSchema,
    PATIENCE_FOR_PAPER,
  ),
  'packets.write': changes(
    fileRights,
    z.strictObject({
      draftId: idSchema,
      placeId: z.string(),
      seal: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('members'), memberIds: z.array(idSchema).min(1) }),
        /** For a site not enrolled: six words, told by telephone to a number on file. */
        z.strictObject({ kind: z.literal('words') }),
      ]),
    }),
    z.strictObject({ fileName: z.string(), words: z.array(z.string()).nullable() }),
    90_000,
  ),
  /** Throws the prepared packet away; nothing left. */
  'packets.discard': changes(
    fileRights,
    z.strictObject({ draftId: idSchema }),
    z.strictObject({ done: z.literal(true) }),
  ),
  'places.list': asks('anyone', nothing, z.array(placeSchema)),
  'places.choose': changes('anyone', nothing, placeSchema.nullable(), 600_000),
  /** The desk's certificate, which a clinic pins once; public. */
  'packets.writeAuthority': changes(
    'staff',
    z.strictObject({ placeId: z.string() }),
    /** The fingerprint is what the desk reads aloud when a clinic calls. */
    z.strictObject({ fileName: z.string(), fingerprint: z.string() }),
  ),

  'reader.choose': changes(
    'anyone',
    z.strictObject({ what: z.enum(['packet', 'identity', 'authority']) }),
    chosenFileSchema,
    600_000,
  ),
  'reader.open': changes(
    'anyone',
    z.strictObject({
      packet: idSchema,
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('identity'), token: idSchema }),
        z.strictObject({ kind: z.literal('words'), words: z.string().max(400) }),
      ]),
      /** Null: the certificate this program already knows. */
      authority: idSchema.nullable(),
    }),
    openedPacketSchema,
    60_000,
  ),
  /**
   * Takes over the certificate that `reader.open` has just refused as another one, by its token: the very bytes whose
   * fingerprint was shown. Throws `not-found` for any other token, `no-right` at a desk.
   */
  'reader.replaceAuthority': changes('anyone', z.strictObject({ authority: idSchema }), done),
  'reader.forget': changes('anyone', nothing, z.strictObject({ done: z.literal(true) })),
};
