import type { AllowedItem, ServiceId } from '../../contract/catalogue.ts';

/**
 * All that the packet builder ever receives: what `authorize` allowed and nothing beside it. It has no
 * database and no client, so it cannot reach what was withheld (design, section 4).
 */
export interface PacketInput {
  /** Random UUID (v4): what is shown outside tells no time and no order. */
  packetId: string;
  /** Short random code printed on paper, e.g. "R-7KQ4MD". */
  referralCode: string;
  /** Neutral sender of set-up; `role` and `staffCode` stand for the person, who is never named unless she chose so. */
  sender: { name: string; role: string; staffCode: string; callBack: string };
  recipient: { siteId: string; siteName: string; address: string; telephone: string; careTeam: string[] };
  service: ServiceId;
  /** The day by which an answer is hoped for (`YYYY-MM-DD`), or null. */
  answerBy: string | null;
  /** ISO 8601 UTC instant. */
  created: string;
  /** Last instant at which the packet is valid, ISO 8601 UTC. */
  validUntil: string;
  consent: {
    /** Random code of the signed form, e.g. "C-9XW2TB". */
    code: string;
    /** Never printed and not in the bundle: by whom and when it was signed stays at the desk. */
    signedOn: string;
    expiresOn: string;
    /** Ids of resources/seeds/purposes.json. */
    purposes: string[];
  };
  /** English names of the service and of items that differ from the seeds, and those of own items, by id. */
  renamed: Record<string, string>;
  /** In catalogue order. */
  items: AllowedItem[];
  /** Until counsel has confirmed the forms every page says PRACTICE. */
  practice: boolean;
}
