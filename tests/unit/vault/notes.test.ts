import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Note, NoteContent } from '../../../electron/contract/notes.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { sharedDesk } from './shared-desk.ts';

// Case notes by type: what each class asks for, who reads it, and that nothing written is lost.

const today = dayOf(new Date());
const yesterday = daysAfter(today, -1);
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
beforeAll(() => {
  desk = sharedDesk();
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('own');
});

const ordinary = (words: string): NoteContent => ({ class: 'ordinary', words });
const privileged = (words: string, limitsExplainedOn: string | null = yesterday): NoteContent => ({
  class: 'privileged',
  words,
  limitsExplainedOn,
});
const write = (who: string, content: NoteContent, day = today) =>
  desk.as(who, 'notes.write', { clientId: file.id, day, content }) as Promise<Note>;
const list = (who: string) =>
  desk.as(who, 'notes.list', { clientId: file.id }) as Promise<{
    notes: Note[];
    hidden: number;
    caseworkerSince: string | null;
  }>;
const qualify = (who: string, since = yesterday) =>
  desk.as('administrator', 'notes.qualify', {
    staffId: desk.idOf(who),
    qualification: { kind: 'training-40-hours', since, supervisedBy: 'M. Lopez, LCSW' },
  });
const unqualify = (who: string) =>
  desk.as('administrator', 'notes.qualify', { staffId: desk.idOf(who), qualification: null });

test('a note is written, changed and undone; every version stays readable, and a late saver is told', async () => {
  const first = await write('owner', ordinary('came by bus'));
  expect(first).toMatchObject({ version: 1, day: today, class: 'ordinary', content: { words: 'came by bus' } });
  const change = { id: first.id, day: yesterday, content: ordinary('came on foot') };
  const second = (await desk.as('owner', 'notes.change', { ...change, version: 1 })) as Note;
  expect(second).toMatchObject({ version: 2, day: yesterday });
  expect(await desk.as('owner', 'notes.change', { ...change, version: 1 })).toBe('changed-meanwhile');
  const third = (await desk.as('owner', 'notes.undo', { id: first.id, version: 2 })) as Note;
  expect(third).toMatchObject({ version: 3, day: today, content: { words: 'came by bus' } });
  const before = (await desk.as('owner', 'notes.versions', { id: first.id })) as Note[];
  expect(before.map(({ version, content }) => [version, content?.class === 'ordinary' && content.words])).toEqual([
    [2, 'came on foot'],
    [1, 'came by bus'],
  ]);
  const single = await write('owner', ordinary('one version'));
  expect(await desk.as('owner', 'notes.undo', { id: single.id, version: 1 })).toBe('not-found');
  const asScreening = { class: 'third-party', fromWhom: 'x', what: 'x', liesIn: 'x' } as const;
  expect(await desk.as('owner', 'notes.change', { id: single.id, version: 1, day: today, content: asScreening })).toBe(
    'bad-input',
  );
  expect(await write('owner', ordinary('to come'), daysAfter(today, 1))).toBe('bad-input');
});

test('privileged: refused without the qualification, without the day the limits were explained, or with either too late', async () => {
  await unqualify('owner');
  expect(await write('owner', privileged('x'))).toBe('not-a-caseworker');
  expect(
    await desk.as('administrator', 'notes.qualify', {
      staffId: desk.idOf('owner'),
      qualification: { kind: 'training-40-hours', since: today, supervisedBy: '' },
    }),
  ).toBe('bad-input');
  for (const who of ['owner', 'supervisor', 'officer']) {
    expect(await desk.as(who, 'notes.qualify', { staffId: desk.idOf('owner'), qualification: null })).toBe('no-right');
  }
  await qualify('owner', today);
  expect(await write('owner', privileged('x'), yesterday)).toBe('not-a-caseworker');
  await qualify('owner');
  expect(await write('owner', privileged('x', null))).toBe('limits-not-explained');
  expect(await write('owner', privileged('x', today), yesterday)).toBe('limits-not-explained');
  expect(await write('owner', privileged('she said'))).toMatchObject({ content: { limitsExplainedOn: yesterday } });
});

