import { afterAll, expect, test, vi } from 'vitest';
import type { Output } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Family, FileStanding, Flag, FlagLine, Load } from '../../../electron/contract/intake.ts';
import { closingReasons } from '../../../electron/contract/retention.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { flagKinds } from '../../../electron/vault/intake/flags.ts';
import { appointmentFields } from '../../fixtures/invented-days.ts';
import { sharedDesk } from './shared-desk.ts';

const { desk, idOf, as, file } = sharedDesk();
afterAll(() => desk.remove());
const today = dayOf(new Date());
const [reason] = closingReasons;
const rowsOf = (action: string) => desk.db.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action);

test('the table of flags is short, neutral and in two languages', () => {
  expect(flagKinds.length).toBeLessThanOrEqual(9);
  expect(new Set(flagKinds.map(({ id }) => id)).size).toBe(flagKinds.length);
  for (const { says } of flagKinds) {
    expect(says.en.includes('{day}')).toBe(says.es.includes('{day}'));
    expect(says.en).not.toMatch(/abus|victim|traffick|violen/i);
  }
});

test('flags stand until their day, the gravest first; taken off, put back, moved; none of ours and no day gone by', async () => {
  const { id: clientId } = await file('own');
  const set = (kind: string, endsOn: string) => as('owner', 'flags.set', { clientId, kind, endsOn });
  expect(await set('no-such-flag', today)).toBe('bad-input');
  expect(await set('court-on', daysAfter(today, -1))).toBe('bad-input');
  expect(await set('court-on', daysAfter(today, 367))).toBe('bad-input');
  const court = (await set('court-on', daysAfter(today, 5))) as Flag;
  const call = (await set('do-not-call', today)) as Flag;
  expect(court).toMatchObject({ by: 'O. V.', setOn: today, version: 1 });
  const kinds = async () => ((await as('owner', 'flags.ofFile', { clientId })) as Flag[]).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['do-not-call', 'court-on']);
  const off = (await as('owner', 'flags.takeOff', { id: call.id, version: 1 })) as Flag;
  expect(await kinds()).toEqual(['court-on']);
  expect(await as('owner', 'flags.putBack', { id: call.id, version: 1 })).toBe('changed-meanwhile');
  await as('owner', 'flags.putBack', { id: call.id, version: off.version });
  expect(await kinds()).toEqual(['do-not-call', 'court-on']);

  const ending = async (who: string) =>
    ((await as(who, 'flags.ending', {})) as FlagLine[]).filter((line) => line.clientId === clientId);
  expect((await ending('owner')).map(({ kind, initials }) => [kind, initials])).toEqual([['do-not-call', 'R. Q.']]);
  expect(await ending('colleague')).toEqual([]);
  await as('owner', 'flags.move', { id: court.id, version: 1, endsOn: daysAfter(today, 3) });
  expect((await ending('supervisor')).map(({ kind }) => kind)).toEqual(['do-not-call', 'court-on']);

  vi.useFakeTimers({ now: Date.now() + 2 * 86_400_000, toFake: ['Date'] });
  try {
    expect(await kinds()).toEqual(['court-on']);
    expect((await ending('owner')).map(({ kind }) => kind)).toEqual(['do-not-call', 'court-on']);
    vi.setSystemTime(Date.now() + 12 * 86_400_000);
    expect([await kinds(), await ending('owner')]).toEqual([[], []]);
  } finally {
    vi.useRealTimers();
  }
});

