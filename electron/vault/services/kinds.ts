import { z } from 'zod';
import kindSeeds from '../../../resources/seeds/service-entries.json' with { type: 'json' };
import { kindSchema, MOST_USUAL, type Usual } from '../../contract/services.ts';

const named = z.strictObject({ id: kindSchema.shape.id, name: kindSchema.shape.name });
const seedKindSchema = kindSchema.extend({
  /** Block of the VOCA report (Q8): "C5"; null where none is meant. */
  voca: z
    .string()
    .regex(/^[A-E]([1-9]|1[01])$/)
    .nullable(),
  /** Among the nine of a member who has written nothing down yet. */
  usual: z.boolean(),
});
const fileSchema = z.strictObject({
  /** Where categories and blocks come from. */
  source: z.string().min(1),
  version: z.string().min(1),
  confirmedByCounselOn: z.iso.date().nullable(),
  categories: z.array(named).min(1),
  kinds: z.array(seedKindSchema).min(1),
});
export type SeedKind = z.infer<typeof seedKindSchema>;

/** The table of kinds, whole: each id once, each category one of its own. Throws when it is not. */
export function readKinds(file: unknown): z.infer<typeof fileSchema> {
  const read = fileSchema.parse(file);
  const categories = new Set(read.categories.map(({ id }) => id));
  const ids = new Set(read.kinds.map(({ id }) => id));
  if (categories.size !== read.categories.length || ids.size !== read.kinds.length) throw new Error('an id twice');
  if (read.kinds.some(({ category }) => !categories.has(category))) throw new Error('a category that is not there');
  if (read.kinds.filter(({ usual }) => usual).length !== MOST_USUAL) throw new Error('not nine usual ones');
  return read;
}

const seeds = readKinds(kindSeeds);
/** Kinds of service entries, in the order in which they are shown. */
export const kinds: readonly SeedKind[] = seeds.kinds;
/** Categories of the grant's report. */
export const categories = seeds.categories;

const byId = new Map(kinds.map((kind, place) => [kind.id, { ...kind, shownAt: place }]));

/** A kind and where it stands in the table; undefined for none of ours. */
export function kindOf(id: string): (SeedKind & { shownAt: number }) | undefined {
  return byId.get(id);
}

/** What a kind is before anybody has written it down. */
export function asUsual(kind: SeedKind): Usual {
  return { kind: kind.id, way: 'provided', minutes: kind.minutes, place: kind.place };
}
