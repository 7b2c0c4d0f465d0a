import type { Input } from '../../../../electron/contract/calls.ts';
import type { ItemId, ItemValue, OwnItemId, ServiceId } from '../../../../electron/contract/catalogue.ts';
import type { Access } from '../../../../electron/contract/clients.ts';
import type { AccountingRow } from '../../../../electron/contract/disclosures.ts';
import type { NoteClass } from '../../../../electron/contract/notes.ts';
import type { SigningFacts } from '../../../../electron/contract/signing.ts';
import type { Partner, Site } from '../../../../electron/contract/sites.ts';
import { Canaries, type Canary } from './canaries.ts';

/* What the desk was told in one history, as the test remembers it. Nothing here is read back from the vault. */

/** What is written under an item, and the words in it. */
export type Written = { state: 'declined' } | { state: 'given'; value: ItemValue; words: Canary[] };

export interface Signed {
  id: string;
  terms: Input<'consents.record'>;
  revoked: boolean;
  suspended: boolean;
  officerAgreed: boolean;
  /** It has carried something of sealed-HIV, or may have. */
  hivUsed: boolean;
  place: Canary;
}

export interface Asked {
  id: string;
  fields: Input<'referrals.save'>;
  words: { 'help-wanted': Canary | null; 'how-soon': Canary | null };
  sent: boolean;
}

/** One row of the accounting as it has to be. */
export interface Row {
  basis: AccountingRow['basis'];
  outcome: AccountingRow['outcome'];
  items: readonly ItemId[];
  /** Words in it, of whatever part. */
  words: Canary[];
  members: Canary[];
  hersToRead: boolean;
  /** Of a mandated report: what of it is done. */
  report?: { id: string; telephoned: boolean; written: boolean };
}

export interface Note {
  id: string;
  class: NoteClass;
  words: Canary[];
}

export interface Client {
  number: number;
  id: string;
  fileNumber: string;
  access: Access;
  facts: Map<ItemId, Written>;
  aliases: Canary[];
  avoidedPeople: Canary | null;
  avoidedSites: string[];
  signing: SigningFacts;
  consents: Signed[];
  referrals: Asked[];
  notes: Note[];
  rows: Row[];
  unsaved: Canary[];
  held: boolean;
}

export interface Member {
  id: string;
  siteId: string;
  name: Canary;
  identity: string;
}

/** A packet that was prepared and is still held. */
export interface Held {
  draftId: string;
  client: Client;
  referral: Asked;
  /** What the law let out when it was prepared. */
  allowed: readonly ItemId[];
  consent: string;
  /** How much had happened by then: when nothing has since, it must be let out. */
  happened: number;
}

export class World {
  readonly canaries = new Canaries();
  readonly births = new Set<string>();
  /** Items that an administrator took out of every service. */
  readonly withdrawn = new Set<ItemId>();
  /** Items that an administrator added, with the services that offer them. */
  readonly added = new Map<OwnItemId, ServiceId[]>();
  clients: Client[] = [];
  /** File numbers whose file was purged, with what of their accounting stays. */
  purged: { fileNumber: string; rows: Row[] }[] = [];
  members: Member[] = [];
  held: Held[] = [];
  /** Rises with everything that could make a prepared packet old. */
  happened = 0;
  /** Clients so far. */
  count = 0;
  /** The longest consent in days, as a desk comes. */
  cap = 90;

  readonly sites: readonly Site[];
  readonly partners: readonly Partner[];
  day: string;

  constructor(sites: readonly Site[], partners: readonly Partner[], day: string) {
    this.sites = sites;
    this.partners = partners;
    this.day = day;
  }

  membersOf(siteId: string): Member[] {
    return this.members.filter((one) => one.siteId === siteId);
  }
}

/** The words under what she told of an item; none when she declined. */
export function wordsUnder(written: Written | undefined): Canary[] {
  return written?.state === 'given' ? written.words : [];
}
