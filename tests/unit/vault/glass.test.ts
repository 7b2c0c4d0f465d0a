import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { rights } from '../../../electron/contract/call.ts';
import { calls } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import { sharedDesk } from './shared-desk.ts';

const { desk, idOf, as, file } = sharedDesk();
afterAll(() => desk.remove());

const found = async (who: string, text: string) => (await as(who, 'clients.find', { text })) as { id: string }[];
const elsewhere = async (who: string, text: string) =>
  (await as(who, 'clients.elsewhere', { text })) as { id: string; ask: string }[];

test('lists hold only what she may open: found, last worked on', async () => {
  const name = 'Ximena Tlahuac';
  const [own, shared, restricted] = [
    await file('own', name),
    await file('shared', name),
    await file('restricted', name),
  ];
  const ids = (lines: { id: string }[]) => lines.map((line) => line.id);
  const all = [own, shared, restricted].map((one) => one.id);
  for (const text of ['xim', 'ximena tlahuac', own.fileNumber, '']) {
    const hers = ids(await found('owner', text)).filter((id) => all.includes(id));
    const theirs = ids(await found('colleague', text)).filter((id) => all.includes(id));
    expect([text, theirs]).toEqual([text, text === own.fileNumber ? [] : [shared.id]]);
    expect([text, hers.length]).toEqual([text, text === own.fileNumber ? 1 : 3]);
  }
  expect(ids(await found('supervisor', 'ximena')).sort()).toEqual(all.sort());
});

test('of a colleague’s file she learns that it is there and whom to ask, when she knows whole names', async () => {
  const own = await file('own', 'Marisela Citlali de la Cruz');
  await file('restricted', 'Marisela Citlali de la Cruz');
  const line = [{ id: own.id, ask: 'O. V.' }];
  const number = own.fileNumber;
  for (const text of [
    'marisela citlali',
    'CRUZ  Marisela',
    'Cítlali la Cruz',
    number,
    number.toLowerCase(),
    number.replace('-', ' '),
  ]) {
    expect([text, await elsewhere('colleague', text)]).toEqual([text, line]);
  }
  const parts = [
    '',
    'marisela',
    'marisela marisela',
    'marisel citlali',
    'de la',
    'de la cruz',
    'm c',
    number.slice(3),
    number.slice(0, -1),
    'estrella citlali',
    '% %',
  ];
  for (const text of parts) expect([text, await elsewhere('colleague', text)]).toEqual([text, []]);
  // Those who reach it find it, and are not sent to ask.
  expect(await elsewhere('owner', 'marisela citlali')).toEqual([]);
  expect(await elsewhere('supervisor', 'marisela citlali')).toEqual([]);
  // An alias is a name too; of many only some are told.
  expect((await elsewhere('colleague', 'estrella vega')).length).toBeLessThanOrEqual(10);
  const searched = desk.db.prepare("SELECT DISTINCT subject FROM audit WHERE action = 'client.searched'").pluck().all();
  expect(searched).toEqual(['']);
});

const because = 'She is here with a fever and her worker is away';

test('the glass: a reason opens a colleague’s file for eight hours; its owner and the privacy officer read it', async () => {
  const own = await file('own', 'Nayeli Ocampo');
  expect(await as('colleague', 'clients.breakGlass', { id: own.id, reason: 'too short' })).toBe('bad-input');
  const opened = (await as('colleague', 'clients.breakGlass', { id: own.id, reason: because })) as ClientFile;
  expect(opened).toMatchObject({ id: own.id, mine: false });
  expect(await as('colleague', 'clients.get', { id: own.id })).toMatchObject({ id: own.id });
  expect((await found('colleague', 'nayeli')).map((one) => one.id)).toEqual([own.id]);
  // Twice is once: there was no glass any more.
  await as('colleague', 'clients.breakGlass', { id: own.id, reason: because });
  const broken = (who: string) => as(who, 'clients.glassBroken', {}) as Promise<{ id: string; clientId: string }[]>;
  const [seen, ...rest] = (await broken('owner')).filter((one) => one.clientId === own.id);
  expect(rest).toEqual([]);
  expect(seen).toMatchObject({
    fileNumber: own.fileNumber,
    mine: true,
    by: 'C. V.',
    reason: because,
    ownerSawAt: null,
  });
  // The officer reads it too, and does not say for the owner that it was seen.
  expect(calls['clients.glassBroken'].output.parse(await broken('officer'))).toContainEqual({ ...seen, mine: false });
  expect(await broken('supervisor')).toEqual([]);
  expect(await broken('colleague')).toEqual([]);
  const row = desk.db
    .prepare("SELECT subject FROM audit WHERE action = 'file.glass-broken' ORDER BY row DESC")
    .pluck()
    .get();
  expect(row).toBe(own.fileNumber);

  expect(await as('officer', 'clients.sawGlass', { id: seen?.id ?? '' })).toBe('not-found');
  expect(await as('owner', 'clients.sawGlass', { id: seen?.id ?? '' })).toEqual({ done: true });
  expect((await broken('owner')).find((one) => one.id === seen?.id)).toMatchObject({ ownerSawAt: expect.any(String) });
  // What is not seen yet comes first.
  const later = await file('own', 'Itzel Robledo');
  await as('colleague', 'clients.breakGlass', { id: later.id, reason: because });
  expect((await broken('owner'))[0]?.clientId).toBe(later.id);

  // After eight hours it is whole again. The desk's clock does not go back, so the row is made older.
  desk.db
    .prepare('UPDATE glass_broken SET ends_at = ? WHERE id = ?')
    .run(new Date(Date.now() - 1000).toISOString(), seen?.id);
  expect(await as('colleague', 'clients.get', { id: own.id })).toBe('file-elsewhere');
});

