import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Input, Output } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { NoteContent } from '../../../electron/contract/notes.ts';
import type { TimelineEntry } from '../../../electron/contract/timeline.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { emergency, mandated } from '../../fixtures/invented-disclosures.ts';
import { consentTerms, referralFields } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { sharedDesk } from './shared-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

// One timeline of a file: everything that happened once, the latest first, page by page; what is not hers is not in it.

const today = dayOf(new Date());
const ago = (days: number) => daysAfter(today, -days);
type Listed = Output<'timeline.list'>;
let desk: ReturnType<typeof sharedDesk>;
let file: ClientFile;
let siteId: string;
beforeAll(async () => {
  desk = sharedDesk();
  const sites = (await desk.as('owner', 'sites.list', {})) as { id: string; services: string[] }[];
  siteId = sites.find(({ services }) => services.includes('dentistry'))?.id ?? '';
});
afterAll(() => desk.desk.remove());
beforeEach(async () => {
  file = await desk.file('shared');
});

const support = inventedSupport((what) => what, today);
const ordinary = (words: string): NoteContent => ({ class: 'ordinary', words });
const note = (who: string, day: string, content: NoteContent) =>
  desk.as(who, 'notes.write', { clientId: file.id, day, content }) as Promise<{ id: string; version: number }>;
const list = (who: string, asked: Partial<Input<'timeline.list'>> = {}) =>
  desk.as(who, 'timeline.list', {
    clientId: file.id,
    kinds: [],
    by: null,
    words: '',
    before: null,
    most: 50,
    ...asked,
  }) as Promise<Listed>;
const wordsOf = ({ what }: TimelineEntry) =>
  what.kind === 'note' && what.note.content?.class === 'ordinary' ? what.note.content.words : what.kind;
const said = async (who: string, asked: Partial<Input<'timeline.list'>> = {}) =>
  (await list(who, asked)).entries.map(wordsOf);

/** One of everything. */
async function everything(): Promise<void> {
  const clientId = file.id;
  const { as } = desk;
  await note('owner', ago(1), ordinary('came by bus'));
  await as('owner', 'services.log', { clientId, entry: support.entry });
  const entry = (await as('owner', 'services.log', { clientId, entry: support.entry })) as { id: string };
  await as('owner', 'services.takeBack', { id: entry.id, version: 1 });
  const goal = (await as('owner', 'goals.write', { clientId, goal: support.goal })) as { id: string };
  await as('owner', 'goals.write', { clientId, goal: support.goal });
  await as('colleague', 'goals.setState', { id: goal.id, version: 1, state: 'reached' });
  const past = { ...appointmentFields(clientId), day: ago(2) };
  const appointment = (await as('owner', 'appointments.save', past)) as { id: string };
  await as('owner', 'appointments.save', appointmentFields(clientId));
  const came = { kind: 'came', saidBy: 'herself' } as const;
  await as('colleague', 'appointments.end', { id: appointment.id, version: 1, outcome: came });
  const sentence = { id: null, version: 0, clientId, day: today, words: 'Ask about the glasses' };
  const followUp = (await as('owner', 'followUps.save', sentence)) as { id: string };
  await as('owner', 'followUps.save', sentence);
  await as('owner', 'followUps.settle', { id: followUp.id, version: 1, state: 'done' });
  const terms = consentTerms(clientId, siteId, ago(1), daysAfter(today, 30));
  const consent = (await as('owner', 'consents.record', terms)) as { id: string };
  await as('owner', 'consents.revoke', { id: consent.id, spoken: true });
  const referral = (await as('owner', 'referrals.save', referralFields(clientId, siteId))) as { id: string };
  await as('owner', 'referrals.step', { id: referral.id, step: { step: 'withdrawn', day: today } });
  await as('owner', 'disclosures.recordMandated', mandated(clientId));
  await as('owner', 'disclosures.recordEmergency', emergency(clientId));
  const handover = (await as('owner', 'handovers.receive', handedOver(siteId))) as { id: string };
  await as('owner', 'handovers.join', { id: handover.id, version: 1, clientId });
}

test('everything that happened stands once, the latest day first; what is to come, open or taken back does not', async () => {
  await everything();
  const { entries, next } = await list('owner');
  expect(next).toBeNull();
  expect(entries.map(({ what }) => what.kind).sort()).toEqual(
    [
      ...['appointment', 'consent', 'consent', 'disclosure', 'follow-up', 'goal', 'handover', 'note', 'referral'],
      ...['report', 'service'],
    ].sort(),
  );
  const days = entries.map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  const of = (kind: string) => entries.find(({ what }) => what.kind === kind);
  expect(of('appointment')).toMatchObject({
    day: ago(2),
    by: 'C. V.',
    what: { appointment: { outcome: { kind: 'came' } } },
  });
  expect(of('goal')).toMatchObject({ day: today, by: 'C. V.', what: { words: 'goal', reached: true } });
  expect(of('referral')).toMatchObject({ what: { step: { step: 'withdrawn' }, service: 'dentistry' } });
  expect(of('handover')).toMatchObject({ day: '2026-01-02', what: { fromName: 'Ana', contactedAt: null } });
  // A report: that there is one, when and by whom. To whom and why stands in the accounting.
  expect(of('report')?.what).toEqual({ kind: 'report' });
});

