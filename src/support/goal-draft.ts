import type { Goal, GoalFields, GoalStep } from '../../electron/contract/support.ts';
import { joined } from '../app/joined.ts';

/** A goal while it is being written: its steps are lines of one field, so that they are typed without a hand leaving the keys. */
export interface GoalDraft {
  /** Null: a new one. */
  goalId: string | null;
  version: number;
  words: string;
  /** One step on a line. */
  steps: string;
  /** Steps as they were, so that what is done stays done. */
  before: GoalStep[];
}

export const newGoal: GoalDraft = { goalId: null, version: 0, words: '', steps: '', before: [] };

export function draftOfGoal({ id, version, words, steps }: Goal): GoalDraft {
  return { goalId: id, version, words, steps: steps.map((step) => step.words).join('\n'), before: steps };
}

/** Most steps a goal may have, as the contract has it. */
export const MOST_STEPS = 20;

/** What is to be written. A line that says what a step said before keeps its day. */
export function fieldsOfGoal({ words, steps, before }: GoalDraft): GoalFields {
  const left = [...before];
  const lines = steps
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    words: words.trim(),
    steps: lines.map((line) => {
      const at = left.findIndex((step) => step.words === line);
      const doneOn = at < 0 ? null : (left.splice(at, 1)[0]?.doneOn ?? null);
      return { words: line, doneOn };
    }),
  };
}

/** Hers and what somebody else saved meanwhile: the words of both, and every step once. Null: theirs was taken back. */
export function bothGoals(mine: GoalDraft, theirs: Goal | null): GoalDraft {
  if (!theirs) return { ...mine, goalId: null, version: 0, before: [] };
  const { version, words, steps, before } = draftOfGoal(theirs);
  const lines = new Set([...steps.split('\n'), ...mine.steps.split('\n')].map((line) => line.trim()).filter(Boolean));
  return { ...mine, version, before, words: joined(words, mine.words), steps: [...lines].join('\n') };
}

/** What cannot stay as it is. */
export function goalLacks(draft: GoalDraft): ('words' | 'steps')[] {
  const { words, steps } = fieldsOfGoal(draft);
  const tooMuch = steps.length > MOST_STEPS || steps.some((step) => step.words.length > 300);
  return [...(words === '' ? ['words' as const] : []), ...(tooMuch ? ['steps' as const] : [])];
}
