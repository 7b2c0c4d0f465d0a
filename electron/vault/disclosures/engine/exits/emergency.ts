import { type Asked, avoidedMember, avoidedPlace, decision, sortItems, stays } from '../asked.ts';
import type { Decision, RecipientKind, RecordKind } from '../types.ts';

/**
 * What saves a life now (45 CFR 164.512(j)(1)(i); 42 CFR 2.51; Civil Code 56.10(c)). It waits for nobody, and the
 * worker's telephone call is never held up by a list: the list says what may be told.
 */

/** Who has to come, to whom, and what stands in the way. */
const forPolice: readonly RecordKind[] = [
  'name-to-use',
  'mailing-address',
  'safe-contact',
  'language',
  'access-needs',
  'health-as-told',
  'present-danger',
];

/** What those treat by who keep her alive: 42 CFR 2.51 opens substance use, and the records of it, to them alone. */
const forMedicalHelp: readonly RecordKind[] = [
  ...forPolice,
  'legal-name',
  'date-of-birth',
  'allergies',
  'medicines',
  'mental-health-as-told',
  'substance-use-as-told',
  'reproductive-as-told',
  'part2-records',
];

const lists: Partial<Record<RecipientKind, readonly RecordKind[]>> = {
  police: forPolice,
  sheriff: forPolice,
  'emergency-services': forMedicalHelp,
  hospital: forMedicalHelp,
};

export function emergency(asked: Asked): Decision {
  const list = lists[asked.request.recipient.kind];
  if (!list) return stays(asked, 'wrong-recipient');
  // A hospital that she avoids and was brought to hears what keeps her alive; of the police another is called.
  const refused = avoidedMember(asked) ?? (list === forPolice ? avoidedPlace(asked) : null);
  if (refused) return stays(asked, refused);
  const sorted = sortItems(asked, (kind) => (list.includes(kind) ? null : 'not-for-emergency'));
  return decision(asked, sorted, { notices: ['tell-her', 'privacy-officer-afterwards'], evenEmpty: true });
}
