import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type {
  Appointment,
  AppointmentLine,
  FollowUp,
  FollowUpLine,
  Outcome,
} from '../../../electron/contract/appointments.ts';
import type { Input } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Partner, Site } from '../../../electron/contract/sites.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { appointmentFields } from '../../fixtures/invented-days.ts';
import { consentTerms } from '../../fixtures/invented-file.ts';
import { sharedDesk } from './shared-desk.ts';

// When she is expected and what became of it; what is to be done on which day.

const today = dayOf(new Date());
const yesterday = daysAfter(today, -1);
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
let site: Site;
beforeAll(async () => {
  desk = sharedDesk();
  const sites = (await desk.as('owner', 'sites.list', {})) as Site[];
  site = sites.find((one) => one.services.includes('dentistry')) as Site;
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('own');
});

const save = (patch: Partial<Input<'appointments.save'>> = {}, who = 'owner') =>
  desk.as(who, 'appointments.save', { ...appointmentFields(file.id), day: today, ...patch }) as Promise<Appointment>;
const end = (id: string, outcome: Outcome, version = 1) =>
  desk.as('owner', 'appointments.end', { id, version, outcome }) as Promise<Appointment>;
const dental = () => ({ place: { kind: 'site' as const, id: site.id }, service: 'dentistry' as const });
const ofFile = async () => (await desk.as('owner', 'appointments.ofFile', { clientId: file.id })) as Appointment[];
const rows = (action: string) =>
  desk.desk.db
    .prepare('SELECT count(*) FROM audit WHERE action = ? AND subject = ?')
    .pluck()
    .get(action, file.fileNumber);

test('it is written, changed, and taken away; a late saver is told, and each is a row of the audit', async () => {
  const made = await save(dental());
  expect(made).toMatchObject({ version: 1, placeName: site.name, withWhom: 'Ana', outcome: null });
  const changed = await save({ ...dental(), id: made.id, version: 1, time: '13:15', goesAlong: '' });
  expect(changed).toMatchObject({ id: made.id, version: 2, time: '13:15', goesAlong: '' });
  expect(await save({ id: made.id, version: 1 })).toBe('changed-meanwhile');
  expect(await desk.as('owner', 'appointments.remove', { id: made.id, version: 1 })).toBe('changed-meanwhile');
  expect(rows('appointment.saved')).toBe(2);
  expect(await desk.as('owner', 'appointments.remove', { id: made.id, version: 2 })).toEqual({ done: true });
  expect(await ofFile()).toEqual([]);
  expect(rows('appointment.saved')).toBe(3);
});

test('not at a site she avoids, not in another file, not with a clock that is none', async () => {
  const { id, version } = file;
  const fields = { aliases: [], facts: file.facts, avoidedPeople: '', limitsExplainedOn: null };
  await desk.as('owner', 'clients.update', { id, version, ...fields, avoidedSites: [site.id] });
  expect(await save(dental())).toBe('site-avoided');
  const made = await save();
  const other = await desk.file('own');
  expect(await save({ id: made.id, version: 1, clientId: other.id })).toBe('changed-meanwhile');
  expect(await save({ time: '24:00' })).toBe('bad-input');
  expect(await save({ minutes: 0 })).toBe('bad-input');
});

test('those to come stand first, then the past ones, the latest first', async () => {
  for (const day of [daysAfter(today, -3), today, daysAfter(today, 9), yesterday]) await save({ day });
  expect((await ofFile()).map(({ day }) => day)).toEqual([today, daysAfter(today, 9), yesterday, daysAfter(today, -3)]);
});

test('the days list what she reaches and nothing else, with initials beside the name', async () => {
  const mine = await save({ time: '08:00' });
  const between = async (who: string, from = today, to = today) =>
    (await desk.as(who, 'appointments.between', { from, to })) as AppointmentLine[];
  const line = (await between('owner')).find(({ id }) => id === mine.id);
  expect(line?.whose).toEqual({ fileNumber: file.fileNumber, nameToUse: 'Rosalinda Quetzal', initials: 'R. Q.' });
  expect((await between('supervisor')).map(({ id }) => id)).toContain(mine.id);
  expect((await between('colleague')).map(({ id }) => id)).not.toContain(mine.id);
  expect(await between('officer')).toBe('no-right');
  expect(await between('owner', today, daysAfter(today, 42))).toBe('bad-input');
  expect((await between('owner', daysAfter(today, 1), daysAfter(today, 42))).map(({ id }) => id)).not.toContain(
    mine.id,
  );
});

test('she came or did not come: from the day on, told by herself or by us; undone it is open again', async () => {
  const ahead = await save({ day: daysAfter(today, 1) });
  expect(await end(ahead.id, { kind: 'came', saidBy: 'herself' })).toBe('bad-input');
  const made = await save();
  const came = await end(made.id, { kind: 'came', saidBy: 'us' });
  expect(came).toMatchObject({ version: 2, outcome: { kind: 'came', saidBy: 'us', by: 'o. V.'.toUpperCase() } });
  expect(await end(made.id, { kind: 'did-not-come', saidBy: 'herself' }, 2)).toBe('changed-meanwhile');
  expect(await save({ id: made.id, version: 2 })).toBe('changed-meanwhile');
  expect(await desk.as('owner', 'appointments.undo', { id: made.id, version: 2 })).toMatchObject({ outcome: null });
  expect(rows('appointment.ended')).toBe(2);
});

