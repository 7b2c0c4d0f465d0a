import type { ItemClass, ServiceId } from '../../../contract/catalogue.ts';
import type { Reason } from './reasons.ts';
import type { WhoSigns } from './signers.ts';
import {
  type Clock,
  type Confirmation,
  confirmations,
  type Decision,
  type Facts,
  type Notice,
  notices,
  type RecordKind,
  type Request,
  type Signers,
  type SpecialKind,
  specialKinds,
  type Withheld,
} from './types.ts';

/** One question: what is asked, what is known, and the day. */
export interface Asked {
  request: Request;
  facts: Facts;
  on: string;
  /** Each item once, in the order asked. */
  items: readonly RecordKind[];
  /** The service of a packet; null without one. */
  service: ServiceId | null;
  serviceClass: ItemClass | null;
  whoSigns: WhoSigns;
}

export function isSpecial(kind: RecordKind): kind is SpecialKind {
  return (specialKinds as readonly RecordKind[]).includes(kind);
}

/** Something is written under it, and she did not decline. */
export function notThere(kind: RecordKind, { declined, recorded }: Facts): 'declined' | 'not-recorded' | null {
  if (declined.has(kind)) return 'declined';
  return recorded.has(kind) ? null : 'not-recorded';
}

export interface Sorted {
  allowed: RecordKind[];
  withheld: Withheld[];
}

/** Item by item: the reason that keeps it here, or none. What is not written down stays whatever the rule. */
export function sortItems(asked: Asked, why: (kind: RecordKind) => Reason | null): Sorted {
  const sorted: Sorted = { allowed: [], withheld: [] };
  for (const item of asked.items) {
    const reason = why(item) ?? notThere(item, asked.facts);
    if (reason === null) sorted.allowed.push(item);
    else sorted.withheld.push({ item, reason });
  }
  return sorted;
}

export interface Terms {
  consent?: string;
  signers?: Signers | null;
  /** Said or printed when something leaves. */
  notices?: readonly Notice[];
  /** What has to be confirmed before it leaves. */
  confirm?: readonly Confirmation[];
  clock?: Clock | null;
  /** A card, a report, a call for help may leave without any item. */
  evenEmpty?: boolean;
}

/** Nothing leaves, for one reason. Notices here are those that are said although nothing leaves. */
export function stays(asked: Asked, reason: Reason, terms: Terms = {}): Decision {
  return decision(asked, { allowed: [], withheld: asked.items.map((item) => ({ item, reason })) }, terms);
}

/** Puts a decision together; what still has to be confirmed makes it wait. */
export function decision(asked: Asked, { allowed, withheld }: Sorted, terms: Terms): Decision {
  const leaves = allowed.length > 0 || terms.evenEmpty === true;
  const missing = confirmations.filter(
    (one) => leaves && terms.confirm?.includes(one) && !asked.request.confirmed.includes(one),
  );
  return {
    outcome: leaves ? (missing.length > 0 ? 'waits' : 'may-leave') : 'stays',
    allowed,
    withheld,
    consent: terms.consent ?? null,
    signers: terms.signers ?? null,
    notices: notices.filter((one) => terms.notices?.includes(one)),
    confirmations: missing,
    clock: terms.clock ?? null,
  };
}

/** She is asked whether it is safe to take, unless it is spoken or staff carry it. */
export function carried({ way, carriedBy }: Request): Confirmation[] {
  return way === 'spoken' || carriedBy === 'staff' ? [] : ['safe-to-take'];
}

/** Whether it would go to a place, or be opened by a person, that she avoids (34 U.S.C. 12291(b)(2)(A)). */
export function avoidedPlace({ request, facts }: Asked): 'recipient-avoided' | null {
  return facts.avoidedSites.includes(request.recipient.id) ? 'recipient-avoided' : null;
}

export function avoidedMember({ request, facts }: Asked): 'member-avoided' | null {
  const { members = [] } = request.recipient;
  return members.some((one) => facts.avoidedMembers.includes(one)) ? 'member-avoided' : null;
}
