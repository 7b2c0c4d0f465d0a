import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { type Call, fileRights } from '../../../electron/contract/call.ts';
import { calls, type Input, type Method, type Output } from '../../../electron/contract/calls.ts';
import type { Access } from '../../../electron/contract/clients.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { fileOf } from '../../../electron/vault/file-guard.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { compelled, emergency, mandated } from '../../fixtures/invented-disclosures.ts';
import { consentTerms, noFile, referralFields, safeAtHome } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { sharedDesk } from './shared-desk.ts';

const methods = Object.keys(calls) as Method[];
const today = dayOf(new Date());
const { desk, vault, idOf, as, file } = sharedDesk();
afterAll(() => desk.remove());

/** Everything that hangs on one file, made by its owner. */
async function whole(access: Access) {
  const client = await file(access);
  const site = (await as('owner', 'sites.list', {})) as { id: string; services: string[] }[];
  const siteId = site.find((one) => one.services.includes('dentistry'))?.id ?? '';
  const terms = consentTerms(client.id, siteId, today, daysAfter(today, 30));
  const consent = (await as('owner', 'consents.record', terms)) as { id: string };
  const referral = (await as('owner', 'referrals.save', referralFields(client.id, siteId))) as { id: string };
  const report = (await as('owner', 'disclosures.recordMandated', mandated(client.id))) as { id: string };
  const noted = { clientId: client.id, day: today, content: ordinary };
  const note = (await as('owner', 'notes.write', noted)) as { id: string };
  const clientId = client.id;
  const entry = (await as('owner', 'services.log', { clientId, entry: support.entry })) as { id: string };
  const goal = (await as('owner', 'goals.write', { clientId, goal: support.goal })) as { id: string };
  const how = (await as('owner', 'how.answer', { clientId, answer: null })) as { id: string };
  const barrier = (await as('owner', 'barriers.write', { clientId, barrier: support.barrier })) as { id: string };
  const appointment = (await as('owner', 'appointments.save', appointmentFields(client.id))) as { id: string };
  const sentence = { id: null, version: 0, clientId: client.id, day: today, words: 'Ask about the glasses' };
  const followUp = (await as('owner', 'followUps.save', sentence)) as { id: string };
  const handover = (await as('owner', 'handovers.receive', handedOver(siteId))) as { id: string };
  const kept = (await as('owner', 'safeAtHome.save', { clientId, ...safeAtHome })) as { version: number };
  const flag = (await as('owner', 'flags.set', { clientId, kind: 'do-not-call', endsOn: today })) as { id: string };
  const sister = await file(access);
  const number = { clientId, fileNumber: sister.fileNumber, relation: 'sibling' as const };
  await as('owner', 'family.link', number);
  const family = (await as('owner', 'family.write', { clientId, words: 'An aunt' })) as Output<'family.write'>;
  const [link, member] = [family.links[0]?.id ?? '', family.members[0]?.id ?? ''];
  const intake = { kept, flag, number, link, member };
  const draftId = randomUUID();
  vault.drafts.keep({ id: draftId, referralId: referral.id } as never);
  // The note has brought the file to the top.
  const asNow = (await as('owner', 'clients.get', { id: client.id })) as typeof client;
  const ids = { entry: entry.id, goal: goal.id, how: how.id, barrier: barrier.id };
  const fields = referralFields(client.id, siteId);
  const days = { appointment, followUp, handover };
  return { client: asNow, terms, consent, referral, report, note, ids, days, intake, draftId, fields };
}

const support = inventedSupport((what) => what, today);
const paper = { language: 'en' as const, queue: 'x', copies: 1 };
const ordinary = { class: 'ordinary' as const, words: 'She came by.' };
const card = { door: 'Side door', askFor: 'Ana' };

