import type {
  Confirmation,
  Facts,
  Paper,
  RecordKind,
  Request,
} from '../../../../electron/vault/disclosures/engine/types.ts';
import { grown, maybeYoung, oracleByConsent, young } from './oracle.ts';

/** The oracle for the ways out that rest on no consent, and the whole answer put together. */

export interface OracleAnswer {
  outcome: 'may-leave' | 'waits' | 'stays';
  allowed: RecordKind[];
  consent: string | null;
}

const words = (text: string) => text.split(' ') as RecordKind[];
const REPORT = words(
  'name-to-use legal-name date-of-birth mailing-address safe-contact language health-as-told survivor present-danger',
);
const POLICE = words('name-to-use mailing-address safe-contact language access-needs health-as-told present-danger');
const MEDICAL = [
  ...POLICE,
  ...words('legal-name date-of-birth allergies medicines mental-health-as-told substance-use-as-told'),
  ...words('reproductive-as-told part2-records'),
];
const GUARDIAN = words('legal-name date-of-birth language access-needs coverage allergies');
const NOT_HERS = words('third-party-records mandated-reports other-survivors');
const SPECIAL = [
  ...NOT_HERS,
  ...words('privileged-notes screening-answers immigration-status law-enforcement-case-data'),
  ...words('avoided-sites-and-people part2-records'),
];

/** What would be confirmed, were something to leave; null where nothing can. */
type Ruling = { may: (kind: RecordKind) => boolean; confirm: Confirmation[]; empty: boolean } | null;

const handed = ({ way, carriedBy }: Request): Confirmation[] =>
  way !== 'spoken' && carriedBy !== 'staff' ? ['safe-to-take'] : [];

function ownCopy(request: Request, { person, recorded, declined }: Facts, on: string): Ruling {
  if (request.recipient.kind !== 'herself') return null;
  const base: Confirmation[] = ['identity-checked', ...handed(request)];
  if (request.by === 'herself') {
    const notes =
      request.items.includes('privileged-notes') &&
      recorded.has('privileged-notes') &&
      !declined.has('privileged-notes');
    const plain = (grown(person, on) || person.emancipated === true) && !person.incapacity && !notes;
    return {
      may: (kind) => !NOT_HERS.includes(kind),
      confirm: plain ? base : ['privacy-officer', ...base],
      empty: request.items.length === 0,
    };
  }
  const conserved = person.incapacity === 'conserved' && (grown(person, on) || person.emancipated === true);
  const child = young(person, on) && !person.emancipated && !person.incapacity;
  const parent = request.by === 'parent-or-guardian' && child && person.foster === false && !person.livesApart;
  const court = request.by === 'court-appointed' && (conserved || (child && person.foster === true));
  if (!(parent || court) || request.byIsTheAbuser !== false) return null;
  const may = (kind: RecordKind) => (conserved ? !SPECIAL.includes(kind) : GUARDIAN.includes(kind));
  return { may, confirm: ['privacy-officer', ...base], empty: false };
}

function underPaper(kind: RecordKind, paper: Paper): boolean {
  const order = paper.kind === 'court-order';
  if (!paper.names.includes(kind) || kind === 'other-survivors') return false;
  if (kind === 'privileged-notes' || kind === 'screening-answers') return order && paper.privilegeRuled === true;
  if (kind === 'mandated-reports') return order;
  if (kind !== 'part2-records') return true;
  return order && (paper.part2 === '2.65' || (paper.part2 === '2.64' && paper.againstHer === false));
}

function compelled({ paper, recipient }: Request): Ruling {
  const fits = ['court', 'police', 'sheriff', 'probation', 'child-welfare', 'school-police', 'other'];
  if (!fits.includes(recipient.kind) || !paper?.judge) return null;
  if (paper.kind !== 'court-order' && paper.kind !== 'warrant') return null;
  return { may: (kind) => underPaper(kind, paper), confirm: ['second-member'], empty: false };
}

function withoutConsent(request: Request, facts: Facts, on: string): Ruling {
  const { kind, id, members = [] } = request.recipient;
  const shunnedPlace = facts.avoidedSites.includes(id);
  const shunnedReader = members.some((one) => facts.avoidedMembers.includes(one));
  switch (request.exit) {
    case 'own-copy':
      return ownCopy(request, facts, on);
    case 'take-home': {
      if (kind !== 'herself') return null;
      const may = (item: RecordKind) => {
        const row = facts.catalogue.items.get(item);
        return row?.class === 'ordinary' && !row.mayReveal;
      };
      return { may, confirm: ['safe-to-take'], empty: true };
    }
    case 'report':
      return ['funder', 'partner'].includes(kind) && request.items.length === 0
        ? { may: () => false, confirm: [], empty: true }
        : null;
    case 'compelled':
      return compelled(request);
    case 'mandated': {
      const agency = ['police', 'sheriff', 'probation', 'child-welfare'].includes(kind);
      const duty = request.report === 'child-abuse' && maybeYoung(facts.person, on);
      if (!agency || !duty || shunnedPlace || shunnedReader) return null;
      return { may: (item) => REPORT.includes(item), confirm: [], empty: true };
    }
    default: {
      const list = { police: POLICE, sheriff: POLICE, hospital: MEDICAL, 'emergency-services': MEDICAL }[
        kind as string
      ];
      if (!list || shunnedReader || (shunnedPlace && list === POLICE)) return null;
      return { may: (item) => list.includes(item), confirm: [], empty: true };
    }
  }
}

/** What may leave, under which consent, and whether it still waits. */
export function oracle(request: Request, facts: Facts, on: string): OracleAnswer {
  const missing = (confirm: Confirmation[]) => confirm.some((one) => !request.confirmed.includes(one));
  if (['packet', 'release', 'export'].includes(request.exit)) {
    const { allowed, consent } = oracleByConsent(request, facts, on);
    if (consent === null) return { outcome: 'stays', allowed: [], consent: null };
    const several: Confirmation[] = request.exit === 'export' && request.persons !== 1 ? ['second-passphrase'] : [];
    return { outcome: missing([...several, ...handed(request)]) ? 'waits' : 'may-leave', allowed, consent };
  }
  const ruling = withoutConsent(request, facts, on);
  if (!ruling) return { outcome: 'stays', allowed: [], consent: null };
  const allowed = [...new Set(request.items)].filter(
    (kind) => ruling.may(kind) && facts.recorded.has(kind) && !facts.declined.has(kind),
  );
  if (allowed.length === 0 && !ruling.empty) return { outcome: 'stays', allowed, consent: null };
  return { outcome: missing(ruling.confirm) ? 'waits' : 'may-leave', allowed, consent: null };
}
