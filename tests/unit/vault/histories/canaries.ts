import type { ItemId } from '../../../../electron/contract/catalogue.ts';
import type { NoteClass } from '../../../../electron/contract/notes.ts';

/** Under what a word was written down. */
export type Kept =
  | { kind: 'item'; item: ItemId }
  /** Of one referral: what she wants help with, how soon. */
  | { kind: 'wish'; item: 'help-wanted' | 'how-soon' }
  | { kind: 'alias' | 'avoided-people' | 'paper-place' | 'unsaved' }
  | { kind: 'note'; class: NoteClass }
  /** Of a row of the accounting. */
  | { kind: 'row'; part: 'recipient' | 'address' | 'why' | 'court' | 'case-number' | 'report-number' | 'told-reason' }
  /** Name of somebody of a site's care team. */
  | { kind: 'member' };

/** A word that stands in one place of one file and nowhere else in the world. */
export interface Canary {
  word: string;
  /** Each way in which it may be spelled on paper and in data; the word itself for almost all. */
  spellings: readonly string[];
  /** Number of the client in the history; 0 for what is nobody's. */
  client: number;
  kept: Kept;
  /** Purged: it may never be seen again. */
  gone: boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LENGTH = 9;
const MOST = 26n ** BigInt(LENGTH);
const SPREAD = 3_486_784_401_007n;
const TOKEN = /Zq[a-z]{9}/g;

const spellDay = (locale: string, day: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** Every canary of one history, found again in any text. */
export class Canaries {
  readonly all: Canary[] = [];
  readonly #byWord = new Map<string, Canary>();
  /** Those that are no plain word: dates of birth, versions of a tool. */
  readonly #spelled: Canary[] = [];

  #add(canary: Canary): Canary {
    this.all.push(canary);
    return canary;
  }

  word(client: number, kept: Kept): Canary {
    // Multiplying by a number without a factor of 26 gives each count letters of its own.
    let rest = (BigInt(this.all.length + 1) * SPREAD) % MOST;
    let word = 'Zq';
    for (let place = 0; place < LENGTH; place += 1, rest /= 26n) word += LETTERS[Number(rest % 26n)];
    const canary = this.#add({ word, spellings: [word], client, kept, gone: false });
    this.#byWord.set(word, canary);
    return canary;
  }

  /** A date of birth; `day` must be nobody else's. */
  birth(client: number, day: string): Canary {
    const spellings = [day, spellDay('en-US', day), spellDay('es-US', day)];
    const canary = this.#add({
      word: day,
      spellings,
      client,
      kept: { kind: 'item', item: 'date-of-birth' },
      gone: false,
    });
    this.#spelled.push(canary);
    return canary;
  }

  /** The version of a screening tool: its result is a word of the tool's table and could not be told apart. */
  version(client: number): Canary {
    const word = `${4000 + this.all.length}.${10 + (this.all.length % 90)}`;
    const canary = this.#add({
      word,
      spellings: [word],
      client,
      kept: { kind: 'note', class: 'screening' },
      gone: false,
    });
    this.#spelled.push(canary);
    return canary;
  }

  /** What of all this a text holds. */
  foundIn(text: string): Set<Canary> {
    const found = new Set<Canary>();
    for (const [word] of text.matchAll(TOKEN)) {
      const canary = this.#byWord.get(word);
      if (canary) found.add(canary);
    }
    for (const canary of this.#spelled) {
      if (canary.spellings.some((spelling) => text.includes(spelling))) found.add(canary);
    }
    return found;
  }
}

/** "client 2: item allergies", for a failure's page. */
export function told({ client, kept, word }: Canary): string {
  const which = 'item' in kept ? kept.item : 'class' in kept ? kept.class : 'part' in kept ? kept.part : '';
  return `client ${client}: ${kept.kind} ${which} (${word})`.replace('  ', ' ');
}
