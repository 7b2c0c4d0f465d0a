import { type ItemClass, itemClasses } from '../../../../electron/contract/catalogue.ts';
import { daysAfter } from '../../../../electron/vault/disclosures/days.ts';
import { authorize } from '../../../../electron/vault/disclosures/engine/authorize.ts';
import type {
  Decision,
  Facts,
  Person,
  RecordKind,
  SignedConsent,
} from '../../../../electron/vault/disclosures/engine/types.ts';
import type { SeededRandom } from '../../../faults/seeded-random.ts';
import { allKinds, type Drawn, TODAY } from './drawn-cases.ts';
import { signatureHolds } from './oracle.ts';
import { oracle } from './oracle-exits.ts';

/** What must be true of every decision, and of every decision after something was taken away. */

export const run = ({ request, facts, on }: Drawn): Decision => authorize(request, facts, on);
const byConsent = ({ request }: Drawn) => ['packet', 'release', 'export'].includes(request.exit);

const withFacts = (drawn: Drawn, facts: Partial<Facts>): Drawn => ({ ...drawn, facts: { ...drawn.facts, ...facts } });
const withConsents = (drawn: Drawn, change: (consent: SignedConsent) => SignedConsent): Drawn =>
  withFacts(drawn, { consents: drawn.facts.consents.map(change) });

/** The engine and the oracle say the same, and the decision keeps to its own form. */
export function soundness(drawn: Drawn, decision: Decision): string[] {
  const faults: string[] = [];
  const must = (what: string, holds: boolean) => {
    if (!holds) faults.push(what);
  };
  const { request, facts, on } = drawn;
  const { outcome, allowed, withheld, consent, confirmations } = decision;
  const expected = oracle(request, facts, on);
  must('same items as the oracle', allowed.join() === expected.allowed.join());
  must('same outcome as the oracle', outcome === expected.outcome);
  must('same consent as the oracle', consent === expected.consent);
  const told = [...allowed, ...withheld.map(({ item }) => item)];
  must('each item accounted for once', told.toSorted().join() === [...new Set(request.items)].toSorted().join());
  must(
    'nothing that is not there',
    allowed.every((item) => facts.recorded.has(item) && !facts.declined.has(item)),
  );
  must('waits for what is missing', (outcome === 'waits') === confirmations.length > 0);
  must(
    'nothing confirmed is missing',
    confirmations.every((one) => !request.confirmed.includes(one)),
  );
  if (byConsent(drawn)) {
    must('a consent if and only if something goes', (consent !== null) === allowed.length > 0);
    const carrying = facts.consents.find(({ id }) => id === consent);
    const service = request.exit === 'packet' ? (request.service ?? null) : null;
    must('never without its signer', !carrying || signatureHolds(facts.person, service, carrying));
    must('never signed by the abuser', carrying?.signerIsTheAbuser !== true);
    must(
      'only what she ticked',
      allowed.every((item) => carrying?.items.includes(item)),
    );
  }
  return faults;
}

type Change = (drawn: Drawn, random: SeededRandom) => Drawn;
const flags = [
  'emancipated',
  'livesApart',
  'mature',
  'tooYoungToSign',
  'foster',
  'pregnancyCare',
  'sexualAssaultCare',
  'partnerViolenceCare',
] as const satisfies (keyof Person)[];

/** Any one consent, or all. */
function oneOrAll(drawn: Drawn, random: SeededRandom, change: (consent: SignedConsent) => SignedConsent): Drawn {
  const { consents } = drawn.facts;
  if (consents.length === 0 || random.below(2) === 0) return withConsents(drawn, change);
  const one = random.pick(consents);
  return withConsents(drawn, (consent) => (consent === one ? change(consent) : consent));
}

function sealed(drawn: Drawn, item: RecordKind, as: ItemClass): Drawn {
  const items = new Map(drawn.facts.catalogue.items);
  const row = items.get(item);
  if (row?.class === 'ordinary') items.set(item, { ...row, class: as });
  return withFacts(drawn, { catalogue: { ...drawn.facts.catalogue, items } });
}

/** What ends a consent whole. */
const endings: Record<string, (consent: SignedConsent) => SignedConsent> = {
  revoking: (one) => ({ ...one, revokedOn: TODAY }),
  suspending: (one) => ({ ...one, suspended: true }),
  expiring: (one) => ({ ...one, endsOn: daysAfter(TODAY, -1) }),
  'signing in the future': (one) => ({ ...one, signedOn: daysAfter(TODAY, 1), endsOn: daysAfter(TODAY, 2) }),
  'the signer is the abuser': (one) => ({ ...one, signerIsTheAbuser: true }),
};
const ending = (change: (consent: SignedConsent) => SignedConsent): Change => {
  return (drawn, random) => oneOrAll(drawn, random, change);
};
const avoidingIt = (drawn: Drawn): Drawn =>
  withFacts(drawn, { avoidedSites: [...drawn.facts.avoidedSites, drawn.request.recipient.id] });
/** To somebody whom no consent names. What rests on no consent is not asked: it may lead from an avoided place to another. */
function elsewhere(drawn: Drawn): Drawn {
  if (!byConsent(drawn)) return drawn;
  return { ...drawn, request: { ...drawn.request, recipient: { ...drawn.request.recipient, id: 'nowhere' } } };
}

