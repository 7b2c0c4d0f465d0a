import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { calls, type Method } from '../../../electron/contract/calls.ts';
import { type ItemId, itemIds, itemKinds } from '../../../electron/contract/catalogue.ts';
import type { ClientFile, Fact } from '../../../electron/contract/clients.ts';
import { DeskError } from '../../../electron/contract/errors.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { newIdentity } from '../../../electron/vault/packets/envelope.ts';
import { verifyPacket } from '../../../electron/vault/packets/verify-packet.ts';
import { itemOf } from '../../../electron/vault/sites/seeds.ts';
import { everyNote, makeCaseworker, wordsOf } from '../../fixtures/every-note.ts';
import { handedOver } from '../../fixtures/invented-days.ts';
import { consentTerms, dentist, referralFields } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { tinyPdf } from '../../fixtures/tiny-pdf.ts';
import { scan } from '../../judges/canary.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// A word of its own in every item and every note of every class; then everything the contract can be asked, and
// everything that leaves: pages to be drawn, a packet opened as the clinic opens it, the audit on paper. Words of notes
// are in the answers of `notes.*` and nowhere else.

const today = dayOf(new Date());
const root = mkdtempSync(join(tmpdir(), 'note-canaries-'));
const out = join(root, 'out');
const mark = (what: string) => `Zanahoria-${what}-Quetzalli`;
const contents = Object.values(everyNote(mark, today));
const ofNotes = [...contents.filter(({ class: of }) => of !== 'screening').flatMap(wordsOf), mark('edited')];
/** Services, plan, goals and barriers: each word in the answers of its own calls, and nowhere else. */
const support = inventedSupport(mark, today);
const { keeping: _kind, ...planWords } = support.plan;
const ofSupport: [string, string][] = [
  ['services.', support.entry.interpreter],
  ...Object.values(planWords).map((word): [string, string] => ['plans.', word]),
  ['goals.', support.goal.words],
  ['goals.', mark('step')],
  ['barriers.', support.barrier.words],
  ['feedback.', mark('feedback')],
  ['family.', mark('household')],
];
const textItems = itemIds.filter((item) => !itemKinds[item] && item !== 'way-back');
const canaryOf = (item: ItemId) => mark(`item-${item}`);
/** Items that may be ticked today; the others wait for the forms. */
const tickable = itemIds.filter((item) => ['ordinary', 'of-service'].includes(itemOf(item).class));
let desk: TestDesk;
let client: ClientFile;
let inputs: Partial<Record<Method, unknown>>;

const facts: Fact[] = itemIds.flatMap((item): Fact[] => {
  if (item === 'help-wanted' || item === 'how-soon') return []; // of the referral
  const kind = itemKinds[item];
  if (kind === 'date') return [{ item, state: 'given', value: { kind, date: '1994-03-09' } }];
  if (kind === 'language') {
    return [{ item, state: 'given', value: { kind, language: 'Spanish', interpreter: true, notFrom: '' } }];
  }
  if (kind === 'contact') {
    const value = { kind, how: canaryOf(item), number: '', when: '', never: '', voicemail: false, words: '' };
    return [{ item, state: 'given', value }];
  }
  return [{ item, state: 'given', value: { kind: 'text', text: canaryOf(item) } }];
});

function keep(name: string, bytes: Uint8Array | string): void {
  mkdirSync(join(out, name), { recursive: true });
  writeFileSync(join(out, name, 'said'), bytes);
}

