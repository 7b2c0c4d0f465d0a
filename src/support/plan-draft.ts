import { type Plan, type PlanFields, planParts } from '../../electron/contract/support.ts';
import { joined } from '../app/joined.ts';

/** A plan while it is being written. */
export interface PlanDraft extends PlanFields {
  /** The version that was read when the typing began; 0: there was none. */
  version: number;
}

/** To be written, or the one that is there, to be changed. */
export function draftOfPlan(plan: Plan | null): PlanDraft {
  if (!plan) {
    const parts = { signs: '', places: '', people: '', takeAlong: '', others: '' };
    return { version: 0, ...parts, keeping: 'only-here', keepingWords: '' };
  }
  const { writtenAt: _at, writtenBy: _by, ...fields } = plan;
  return fields;
}

/** What is to be written. */
export function fieldsOfPlan({ version: _version, ...fields }: PlanDraft): PlanFields {
  return fields;
}

/** Hers and what somebody else saved meanwhile, part by part; hers says where a copy may be. Null: theirs was undone. */
export function bothPlans(mine: PlanDraft, theirs: Plan | null): PlanDraft {
  if (!theirs) return { ...mine, version: 0 };
  const parts = planParts.map((part) => [part, joined(theirs[part], mine[part])]);
  return { ...mine, ...Object.fromEntries(parts), version: theirs.version };
}

/** True when no part has a word. */
export function isEmptyPlan(draft: PlanDraft): boolean {
  return planParts.every((part) => draft[part].trim() === '');
}
