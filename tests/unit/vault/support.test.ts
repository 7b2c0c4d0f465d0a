import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Barrier, Goal, How, Plan } from '../../../electron/contract/support.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { sharedDesk } from './shared-desk.ts';

// What is hers on the way: safety plan, goals, how she is, what stands in the way.

const today = dayOf(new Date());
const { plan, goal, barrier } = inventedSupport((what) => what, today);
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
beforeAll(() => {
  desk = sharedDesk();
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('own');
});
const of = () => ({ clientId: file.id });
const actions = () =>
  desk.desk.db
    .prepare("SELECT action FROM audit WHERE subject = ? AND action NOT LIKE 'client.%' ORDER BY row")
    .pluck()
    .all(file.fileNumber);

describe('the safety plan', () => {
  const save = (version: number, words = plan) =>
    desk.as('owner', 'plans.save', { ...of(), version, plan: words }) as Promise<Plan>;

  test('is written in parts, written anew and undone; every version stays, and a late saver is told', async () => {
    expect(await desk.as('owner', 'plans.get', of())).toBeNull();
    expect(await save(0)).toMatchObject({ ...plan, version: 1 });
    expect(await save(0)).toBe('changed-meanwhile');
    expect(await save(1, { ...plan, places: 'the library' })).toMatchObject({ version: 2, places: 'the library' });
    expect(await desk.as('owner', 'plans.undo', { ...of(), version: 1 })).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'plans.undo', { ...of(), version: 2 })).toMatchObject({
      version: 3,
      places: 'places',
    });
    const before = (await desk.as('owner', 'plans.versions', of())) as Plan[];
    expect(before.map(({ version, places }) => [version, places])).toEqual([
      [2, 'the library'],
      [1, 'places'],
    ]);
    expect(actions()).toEqual(['plan.written', 'plan.written', 'plan.undone']);
  });

  test('needs one word in one part; where it is kept is none', async () => {
    const empty = { ...plan, signs: '', places: '', people: '', takeAlong: '', others: '  ' };
    expect(await save(0, empty)).toBe('bad-input');
    expect(await save(0, { ...empty, people: 'my aunt' })).toMatchObject({ version: 1, people: 'my aunt' });
    expect(await desk.as('owner', 'plans.undo', { ...of(), version: 1 })).toBe('not-found');
    expect(actions()).toEqual(['plan.written']);
  });
});

describe('goals', () => {
  const write = () => desk.as('owner', 'goals.write', { ...of(), goal }) as Promise<Goal>;
  const state = (one: Goal, to: Goal['state']) =>
    desk.as('owner', 'goals.setState', { id: one.id, version: one.version, state: to }) as Promise<Goal>;

  test('have steps, are reached, let go and opened again', async () => {
    const first = await write();
    expect(first).toMatchObject({ ...goal, state: 'open', since: today, until: null, version: 1 });
    const steps = [
      { words: 'step', doneOn: today },
      { words: 'then this', doneOn: null },
    ];
    const asked = { id: first.id, version: 1, goal: { words: 'her own words', steps } };
    const second = (await desk.as('owner', 'goals.change', asked)) as Goal;
    expect(second).toMatchObject({ words: 'her own words', steps, version: 2 });
    expect(await desk.as('owner', 'goals.change', asked)).toBe('changed-meanwhile');
    const future = { ...asked, version: 2, goal: { ...goal, steps: [{ words: 'x', doneOn: daysAfter(today, 1) }] } };
    expect(await desk.as('owner', 'goals.change', future)).toBe('bad-input');
    const reached = await state(second, 'reached');
    expect(reached).toMatchObject({ state: 'reached', until: today, steps });
    expect(await state(second, 'let-go')).toBe('changed-meanwhile');
    const other = await write();
    const listed = (await desk.as('owner', 'goals.list', of())) as Goal[];
    expect(listed.map(({ id }) => id)).toEqual([other.id, first.id]);
    expect(await state(await state(reached, 'let-go'), 'open')).toMatchObject({ state: 'open', until: null });
  });

  test('are taken back only while nothing has been done to them', async () => {
    const one = await write();
    const two = await state(await write(), 'reached');
    expect(await desk.as('owner', 'goals.takeBack', { id: two.id, version: two.version })).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'goals.takeBack', { id: two.id, version: 1 })).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'goals.takeBack', { id: one.id, version: 1 })).toEqual({ done: true });
    expect(((await desk.as('owner', 'goals.list', of())) as Goal[]).map(({ id }) => id)).toEqual([two.id]);
    expect(desk.desk.db.prepare('SELECT count(*) FROM goal_steps WHERE goal_id = ?').pluck().get(one.id)).toBe(0);
    expect(actions()).toEqual(['goal.written', 'goal.written', 'goal.changed', 'goal.taken-back']);
  });
});

describe('how she is', () => {
  const answer = (said: How['answer']) => desk.as('owner', 'how.answer', { ...of(), answer: said }) as Promise<How>;

  test('no answer is an answer; the latest stands first; taken back, nothing of it stays', async () => {
    expect(await answer('hard')).toMatchObject({ day: today, answer: 'hard' });
    const second = await answer(null);
    expect(second.answer).toBeNull();
    expect(await desk.as('owner', 'how.answer', { ...of(), answer: '7' as never })).toBe('bad-input');
    const listed = (await desk.as('owner', 'how.list', of())) as How[];
    expect(listed.map((one) => one.answer)).toEqual([null, 'hard']);
    expect(await desk.as('owner', 'how.takeBack', { id: second.id })).toEqual({ done: true });
    expect(await desk.as('owner', 'how.takeBack', { id: second.id })).toBe('not-found');
    expect((await desk.as('owner', 'how.list', of())) as How[]).toHaveLength(1);
    expect(actions()).toEqual(['how.answered', 'how.answered', 'how.taken-back']);
  });
});

describe('barriers', () => {
  const write = () => desk.as('owner', 'barriers.write', { ...of(), barrier }) as Promise<Barrier>;

  test('are of a kind, open or solved, changed and taken back', async () => {
    const first = await write();
    expect(first).toMatchObject({ ...barrier, since: today, solvedOn: null, version: 1 });
    const unknown = { ...barrier, kind: 'weather' as never };
    expect(await desk.as('owner', 'barriers.write', { ...of(), barrier: unknown })).toBe('bad-input');
    const solved = await desk.as('owner', 'barriers.setSolved', { id: first.id, version: 1, solved: true });
    expect(solved).toMatchObject({ solvedOn: today, version: 2 });
    const change = { id: first.id, version: 1, barrier: { ...barrier, words: 'no bus on Sundays' } };
    expect(await desk.as('owner', 'barriers.change', change)).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'barriers.change', { ...change, version: 2 })).toMatchObject({
      words: 'no bus on Sundays',
      solvedOn: today,
    });
    const second = await write();
    const listed = (await desk.as('owner', 'barriers.list', of())) as Barrier[];
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await desk.as('owner', 'barriers.takeBack', { id: first.id, version: 3 })).toBe('changed-meanwhile');
    expect(await desk.as('owner', 'barriers.takeBack', { id: second.id, version: 1 })).toEqual({ done: true });
    expect((await desk.as('owner', 'barriers.list', of())) as Barrier[]).toHaveLength(1);
    expect(await desk.as('owner', 'barriers.setSolved', { id: first.id, version: 3, solved: false })).toMatchObject({
      solvedOn: null,
    });
  });
});
