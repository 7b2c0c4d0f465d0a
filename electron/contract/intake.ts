import { z } from 'zod';
import { asks, changes, fileRights } from './call.ts';
import { daySchema } from './catalogue.ts';
import { done, idSchema, instantSchema, lineSchema } from './shared.ts';

/**
 * Safe at Home, California's address confidentiality program (Government Code 6205 and following): the substitute
 * address is used, and where she lives is shown to nobody who does not ask for it on purpose.
 */
const boxSchema = lineSchema.regex(/\bbox\b/i);
export const safeAtHomeSchema = z.strictObject({
  version: z.number().int(),
  /** The substitute address as she gives it: a post office box, so that nobody writes where she lives here. */
  address: boxSchema,
  participant: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}-]{1,20}$/u),
  since: daySchema,
  /** Whether where she lives is written down; never what it is. */
  hasResidence: z.boolean(),
});
export type SafeAtHome = z.infer<typeof safeAtHomeSchema>;

const namedSchema = z.strictObject({ en: lineSchema, es: lineSchema });
export const flagKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,40}$/),
  /** `{day}` stands for the day it ends. */
  says: namedSchema,
  tone: z.enum(['stop', 'due', 'info']),
  /** For how long it is usually set, in days. */
  days: z.number().int().min(1).max(366),
});
export type FlagKind = z.infer<typeof flagKindSchema>;
export const flagSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  version: z.number().int(),
  kind: flagKindSchema.shape.id,
  /** The last day on which it stands. */
  endsOn: daySchema,
  /** Initials of who set it. */
  by: z.string(),
  setOn: daySchema,
});
export type Flag = z.infer<typeof flagSchema>;
export const flagLineSchema = flagSchema.extend({ fileNumber: z.string(), initials: z.string() });
export type FlagLine = z.infer<typeof flagLineSchema>;

/** What the other person is to her. */
export const relations = ['parent', 'child', 'sibling', 'partner', 'relative', 'household'] as const;
export const relationSchema = z.enum(relations);
export type Relation = z.infer<typeof relationSchema>;
export const familySchema = z.strictObject({
  /** Files of others, only those the asker reaches too. */
  links: z.array(
    z.strictObject({ id: idSchema, clientId: idSchema, fileNumber: z.string(), relation: relationSchema }),
  ),
  /** Those without a file, in her words. */
  members: z.array(z.strictObject({ id: idSchema, words: lineSchema })),
});
export type Family = z.infer<typeof familySchema>;

export const reachSchema = z.strictObject({
  clientId: idSchema,
  state: z.enum(['given', 'declined', 'not-asked']),
  how: z.string(),
  when: z.string(),
  never: z.string(),
  voicemail: z.boolean(),
});
export type Reach = z.infer<typeof reachSchema>;

export const fileStates = ['new', 'open', 'reopened', 'closed'] as const;
export const standingSchema = z.strictObject({
  state: z.enum(fileStates),
  /** Since which day it is closed or open again; null while new or open. */
  since: daySchema.nullable(),
  /** What the one before wrote for her who has the file now; null for everybody else and once it was read. */
  note: z.strictObject({ words: z.string(), by: z.string(), at: instantSchema }).nullable(),
});
export type FileStanding = z.infer<typeof standingSchema>;

export const loadSchema = z.strictObject({
  staffId: idSchema,
  name: z.string(),
  openFiles: z.number().int(),
  /** Appointments from Monday to Sunday of this week whose outcome is not known, in her files. */
  appointments: z.number().int(),
  /** Follow-ups due by today, in her files. */
  followUps: z.number().int(),
});
export type Load = z.infer<typeof loadSchema>;

const ofOne = z.strictObject({ clientId: idSchema });
const ofFlag = z.strictObject({ id: idSchema, version: z.number().int() });

