import type { ItemClass, ItemId, ServiceId } from '../../../contract/catalogue.ts';
import type { Hand, Signer, Way } from '../../../contract/consents.ts';
import type { CourtPaper, RecipientKind } from '../../../contract/disclosures.ts';
import type { Reason } from './reasons.ts';
import type { Saying } from './signer-table.ts';

/**
 * The words of the disclosure engine: plain data in, plain data out (docs/formats/disclosure-case.md). A day is
 * `YYYY-MM-DD` at the desk, an instant is ISO 8601 with its offset.
 */

/** Kinds of record beside the items of the catalogue; each exit says where one of them may go, if anywhere. */
export const specialKinds = [
  'privileged-notes',
  'screening-answers',
  'mandated-reports',
  'third-party-records',
  'immigration-status',
  'law-enforcement-case-data',
  'avoided-sites-and-people',
  'other-survivors',
  'part2-records',
] as const;
export type SpecialKind = (typeof specialKinds)[number];
export type RecordKind = ItemId | SpecialKind;

export const exits = [
  'packet',
  'release',
  'export',
  'own-copy',
  'take-home',
  'report',
  'compelled',
  'mandated',
  'emergency',
] as const;
export type Exit = (typeof exits)[number];

/** The lists stand in the contract; here are their types, so that the engine loads nothing of it. */
export type { RecipientKind, Way };

export interface Recipient {
  kind: RecipientKind;
  /** Of a site, a partner, an agency; '' for herself. */
  id: string;
  /** The readers a packet is encrypted to. */
  members?: readonly string[] | undefined;
}

export const confirmations = [
  'second-member',
  'second-passphrase',
  'privacy-officer',
  'identity-checked',
  'safe-to-take',
] as const;
export type Confirmation = (typeof confirmations)[number];

/** What a paper says that somebody hands to the desk. */
export interface Paper {
  kind: CourtPaper;
  /** Signed by a judge or magistrate. */
  judge?: boolean | undefined;
  /** The items that it names. */
  names: readonly RecordKind[];
  /** It rules on the privilege, after looking at the notes (Evidence Code 915). */
  privilegeRuled?: boolean | undefined;
  /** The section of 42 CFR part 2 under which it was made. */
  part2?: '2.64' | '2.65' | undefined;
  /** For use in a case against her. Left out: nobody knows. */
  againstHer?: boolean | undefined;
  /** It forbids telling her now. */
  forbidsTelling?: boolean | undefined;
}

export interface Request {
  exit: Exit;
  recipient: Recipient;
  purposes: readonly string[];
  way?: Way | undefined;
  /** How a stick is sealed; left out counts as `words`. */
  seal?: 'members' | 'words' | undefined;
  /** Packet only. */
  service?: ServiceId | undefined;
  items: readonly RecordKind[];
  /** Who carries paper or stick; left out counts as herself. */
  carriedBy?: 'herself' | 'staff' | undefined;
  confirmed: readonly Confirmation[];
  /** Export: how many persons' files are in it. */
  persons?: number | undefined;
  /** Own copy: who asks. */
  by?: Hand | undefined;
  /** Own copy for a representative: must be `false`. */
  byIsTheAbuser?: boolean | undefined;
  paper?: Paper | undefined;
  report?: 'child-abuse' | 'assault-injury' | undefined;
  /** Mandated: the instant from which the 36 hours run. */
  suspectedAt?: string | undefined;
}

/** `unsure` is never yes: the table of signers is then read both ways. */
export type Told = boolean | 'unsure';

export interface Person {
  born?: string | undefined;
  says?: 'adult' | 'minor' | undefined;
  /** Family Code 7002. Left out: no. */
  emancipated?: Told | undefined;
  /** 15 or older, own finances, Family Code 6922. Left out: no. */
  livesApart?: Told | undefined;
  /** In the opinion of the attending professional, Family Code 6924. Left out: unsure. */
  mature?: Told | undefined;
  /** A small child who cannot write a name. Left out: no. */
  tooYoungToSign?: Told | undefined;
  /** In foster care or a ward of the court. Left out: unsure, since a parent may have lost the right to sign. */
  foster?: Told | undefined;
  incapacity?: 'conserved' | 'doubted' | undefined;
  /** What the visit is for. Left out: no; nobody is asked about violence only to fill a form. */
  pregnancyCare?: Told | undefined;
  sexualAssaultCare?: Told | undefined;
  partnerViolenceCare?: Told | undefined;
}

/** Who may have signed, and what the table of signers can ask for. */
export type Need = Signer;
/** In the order in which they are told. */
export const needs = [
  'herself',
  'parent-or-guardian',
  'both',
  'court-appointed',
  'both-with-court',
] as const satisfies readonly Need[];

export interface SignedConsent {
  id: string;
  recipient: { kind: 'site' | 'partner'; id: string };
  purposes: readonly string[];
  items: readonly RecordKind[];
  /** Sealed classes with her initials beside. */
  initialled: readonly ItemClass[];
  /** "The clinic may tell the desk whether I came", ticked for each service. */
  wayBack: readonly ServiceId[];
  ways: readonly Way[];
  signedOn: string;
  /** The last day on which it holds. */
  endsOn: string;
  signedBy: Need;
  signerIsTheAbuser?: boolean | undefined;
  revokedOn: string | null;
  suspended: boolean;
  /** It has carried an item of sealed-HIV before. */
  hivUsed: boolean;
  /** The emergency contact has released it too. */
  otherPersonReleased: boolean;
  /** The privacy officer has looked at who signed. */
  privacyOfficerAgreed: boolean;
}

/** The catalogue in force. An item's class is from the seeds and from nothing that is stored. */
export interface ItemCatalogue {
  items: ReadonlyMap<
    RecordKind,
    { class: ItemClass | 'of-service'; services: ReadonlySet<ServiceId>; mayReveal: boolean }
  >;
  services: ReadonlyMap<ServiceId, ItemClass>;
}

export interface Facts {
  person: Person;
  recorded: ReadonlySet<RecordKind>;
  declined: ReadonlySet<RecordKind>;
  consents: readonly SignedConsent[];
  avoidedSites: readonly string[];
  avoidedMembers: readonly string[];
  /** The longest consent, in days from signing. */
  capDays: number;
  catalogue: ItemCatalogue;
}

export const notices = [
  'no-redisclosure',
  'not-a-waiver',
  'part2',
  'hiv',
  'tell-her',
  'tell-her-later',
  'clinic-must-report-injuries',
  'call-counsel',
  'privacy-officer-afterwards',
] as const;
export type Notice = (typeof notices)[number];

export interface Signers {
  need: Need | 'ask';
  /** The answers that could be right: one, unless `need` is `ask`. */
  among: readonly Need[];
  law: string;
  say: Saying;
}

export interface Clock {
  telephone: 'at-once';
  /** The last instant for the written report, in UTC. */
  writtenBy: string;
}

export interface Withheld {
  item: RecordKind;
  reason: Reason;
}

export interface Decision {
  outcome: 'may-leave' | 'waits' | 'stays';
  allowed: RecordKind[];
  withheld: Withheld[];
  /** The one consent that carries it, never a sum of several. */
  consent: string | null;
  signers: Signers | null;
  notices: Notice[];
  /** Still missing. */
  confirmations: Confirmation[];
  clock: Clock | null;
}
