import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Right } from '../../../electron/contract/call.ts';
import type { Input, Output } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { monthsAfter } from '../../../electron/vault/retention/schedule.ts';
import { everyNote, makeCaseworker } from '../../fixtures/every-note.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { readyReferral } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { dump } from './backup-scene.ts';
import { admin as first, hers, withMember } from './staff-scene.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

// A purge with a second member's real passphrase, on one desk, in the order of the tests.

const today = dayOf(new Date());
let desk: TestDesk;

const worker = { signInName: 'worker', passphrase: hers };
const officer = { signInName: 'officer', passphrase: hers };
beforeAll(async () => {
  desk = testDesk();
  await desk.call('session.setUp', invented);
  await makeCaseworker(desk, today);
  for (const one of [worker, officer]) {
    const rights: Right[] = one === worker ? ['worker'] : ['privacy-officer'];
    await withMember(desk, rights, { ...one, displayName: `${one.signInName} Vang` }, one.passphrase);
  }
});
afterAll(() => desk.remove());

const prepare = (file: ClientFile, part: Input<'retention.prepare'>['part']) =>
  desk.call('retention.prepare', { fileNumber: file.fileNumber, part });
const weigh = (file: ClientFile, part: Input<'retention.weigh'>['part']) =>
  desk.call('retention.weigh', { fileNumber: file.fileNumber, part });
/** Prepared by the first member, carried out by the officer. */
async function purge(
  file: ClientFile,
  part: Input<'retention.prepare'>['part'],
): Promise<Output<'retention.carryOut'>> {
  const { things } = await weigh(file, part);
  const { id } = await prepare(file, part);
  return desk.call('retention.carryOut', { id, things, ...officer });
}
/** A file with everything in it: facts, notes of every class, a consent, a referral, a disclosure, unsaved words. */
async function fullFile(tag: string) {
  const made = await readyReferral(desk, today, daysAfter(today, 30));
  const { client, referral } = made;
  const notes = [];
  for (const content of Object.values(everyNote((what) => `canary ${tag} ${what}`, today))) {
    notes.push(await desk.call('notes.write', { clientId: client.id, day: today, content }));
  }
  const clientId = client.id;
  const support = inventedSupport((what) => `canary ${tag} ${what}`, today);
  const entry = await desk.call('services.log', { clientId, entry: support.entry });
  await desk.call('services.takeBack', { id: entry.id, version: 1 });
  await desk.call('services.log', { clientId, entry: support.entry });
  await desk.call('plans.save', { clientId, version: 0, plan: support.plan });
  await desk.call('plans.save', { clientId, version: 1, plan: support.plan });
  await desk.call('goals.write', { clientId, goal: support.goal });
  await desk.call('how.answer', { clientId, answer: 'hard' });
  await desk.call('barriers.write', { clientId, barrier: support.barrier });
  const asked = { ...appointmentFields(clientId), goesAlong: `canary ${tag} goes along` };
  const appointment = await desk.call('appointments.save', asked);
  const moved = { kind: 'moved' as const, saidBy: 'us' as const, day: daysAfter(today, 3), time: '10:00' };
  await desk.call('appointments.end', { id: appointment.id, version: 1, outcome: moved });
  const words = `canary ${tag} follow-up`;
  await desk.call('followUps.save', { id: null, version: 0, clientId, day: today, words });
  await desk.call('family.write', { clientId, words: `canary ${tag} household` });
  await desk.call('flags.set', { clientId, kind: 'do-not-call', endsOn: today });
  const place = (await desk.call('sites.list', {}))[0]?.id ?? '';
  const received = await desk.call('handovers.receive', { ...handedOver(place), reach: `canary ${tag} reach` });
  await desk.call('handovers.join', { id: received.id, version: received.version, clientId });
  const prepared = await desk.call('packets.prepare', { referralId: referral.id });
  await desk.call('packets.print', { draftId: prepared.draftId, queue: 'capture', twoSided: false });
  await desk.call('drafts.save', {
    place: `kept:note ${client.id}`,
    words: JSON.stringify({ key: `note ${client.id}`, value: `canary ${tag} draft`, at: { name: 'file' } }),
  });
  return { ...made, notes };
}
const textOf = () => JSON.stringify(dump(desk.vault.db()));