test('pages of any size are one list: nothing twice, nothing left out, whatever was written in the same instant', async () => {
  await everything();
  for (let day = 0; day < 6; day += 1) {
    for (const words of ['a', 'b', 'c']) await note('owner', ago(day), ordinary(`${words}${day}`));
    await desk.as('owner', 'disclosures.recordEmergency', emergency(file.id, { at: `${ago(day)}T20:00:00.000Z` }));
    await desk.as('owner', 'disclosures.recordEmergency', emergency(file.id, { at: `${ago(day)}T20:00:00.000Z` }));
  }
  const whole = (await list('owner', { most: 200 })).entries.map(({ key }) => key);
  expect(whole.length).toBeGreaterThan(35);
  for (const most of [1, 2, 3, 7, 50]) {
    const keys: string[] = [];
    let before: Listed['next'] = null;
    do {
      const page: Listed = await list('owner', { most, before });
      expect(page.entries.length).toBeLessThanOrEqual(most);
      keys.push(...page.entries.map(({ key }) => key));
      before = page.next;
    } while (before);
    expect([most, keys]).toEqual([most, whole]);
  }
});

test('by kind, by member, and by both', async () => {
  await everything();
  expect(await said('owner', { kinds: ['service', 'goal'] })).toEqual(expect.arrayContaining(['service', 'goal']));
  expect(await said('owner', { kinds: ['service', 'goal'] })).toHaveLength(2);
  expect((await said('owner', { by: desk.idOf('colleague') })).sort()).toEqual(['appointment', 'goal']);
  expect(await said('owner', { by: desk.idOf('colleague'), kinds: ['goal', 'note'] })).toEqual(['goal']);
  expect(await said('owner', { by: desk.idOf('supervisor') })).toEqual([]);
});

test('words are looked for in the notes that she wrote, without accents and from the beginning of a word', async () => {
  await everything();
  await note('owner', ago(3), ordinary('Acompañó a José a la clínica'));
  await note('owner', ago(4), { class: 'third-party', fromWhom: 'The school', what: 'A letter', liesIn: 'Drawer' });
  await note('colleague', ago(5), ordinary('José telephoned'));
  expect(await said('owner', { words: 'jose' })).toEqual(['Acompañó a José a la clínica']);
  expect(await said('owner', { words: 'CLINICA acomp' })).toEqual(['Acompañó a José a la clínica']);
  expect(await said('owner', { words: 'school' })).toEqual(['note']);
  expect(await said('owner', { words: 'osé' })).toEqual([]);
  expect(await said('colleague', { words: 'jose' })).toEqual(['José telephoned']);
  expect(await said('owner', { words: 'jose', kinds: ['service'] })).toEqual([]);
  expect(await said('owner', { words: '…' })).toEqual([]);
  // Page by page too.
  for (let count = 0; count < 5; count += 1) await note('owner', ago(count), ordinary(`José ${count}`));
  const first = await list('owner', { words: 'jose', most: 4 });
  expect(first.entries.map(wordsOf)).toEqual(['José 0', 'José 1', 'José 2', expect.stringMatching(/José/)]);
  const second = await list('owner', { words: 'jose', most: 4, before: first.next });
  expect(second.entries).toHaveLength(2);
  expect(second.next).toBeNull();
});

test('a privileged note is closed for whoever may read it, counted for whoever may not, and never looked through', async () => {
  const qualification = { kind: 'training-40-hours' as const, since: ago(9), supervisedBy: 'M. Lopez, LCSW' };
  for (const who of ['owner', 'colleague']) {
    await desk.as('administrator', 'notes.qualify', { staffId: desk.idOf(who), qualification });
  }
  const sealed = (words: string): NoteContent => ({ class: 'privileged', words, limitsExplainedOn: ago(2) });
  await note('owner', today, sealed('the owner’s secret'));
  const hers = await note('colleague', today, sealed('a colleague’s secret'));
  await note('owner', today, ordinary('open'));
  const kindsOf = (listed: Listed) => listed.entries.filter(({ what }) => what.kind === 'note');
  for (const [who, seen, hidden] of [
    ['owner', 3, 0],
    ['supervisor', 3, 0],
    ['colleague', 2, 1],
  ] as const) {
    const listed = await list(who);
    expect([who, kindsOf(listed).length, listed.hidden]).toEqual([who, seen, hidden]);
    expect(JSON.stringify(listed)).not.toContain('secret');
  }
  // One page of one: what is not hers leaves no empty place.
  expect(kindsOf(await list('colleague', { most: 1 }))).toHaveLength(1);
  expect(await said('colleague', { words: 'secret' })).toEqual([]);
  // Whoever else has changed it since, whoever wrote a version of it goes on reading it.
  const content = sealed('changed');
  await desk.as('owner', 'notes.change', { id: hers.id, version: 1, day: today, content });
  expect((await list('colleague')).hidden).toBe(1);
  expect((await list('colleague')).caseworkerSince).toBe(ago(9));
  expect((await list('supervisor')).caseworkerSince).toBeNull();
});

test('no page reads more of a table than one file’s rows', async () => {
  await everything();
  const { db } = desk.desk;
  const prepare = db.prepare.bind(db);
  const asked: string[] = [];
  const watched = vi.spyOn(db, 'prepare').mockImplementation(((sql: string) => {
    asked.push(sql);
    return prepare(sql);
  }) as never);
  const first = await list('owner', { most: 3 });
  await list('owner', { most: 3, before: first.next });
  watched.mockRestore();
  const pages = asked.filter((sql) => sql.includes('@most'));
  expect(new Set(pages).size).toBe(11);
  for (const sql of new Set(pages)) {
    const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name]) => name ?? ''))];
    const bind = Object.fromEntries(names.map((name) => [name, name === 'most' ? 3 : null]));
    const plan = (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(bind) as { detail: string }[]).map(({ detail }) => detail);
    expect(plan.filter((detail) => detail.startsWith('SCAN') && !/^SCAN \(?subquery|CONSTANT/i.test(detail))).toEqual(
      [],
    );
    expect(plan.join('\n')).toMatch(/SEARCH \w+ USING (COVERING )?INDEX/);
  }
});