beforeAll(async () => {
  desk = testDesk({ path: join(root, 'desk'), stick: mkdtempSync(join(root, 'stick-')) });
  const { shell } = desk.vault;
  const asked = shell.ask;
  shell.ask = ((what: string, ask: unknown) => {
    // What would be drawn on paper or on the screen.
    if (what === 'choosePath') return Promise.resolve({ path: join(root, 'signed.pdf') });
    if (what === 'render') keep(`render-${Math.random().toString(36).slice(2)}`, JSON.stringify(ask));
    return asked(what as never, ask as never);
  }) as never;
  await desk.call('session.setUp', invented);
  await makeCaseworker(desk, today);
  const site = await dentist(desk);
  client = await desk.call('clients.create', {
    aliases: [mark('alias')],
    facts,
    avoidedSites: [],
    avoidedPeople: mark('avoided'),
    limitsExplainedOn: today,
  });
  let noteId = '';
  for (const content of contents) {
    const note = await desk.call('notes.write', { clientId: client.id, day: today, content });
    if (content.class === 'privileged') noteId = note.id;
    if (content.class !== 'ordinary') continue;
    const words = { class: 'ordinary' as const, words: mark('edited') };
    await desk.call('notes.change', { id: note.id, version: 1, day: today, content: words });
    inputs = { 'notes.versions': { id: note.id } };
  }
  const clientId = client.id;
  await desk.call('services.log', { clientId, entry: support.entry });
  await desk.call('plans.save', { clientId, version: 0, plan: support.plan });
  await desk.call('goals.write', { clientId, goal: support.goal });
  await desk.call('how.answer', { clientId, answer: 'very-hard' });
  await desk.call('family.write', { clientId, words: mark('household') });
  await desk.call('barriers.write', { clientId, barrier: support.barrier });
  const sheet = { respected: 'yes' as const, decided: null, helped: null, again: null, words: mark('feedback') };
  for (let count = 0; count < 5; count += 1) await desk.call('feedback.give', sheet);
  const terms = consentTerms(client.id, site.id, today, daysAfter(today, 30));
  const consent = await desk.call('consents.record', { ...terms, items: tickable, otherPersonReleased: true });
  writeFileSync(join(root, 'signed.pdf'), tinyPdf([['Signed']]));
  await desk.call('consents.keepPaper', { id: consent.id });
  const { identity, recipient } = await newIdentity();
  const member = await desk.call('sites.addMember', { siteId: site.id, name: 'Ana Lopez', role: 'RN', recipient });
  const fields = { ...referralFields(client.id, site.id), items: [...itemIds] };
  const words = { helpWanted: canaryOf('help-wanted'), howSoon: canaryOf('how-soon') };
  const referral = await desk.call('referrals.save', { ...fields, ...words });
  const { draftId } = await desk.call('packets.prepare', { referralId: referral.id });
  await desk.call('packets.print', { draftId, queue: 'capture', twoSided: false });
  const seal = { kind: 'members' as const, memberIds: [member.id] };
  const { fileName } = await desk.call('packets.write', { draftId, placeId: 'stick', seal });
  await desk.call('audit.print', { queue: 'capture', filter: nothingChosen });
  await desk.call('audit.slip', { queue: 'capture' });
  await desk.call('backups.run', { placeId: 'stick' });
  await desk.call('retention.prepare', { fileNumber: client.fileNumber, part: { kind: 'file' } });
  const opened = await verifyPacket(new Uint8Array(readFileSync(join(desk.stick, fileName))), {
    identities: [identity],
    caPem: readFileSync(join(desk.path, 'authority.pem'), 'utf8'),
    now: new Date(),
  });
  if (!opened.ok) throw new Error('the packet does not open');
  for (const { name, bytes } of opened.parts) keep(`packet-${name}`, bytes);
  desk.printed.forEach((bytes, index) => {
    keep(`printed-${index}`, bytes);
  });
  const handover = await desk.call('handovers.receive', handedOver(site.id));
  const ofClient = { clientId: client.id };
  const part = { fileNumber: client.fileNumber, part: { kind: 'file' } };
  inputs = {
    ...inputs,
    'session.weighPassphrase': { passphrase: invented.passphrase, about: [] },
    'clients.get': { id: client.id },
    'clients.find': { text: 'zanahoria' },
    'clients.elsewhere': { text: 'zanahoria quetzalli' },
    'sites.itemInUse': { id: 'own-abc234' },
    'sites.members': { siteId: site.id },
    'consents.list': ofClient,
    'clients.signing': ofClient,
    'consents.wording': { language: 'en' },
    'consents.showPaper': { id: consent.id },
    'disclosures.accounting': ofClient,
    'disclosures.heldUnder': { consentId: consent.id },
    'disclosures.reports': ofClient,
    'disclosures.overAll': { filter: { from: null, to: null, recipientKind: null, basis: null } },
    'referrals.list': ofClient,
    'referrals.weigh': { id: referral.id },
    'backups.find': { placeId: 'stick' },
    'audit.rows': { before: null, filter: nothingChosen },
    'audit.received': { fileNumber: client.fileNumber },
    'notes.list': ofClient,
    'notes.open': { id: noteId },
    'retention.file': ofClient,
    'retention.weigh': part,
    'services.list': { ...ofClient, most: 5 },
    'plans.get': ofClient,
    'plans.versions': ofClient,
    'goals.list': ofClient,
    'how.list': ofClient,
    'barriers.list': ofClient,
    'safeAtHome.get': ofClient,
    'flags.ofFile': ofClient,
    'family.get': ofClient,
    'clients.standing': ofClient,
    'clients.reach': { clientIds: [client.id] },
    'clients.closedTo': ofClient,
    'appointments.ofFile': ofClient,
    'appointments.between': { from: today, to: today },
    'followUps.ofFile': ofClient,
    'followUps.due': { to: today },
    'referrals.life': ofClient,
    'handovers.ofFile': ofClient,
    'handovers.weighReply': { id: handover.id },
    'reports.show': { period: { kind: 'quarter', from: '2026-10-01' } },
    'timeline.list': { ...ofClient, kinds: [], by: null, words: '', before: null, most: 200 },
  };
});
afterAll(async () => {
  await desk.vault.close();
  rmSync(root, { recursive: true, force: true });
});

