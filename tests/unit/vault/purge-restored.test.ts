import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { currentFolder } from '../../../electron/vault/keyring/desk-folder.ts';
import { everyNote, makeCaseworker, wordsOf } from '../../fixtures/every-note.ts';
import { appointmentFields, handedOver } from '../../fixtures/invented-days.ts';
import { consentTerms, dentist, makeClient, readyReferral, referralFields } from '../../fixtures/invented-file.ts';
import { invented, refusal, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';
import { scan } from '../../judges/canary.ts';
import { deskKeys } from '../../judges/desk-keys.ts';
import { plainCopy } from '../../judges/plain-copy.ts';
import { admin, withMember } from './staff-scene.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// Back up; revoke, remove a member, purge; restore the old backup. What was taken away must not come back with it.

const root = mkdtempSync(join(tmpdir(), 'purge-judge-'));
const today = dayOf(new Date());
const officer = { signInName: 'officer', passphrase: 'nine lanterns over the orchard' };
const leaver = { signInName: 'leaver', passphrase: 'four kites above the harbor' };
const mark = (what: string) => `Zanahoria-${what}-Quetzalli`;
const contents = Object.values(everyNote(mark, today));
/** Of the file that is purged, in every place that takes words; and of a hand-over that ends without a file. */
const gone = [
  ...contents.filter(({ class: of }) => of !== 'screening').flatMap(wordsOf),
  ...['alias', 'avoided', 'helps', 'wanted', 'draft', 'edited', 'goes-along', 'follow-up', 'reach'].map(mark),
];
const stays = 'Rosalinda Quetzal';
let burnt: TestDesk;
let sheet: string;
/** The stick with the backup, and what became of it after the purge; and the backup as it was before. */
const stick = join(root, 'stick');
const before = join(root, 'stick-before');
let generation: string;
let purgedNumber: string;

/** A file with a canary in each of its fields, many enough that pages are split and merged. */
async function canaryFile(desk: TestDesk): Promise<{ id: string; fileNumber: string }> {
  const site = await dentist(desk);
  const client = await desk.call('clients.create', {
    aliases: [mark('alias')],
    facts: [{ item: 'what-helps', state: 'given', value: { kind: 'text', text: mark('helps') } }],
    avoidedSites: [],
    avoidedPeople: mark('avoided'),
    limitsExplainedOn: today,
  });
  for (let round = 0; round < 12; round++) {
    for (const content of contents) {
      const note = await desk.call('notes.write', { clientId: client.id, day: today, content });
      if (content.class !== 'ordinary') continue;
      // An edit leaves its version; long ones leave overflow pages.
      const words = `${mark('edited')} ${'x'.repeat(round * 900)}`;
      await desk.call('notes.change', { id: note.id, version: 1, day: today, content: { class: 'ordinary', words } });
    }
  }
  await desk.call('consents.record', consentTerms(client.id, site.id, today, daysAfter(today, 30)));
  await desk.call('referrals.save', { ...referralFields(client.id, site.id), helpWanted: mark('wanted') });
  await desk.call('appointments.save', { ...appointmentFields(client.id), goesAlong: mark('goes-along') });
  const sentence = { id: null, version: 0, clientId: client.id, day: today, words: mark('follow-up') };
  await desk.call('followUps.save', sentence);
  await desk.call('drafts.save', { place: `kept:note ${client.id}`, words: JSON.stringify({ value: mark('draft') }) });
  return client;
}

beforeAll(async () => {
  mkdirSync(stick);
  const desk = testDesk({ path: join(root, 'burnt'), stick });
  burnt = desk;
  sheet = (await desk.call('session.setUp', invented)).sheet.recoveryCode;
  await makeCaseworker(desk, today);
  await withMember(desk, ['privacy-officer'], { ...officer, displayName: 'Olga F.' }, officer.passphrase);
  const leaverId = await withMember(
    desk,
    ['administrator', 'worker'],
    { ...leaver, displayName: 'Lea V.' },
    leaver.passphrase,
  );
  await readyReferral(desk, today, daysAfter(today, 30));
  const revoked = await readyReferral(desk, today, daysAfter(today, 30));
  const purged = await canaryFile(desk);
  await makeClient(desk);
  const { id: siteId } = await dentist(desk);
  const handover = await desk.call('handovers.receive', { ...handedOver(siteId), reach: mark('reach') });
  await desk.call('backups.run', { placeId: 'stick' });
  cpSync(stick, before, { recursive: true });

  await desk.call('handovers.end', { id: handover.id, version: 1, for: 'her-wish' });
  await desk.call('consents.revoke', { id: revoked.consent.id, spoken: true });
  await desk.call('staff.remove', { id: leaverId, passphrase: invented.passphrase });
  purgedNumber = purged.fileNumber;
  const part = { fileNumber: purged.fileNumber, part: { kind: 'file' as const } };
  const { things, backup } = await desk.call('retention.weigh', part);
  expect(backup).toMatchObject({ generation: 1, generations: 1 });
  const { id } = await desk.call('retention.prepare', part);
  const done = await desk.call('retention.carryOut', { id, things, ...officer });
  expect(done.toldTo).toEqual(['Stick']);
  generation = readdirSync(stick).find((name) => name.endsWith('.shbackup')) ?? '';
});
afterAll(async () => {
  await burnt.vault.close();
  rmSync(root, { recursive: true, force: true });
});

/** Everything of the epoch in force, its pages in clear. */
async function lookInto(path: string, who: typeof officer): Promise<string> {
  const { database, databaseKey } = await deskKeys(path, who.signInName, who.passphrase);
  const folder = mkdtempSync(join(root, 'looked-'));
  plainCopy(database, databaseKey, join(folder, 'desk.db'));
  const epoch = currentFolder(path)?.epochFolder ?? '';
  for (const name of readdirSync(epoch).filter((one) => one !== 'desk.db'))
    cpSync(join(epoch, name), join(folder, name));
  return folder;
}

/** The backup brought back to a new machine, from a copy of a stick. */
async function restored(name: string, from: string): Promise<TestDesk> {
  const copy = join(root, `stick-of-${name}`);
  cpSync(from, copy, { recursive: true });
  const desk = testDesk({ path: join(root, name), stick: copy });
  await desk.call('backups.restore', { placeId: 'stick', name: generation, recoveryCode: sheet });
  return desk;
}

const found = (folder: string) => new Set(scan([folder], gone).findings.map(({ canary }) => canary));

test('the desk itself, after the purge: nothing in rows, in free pages or in the log, and what is allowed is there', async () => {
  await burnt.vault.close();
  const folder = await lookInto(burnt.path, admin);
  const report = scan([folder], [...gone, stays]);
  expect(report.unreadable).toEqual([]);
  expect(new Set(report.findings.map(({ canary }) => canary))).toEqual(new Set([stays]));
  await burnt.reopen();
});

test('the detector finds all of it in the backup’s own copy, and in free pages when nothing overwrites them', async () => {
  const desk = await restored('control', before);
  await desk.call('session.unlock', admin);
  await desk.vault.close();
  const folder = await lookInto(desk.path, admin);
  // No tombstones were on that stick: the old backup comes back whole. So the test below can fail.
  expect(found(folder)).toEqual(new Set(gone));
  const db = new Database(join(folder, 'desk.db'));
  db.pragma('secure_delete=OFF');
  db.exec("DELETE FROM ordinary_notes; DELETE FROM drafts; UPDATE clients SET avoided_people = ''");
  expect(db.prepare('SELECT count(*) FROM ordinary_notes').pluck().get()).toBe(0);
  db.close();
  expect(found(folder)).toContain(mark('edited'));
});

test('the old backup, with what the stick remembers: no packet, no way in for who left, no word of who was purged', async () => {
  expect(readFileSync(join(stick, readdirSync(stick).find((one) => one.endsWith('.shtombs')) ?? ''), 'utf8')).toMatch(
    /^\{"format":"tombstones\/1","vaultId":"[0-9a-f-]{36}","sealed":"[A-Za-z0-9+/=]+"\}\n$/,
  );
  const desk = await restored('back', stick);
  const who = { signInName: leaver.signInName, passphrase: leaver.passphrase };
  expect(await refusal(desk.call('session.unlock', who))).toBe('wrong-passphrase');
  await new Promise((wake) => setTimeout(wake, 2100)); // the next try waits
  await desk.call('session.unlock', admin);

  const people = await desk.call('clients.find', { text: '' });
  expect(people.map(({ fileNumber }) => fileNumber)).not.toContain(purgedNumber);
  expect(people.length).toBe(3);
  const referrals = (await Promise.all(people.map(({ id }) => desk.call('referrals.list', { clientId: id })))).flat();
  expect(referrals.length).toBe(2);
  const blocked = await Promise.all(
    referrals.map(async ({ id }) => (await desk.call('referrals.weigh', { id })).blocked),
  );
  expect(blocked.toSorted()).toEqual(['consent-revoked', 'consent-suspended']);
  for (const { id } of referrals) {
    expect(await refusal(desk.call('packets.prepare', { referralId: id }))).toMatch(/^consent-(missing|suspended)$/);
  }
  const waiting = await desk.call('consents.suspended', {});
  expect(waiting.length).toBe(1);
  const staff = await desk.call('staff.list', {});
  expect(staff.find(({ signInName }) => signInName === 'leaver')?.state).toBe('removed');
  const said = await desk.call('audit.rows', { before: null, filter: { ...nothingChosen, kind: 'backup' } });
  expect(said.rows.map(({ action, subject }) => [action, subject])).toContainEqual(['purge.repeated', purgedNumber]);
  expect((await desk.call('audit.check', {})).firstBadRow).toBeNull();
  const ids = referrals.map(({ id }) => id);
  await desk.vault.close();

  const report = scan([await lookInto(desk.path, admin), join(root, 'back')], [...gone, stays]);
  expect(report.unreadable).toEqual([]);
  expect(new Set(report.findings.map(({ canary }) => canary))).toEqual(new Set([stays]));
  // Once the paper has been looked at, what is allowed goes again: the desk was not merely broken.
  await desk.reopen();
  await desk.call('session.unlock', admin);
  await desk.call('consents.confirm', { id: waiting[0]?.consent.id ?? '' });
  const now = await Promise.all(ids.map(async (id) => (await desk.call('referrals.weigh', { id })).blocked));
  expect(now.toSorted()).toEqual(['consent-revoked', null]);
  await desk.vault.close();
});

test('a stick that was not in learns of it when it is looked at; a desk that came back without one learns it from there', async () => {
  const late = join(root, 'late');
  cpSync(before, late, { recursive: true });
  const tombs = () => readdirSync(late).filter((name) => name.endsWith('.shtombs'));
  expect(tombs()).toEqual([]);
  await burnt.call('session.unlock', admin).catch(() => undefined);
  const told = testDesk({ path: burnt.path, stick: late });
  await burnt.vault.close();
  await told.call('session.unlock', admin);
  await told.call('backups.find', { placeId: 'stick' });
  await told.vault.close();
  expect(tombs().length).toBe(1);

  // Brought back from the stick of before, which knew nothing; then the other stick goes in.
  const desk = await restored('behind', before);
  await desk.call('session.unlock', admin);
  expect((await desk.call('clients.find', { text: '' })).length).toBe(4);
  for (const name of tombs()) cpSync(join(late, name), join(root, 'stick-of-behind', name));
  await desk.call('backups.find', { placeId: 'stick' });
  expect((await desk.call('clients.find', { text: '' })).length).toBe(3);
  await desk.vault.close();
  expect(found(await lookInto(desk.path, admin))).toEqual(new Set());
  expect(existsSync(join(desk.path, 'tombstones'))).toBe(true);
});

const nothingChosen = { staffId: null, fileNumber: null, from: null, to: null };