test('family: told from both sides, and only to whoever reaches both files', async () => {
  const mother = await file('shared', 'Xiadani Vetch');
  const child = await file('own', 'Itzel Vetch');
  const hidden = await file('restricted', 'Nayeli Vetch');
  const of = async (who: string, clientId: string) => (await as(who, 'family.get', { clientId })) as Family;
  const link = (who: string, to: ClientFile) =>
    as(who, 'family.link', { clientId: mother.id, fileNumber: to.fileNumber.toLowerCase(), relation: 'child' });
  // A colleague learns nothing of a file that she does not reach: as if there were none.
  for (const one of [child, hidden]) expect(await link('colleague', one)).toBe('not-found');
  expect(await as('colleague', 'family.link', { clientId: mother.id, fileNumber: 'SH-9999', relation: 'child' })).toBe(
    'not-found',
  );
  expect(await link('owner', mother)).toBe('bad-input');
  await link('owner', child);
  await link('owner', hidden);
  expect((await of('owner', mother.id)).links.map(({ fileNumber, relation }) => [fileNumber, relation])).toEqual([
    [child.fileNumber, 'child'],
    [hidden.fileNumber, 'child'],
  ]);
  expect((await of('owner', child.id)).links).toMatchObject([{ fileNumber: mother.fileNumber, relation: 'parent' }]);
  expect(await of('colleague', mother.id)).toEqual({ links: [], members: [] });
  const [first] = (await of('owner', mother.id)).links;
  const away = { clientId: mother.id, id: first?.id ?? '' };
  expect(await as('colleague', 'family.unlink', away)).toBe('not-found');

  const words = 'Her aunt, who minds the children';
  const written = (await as('colleague', 'family.write', { clientId: mother.id, words })) as Family;
  expect(written.members).toMatchObject([{ words }]);
  const member = { clientId: mother.id, id: written.members[0]?.id ?? '' };
  expect(await as('owner', 'family.remove', { clientId: child.id, id: member.id })).toBe('not-found');
  expect(await as('owner', 'family.remove', member)).toMatchObject({ members: [] });
  expect(((await as('owner', 'family.unlink', away)) as Family).links).toHaveLength(1);
});

test('how somebody may be reached stands in lists without number and words, and only of files she reaches', async () => {
  const [own, shared] = [await file('own'), await file('shared')];
  const ask = (who: string) => as(who, 'clients.reach', { clientIds: [own.id, shared.id, own.id] });
  const rule = { state: 'given', how: 'Text only', when: 'before 2:00 PM', never: 'No voicemail, no mail' };
  expect(await ask('owner')).toEqual([own, shared].map(({ id }) => ({ clientId: id, ...rule, voicemail: false })));
  expect(await ask('colleague')).toEqual([{ clientId: shared.id, ...rule, voicemail: false }]);
});

test('a file is new, open, closed and open again', async () => {
  const { id, version } = await file('own');
  const state = async () => (await as('owner', 'clients.standing', { clientId: id })) as FileStanding;
  expect(await state()).toEqual({ state: 'new', since: null, note: null });
  await as('owner', 'followUps.save', { id: null, version: 0, clientId: id, day: today, words: 'Ask again' });
  expect((await state()).state).toBe('open');
  await as('owner', 'clients.close', { id, version, on: today, reason });
  expect(await state()).toMatchObject({ state: 'closed', since: today });
  // On the same day it was a slip; later she has come back.
  await as('owner', 'clients.reopen', { id, version: version + 1 });
  expect(await state()).toMatchObject({ state: 'open', since: null });
  await as('owner', 'clients.close', { id, version: version + 2, on: today, reason });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  try {
    await as('owner', 'clients.reopen', { id, version: version + 3 });
    expect(await state()).toMatchObject({ state: 'reopened', since: daysAfter(today, 1) });
  } finally {
    vi.useRealTimers();
  }
});

test('a file is handed on with a note, which the one after reads once and nobody else', async () => {
  const { id, version } = await file('own');
  const note = 'She prefers mornings.';
  await as('owner', 'clients.assign', { id, version, to: idOf('colleague'), note });
  const noteOf = async (who: string) => ((await as(who, 'clients.standing', { clientId: id })) as FileStanding).note;
  expect(await noteOf('supervisor')).toBeNull();
  expect(await noteOf('colleague')).toMatchObject({ words: note, by: 'O. V.' });
  await as('supervisor', 'clients.readNote', { clientId: id });
  expect(await noteOf('colleague')).not.toBeNull();
  await as('colleague', 'clients.readNote', { clientId: id });
  expect(await noteOf('colleague')).toBeNull();
  expect(desk.db.prepare('SELECT count(*) FROM hand_on_notes WHERE client_id = ?').pluck().get(id)).toBe(0);
});