export const intakeCalls = {
  'safeAtHome.get': asks(fileRights, ofOne, safeAtHomeSchema.nullable()),
  /**
   * Version 0: she takes part from now on, and her mailing address becomes the substitute; an earlier one is kept as the
   * residence. `residence` null leaves what is written. Only who may decide about the file changes a residence. Throws
   * `changed-meanwhile`, `no-right`, and `residence-told` while it stands in another answer (details.item).
   */
  'safeAtHome.save': changes(
    fileRights,
    z.strictObject({
      clientId: idSchema,
      version: z.number().int().min(0),
      address: boxSchema,
      participant: safeAtHomeSchema.shape.participant,
      residence: z.string().trim().max(300).nullable(),
    }),
    safeAtHomeSchema,
  ),
  /** She has left the program: substitute and residence go, no mailing address is left. Throws `no-right`, `changed-meanwhile`. */
  'safeAtHome.end': changes(fileRights, z.strictObject({ clientId: idSchema, version: z.number().int() }), done),
  /** Where she lives, for who may decide about the file; each time an audit row. Throws `no-right`, `not-found`. */
  'safeAtHome.show': changes(fileRights, ofOne, z.strictObject({ residence: z.string() })),

  'flags.kinds': asks(fileRights, z.strictObject({}), z.array(flagKindSchema)),
  /** Those that stand today, the gravest first. */
  'flags.ofFile': asks(fileRights, ofOne, z.array(flagSchema)),
  /** Throws `bad-input` for a day that is over or more than a year away, and for none of our kinds. */
  'flags.set': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, kind: flagKindSchema.shape.id, endsOn: daySchema }),
    flagSchema,
  ),
  /** Another last day. Throws `changed-meanwhile`. */
  'flags.move': changes(fileRights, ofFlag.extend({ endsOn: daySchema }), flagSchema),
  'flags.takeOff': changes(fileRights, ofFlag, flagSchema),
  'flags.putBack': changes(fileRights, ofFlag, flagSchema),
  /** In files she reaches: those that end within three days, or have ended within the last seven. */
  'flags.ending': asks(fileRights, z.strictObject({}), z.array(flagLineSchema)),

  'family.get': asks(fileRights, ofOne, familySchema),
  /** By file number. Throws `not-found` for a file she does not reach, too: of those she learns nothing here. */
  'family.link': changes(
    fileRights,
    z.strictObject({ clientId: idSchema, fileNumber: lineSchema, relation: relationSchema }),
    familySchema,
  ),
  'family.unlink': changes(fileRights, z.strictObject({ clientId: idSchema, id: idSchema }), familySchema),
  'family.write': changes(fileRights, z.strictObject({ clientId: idSchema, words: lineSchema }), familySchema),
  'family.remove': changes(fileRights, z.strictObject({ clientId: idSchema, id: idSchema }), familySchema),

  /** How those may be reached and how never, for lists: no number, no address and no agreed words. Only of files she reaches. */
  'clients.reach': asks(fileRights, z.strictObject({ clientIds: z.array(idSchema).max(400) }), z.array(reachSchema)),
  'clients.standing': asks(fileRights, ofOne, standingSchema),
  /** The note of who handed the file on was read. */
  'clients.readNote': changes(fileRights, ofOne, done),
  /**
   * "I know this person": the file is closed to her at once, whatever her rights. If it was hers, it waits for an owner,
   * and a supervisor tells whom. Only a supervisor takes it back.
   */
  'clients.knowPerson': changes(fileRights, ofOne, done),
  /** To whom a file is closed for that. */
  'clients.closedTo': asks(
    ['supervisor'],
    ofOne,
    z.array(z.strictObject({ staffId: idSchema, initials: z.string(), on: daySchema })),
  ),
  /** It was said by mistake. Throws `not-found`. */
  'clients.openAgainTo': changes(['supervisor'], z.strictObject({ clientId: idSchema, staffId: idSchema }), done),
  /** What each member has on her hands: for a supervisor all, for everybody else her own line. */
  'staff.load': asks(fileRights, z.strictObject({}), z.array(loadSchema)),
};