test('the database itself takes no privileged note of somebody without a qualification', async () => {
  await unqualify('owner');
  const { db } = desk.desk;
  const note = await write('owner', ordinary('x'));
  const put = db.prepare(
    'INSERT INTO privileged_notes (note_id, version, words, limits_explained_on) VALUES (?, 1, ?, ?)',
  );
  expect(() => put.run(note.id, 'x', today)).toThrow('no caseworker');
  await qualify('owner');
  // The class of the note stands against it too: an ordinary note cannot have privileged words.
  expect(() => put.run(note.id, 'x', today)).toThrow('FOREIGN KEY');
});

test('privileged notes open for their writer, the owner and a supervisor; broken glass does not open them', async () => {
  await qualify('owner');
  await write('owner', ordinary('open to whoever reaches the file'));
  const note = await write('owner', privileged('between us'));
  expect((await list('owner')).notes.map(({ class: of, content }) => [of, content === null])).toEqual([
    ['privileged', true],
    ['ordinary', false],
  ]);
  for (const who of ['owner', 'supervisor']) {
    expect(await desk.as(who, 'notes.open', { id: note.id })).toMatchObject({ content: { words: 'between us' } });
  }
  expect(await desk.as('colleague', 'notes.open', { id: note.id })).toBe('file-elsewhere');
  await desk.as('colleague', 'clients.breakGlass', { id: file.id, reason: 'she stands at the door' });
  expect(await list('colleague')).toMatchObject({ hidden: 1, notes: [{ class: 'ordinary' }] });
  for (const method of ['notes.open', 'notes.versions'] as const) {
    expect(await desk.as('colleague', method, { id: note.id })).toBe('privileged');
  }
  expect(await desk.as('colleague', 'notes.undo', { id: note.id, version: 1 })).toBe('privileged');
  // Her own, written behind broken glass, stays hers to read; and the owner's too.
  await qualify('colleague');
  const hers = await write('colleague', privileged('at the door'));
  expect(await desk.as('colleague', 'notes.open', { id: hers.id })).toMatchObject({
    content: { words: 'at the door' },
  });
  expect((await list('owner')).hidden).toBe(0);
  const rows = desk.desk.db.prepare("SELECT subject FROM audit WHERE action = 'note.privileged-opened'").pluck().all();
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.every((subject) => subject === file.fileNumber)).toBe(true);
});

test('a shared file does not share its privileged notes', async () => {
  await qualify('owner');
  const note = await write('owner', privileged('x'));
  await desk.as('owner', 'clients.setAccess', { id: file.id, version: file.version, access: 'shared' });
  expect(await list('colleague')).toMatchObject({ notes: [], hidden: 1 });
  expect(await desk.as('colleague', 'notes.open', { id: note.id })).toBe('privileged');
});

test('a screening result is chosen from the tool’s own list: no field takes an answer', async () => {
  const tools = (await desk.as('owner', 'notes.tools', {})) as { id: string; results: { id: string }[] }[];
  expect(tools.map(({ id }) => id)).toContain('ahtst');
  const good = { class: 'screening', tool: 'ahtst', toolVersion: '2018', result: 'not-indicated' } as const;
  expect(await write('owner', good)).toMatchObject({ content: good });
  for (const wrong of [
    { ...good, result: 'she-said-that-he' },
    { ...good, result: 'likely' },
    { ...good, tool: 'hers' },
    { ...good, toolVersion: 'ynnyynny' },
    { ...good, answers: 'x' },
  ]) {
    expect(await write('owner', wrong as never)).toBe('bad-input');
  }
  const columns = desk.desk.db.prepare("SELECT name FROM pragma_table_info('screening_results')").pluck().all();
  expect(columns).toEqual(['note_id', 'version', 'class', 'tool', 'tool_version', 'result']);
});

test('a Part 2 record is never read without its notice', async () => {
  const content = { class: 'part-2', programme: 'County programme', what: 'Discharge letter', liesIn: '' } as const;
  const note = await write('owner', content);
  const [listed] = (await list('owner')).notes;
  for (const one of [note, listed]) {
    expect(one?.content?.class === 'part-2' && one.content.notice).toContain('42 CFR part 2');
  }
});