test('it takes two: not the one who prepared it, not a worker, not a wrong passphrase, and nobody in a hurry', async () => {
  const { client } = await fullFile('two');
  const { things } = await weigh(client, { kind: 'file' });
  const { id } = await prepare(client, { kind: 'file' });
  const carry = (who: typeof first, count = things) =>
    refusal(desk.call('retention.carryOut', { id, things: count, ...who }));
  const before = dump(desk.vault.db());
  expect(await carry(first)).toBe('second-needed');
  expect(await carry(worker)).toBe('second-needed');
  expect(await carry({ ...officer, passphrase: 'not hers at all, no' })).toBe('wrong-passphrase');
  await new Promise((wake) => setTimeout(wake, 2100)); // the next try waits, as at the lock
  expect(await carry(officer, things + 1)).toBe('changed-meanwhile');
  const { audit: _rows, ...rest } = dump(desk.vault.db());
  const { audit: _before, ...same } = before;
  expect(rest).toEqual(same);
});

test('a part goes and nothing beside it: one fact, one note, a class, other names, avoided, a paper’s place, her words', async () => {
  const { client, consent, referral, notes } = await fullFile('part');
  const note = notes.find((one) => one.class === 'ordinary');
  const parts: [Input<'retention.prepare'>['part'], string[]][] = [
    [{ kind: 'fact', item: 'what-helps' }, ['door ajar']],
    [{ kind: 'note', noteId: note?.id ?? '' }, ['canary part ordinary']],
    [{ kind: 'notes', class: 'third-party' }, ['canary part from-whom', 'canary part third-what']],
    [{ kind: 'other-names' }, []],
    [{ kind: 'paper-place', consentId: consent.id }, []],
    [{ kind: 'referral-words', referralId: referral.id }, []],
  ];
  for (const [part, words] of parts) {
    const rows = Object.values(dump(desk.vault.db())).flat().length;
    const done = await purge(client, part);
    expect([part.kind, done.things]).toEqual([part.kind, 1]);
    const text = textOf();
    // Facts of the invented person stand in other files too: counted, not looked for.
    for (const word of words.filter((one) => one.startsWith('canary'))) expect(text).not.toContain(word);
    expect(text).toContain('canary part privileged');
    expect(Object.values(dump(desk.vault.db())).flat().length).not.toBe(rows);
    expect(await refusal(prepare(client, part))).toBe('not-found');
  }
  const file = await desk.call('clients.get', { id: client.id });
  expect(file.aliases).toEqual([]);
  expect(file.facts.map(({ item }) => item)).not.toContain('what-helps');
  expect(file.facts.length).toBe(client.facts.length - 1);
  expect((await desk.call('clients.find', { text: 'vega' })).map(({ id }) => id)).not.toContain(client.id);
  const [kept] = await desk.call('consents.list', { clientId: client.id });
  expect(kept).toMatchObject({ id: consent.id, paperPlace: '', standing: 'valid' });
});

test('the whole file: every row is gone, its number stays in the audit, and its accounting under the number', async () => {
  const { client, consent } = await fullFile('whole');
  const weighed = await weigh(client, { kind: 'file' });
  expect(weighed.stays).toMatchObject({ accounting: 1, authorizations: 1, until: monthsAfter(today, 72) });
  expect(weighed.goes).toEqual(
    expect.arrayContaining([
      { what: 'service-entries', count: 2 },
      { what: 'plans', count: 1 },
      { what: 'goals', count: 1 },
      { what: 'how', count: 1 },
      { what: 'barriers', count: 1 },
      { what: 'flags-and-family', count: 2 },
    ]),
  );
  const prepared = (await desk.call('referrals.list', { clientId: client.id }))[0];
  const packet = await desk.call('packets.prepare', { referralId: prepared?.id ?? '' });
  await purge(client, { kind: 'file' });
  const text = textOf();
  expect(text).not.toContain('canary whole');
  // Her id is nowhere but on the tombstone.
  const { tombstones, ...others } = dump(desk.vault.db());
  expect(JSON.stringify(others)).not.toContain(client.id);
  expect(JSON.stringify(tombstones)).toContain(client.id);
  expect(text).toContain('canary part privileged');
  expect(await refusal(desk.call('clients.get', { id: client.id }))).toBe('not-found');
  expect(
    await refusal(desk.call('packets.print', { draftId: packet.draftId, queue: 'capture', twoSided: false })),
  ).toBe('draft-gone');
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
  const received = await desk.call('audit.received', { fileNumber: client.fileNumber });
  expect(received).toMatchObject({
    known: true,
    rows: [{ consentCode: consent.code, method: 'print', outcome: 'left' }],
  });
  const { kept_consents } = dump(desk.vault.db());
  expect(kept_consents).toEqual([
    expect.objectContaining({
      file_number: client.fileNumber,
      last_day: consent.endsOn,
      paper_place: 'Cabinet B, drawer 2',
    }),
  ]);
});