test.each(['own', 'shared', 'restricted'] as const)(
  '“I know this person” closes a file (%s) to her at once, whatever her rights, and a supervisor tells whom',
  async (access) => {
    const made = await file(access, `Yareli Quartz ${access}`);
    const { id, version } = made;
    const of = { clientId: id };
    const before = rowsOf('file.known');
    expect(await as('owner', 'clients.knowPerson', of)).toEqual({ done: true });
    expect(rowsOf('file.known')).toBe(Number(before) + 1);
    expect(await as('owner', 'clients.get', { id })).toBe('not-found');
    const pressing = { id, reason: 'It cannot wait until Monday' };
    expect(await as('owner', 'clients.breakGlass', pressing)).toBe('not-found');
    for (const text of ['yareli', made.fileNumber, '']) {
      const found = (await as('owner', 'clients.find', { text })) as { id: string }[];
      expect([text, found.map((one) => one.id).includes(id)]).toEqual([text, false]);
    }
    const typed = { text: `yareli quartz ${access}` };
    expect(await as('owner', 'clients.elsewhere', typed)).toEqual([]);
    const waits = async (who: string) => {
      const lines = await as(who, 'clients.waiting', {});
      return (lines as Output<'clients.waiting'>).some((line) => line.id === id);
    };
    expect(await waits('supervisor')).toBe(true);
    const hand = (who: string, to: string, at = version) =>
      as(who, 'clients.assign', { id, version: at, to: idOf(to) });
    expect(await hand('supervisor', 'owner')).toBe('knows-person');
    expect(await hand('supervisor', 'colleague')).toMatchObject({ stillMine: true });
    expect(await waits('supervisor')).toBe(false);
    // Also a supervisor who knows her.
    await as('supervisor', 'clients.knowPerson', of);
    expect(await as('supervisor', 'clients.get', { id })).toBe('not-found');
    expect(await as('supervisor', 'clients.closedTo', of)).toBe('not-found');
    expect(await as('supervisor', 'clients.openAgainTo', { ...of, staffId: idOf('supervisor') })).toBe('not-found');
    expect(await as('colleague', 'clients.get', { id })).toMatchObject({ id });
  },
);

test('said by mistake: a supervisor opens it to her again', async () => {
  const { id } = await file('own');
  await as('owner', 'clients.knowPerson', { clientId: id });
  const [closed] = (await as('supervisor', 'clients.closedTo', { clientId: id })) as Output<'clients.closedTo'>;
  expect(closed).toEqual({ staffId: idOf('owner'), initials: 'O. V.', on: today });
  const again = { clientId: id, staffId: idOf('owner') };
  expect(await as('owner', 'clients.openAgainTo', again)).toBe('no-right');
  expect(await as('supervisor', 'clients.openAgainTo', again)).toEqual({ done: true });
  expect(await as('supervisor', 'clients.openAgainTo', again)).toBe('not-found');
  expect(await as('owner', 'clients.get', { id })).toMatchObject({ id });
});

test('each sees what she has on her hands, a supervisor what everybody has; closed files do not weigh', async () => {
  const load = async (who: string) => (await as(who, 'staff.load', {})) as Load[];
  const mine = async () => (await load('owner')).find(({ staffId }) => staffId === idOf('owner'));
  const start = await mine();
  const { id, version } = await file('own');
  await as('owner', 'appointments.save', { ...appointmentFields(id), day: today });
  await as('owner', 'followUps.save', { id: null, version: 0, clientId: id, day: today, words: 'Ask' });
  await as('owner', 'followUps.save', { id: null, version: 0, clientId: id, day: daysAfter(today, 1), words: 'Later' });
  expect(await mine()).toEqual({
    ...start,
    openFiles: (start?.openFiles ?? 0) + 1,
    appointments: (start?.appointments ?? 0) + 1,
    followUps: (start?.followUps ?? 0) + 1,
  });
  expect((await load('owner')).map(({ staffId }) => staffId)).toEqual([idOf('owner')]);
  expect((await load('supervisor')).length).toBeGreaterThan(2);
  await as('owner', 'clients.close', { id, version, on: today, reason });
  expect(await mine()).toEqual(start);
});
