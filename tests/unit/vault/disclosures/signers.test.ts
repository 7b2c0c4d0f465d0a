import { expect, test } from 'vitest';
import type { ServiceId } from '../../../../electron/contract/catalogue.ts';
import { mayBeMinor, yearsOn } from '../../../../electron/vault/disclosures/engine/ages.ts';
import { signersOf } from '../../../../electron/vault/disclosures/engine/signers.ts';
import type { Person } from '../../../../electron/vault/disclosures/engine/types.ts';

// Who signs, with the statute that stands beside it and the words for the family.

const TODAY = '2026-11-24';
const at = (years: number) => ({ born: `${2026 - years}-03-01`, foster: false });
const VAWA = '34 U.S.C. 12291(b)(2)(B)(ii)';

const rows: [string, Person, ServiceId | null, string, string, string][] = [
  ['an adult', at(30), 'dentistry', 'herself', `${VAWA}; 45 CFR 164.508(c)(1)(vi)`, 'adult'],
  ['says adult', { says: 'adult' }, null, 'herself', `${VAWA}; 45 CFR 164.508(c)(1)(vi)`, 'adult'],
  ['emancipated', { ...at(16), emancipated: true }, 'dentistry', 'herself', 'Family Code 7002, 7050', 'emancipated'],
  [
    'conserved',
    { ...at(30), incapacity: 'conserved' },
    'dentistry',
    'court-appointed',
    `${VAWA}; Probate Code 2355`,
    'conservator',
  ],
  ['doubted', { ...at(30), incapacity: 'doubted' }, 'dentistry', 'ask', `${VAWA}; Penal Code 13750(h)`, 'ask'],
  ['both', at(14), 'dentistry', 'both', `${VAWA}; 28 CFR 94.115`, 'both'],
  ['a partner', at(14), null, 'both', `${VAWA}; 28 CFR 94.115`, 'both'],
  [
    'foster',
    { ...at(14), foster: true },
    'nutrition',
    'both-with-court',
    `${VAWA}; Welfare and Institutions Code 361, 369`,
    'both-with-court',
  ],
  [
    'small',
    { ...at(4), tooYoungToSign: true },
    'dentistry',
    'parent-or-guardian',
    `${VAWA}; 45 CFR 164.502(g)(3)`,
    'small-child',
  ],
  [
    'small, foster',
    { ...at(4), tooYoungToSign: true, foster: true },
    'dentistry',
    'court-appointed',
    `${VAWA}; Welfare and Institutions Code 369`,
    'small-child-foster',
  ],
  [
    'small, foster, doubted',
    { ...at(4), tooYoungToSign: true, foster: true, incapacity: 'doubted' },
    'dentistry',
    'court-appointed',
    `${VAWA}; Welfare and Institutions Code 369`,
    'small-child-foster',
  ],
  ['apart', { ...at(15), livesApart: true }, 'physical-therapy', 'herself', 'Family Code 6922', 'lives-apart'],
  ['apart', { ...at(15), livesApart: true }, 'primary-care', 'herself', 'Family Code 6922', 'lives-apart'],
  ['violence', { ...at(12), partnerViolenceCare: true }, 'primary-care', 'herself', 'Family Code 6930', 'alone'],
  ['assault', { ...at(12), sexualAssaultCare: true }, 'primary-care', 'herself', 'Family Code 6927, 6928', 'alone'],
  ['assault', { ...at(11), sexualAssaultCare: true }, 'primary-care', 'herself', 'Family Code 6928', 'alone'],
  ['pregnancy', { ...at(11), pregnancyCare: true }, 'primary-care', 'herself', 'Family Code 6925', 'alone'],
  [
    'mature',
    { ...at(12), mature: true },
    'mental-health',
    'herself',
    'Family Code 6924; Health and Safety Code 124260',
    'alone',
  ],
  ['substances', at(12), 'substance-use', 'herself', 'Family Code 6929; 42 CFR 2.14', 'alone'],
  ['HIV', at(12), 'hiv-early-intervention', 'herself', 'Family Code 6926', 'alone'],
  ['hepatitis', at(12), 'hepatitis-c', 'herself', 'Family Code 6926', 'alone'],
  ['reproductive', at(9), 'reproductive-health', 'herself', 'Family Code 6925', 'alone'],
  ['nobody knows', { foster: false }, 'reproductive-health', 'ask', `${VAWA}; Penal Code 13750(h)`, 'ask'],
];

test.each(rows)('%s', (_what, person, service, need, law, say) => {
  expect(signersOf(person)(service, TODAY)).toMatchObject({ need, law, say });
});

test.each([
  // Seventh, twelfth, fifteenth and eighteenth birthdays, to the day.
  ['2019-11-25', 'parent-or-guardian'],
  ['2019-11-24', 'ask'],
])('a child born %s who cannot sign: %s', (born, need) => {
  expect(signersOf({ born, foster: false, tooYoungToSign: true })('dentistry', TODAY).need).toBe(need);
});

test.each([
  ['2011-11-25', 'both'],
  ['2011-11-24', 'herself'],
])('living apart, born %s: %s', (born, need) => {
  expect(signersOf({ born, foster: false, livesApart: true })('dentistry', TODAY).need).toBe(need);
});

test.each([
  ['2008-11-24', '2026-11-24', 18],
  ['2008-11-25', '2026-11-24', 17],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2024-02-29', 16],
  ['2026-11-24', '2026-11-24', 0],
  ['2026-11-25', '2026-11-24', null],
])('born %s, on %s: %s years', (born, day, years) => {
  expect(yearsOn(born, day)).toBe(years);
  expect(mayBeMinor({ born }, day)).toBe(years === null || years < 18);
});
