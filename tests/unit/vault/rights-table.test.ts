import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Call, type Right, rights } from '../../../electron/contract/call.ts';
import { calls, type Input, type Method } from '../../../electron/contract/calls.ts';
import { DeskError } from '../../../electron/contract/errors.ts';
import { Router } from '../../../electron/vault/router.ts';
import { addStaff } from '../../../electron/vault/staff/members.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { compelled, emergency, mandated } from '../../fixtures/invented-disclosures.ts';
import { consentTerms, noFile, referralFields, safeAtHome } from '../../fixtures/invented-file.ts';
import { inventedSupport } from '../../fixtures/invented-support.ts';
import { invented } from '../../fixtures/test-desk.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

// Every method of the contract, asked by everybody, with input that is right, that is garbage and that is too large: the
// door answers as the contract's table says. What lies behind the door is real, on a real encrypted database; only the
// shell refuses whatever it is asked for.

vi.setConfig({ testTimeout: 300_000 });

const id = randomUUID();
const passphrase = { passphrase: invented.passphrase };
const site = {
  id,
  name: 'Willow Street',
  town: 'Linden',
  address: '',
  telephone: '',
  services: [],
  verified: false,
  version: 0,
};
const filter = { staffId: null, fileNumber: null, kind: null, from: null, to: null };
const settings = {
  senderName: invented.senderName,
  callBack: invented.callBack,
  consentDefaultDays: 30,
  consentCapDays: 90,
  packetDays: 30,
  answerDays: 7,
  idleMinutes: 5,
  hideKey: 'F9',
  hideCorner: 'none',
} as const;

const note = { day: '2026-01-02', content: { class: 'ordinary' as const, words: 'x' } };
const support = inventedSupport((what) => what, '2026-01-02');
const period = { kind: 'quarter' as const, from: '2026-01-01' };
const training = {
  day: '2026-01-02',
  topic: 'Recognising trafficking',
  minutes: 60,
  siteId: null,
  place: '',
  trainer: '',
  attendance: [{ role: 'nurse', people: 6, firstTime: 6 }],
};
const names = { en: 'Dental care', es: 'Cuidado dental' };
const serviceChange = { id: 'dentistry' as const, name: names, offered: true, needs: [], version: 0 };
const itemChange = { id: null, name: names, hint: { en: '', es: '' }, withdrawn: false, needs: [], version: 0 };