/** One question for every call that reaches a file by any id. */
function questions({
  client,
  terms,
  consent,
  referral,
  report,
  note,
  ids,
  days: { appointment, followUp, handover },
  intake,
  draftId,
  fields,
}: Awaited<ReturnType<typeof whole>>) {
  const { id, version } = client;
  const asked: { [M in Method]?: Input<M> } = {
    'clients.get': { id },
    'clients.update': { ...noFile, id, version },
    'clients.setAccess': { id, version, access: 'shared' },
    'clients.assign': { id, version, to: idOf('colleague') },
    'consents.record': terms,
    'consents.list': { clientId: id },
    'consents.revoke': { id: consent.id, spoken: true },
    'consents.confirm': { id: consent.id },
    'clients.signing': { clientId: id },
    'clients.setSigning': { clientId: id, facts: {} },
    'consents.keepPaper': { id: consent.id },
    'consents.showPaper': { id: consent.id },
    'disclosures.accounting': { clientId: id },
    'disclosures.heldUnder': { consentId: consent.id },
    'disclosures.recordMandated': mandated(id),
    'disclosures.recordEmergency': emergency(id),
    'disclosures.recordCompelled': compelled(id),
    'disclosures.second': { id: report.id, signInName: 'x', passphrase: 'x' },
    'disclosures.reports': { clientId: id },
    'disclosures.telephoned': { id: report.id, at: new Date().toISOString(), reportNumber: '' },
    'disclosures.written': { id: report.id, at: new Date().toISOString(), reportNumber: '' },
    'disclosures.tell': { id: report.id, told: { state: 'held', reason: 'no safe way yet' } },
    'disclosures.ownCopy': {
      clientId: id,
      language: 'es',
      queue: 'x',
      identityChecked: true,
      safeToTake: true,
      officer: null,
    },
    'referrals.save': fields,
    'referrals.list': { clientId: id },
    'referrals.weigh': { id: referral.id },
    'packets.prepare': { referralId: referral.id },
    'packets.print': { draftId, queue: 'x', twoSided: false },
    'packets.write': { draftId, placeId: 'x', seal: { kind: 'words' } },
    'forms.print': {
      form: 'revocation',
      about: { kind: 'consent', clientId: id, consentId: consent.id },
      takesIt: true,
      safeToTake: 'yes',
      ...paper,
    },
    'notes.list': { clientId: id },
    'notes.write': { clientId: id, day: today, content: ordinary },
    'notes.change': { id: note.id, version: 1, day: today, content: ordinary },
    'notes.undo': { id: note.id, version: 2 },
    'notes.open': { id: note.id },
    'notes.versions': { id: note.id },
    'clients.close': { id, version, on: today, reason: 'goals-met' },
    'clients.reopen': { id, version },
    'retention.file': { clientId: id },
    'services.list': { clientId: id, most: 5 },
    'services.log': { clientId: id, entry: support.entry },
    'services.change': { id: ids.entry, version: 1, entry: support.entry },
    'services.takeBack': { id: ids.entry, version: 1 },
    'services.putBack': { id: ids.entry, version: 9 },
    'plans.get': { clientId: id },
    'plans.save': { clientId: id, version: 0, plan: support.plan },
    'plans.undo': { clientId: id, version: 9 },
    'plans.versions': { clientId: id },
    'goals.list': { clientId: id },
    'goals.write': { clientId: id, goal: support.goal },
    'goals.change': { id: ids.goal, version: 1, goal: support.goal },
    'goals.setState': { id: ids.goal, version: 1, state: 'reached' },
    'goals.takeBack': { id: ids.goal, version: 1 },
    'how.list': { clientId: id },
    'how.answer': { clientId: id, answer: 'hard' },
    'how.takeBack': { id: ids.how },
    'barriers.list': { clientId: id },
    'barriers.write': { clientId: id, barrier: support.barrier },
    'barriers.change': { id: ids.barrier, version: 1, barrier: support.barrier },
    'barriers.setSolved': { id: ids.barrier, version: 1, solved: true },
    'barriers.takeBack': { id: ids.barrier, version: 1 },
    'appointments.save': appointmentFields(id),
    'appointments.ofFile': { clientId: id },
    'appointments.end': { id: appointment.id, version: 1, outcome: { kind: 'cancelled', saidBy: 'us' } },
    'appointments.undo': { id: appointment.id, version: 1 },
    'appointments.remove': { id: appointment.id, version: 1 },
    'followUps.save': { id: null, version: 0, clientId: id, day: today, words: 'x' },
    'followUps.settle': { id: followUp.id, version: 1, state: 'done' },
    'followUps.ofFile': { clientId: id },
    'referrals.life': { clientId: id },
    'referrals.step': { id: referral.id, step: { step: 'withdrawn', day: today } },
    'referrals.undoStep': { id: referral.id, stepId: referral.id },
    'handovers.ofFile': { clientId: id },
    'timeline.list': { clientId: id, kinds: [], by: null, words: '', before: null, most: 50 },
    'handovers.join': { id: handover.id, version: 1, clientId: id },
    'safeAtHome.get': { clientId: id },
    'safeAtHome.save': { clientId: id, ...safeAtHome, version: intake.kept.version },
    'safeAtHome.end': { clientId: id, version: intake.kept.version },
    'safeAtHome.show': { clientId: id },
    'flags.ofFile': { clientId: id },
    'flags.set': { clientId: id, kind: 'see-alone', endsOn: today },
    'flags.move': { id: intake.flag.id, version: 1, endsOn: today },
    'flags.takeOff': { id: intake.flag.id, version: 1 },
    'flags.putBack': { id: intake.flag.id, version: 1 },
    'family.get': { clientId: id },
    'family.link': intake.number,
    'family.unlink': { clientId: id, id: intake.link },
    'family.write': { clientId: id, words: 'A cousin' },
    'family.remove': { clientId: id, id: intake.member },
    'clients.standing': { clientId: id },
    'clients.readNote': { clientId: id },
    'clients.knowPerson': { clientId: id },
    'forms.takeHome': { clientId: id, safeToTake: 'yes', ...paper, day: '2026-12-01', time: '14:30', ...card },
  };
  return Object.entries(asked) as [Method, never][];
}

