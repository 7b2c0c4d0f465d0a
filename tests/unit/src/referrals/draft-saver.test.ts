import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Referral } from '../../../../electron/contract/referrals.ts';
import { createDraftSaver, type ReferralDraft, type SaveInput } from '../../../../src/referrals/draft-saver.ts';

const draft: ReferralDraft = {
  id: null,
  clientId: 'c',
  service: 'dentistry',
  siteId: 's',
  helpWanted: '',
  howSoon: '',
  answerBy: null,
  items: [],
};

function desk() {
  const saved: SaveInput[] = [];
  const answers: { resolve: (referral: Referral) => void; reject: (error: Error) => void; input: SaveInput }[] = [];
  const failed: unknown[] = [];
  const saver = createDraftSaver({
    save: (input) => {
      saved.push(input);
      return new Promise((resolve, reject) => answers.push({ resolve, reject, input }));
    },
    onSaved: () => undefined,
    onFailed: (error) => failed.push(error),
    wait: 500,
  });
  const answer = async () => {
    const next = answers.shift();
    next?.resolve({
      ...next.input,
      id: next.input.id ?? 'new',
      code: 'R',
      state: 'draft',
      createdAt: '',
      updatedAt: '',
    });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, saved, answers, failed, answer };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving a referral while it is typed', () => {
  it('waits for a pause and saves the last words once', async () => {
    const { saver, saved } = desk();
    saver.change({ ...draft, helpWanted: 'a' });
    saver.change({ ...draft, helpWanted: 'ab' });
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved.map((input) => input.helpWanted)).toEqual(['ab']);
  });

  it('never makes a second draft of words typed while the first save is under way, and never saves two at once', async () => {
    const { saver, saved, answer } = desk();
    saver.change({ ...draft, helpWanted: 'first' });
    void saver.flush();
    saver.change({ ...draft, helpWanted: 'second' });
    void saver.flush();
    expect(saved).toHaveLength(1);
    await answer();
    expect(saved.map(({ id, helpWanted }) => [id, helpWanted])).toEqual([
      [null, 'first'],
      ['new', 'second'],
    ]);
  });

  it('keeps the words of a save that failed, and saves them with the next one', async () => {
    const { saver, saved, answers, failed } = desk();
    saver.change({ ...draft, helpWanted: 'kept' });
    void saver.flush();
    answers.shift()?.reject(new Error('desk-closed'));
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveLength(1);
    void saver.flush();
    expect(saved.map((input) => input.helpWanted)).toEqual(['kept', 'kept']);
  });

  it('saves nothing before service and site are chosen', async () => {
    const { saver, saved } = desk();
    saver.change({ ...draft, siteId: null });
    await saver.flush();
    expect(saved).toHaveLength(0);
  });
});