test('the purge is remembered by its kind and its two members; the number is never given again', async () => {
  const { client } = await readyReferral(desk, today, daysAfter(today, 30));
  await purge(client, { kind: 'file' });
  const row = dump(desk.vault.db()).purges?.find((one) => one.file_number === client.fileNumber);
  expect(row).toMatchObject({ kind: 'file', part: null, outcome: 'done' });
  expect(row?.ended_by).not.toBe(row?.prepared_by);
  const next = await readyReferral(desk, today, daysAfter(today, 30));
  expect(Number(next.client.fileNumber.slice(3))).toBe(Number(client.fileNumber.slice(3)) + 1);
});

test('the second may be the one who has the desk open, when another prepared it', async () => {
  const { client } = await readyReferral(desk, today, daysAfter(today, 30));
  const { things } = await weigh(client, { kind: 'file' });
  const { id } = await prepare(client, { kind: 'file' });
  await desk.reopen();
  await desk.call('session.unlock', officer);
  const waiting = await desk.call('retention.waiting', {});
  expect(waiting.find((one) => one.id === id)).toMatchObject({ mine: false, kind: 'file' });
  await desk.call('retention.carryOut', { id, things, ...officer });
  await desk.reopen();
  await desk.call('session.unlock', first);
});

test('a hold that came after the preparing stops the carrying out', async () => {
  const { client } = await readyReferral(desk, today, daysAfter(today, 30));
  const { things } = await weigh(client, { kind: 'file' });
  const { id } = await prepare(client, { kind: 'file' });
  await desk.call('retention.hold', { fileNumber: client.fileNumber, reason: 'A subpoena came' });
  expect(await refusal(desk.call('retention.carryOut', { id, things, ...officer }))).toBe('file-held');
  await desk.call('retention.lift', { fileNumber: client.fileNumber, reason: 'It was withdrawn' });
  expect(await desk.call('retention.carryOut', { id, things, ...officer })).toMatchObject({ things });
});

test('after six years the accounting itself is due, and goes the same way', async () => {
  const { db } = desk.vault.mustBeOpen().desk;
  const fileNumber = 'SH-0900';
  const old = new Date(Date.now() - 6.1 * 365.25 * 86_400_000).toISOString();
  const young = new Date(Date.now() - 5.9 * 365.25 * 86_400_000).toISOString();
  const put = db.prepare('INSERT INTO kept_disclosures (id, file_number, at, row) VALUES (?, ?, ?, ?)');
  put.run('01890000-0000-7000-8000-000000000001', fileNumber, old, '{}');
  put.run('01890000-0000-7000-8000-000000000002', fileNumber, young, '{}');
  const line = (await desk.call('retention.due', {})).find((one) => one.fileNumber === fileNumber);
  expect(line).toMatchObject({ class: 'accounting', count: 1, part: { kind: 'kept' } });
  const { id } = await desk.call('retention.prepare', { fileNumber, part: { kind: 'kept' } });
  await desk.call('retention.carryOut', { id, things: 1, ...officer });
  expect(db.prepare('SELECT at FROM kept_disclosures WHERE file_number = ?').pluck().all(fileNumber)).toEqual([young]);
});

test('every table that points to a file, however far, is known to the purge', () => {
  // A table that comes later and holds something of a client makes this fail until the purge takes it away too.
  const { db } = desk.vault.mustBeOpen().desk;
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const points = (table: string) =>
    db.prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)').pluck().all(table) as string[];
  const of = new Set(['clients']);
  for (let before = 0; before !== of.size; ) {
    before = of.size;
    for (const table of tables) if (points(table).some((to) => of.has(to))) of.add(table);
  }
  expect([...of].sort()).toEqual([
    'aliases',
    'appointments',
    'avoided_sites',
    'barriers',
    'clients',
    'consent_agreements',
    'consent_papers',
    'consent_revocations',
    'consent_signatures',
    'consent_suspensions',
    'consents',
    'court_papers',
    'disclosure_notices',
    'disclosures',
    'disclosures_seen',
    'facts',
    'file_closings',
    'file_links',
    'file_turns',
    'flags',
    'follow_ups',
    'glass_broken',
    'goal_steps',
    'goals',
    'hand_on_notes',
    'handovers',
    'holds',
    'household',
    'how_answers',
    'mandated_reports',
    'note_versions',
    'notes',
    'ordinary_notes',
    'part2_records',
    'privileged_notes',
    'recusals',
    'referral_steps',
    'referrals',
    'safe_at_home',
    'safety_plans',
    'screening_results',
    'search_names',
    'service_entries',
    'signing_facts',
    'third_party_records',
  ]);
});