const forFiles = (call: Call) =>
  typeof call.needs !== 'string' && call.needs.some((right) => fileRights.includes(right));

test('every call that somebody who works with files may make has its rule, and no other call has one', () => {
  expect(Object.keys(fileOf).sort()).toEqual(methods.filter((method) => forFiles(calls[method])).sort());
});

test('every call that reaches a file by any id is asked below', async () => {
  const guarded = Object.entries(fileOf).flatMap(([method, rule]) => (rule === 'no file' ? [] : [method]));
  expect(
    questions(await whole('own'))
      .map(([method]) => method)
      .sort(),
  ).toEqual(guarded.sort());
  // What any other call may hold of ids is no file: looked at one by one.
  const unguarded = Object.entries(fileOf).flatMap(([method, rule]) => (rule === 'no file' ? [method] : []));
  expect(unguarded.sort()).toEqual([
    'appointments.between',
    'appointments.printDay',
    'backups.run',
    'clients.breakGlass',
    'clients.closedTo',
    'clients.create',
    'clients.elsewhere',
    'clients.find',
    'clients.openAgainTo',
    'clients.reach',
    'clients.waiting',
    'consents.expiring',
    'consents.suspended',
    'consents.wording',
    'disclosures.clocks',
    'feedback.read',
    'flags.ending',
    'flags.kinds',
    'followUps.due',
    'grant.get',
    'grant.save',
    'handovers.contacted',
    'handovers.end',
    'handovers.makeFile',
    'handovers.receive',
    'handovers.reply',
    'handovers.waiting',
    'handovers.weighReply',
    'notes.tools',
    'packets.discard',
    'referrals.unanswered',
    'reports.export',
    'reports.finish',
    'reports.print',
    'reports.show',
    'reports.unfinish',
    'retention.carryOut',
    'retention.due',
    'retention.hold',
    'retention.holds',
    'retention.lift',
    'retention.prepare',
    'retention.waiting',
    'retention.weigh',
    'retention.withdraw',
    'services.kinds',
    'services.usual',
    'staff.colleagues',
    'staff.load',
    'training.add',
    'training.change',
    'training.list',
    'training.putBack',
    'training.remove',
    'training.roles',
  ]);
});

