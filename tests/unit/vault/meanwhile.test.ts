import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DeskError } from '../../../electron/contract/errors.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { appointmentFields } from '../../fixtures/invented-days.ts';
import { makeClient } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// Whoever saves over a newer version is refused, and told who was first and when; what stands there stays as it is.

const today = dayOf(new Date());
const support = inventedSupport((what) => what, today);
let desk: TestDesk;
let clientId: string;
beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
  clientId = (await makeClient(desk)).id;
});
afterAll(() => desk.remove());

const ordinary = (words: string) => ({ class: 'ordinary' as const, words });

/** Each: saves a version, a newer one, and once more the older one over it; gives how it stands afterwards. */
const kinds: Record<string, () => Promise<{ late: Promise<unknown>; stands: () => Promise<unknown> }>> = {
  facts: async () => {
    const file = await desk.call('clients.get', { id: clientId });
    const { aliases, facts, avoidedSites, limitsExplainedOn, version } = file;
    const fields = { id: clientId, version, aliases, facts, avoidedSites, limitsExplainedOn };
    await desk.call('clients.update', { ...fields, avoidedPeople: 'newer' });
    return {
      late: desk.call('clients.update', { ...fields, avoidedPeople: 'older' }),
      stands: async () => (await desk.call('clients.get', { id: clientId })).avoidedPeople,
    };
  },
  note: async () => {
    const { id } = await desk.call('notes.write', { clientId, day: today, content: ordinary('first') });
    const change = (words: string) =>
      desk.call('notes.change', { id, version: 1, day: today, content: ordinary(words) });
    await change('newer');
    return { late: change('older'), stands: async () => (await desk.call('notes.open', { id })).content };
  },
  service: async () => {
    const { id } = await desk.call('services.log', { clientId, entry: support.entry });
    const change = (minutes: number) =>
      desk.call('services.change', { id, version: 1, entry: { ...support.entry, minutes } });
    await change(45);
    return {
      late: change(15),
      stands: async () =>
        (await desk.call('services.list', { clientId, most: 9 })).entries.map(({ minutes }) => minutes),
    };
  },
  appointment: async () => {
    const first = await desk.call('appointments.save', appointmentFields(clientId));
    const { placeName: _name, outcome: _outcome, ...fields } = first;
    await desk.call('appointments.save', { ...fields, time: '11:15' });
    return {
      late: desk.call('appointments.save', { ...fields, time: '14:00' }),
      stands: async () => (await desk.call('appointments.ofFile', { clientId })).map(({ time }) => time),
    };
  },
  'an appointment of which something became': async () => {
    const past = { ...appointmentFields(clientId), day: daysAfter(today, -1) };
    const { placeName: _name, outcome: _outcome, ...fields } = await desk.call('appointments.save', past);
    await desk.call('appointments.end', { id: fields.id, version: 1, outcome: { kind: 'came', saidBy: 'herself' } });
    const standing = async () =>
      (await desk.call('appointments.ofFile', { clientId })).find(({ id }) => id === fields.id);
    return {
      late: desk.call('appointments.save', { ...fields, version: 2, time: '14:00' }),
      stands: async () => (await standing())?.time,
    };
  },
  plan: async () => {
    const save = (signs: string, version: number) =>
      desk.call('plans.save', { clientId, version, plan: { ...support.plan, signs } });
    await save('first', 0);
    await save('newer', 1);
    return { late: save('older', 1), stands: async () => (await desk.call('plans.get', { clientId }))?.signs };
  },
  goal: async () => {
    const { id } = await desk.call('goals.write', { clientId, goal: support.goal });
    const change = (words: string) => desk.call('goals.change', { id, version: 1, goal: { words, steps: [] } });
    await change('newer');
    return {
      late: change('older'),
      stands: async () => (await desk.call('goals.list', { clientId })).map(({ words }) => words),
    };
  },
};
const wanted: Record<string, unknown> = {
  facts: 'newer',
  note: ordinary('newer'),
  service: [45],
  appointment: ['11:15'],
  'an appointment of which something became': '09:30',
  plan: 'newer',
  goal: ['newer'],
};

test.each(Object.keys(kinds))(
  '%s: the late one is refused, told by whom and when, and nothing is lost',
  async (kind) => {
    const from = new Date().toISOString();
    const made = await kinds[kind]?.();
    const fault = await made?.late.catch((refused: unknown) => refused);
    expect(fault).toBeInstanceOf(DeskError);
    expect(fault).toMatchObject({ code: 'changed-meanwhile', details: { by: 'M. O.' } });
    const at = String((fault as DeskError).details?.at);
    expect(at >= from && at <= new Date().toISOString()).toBe(true);
    expect(await made?.stands()).toEqual(wanted[kind]);
  },
);