/** One right input for each method; a new method without one does not compile. */
const right: { [M in Method]: Input<M> } = {
  'session.state': {},
  'session.setUp': invented,
  'session.confirmSheet': { lastGroup: 'AAAA' },
  'session.newSheet': passphrase,
  'session.printSheet': { queue: 'x' },
  'session.unlock': { signInName: 'x', ...passphrase },
  'session.lock': {},
  'session.setPin': { pin: '1234' },
  'session.hide': {},
  'session.reveal': { pin: '1234' },
  'session.changePassphrase': { ...passphrase, newPassphrase: 'nine lanterns over the orchard' },
  'session.weighPassphrase': { ...passphrase, about: [] },
  'clients.elsewhere': { text: 'x' },
  'clients.breakGlass': { id, reason: 'a reason that is long enough' },
  'clients.glassBroken': {},
  'clients.sawGlass': { id },
  'clients.setAccess': { id, version: 1, access: 'shared' },
  'clients.assign': { id, version: 1, to: id },
  'clients.create': noFile,
  'clients.update': { ...noFile, id, version: 1 },
  'clients.get': { id },
  'clients.find': { text: '' },
  'clients.waiting': {},
  'clients.signing': { clientId: id },
  'clients.setSigning': { clientId: id, facts: {} },
  'sites.directory': {},
  'sites.catalogue': {},
  'sites.itemInUse': { id: 'own-abc234' },
  'sites.saveService': serviceChange,
  'sites.saveItem': itemChange,
  'sites.list': {},
  'sites.save': site,
  'sites.partners': {},
  'sites.savePartner': { id, name: 'X', kind: 'other', address: '', telephone: '', verified: false, version: 1 },
  'sites.members': { siteId: id },
  'sites.addMember': { siteId: id, name: 'x', role: '', recipient: `age1${'q'.repeat(58)}` },
  'sites.removeMember': { id },
  'consents.record': consentTerms(id, id, '2026-01-01', '2026-01-02'),
  'consents.list': { clientId: id },
  'consents.revoke': { id, spoken: true },
  'consents.confirm': { id },
  'consents.suspended': {},
  'consents.wording': { language: 'es' },
  'consents.expiring': {},
  'consents.keepPaper': { id },
  'consents.showPaper': { id },
  'consents.unsure': {},
  'consents.agree': { id },
  'disclosures.accounting': { clientId: id },
  'disclosures.heldUnder': { consentId: id },
  'disclosures.recordMandated': mandated(id),
  'disclosures.recordEmergency': emergency(id),
  'disclosures.recordCompelled': compelled(id),
  'disclosures.second': { id, signInName: 'x', ...passphrase },
  'disclosures.reports': { clientId: id },
  'disclosures.telephoned': { id, at: '2026-01-01T00:00:00Z', reportNumber: '' },
  'disclosures.written': { id, at: '2026-01-01T00:00:00Z', reportNumber: '' },
  'disclosures.tell': { id, told: { state: 'held', reason: 'x' } },
  'disclosures.clocks': {},
  'disclosures.overAll': { filter: { from: null, to: null, recipientKind: null, basis: null } },
  'disclosures.seen': { id },
  'disclosures.ownCopy': {
    clientId: id,
    language: 'es',
    queue: 'x',
    identityChecked: true,
    safeToTake: true,
    officer: null,
  },
  'referrals.save': referralFields(id, id),
  'referrals.list': { clientId: id },
  'referrals.weigh': { id },
  'packets.prepare': { referralId: id },
  'packets.queues': {},
  'packets.print': { draftId: id, queue: 'x', twoSided: false },
  'packets.write': { draftId: id, placeId: 'x', seal: { kind: 'words' } },
  'packets.discard': { draftId: id },
  'places.list': {},
  'places.choose': {},
  'packets.writeAuthority': { placeId: 'x' },
  'reader.choose': { what: 'packet' },
  'reader.open': { packet: id, key: { kind: 'words', words: 'x' }, authority: null },
  'reader.replaceAuthority': { authority: id },
  'reader.forget': {},
  'backups.run': { placeId: 'x' },
  'backups.last': {},
  'backups.find': { placeId: 'x' },
  'backups.restore': { placeId: 'x', name: 'x', recoveryCode: 'x' },
  'settings.get': {},
  'signer.state': {},
  'signer.renew': { ...passphrase, code: 'x' },
  'settings.save': settings,
  'audit.check': {},
  'audit.rows': { before: null, filter },
  'audit.print': { queue: 'x', filter },
  'audit.received': { fileNumber: 'SH-0001' },
  'audit.slip': { queue: 'x' },
  'audit.slips': {},
  'audit.compare': { row: 1, words: 'x' },
  'staff.list': {},
  'staff.colleagues': {},
  'staff.add': { signInName: 'x', displayName: 'X', rights: ['worker'], ...passphrase },
  'staff.change': { id, displayName: 'X', rights: ['worker'], ...passphrase },
  'staff.letIn': { id, ...passphrase },
  'staff.remove': { id, ...passphrase },
  'drafts.save': { place: 'x', words: '{}' },
  'drafts.mine': {},
  'drafts.drop': { place: 'x' },
  'forms.list': {},
  'forms.printBlank': { form: 'release', language: 'en', queue: 'x', copies: 1 },
  'forms.print': {
    form: 'acknowledgement',
    language: 'en',
    queue: 'x',
    copies: 1,
    about: { kind: 'person', clientId: id },
    takesIt: false,
    safeToTake: null,
  },
  'forms.takeHome': {
    clientId: id,
    safeToTake: 'yes',
    language: 'en',
    queue: 'x',
    copies: 1,
    day: '2026-12-01',
    time: '14:30',
    door: 'Side door',
    askFor: 'Ana',
  },
  'forms.counsel': {},
  'forms.confirm': { id: 'seed:items', sha256: '0'.repeat(64), by: 'x', on: '2026-01-01' },
  'forms.withdraw': { id: 'seed:items', sha256: '0'.repeat(64) },
  'forms.practice': { on: true },
  'help.lines': {},
  'help.save': { local: [] },
  'notes.list': { clientId: id },
  'notes.write': { clientId: id, ...note },
  'notes.change': { id, version: 1, ...note },
  'notes.undo': { id, version: 2 },
  'notes.open': { id },
  'notes.versions': { id },
  'notes.tools': {},
  'notes.qualifications': {},
  'notes.qualify': { staffId: id, qualification: null },
  'clients.close': { id, version: 1, on: '2026-01-02', reason: 'goals-met' },
  'clients.reopen': { id, version: 1 },
  'retention.schedule': {},
  'retention.save': { class: 'ordinary', months: 3 },
  'retention.file': { clientId: id },
  'retention.due': {},
  'retention.holds': {},
  'retention.hold': { fileNumber: 'SH-0001', reason: 'a subpoena is expected' },
  'retention.lift': { fileNumber: 'SH-0001', reason: 'the case has ended' },
  'retention.weigh': { fileNumber: 'SH-0001', part: { kind: 'file' } },
  'retention.prepare': { fileNumber: 'SH-0001', part: { kind: 'file' } },
  'retention.waiting': {},
  'retention.withdraw': { id },
  'retention.carryOut': { id, things: 1, signInName: 'x', ...passphrase },
  'services.kinds': {},
  'services.usual': {},
  'services.list': { clientId: id, most: 5 },
  'services.log': { clientId: id, entry: support.entry },
  'services.change': { id, version: 1, entry: support.entry },
  'services.takeBack': { id, version: 1 },
  'services.putBack': { id, version: 1 },
  'plans.get': { clientId: id },
  'plans.save': { clientId: id, version: 0, plan: support.plan },
  'plans.undo': { clientId: id, version: 2 },
  'plans.versions': { clientId: id },
  'goals.list': { clientId: id },
  'goals.write': { clientId: id, goal: support.goal },
  'goals.change': { id, version: 1, goal: support.goal },
  'goals.setState': { id, version: 1, state: 'let-go' },
  'goals.takeBack': { id, version: 1 },
  'how.list': { clientId: id },
  'how.answer': { clientId: id, answer: null },
  'how.takeBack': { id },
  'barriers.list': { clientId: id },
  'barriers.write': { clientId: id, barrier: support.barrier },
  'barriers.change': { id, version: 1, barrier: support.barrier },
  'barriers.setSolved': { id, version: 1, solved: true },
  'barriers.takeBack': { id, version: 1 },
  'feedback.give': { respected: 'yes', decided: null, helped: null, again: null, words: '' },
  'feedback.read': {},
  'appointments.save': appointmentFields(id),
  'appointments.ofFile': { clientId: id },
  'appointments.between': { from: '2026-01-01', to: '2026-01-07' },
  'appointments.end': { id, version: 1, outcome: { kind: 'came', saidBy: 'herself' } },
  'appointments.undo': { id, version: 1 },
  'appointments.remove': { id, version: 1 },
  'appointments.printDay': { day: '2026-01-01', queue: 'x' },
  'followUps.save': { id: null, version: 0, clientId: id, day: '2026-01-01', words: 'x' },
  'followUps.settle': { id, version: 1, state: 'done' },
  'followUps.ofFile': { clientId: id },
  'followUps.due': { to: '2026-01-01' },
  'referrals.life': { clientId: id },
  'referrals.step': { id, step: { step: 'withdrawn', day: '2026-01-01' } },
  'referrals.undoStep': { id, stepId: id },
  'referrals.unanswered': {},
  'handovers.receive': handedOver(id),
  'handovers.waiting': {},
  'handovers.ofFile': { clientId: id },
  'handovers.contacted': { id, version: 1, at: null },
  'handovers.makeFile': { id, version: 1 },
  'handovers.join': { id, version: 1, clientId: id },
  'handovers.end': { id, version: 1, for: 'her-wish' },
  'handovers.weighReply': { id },
  'handovers.reply': { id, version: 1 },
  'safeAtHome.get': { clientId: id },
  'safeAtHome.save': { clientId: id, ...safeAtHome },
  'safeAtHome.end': { clientId: id, version: 1 },
  'safeAtHome.show': { clientId: id },
  'flags.kinds': {},
  'flags.ofFile': { clientId: id },
  'flags.set': { clientId: id, kind: 'do-not-call', endsOn: '2026-01-02' },
  'flags.move': { id, version: 1, endsOn: '2026-01-02' },
  'flags.takeOff': { id, version: 1 },
  'flags.putBack': { id, version: 1 },
  'flags.ending': {},
  'family.get': { clientId: id },
  'family.link': { clientId: id, fileNumber: 'SH-0007', relation: 'sibling' },
  'family.unlink': { clientId: id, id },
  'family.write': { clientId: id, words: 'x' },
  'family.remove': { clientId: id, id },
  'clients.standing': { clientId: id },
  'clients.reach': { clientIds: [id] },
  'clients.readNote': { clientId: id },
  'clients.knowPerson': { clientId: id },
  'clients.closedTo': { clientId: id },
  'clients.openAgainTo': { clientId: id, staffId: id },
  'staff.load': {},
  'timeline.list': { clientId: id, kinds: [], by: null, words: '', before: null, most: 50 },
  'grant.get': {},
  'grant.save': { awardStart: '2025-10-01', survivors: [50, 100, 100], staff: 500, providers: 40 },
  'reports.show': { period },
  'reports.finish': { quarter: '2026-01-01' },
  'reports.unfinish': { quarter: '2026-01-01' },
  'reports.print': { period, language: 'en', queue: 'x' },
  'reports.export': { period, language: 'en', placeId: 'x' },
  'training.roles': {},
  'training.list': {},
  'training.add': training,
  'training.change': { id, version: 1, training },
  'training.remove': { id, version: 1 },
  'training.putBack': { id, version: 1 },
};
const methods = Object.keys(calls) as Method[];