test.each<[Access, string, string]>([
  ['own', 'colleague', 'file-elsewhere'],
  ['restricted', 'colleague', 'not-found'],
])('%s: each such call of a %s is answered %s, and nothing is written or changed', async (access, who, code) => {
  const made = await whole(access);
  const rows = () => desk.db.prepare("SELECT count(*) FROM audit WHERE action <> 'client.searched'").pluck().get();
  const before = rows();
  for (const [method, input] of questions(made)) expect([method, await as(who, method, input)]).toEqual([method, code]);
  expect(rows()).toBe(before);
  expect(await as('owner', 'clients.get', { id: made.client.id })).toEqual(made.client);
});

/** What is answered by a word behind the guard: no printer, no renderer and no paper here, and nothing to undo yet. */
const BEHIND = {
  internal: [
    'consents.keepPaper',
    'disclosures.ownCopy',
    'packets.prepare',
    'packets.print',
    'packets.write',
    'forms.print',
    'forms.takeHome',
  ],
  'not-a-scan': ['consents.showPaper'],
  'changed-meanwhile': [
    'disclosures.second',
    'disclosures.telephoned',
    'notes.undo',
    'services.putBack',
    'plans.undo',
    'appointments.undo',
    'referrals.undoStep',
  ],
};
/** Sharing, handing on and where she lives are the owner's and a supervisor's; whoever it is shared with works in it. */
const NOT_SHARED = { 'no-right': ['clients.setAccess', 'clients.assign', 'safeAtHome.end', 'safeAtHome.show'] };

test.each<[Access, string]>([
  ['shared', 'colleague'],
  ['own', 'owner'],
  ['restricted', 'owner'],
  ['own', 'supervisor'],
  ['restricted', 'supervisor'],
])('%s: each such call of the %s gets through the guard', async (access, who) => {
  const made = await whole(access);
  const words: Record<string, string[]> = {};
  for (const [method, input] of questions(made)) {
    // None changes what the next one meets: the same whole file for each.
    desk.db.exec('SAVEPOINT whole');
    vault.drafts.keep({ id: made.draftId, referralId: made.referral.id } as never);
    const answer = await as(who, method, input);
    desk.db.exec('ROLLBACK TO whole; RELEASE whole');
    if (typeof answer === 'string') words[answer] = [...(words[answer] ?? []), method];
  }
  expect(words).toEqual(who === 'colleague' ? { ...BEHIND, ...NOT_SHARED } : BEHIND);
});

test('the privacy officer reads the accounting of any file and no file; the administrator neither', async () => {
  const made = await whole('restricted');
  expect(await as('officer', 'disclosures.accounting', { clientId: made.client.id })).toMatchObject([
    { id: made.report.id },
  ]);
  for (const [method, input] of questions(made)) {
    if (method !== 'disclosures.accounting')
      expect([method, await as('officer', method, input)]).toEqual([method, 'no-right']);
    expect([method, await as('administrator', method, input)]).toEqual([method, 'no-right']);
  }
});

test('a member who never was, another’s id, an id of nothing: not found', async () => {
  expect(await as('colleague', 'clients.get', { id: randomUUID() })).toBe('not-found');
  expect(await as('supervisor', 'clients.get', { id: randomUUID() })).toBe('not-found');
  const [own, other] = [await whole('own'), await file('own')];
  // A referral of hers under a file that is not: the file is what counts.
  const mixed = { ...own.fields, id: own.referral.id, clientId: other.id };
  expect(await as('owner', 'referrals.save', mixed)).toBe('changed-meanwhile');
  expect(await as('colleague', 'referrals.save', mixed)).toBe('file-elsewhere');
});

test('consents that wait after a restore are listed to those who reach the file', async () => {
  const made = await whole('own');
  desk.db.prepare('INSERT INTO consent_suspensions (consent_id, since) VALUES (?, ?)').run(made.consent.id, today);
  const waiting = async (who: string) => JSON.stringify(await as(who, 'consents.suspended', {}));
  expect(await waiting('owner')).toContain(made.consent.id);
  expect(await waiting('supervisor')).toContain(made.consent.id);
  expect(await waiting('colleague')).not.toContain(made.consent.id);
});
