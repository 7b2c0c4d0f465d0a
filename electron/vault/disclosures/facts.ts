import type { ItemId, ItemValue } from '../../contract/catalogue.ts';
import { avoidedSitesOf, factsOf } from '../clients/clients.ts';
import { personOf } from '../clients/signing.ts';
import { consentFactsOf } from '../consents/case-facts.ts';
import type { Db } from '../database/driver.ts';
import { getSettings } from '../settings/settings.ts';
import { readCatalogue } from '../sites/catalogue.ts';
import type { Facts } from './engine/types.ts';
import { engineCatalogue } from './engine-catalogue.ts';

/** What is recorded; an item not here was not asked. */
export type Recorded = ReadonlyMap<ItemId, { state: 'declined' } | { state: 'given'; value: ItemValue }>;

/** What is written in a file, by item. */
export function recordedIn(db: Db, clientId: string): Recorded {
  return new Map(
    factsOf(db, clientId).map((fact) => [
      fact.item,
      fact.state === 'given' ? { state: 'given' as const, value: fact.value } : { state: 'declined' as const },
    ]),
  );
}

/** One file as the engine takes it, on a day (`YYYY-MM-DD`). */
export function engineFacts(db: Db, clientId: string, recorded: Recorded, on: string): Facts {
  const states = [...recorded];
  return {
    person: personOf(db, clientId),
    recorded: new Set(states.filter(([, { state }]) => state === 'given').map(([item]) => item)),
    declined: new Set(states.filter(([, { state }]) => state === 'declined').map(([item]) => item)),
    consents: consentFactsOf(db, clientId, on),
    avoidedSites: avoidedSitesOf(db, clientId),
    // People she avoids are written in her own words; the worker reads them beside the choice.
    avoidedMembers: [],
    capDays: getSettings(db).consentCapDays,
    catalogue: engineCatalogue(readCatalogue(db).items),
  };
}