test('every question of the contract: words of notes in notes.* alone', async () => {
  const asking = (Object.keys(calls) as Method[]).filter((method) => !calls[method].changes);
  const refused: string[] = [];
  for (const method of asking) {
    try {
      keep(method, JSON.stringify(await desk.call(method, (inputs[method] ?? {}) as never)));
    } catch (fault) {
      // A question without its input here would say nothing of what it can answer.
      refused.push(`${method}: ${fault instanceof DeskError ? fault.code : String(fault)}`);
    }
  }
  expect(refused).toEqual([]);
  expect(asking.length).toBeGreaterThan(40);

  const report = scan(
    [out],
    [...ofNotes, ...ofSupport.map(([, word]) => word), ...itemIds.map(canaryOf), mark('alias'), mark('avoided')],
  );
  expect(report.unreadable).toEqual([]);
  const where = (canary: string) => [
    ...new Set(report.findings.filter((one) => one.canary === canary).map(({ path }) => path.split('/').at(-2) ?? '')),
  ];
  for (const canary of ofNotes) {
    const found = where(canary);
    expect([canary, found.length > 0]).toEqual([canary, true]);
    expect([canary, found.filter((name) => !/^(notes\.|timeline\.list$)/.test(name))]).toEqual([canary, []]);
  }
  for (const [calledBy, canary] of ofSupport) {
    const found = where(canary);
    expect([canary, found.length > 0]).toEqual([canary, true]);
    expect([canary, found.filter((name) => !name.startsWith(calledBy) && name !== 'timeline.list')]).toEqual([
      canary,
      [],
    ]);
  }
  // A result is no word that could be looked for: its tool and version stand in the lists of notes alone.
  const says = (name: string) => readFileSync(join(out, name, 'said'), 'utf8');
  expect(asking.filter((method) => says(method).includes('2019.17'))).toEqual(['notes.list', 'timeline.list']);
  expect(asking.filter((method) => says(method).includes('very-hard'))).toEqual(['how.list']);

  // What is allowed is there: the file has every item, the packet and the pages each that was agreed to, and no other.
  for (const item of textItems) {
    const inFile = item === 'help-wanted' || item === 'how-soon' ? 'referrals.list' : 'clients.get';
    expect([item, where(canaryOf(item)).includes(inFile)]).toEqual([item, true]);
    const leaves = where(canaryOf(item)).filter((name) => /^(render|packet)/.test(name));
    const may = tickable.includes(item) && needOf(item) !== 'none';
    expect([item, leaves.length > 0]).toEqual([item, may]);
  }
  for (const never of [mark('alias'), mark('avoided')]) {
    expect(where(never).filter((name) => name !== 'clients.get')).toEqual([]);
  }
});

function needOf(item: (typeof itemIds)[number]): string {
  const seed = itemOf(item);
  return [...seed.neededFor, ...seed.offeredFor].includes('dentistry') ? 'needed' : 'none';
}

const nothingChosen = { staffId: null, fileNumber: null, kind: null, from: null, to: null };
