import type { ServiceId } from '../../contract/catalogue.ts';
import type { Withheld } from '../../contract/disclosures.ts';
import { consentsOf } from '../consents/consents.ts';
import type { Db } from '../database/driver.ts';
import type { Decision, RecordKind, Request } from './engine/types.ts';
import { engineFacts, type Recorded, recordedIn } from './facts.ts';
import { askEngine, said } from './weigh.ts';

/*
 * What a place may tell the desk, and what the desk may tell back to whoever handed her over. Both are asked of the
 * engine: a telephone call is a disclosure like any other (34 U.S.C. 12291(b)(2)(B); 45 CFR 164.508).
 */

/** `consentId` when it may; else why not. */
export type MayTell = { consentId: string; reason: null } | { consentId: null; reason: Withheld['reason'] };

/** Says most of what is missing: the way and the purpose are tried one after the other. */
const lesser: readonly Withheld['reason'][] = ['way-not-agreed', 'purpose-not-agreed'];

function ask(db: Db, clientId: string, recorded: Recorded, requests: readonly Request[], on: string): MayTell {
  const facts = engineFacts(db, clientId, recorded, on);
  const cares = new Map(consentsOf(db, clientId, on).map(({ id, care }) => [id, care]));
  const found: Decision[] = [];
  for (const request of requests) {
    const decision = askEngine(request, facts, cares, on);
    // The first that may is enough: Today asks this of each referral that nobody has answered.
    if (decision.outcome === 'may-leave' && decision.consent) return { consentId: decision.consent, reason: null };
    found.push(decision);
  }
  const reasons = found.flatMap(({ withheld }) => withheld.map(({ reason }) => said(reason)));
  return { consentId: null, reason: reasons.find((reason) => !lesser.includes(reason)) ?? reasons[0] ?? 'no-consent' };
}

/**
 * Whether a site may tell the desk what became of one service, on a day (`YYYY-MM-DD`): her own tick for that service,
 * on a consent for that site that holds on that day. By which way the packet went to it is another matter.
 */
export function mayTellDesk(
  db: Db,
  about: { clientId: string; siteId: string; service: ServiceId },
  on: string,
): MayTell {
  const recorded = new Map(recordedIn(db, about.clientId));
  recorded.set('way-back', { state: 'given', value: { kind: 'text', text: 'yes' } });
  const ways: Pick<Request, 'way' | 'seal'>[] = [
    { way: 'print' },
    { way: 'stick', seal: 'members' },
    { way: 'spoken' },
  ];
  const requests = ['treatment', 'care-coordination', 'scheduling'].flatMap((purpose) =>
    ways.map(
      (way): Request => ({
        exit: 'packet',
        recipient: { kind: 'site', id: about.siteId },
        purposes: [purpose],
        ...way,
        service: about.service,
        items: ['way-back'],
        confirmed: ['safe-to-take'],
      }),
    ),
  );
  return ask(db, about.clientId, recorded, requests, on);
}

/** What a reply says of her: that the person of this name was met. */
export const REPLY_ITEMS = ['name-to-use'] as const satisfies readonly RecordKind[];
export const REPLY_PURPOSE = 'care-coordination';

/** Whether whoever handed her over may hear by word that she was met, on a day (`YYYY-MM-DD`). */
export function mayReplyTo(
  db: Db,
  clientId: string,
  sender: { kind: 'site' | 'partner'; id: string },
  on: string,
): MayTell {
  const request: Request = {
    // Without a service: a site is asked as for an export of one person's, a partner as for a release.
    exit: sender.kind === 'site' ? 'export' : 'release',
    recipient: sender,
    purposes: [REPLY_PURPOSE],
    way: 'spoken',
    items: REPLY_ITEMS,
    confirmed: [],
    persons: 1,
  };
  return ask(db, clientId, recordedIn(db, clientId), [request], on);
}
