import type { ServiceId } from '../../../contract/catalogue.ts';
import type { Need } from './types.ts';

/**
 * Who may sign, as a table: service, age, circumstance, statute. An unemancipated minor signs together with a parent
 * or guardian, unless the law lets her have the care alone; then she alone signs, and nobody in her place
 * (34 U.S.C. 12291(b)(2)(B)(ii); 28 CFR 94.115; Civil Code 56.11(c)).
 */

/** What the worker says to the family about who signs: the rows of resources/seeds/signers.json. */
export const sayings = [
  'adult',
  'emancipated',
  'lives-apart',
  'alone',
  'both',
  'both-with-court',
  'small-child',
  'small-child-foster',
  'conservator',
  'ask',
] as const;
export type Saying = (typeof sayings)[number];

export type Circumstance = 'livesApart' | 'mature' | 'pregnancyCare' | 'sexualAssaultCare' | 'partnerViolenceCare';

export interface AloneRow {
  services: readonly ServiceId[];
  /** From this birthday on. */
  from: number;
  /** Only if so. */
  when: Circumstance | null;
  law: string;
  say: Saying;
}

/** Care that a minor may have, and therefore release, alone. */
export const careAlone: readonly AloneRow[] = [
  {
    // Medical and dental care; nutrition and physical therapy are taken as medical care.
    services: ['primary-care', 'dentistry', 'nutrition', 'physical-therapy'],
    from: 15,
    when: 'livesApart',
    law: 'Family Code 6922',
    say: 'lives-apart',
  },
  { services: ['primary-care'], from: 12, when: 'partnerViolenceCare', law: 'Family Code 6930', say: 'alone' },
  { services: ['primary-care'], from: 12, when: 'sexualAssaultCare', law: 'Family Code 6927, 6928', say: 'alone' },
  { services: ['primary-care'], from: 0, when: 'sexualAssaultCare', law: 'Family Code 6928', say: 'alone' },
  { services: ['primary-care'], from: 0, when: 'pregnancyCare', law: 'Family Code 6925', say: 'alone' },
  {
    services: ['mental-health'],
    from: 12,
    when: 'mature',
    law: 'Family Code 6924; Health and Safety Code 124260',
    say: 'alone',
  },
  { services: ['substance-use'], from: 12, when: null, law: 'Family Code 6929; 42 CFR 2.14', say: 'alone' },
  { services: ['hiv-early-intervention', 'hepatitis-c'], from: 12, when: null, law: 'Family Code 6926', say: 'alone' },
  { services: ['reproductive-health'], from: 0, when: null, law: 'Family Code 6925', say: 'alone' },
];

/**
 * A child who cannot write a name is signed for up to this age; above it the privacy officer decides whether she
 * cannot. No statute gives an age: it is the desk's own, and counsel's to change.
 */
export const SMALL_CHILD_UNTIL = 7;

export interface SignerRow {
  needs: readonly Need[];
  law: string;
  say: Saying;
}

const VAWA = '34 U.S.C. 12291(b)(2)(B)(ii)';

/** Every other answer of the table. */
export const signerRows = {
  adult: { needs: ['herself'], law: `${VAWA}; 45 CFR 164.508(c)(1)(vi)`, say: 'adult' },
  emancipated: { needs: ['herself'], law: 'Family Code 7002, 7050', say: 'emancipated' },
  conserved: { needs: ['court-appointed'], law: `${VAWA}; Probate Code 2355`, say: 'conservator' },
  doubted: { needs: ['herself', 'court-appointed'], law: 'Probate Code 810, 811', say: 'ask' },
  together: { needs: ['both'], law: `${VAWA}; 28 CFR 94.115`, say: 'both' },
  'together-foster': {
    needs: ['both-with-court'],
    law: `${VAWA}; Welfare and Institutions Code 361, 369`,
    say: 'both-with-court',
  },
  'small-child': { needs: ['parent-or-guardian'], law: `${VAWA}; 45 CFR 164.502(g)(3)`, say: 'small-child' },
  'small-child-foster': {
    needs: ['court-appointed'],
    law: `${VAWA}; Welfare and Institutions Code 369`,
    say: 'small-child-foster',
  },
  unsure: { needs: [], law: `${VAWA}; Penal Code 13750(h)`, say: 'ask' },
} as const satisfies Record<string, SignerRow>;