/** Everything that takes away, as it would be done at the desk. */
export const takeAway: Record<string, Change> = {
  ...Object.fromEntries(Object.entries(endings).map(([name, change]) => [name, ending(change)])),
  unticking: (drawn, random) => {
    const gone = random.pick(allKinds);
    return oneOrAll(drawn, random, (one) => ({ ...one, items: one.items.filter((item) => item !== gone) }));
  },
  'unticking the way back': (drawn, random) => oneOrAll(drawn, random, (one) => ({ ...one, wayBack: [] })),
  'taking initials away': (drawn, random) => {
    const gone = random.pick(itemClasses);
    return oneOrAll(drawn, random, (one) => ({ ...one, initialled: one.initialled.filter((as) => as !== gone) }));
  },
  'sealing an item': (drawn, random) =>
    sealed(drawn, random.pick(allKinds), random.pick(itemClasses.filter((as) => as !== 'ordinary'))),
  'sealing the service': (drawn) => {
    const services = new Map(drawn.facts.catalogue.services);
    const { service } = drawn.request;
    if (service && services.get(service) === 'ordinary') services.set(service, 'sealed-SURV');
    return withFacts(drawn, { catalogue: { ...drawn.facts.catalogue, services } });
  },
  'six words instead of readers': (drawn) => ({ ...drawn, request: { ...drawn.request, seal: 'words' } }),
  'taking a way away': (drawn, random) => {
    const gone = random.pick(['print', 'stick', 'spoken'] as const);
    return oneOrAll(drawn, random, (one) => ({ ...one, ways: one.ways.filter((way) => way !== gone) }));
  },
  'asking for more purposes': (drawn) => ({
    ...drawn,
    request: {
      ...drawn.request,
      purposes: [...drawn.request.purposes, 'coverage'].slice(drawn.request.purposes.length === 0 ? 1 : 0),
    },
  }),
  'the officer no longer agrees': (drawn, random) =>
    oneOrAll(drawn, random, (one) => ({ ...one, privacyOfficerAgreed: false })),
  'HIV was used': (drawn, random) => oneOrAll(drawn, random, (one) => ({ ...one, hivUsed: true })),
  'the other person takes it back': (drawn, random) =>
    oneOrAll(drawn, random, (one) => ({ ...one, otherPersonReleased: false })),
  'a shorter cap': (drawn) => withFacts(drawn, { capDays: Math.min(drawn.facts.capDays, 5) }),
  declining: (drawn, random) =>
    withFacts(drawn, { declined: new Set([...drawn.facts.declined, random.pick(allKinds)]) }),
  'striking out': (drawn, random) => {
    const recorded = new Set(drawn.facts.recorded);
    recorded.delete(random.pick(allKinds));
    return withFacts(drawn, { recorded });
  },
  avoiding: avoidingIt,
  'avoiding a reader': (drawn) => withFacts(drawn, { avoidedMembers: ['m1', 'm2'] }),
  'another recipient': elsewhere,
};

/** Where nobody has the privacy officer's word, knowing less never lets out more. */
export function knowingLess(drawn: Drawn, random: SeededRandom): { plain: Drawn; less: Drawn } {
  const plain = withConsents(drawn, (one) => ({ ...one, privacyOfficerAgreed: false }));
  const person = { ...plain.facts.person, [random.pick(flags)]: 'unsure' as const };
  return { plain, less: withFacts(plain, { person }) };
}

/** Why a decision after taking away is worse than before: more items, or one that its own consent did not let out. */
export function added(before: Drawn, after: Drawn): string[] {
  const [was, is] = [run(before), run(after)];
  if (!byConsent(before)) {
    return is.allowed.some((item) => !was.allowed.includes(item)) ? ['an item was added'] : [];
  }
  const faults: string[] = [];
  if (is.allowed.length > was.allowed.length) faults.push('more items than before');
  // With several consents another one may now carry it: each of its items it would have let out before, alone.
  const [carrying] = before.facts.consents.filter(({ id }) => id === is.consent);
  const alone = carrying ? run(withFacts(before, { consents: [carrying] })).allowed : [];
  if (is.allowed.some((item) => !alone.includes(item))) faults.push('an item was added');
  return faults;
}

/** What takes everything away. */
export function emptied(drawn: Drawn): string[] {
  const faults: string[] = [];
  const none = (what: string, changed: Drawn) => {
    if (run(changed).allowed.length > 0) faults.push(`${what}: something still goes`);
  };
  if (byConsent(drawn)) {
    for (const [name, change] of Object.entries(endings)) none(name, withConsents(drawn, change));
    none('another recipient', elsewhere(drawn));
  }
  const { exit, recipient } = drawn.request;
  const medical = ['hospital', 'emergency-services'].includes(recipient.kind);
  const goesPast =
    exit === 'compelled' || exit === 'own-copy' || exit === 'take-home' || (exit === 'emergency' && medical);
  if (!goesPast) none('avoiding', avoidingIt(drawn));
  return faults;
}

/** The order of what is handed in makes no difference. */
export function orderMatters(drawn: Drawn): string[] {
  const turned = withFacts(drawn, { consents: drawn.facts.consents.toReversed() });
  return JSON.stringify(run(turned)) === JSON.stringify(run(drawn)) ? [] : ['the order of consents matters'];
}
