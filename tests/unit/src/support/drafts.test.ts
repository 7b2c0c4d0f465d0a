import { describe, expect, it } from 'vitest';
import type { Goal, Plan } from '../../../../electron/contract/support.ts';
import { draftOfGoal, fieldsOfGoal, goalLacks, newGoal } from '../../../../src/support/goal-draft.ts';
import { draftOfPlan, fieldsOfPlan, isEmptyPlan } from '../../../../src/support/plan-draft.ts';

const goal: Goal = {
  id: '01890000-0000-7000-8000-000000000001',
  version: 2,
  words: 'A room of my own',
  steps: [
    { words: 'See the room', doneOn: '2026-01-02' },
    { words: 'Ask about the deposit', doneOn: null },
    { words: 'See the room', doneOn: null },
  ],
  state: 'open',
  since: '2026-01-01',
  until: null,
};

describe('a goal while it is being written', () => {
  it('keeps what is done when it is opened and closed, and when a line moves', () => {
    const draft = draftOfGoal(goal);
    expect(fieldsOfGoal(draft)).toEqual({ words: goal.words, steps: goal.steps });
    const moved = { ...draft, steps: ' Ask about the deposit \n\nSee the room\nPay the first month' };
    expect(fieldsOfGoal(moved).steps).toEqual([
      { words: 'Ask about the deposit', doneOn: null },
      { words: 'See the room', doneOn: '2026-01-02' },
      { words: 'Pay the first month', doneOn: null },
    ]);
  });

  it('needs words; steps are few and short', () => {
    expect(goalLacks(newGoal)).toEqual(['words']);
    expect(goalLacks({ ...newGoal, words: 'x', steps: 'a\n'.repeat(20) })).toEqual([]);
    expect(goalLacks({ ...newGoal, words: 'x', steps: 'a\n'.repeat(21) })).toEqual(['steps']);
    expect(goalLacks({ ...newGoal, words: 'x', steps: 'a'.repeat(301) })).toEqual(['steps']);
  });
});

describe('a safety plan while it is being written', () => {
  const plan: Plan = {
    version: 4,
    signs: 'He stops talking.',
    places: '',
    people: '',
    takeAlong: '',
    others: '',
    keeping: 'someone-keeps',
    keepingWords: 'Elena',
    writtenAt: '2026-01-02T18:00:00.000Z',
    writtenBy: 'M. O.',
  };

  it('is the same after it was opened and closed, and goes on top of the version that was read', () => {
    const { version, writtenAt: _at, writtenBy: _by, ...fields } = plan;
    expect(draftOfPlan(plan).version).toBe(version);
    expect(fieldsOfPlan(draftOfPlan(plan))).toEqual(fields);
  });

  it('is kept only here until she says otherwise, and empty without a word in a part', () => {
    const fresh = draftOfPlan(null);
    expect([fresh.version, fresh.keeping, isEmptyPlan(fresh)]).toEqual([0, 'only-here', true]);
    expect(isEmptyPlan({ ...fresh, keepingWords: 'with Elena', people: '  ' })).toBe(true);
    expect(isEmptyPlan({ ...fresh, people: 'Elena' })).toBe(false);
  });
});