/** What somebody who came in with one-time words may do. */
const first: readonly Method[] = [
  'session.state',
  'session.changePassphrase',
  'session.weighPassphrase',
  'session.lock',
  'session.hide',
  'session.reveal',
  'sites.directory',
  'help.lines',
];

type Who = 'locked' | Right | 'no right' | 'one-time words';
const everybody: Who[] = ['locked', ...rights, 'no right', 'one-time words'];
/** Said by the door and by nothing behind it. */
const atTheDoor = ['locked', 'no-right', 'passphrase-first', 'too-big', 'bad-input', 'unknown-call'];

/** What the contract says: null when the door lets it in. */
function expected(method: Method, who: Who, kind: 'right' | 'garbage' | 'too large'): string | null {
  const { needs }: Call = calls[method];
  if (who === 'one-time words' && !first.includes(method)) return 'passphrase-first';
  if (needs !== 'anyone') {
    if (who === 'locked') return 'locked';
    // Whoever has the one-time words of this test has every right.
    const held = who === 'one-time words' ? rights : rights.filter((one) => one === who);
    if (needs !== 'staff' && !needs.some((one) => held.includes(one))) return 'no-right';
  }
  if (kind === 'too large') return 'too-big';
  return kind === 'garbage' ? 'bad-input' : null;
}

