import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { itemIds } from '../../electron/contract/catalogue.ts';
import { daysAfter } from '../../electron/vault/disclosures/days.ts';
import { authorize } from '../../electron/vault/disclosures/engine/authorize.ts';
import type { Facts, Person, Request, SignedConsent } from '../../electron/vault/disclosures/engine/types.ts';
import { engineCatalogue } from '../../electron/vault/disclosures/engine-catalogue.ts';
import { seedCatalogue } from '../../electron/vault/sites/catalogue.ts';

/**
 * How long one decision takes for a client with 200 consents, all of which hold and tick everything, so that each is
 * weighed item by item; once for a grown person, once for a minor of whom nothing is sure, the table's hardest case.
 */

const TODAY = '2026-11-24';
const LIMIT_MS = 2;

export interface Timing {
  person: string;
  consents: number;
  calls: number;
  medianMs: number;
  p95Ms: number;
}

const consent = (index: number, signedBy: SignedConsent['signedBy']): SignedConsent => ({
  id: `c${index}`,
  recipient: { kind: 'site', id: 'lodi' },
  purposes: ['treatment'],
  items: itemIds,
  initialled: ['sealed-MH', 'sealed-SUD', 'sealed-HIV', 'sealed-RH', 'sealed-GEN', 'sealed-SURV'],
  wayBack: ['primary-care'],
  ways: ['print', 'stick'],
  signedOn: daysAfter(TODAY, -(index % 28)),
  endsOn: TODAY,
  signedBy,
  signerIsTheAbuser: false,
  revokedOn: null,
  suspended: false,
  hivUsed: false,
  otherPersonReleased: true,
  privacyOfficerAgreed: true,
});

const request: Request = {
  exit: 'packet',
  recipient: { kind: 'site', id: 'lodi', members: ['m1'] },
  purposes: ['treatment'],
  way: 'stick',
  seal: 'members',
  service: 'primary-care',
  items: itemIds,
  confirmed: ['safe-to-take'],
};

const persons: Record<string, { person: Person; signedBy: SignedConsent['signedBy'] }> = {
  grown: { person: { born: '1994-03-09' }, signedBy: 'herself' },
  'a minor of whom nothing is sure': {
    person: {
      says: 'minor',
      emancipated: 'unsure',
      livesApart: 'unsure',
      tooYoungToSign: 'unsure',
      pregnancyCare: 'unsure',
      sexualAssaultCare: 'unsure',
      partnerViolenceCare: 'unsure',
      incapacity: 'doubted',
    },
    signedBy: 'both',
  },
};

export function timeAuthorize(calls = 500, consents = 200): Timing[] {
  const catalogue = engineCatalogue(seedCatalogue().items);
  return Object.entries(persons).map(([name, { person, signedBy }]) => {
    const facts: Facts = {
      person,
      recorded: new Set(itemIds),
      declined: new Set(),
      consents: Array.from({ length: consents }, (_, index) => consent(index, signedBy)),
      avoidedSites: ['tracy'],
      avoidedMembers: [],
      capDays: 30,
      catalogue,
    };
    const took: number[] = [];
    for (let call = 0; call < calls; call += 1) {
      const began = performance.now();
      const { consent: carried } = authorize(request, facts, TODAY);
      took.push(performance.now() - began);
      if (carried === null) throw new Error('nothing was weighed');
    }
    took.sort((a, b) => a - b);
    const at = (share: number) => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(3));
    return { person: name, consents, calls, medianMs: at(0.5), p95Ms: at(0.95) };
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { calls: { type: 'string', default: '500' } } });
  const timings = timeAuthorize(Number(values.calls));
  process.stdout.write(`${JSON.stringify({ limitMs: LIMIT_MS, timings }, null, 2)}\n`);
  process.exitCode = timings.every(({ medianMs }) => medianMs <= LIMIT_MS) ? 0 : 1;
}