test('the place tells whether she came only under her own tick for that service, while the consent holds', async () => {
  const told: Outcome = { kind: 'came', saidBy: 'place' };
  const atDesk = await save();
  expect(await end(atDesk.id, told)).toBe('bad-input');
  const made = await save(dental());
  expect(await end(made.id, told)).toBe('answer-not-allowed');
  const terms = consentTerms(file.id, site.id, today, daysAfter(today, 30));
  await desk.as('owner', 'consents.record', terms);
  expect(await end(made.id, told)).toBe('answer-not-allowed');
  const other = { ...terms, wayBack: ['nutrition' as const] };
  await desk.as('owner', 'consents.record', other);
  expect(await end(made.id, told)).toBe('answer-not-allowed');
  const { id } = (await desk.as('owner', 'consents.record', { ...terms, wayBack: ['dentistry'] })) as { id: string };
  const unnamed = await save({ ...dental(), service: null });
  expect(await end(unnamed.id, told)).toBe('answer-not-allowed');
  expect(await end(made.id, told)).toMatchObject({ outcome: { kind: 'came', saidBy: 'place' } });
  await desk.as('owner', 'consents.revoke', { id, spoken: true });
  const again = await save(dental());
  expect(await end(again.id, told)).toBe('answer-not-allowed');
  expect(await end(again.id, { kind: 'came', saidBy: 'herself' })).toMatchObject({ outcome: { kind: 'came' } });
});

test('a partner tells nothing of her, but may move or cancel its own hour', async () => {
  const partner = ((await desk.as('owner', 'sites.partners', {})) as Partner[])[0] as Partner;
  const made = await save({ place: { kind: 'partner', id: partner.id } });
  expect(made.placeName).toBe(partner.name);
  expect(await end(made.id, { kind: 'did-not-come', saidBy: 'place' })).toBe('answer-not-allowed');
  expect(await end(made.id, { kind: 'cancelled', saidBy: 'place' })).toMatchObject({ outcome: { kind: 'cancelled' } });
});

test('moved: a new hour with the same arrangements, whose interpreter is to be booked anew; undone it goes again', async () => {
  const made = await save({ ...dental(), interpreter: 'booked' });
  const to = { day: daysAfter(today, 4), time: '15:45' };
  expect(await end(made.id, { kind: 'moved', saidBy: 'place', day: yesterday, time: '10:00' })).toBe('bad-input');
  await end(made.id, { kind: 'moved', saidBy: 'place', ...to });
  const [old, next] = await ofFile();
  expect(old).toMatchObject({ id: made.id, outcome: { kind: 'moved', saidBy: 'place' } });
  expect(next).toMatchObject({ ...to, transport: 'bus-pass', goesAlong: 'Her sister', interpreter: 'to-book' });
  expect(await desk.as('owner', 'appointments.remove', { id: next?.id ?? '', version: 1 })).toBe('changed-meanwhile');
  await desk.as('owner', 'appointments.undo', { id: made.id, version: 2 });
  expect(await ofFile()).toMatchObject([{ id: made.id, outcome: null }]);
  // Something became of the new hour: the old one stays moved.
  await end(made.id, { kind: 'moved', saidBy: 'us', ...to }, 3);
  const moved = (await ofFile()).find(({ id }) => id !== made.id);
  await end(moved?.id ?? '', { kind: 'cancelled', saidBy: 'herself' });
  expect(await desk.as('owner', 'appointments.undo', { id: made.id, version: 4 })).toBe('changed-meanwhile');
  expect((await ofFile()).map(({ outcome }) => outcome?.kind)).toEqual(['moved', 'cancelled']);
});

test('a follow-up is done, moved or let go, and opens again; only open ones are due', async () => {
  const write = (words: string, day: string) =>
    desk.as('owner', 'followUps.save', { id: null, version: 0, clientId: file.id, day, words }) as Promise<FollowUp>;
  const due = async (who = 'owner', to = today) =>
    ((await desk.as(who, 'followUps.due', { to })) as FollowUpLine[])
      .filter(({ clientId }) => clientId === file.id)
      .map(({ words }) => words);
  const glasses = await write('Ask if the glasses came', yesterday);
  const pass = await write('Bus pass', today);
  await write('Thirty days', daysAfter(today, 30));
  expect(await due()).toEqual(['Ask if the glasses came', 'Bus pass']);
  expect(await due('colleague')).toEqual([]);
  expect(await due('supervisor', daysAfter(today, 30))).toHaveLength(3);
  const settle = (version: number, state: FollowUp['state']) =>
    desk.as('owner', 'followUps.settle', { id: glasses.id, version, state });
  expect(await settle(1, 'done')).toMatchObject({ version: 2, state: 'done' });
  expect(await settle(1, 'let-go')).toBe('changed-meanwhile');
  const move = { clientId: file.id, day: daysAfter(today, 5), words: 'Ask if the glasses came' };
  expect(await desk.as('owner', 'followUps.save', { ...move, id: glasses.id, version: 2 })).toBe('changed-meanwhile');
  expect(await settle(2, 'open')).toMatchObject({ version: 3, state: 'open' });
  await desk.as('owner', 'followUps.save', { ...move, id: glasses.id, version: 3 });
  expect(await due()).toEqual(['Bus pass']);
  await desk.as('owner', 'followUps.settle', { id: pass.id, version: 1, state: 'let-go' });
  const all = (await desk.as('owner', 'followUps.ofFile', { clientId: file.id })) as FollowUp[];
  expect(all.map(({ words, state }) => [words, state])).toEqual([
    ['Ask if the glasses came', 'open'],
    ['Thirty days', 'open'],
    ['Bus pass', 'let-go'],
  ]);
  expect(await write(' ', today)).toBe('bad-input');
});