test('the glass of what is hers, shared, restricted or not there', async () => {
  const glass = (who: string, id: string) => as(who, 'clients.breakGlass', { id, reason: because });
  const rows = () => desk.db.prepare('SELECT count(*) FROM glass_broken').pluck().get();
  const before = rows();
  expect(await glass('owner', (await file('own')).id)).toMatchObject({ mine: true });
  expect(await glass('colleague', (await file('shared')).id)).toMatchObject({ mine: false });
  expect(await glass('supervisor', (await file('restricted')).id)).toMatchObject({ mine: true });
  expect(await glass('colleague', (await file('restricted')).id)).toBe('not-found');
  expect(await glass('colleague', randomUUID())).toBe('not-found');
  expect(await glass('officer', (await file('own')).id)).toBe('no-right');
  expect(rows()).toBe(before);
  // Restricting a file ends what broken glass had opened.
  const own = await file('own');
  await glass('colleague', own.id);
  await as('owner', 'clients.setAccess', { id: own.id, version: own.version, access: 'restricted' });
  expect(await as('colleague', 'clients.get', { id: own.id })).toBe('not-found');
});

test('handed on: the new owner has it, the old one is told whether she still may; each is a row of the audit', async () => {
  const own = await file('own', 'Yaretzi Ponce');
  const to = idOf('colleague');
  const stale = { id: own.id, version: own.version + 1, to };
  expect(await as('owner', 'clients.assign', stale)).toBe('changed-meanwhile');
  for (const nobody of [idOf('officer'), idOf('administrator'), randomUUID()]) {
    expect(await as('owner', 'clients.assign', { id: own.id, version: own.version, to: nobody })).toBe('not-found');
  }
  const handed = await as('owner', 'clients.assign', { id: own.id, version: own.version, to });
  expect(handed).toEqual({ owner: { id: to, initials: 'C. V.' }, stillMine: false });
  expect(await as('owner', 'clients.get', { id: own.id })).toBe('file-elsewhere');
  expect(await as('colleague', 'clients.get', { id: own.id })).toMatchObject({ mine: true, owner: { id: to } });
  const back = await as('supervisor', 'clients.assign', { id: own.id, version: own.version + 1, to: idOf('owner') });
  expect(back).toMatchObject({ stillMine: true });
  const rows = desk.db.prepare("SELECT count(*) FROM audit WHERE action = 'file.assigned' AND subject = ?").pluck();
  expect(rows.get(own.fileNumber)).toBe(2);
});

test('files of somebody who no longer works with files wait, for supervisors to see', async () => {
  const own = await file('own', 'Tonantzin Lara');
  const waiting = async () =>
    ((await as('supervisor', 'clients.waiting', {})) as { id: string }[]).map((one) => one.id);
  expect(await waiting()).not.toContain(own.id);
  const put = desk.db.prepare('UPDATE staff SET rights = ? WHERE id = ?');
  put.run('["administrator"]', idOf('owner'));
  expect(await waiting()).toContain(own.id);
  expect((await elsewhere('colleague', 'tonantzin lara'))[0]).toEqual({ id: own.id, ask: '' });
  put.run('["worker"]', idOf('owner'));
  expect(await waiting()).not.toContain(own.id);
  for (const right of rights) if (right !== 'supervisor') expect(calls['clients.waiting'].needs).not.toContain(right);
});