let desk: BareDesk;
let oneTimeId: string;
const root = mkdtempSync(join(tmpdir(), 'rights-'));
let folders = 0;

beforeAll(() => {
  desk = bareDesk();
  const slot = { id: randomUUID(), publicKey: desk.session.desk.ring.attemptsPublicKey } as never;
  const member = { signInName: 'new', displayName: 'New Here', rights: [...rights], slot, oneTime: true };
  oneTimeId = addStaff(desk.db, member, new Date()).id;
});
afterAll(() => {
  desk.remove();
  rmSync(root, { recursive: true, force: true });
});

/** A vault of its own for every question, so that none changes what the next one meets. */
async function ask(who: Who, method: Method, input: unknown): Promise<string | null> {
  folders += 1;
  const path = join(root, String(folders));
  mkdirSync(path);
  const vault = new Vault(
    { path, version: '0', testRuntime: null },
    { ask: () => Promise.reject(new DeskError('no-printer')) },
  );
  const router = new Router(vault);
  if (who !== 'locked') {
    const held = who === 'one-time words' ? [...rights] : rights.filter((one) => one === who);
    const own = who === 'one-time words' ? oneTimeId : desk.session.member.id;
    vault.session = { ...desk.session, member: { ...desk.session.member, id: own, rights: held } };
  }
  const answer = await router.answer({ id: 1, method, input, change: randomUUID() });
  const { session } = vault;
  // The desk itself is shared: only a session that was made here is closed.
  if (session && session.desk === desk.session.desk) vault.session = null;
  await vault.close();
  return answer.ok ? null : answer.error.code;
}

test('the door answers as the contract says: everybody × every method × right, garbage, too large', async () => {
  const wrong: unknown[] = [];
  let asked = 0;
  for (const method of methods) {
    expect([method, calls[method].input.safeParse(right[method]).success]).toEqual([method, true]);
    const inputs = {
      right: right[method],
      garbage: { ...right[method], nobodyKnowsThis: 1 },
      'too large': { ...right[method], pad: 'x'.repeat(200_001) },
    };
    for (const who of everybody) {
      for (const [kind, input] of Object.entries(inputs) as ['right' | 'garbage' | 'too large', unknown][]) {
        const said = await ask(who, method, input);
        const wanted = expected(method, who, kind);
        asked += 1;
        const fits = wanted === null ? said === null || !atTheDoor.includes(said) : said === wanted;
        if (!fits) wrong.push({ method, who, kind, said, wanted });
      }
    }
  }
  console.log(`rights table: ${methods.length} methods, ${everybody.length} askers, 3 inputs: ${asked} answers`);
  expect(wrong).toEqual([]);
  expect(asked).toBe(methods.length * 7 * 3);
});
