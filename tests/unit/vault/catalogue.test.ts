import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ItemId, itemIds, type OwnItemId, serviceIds } from '../../../electron/contract/catalogue.ts';
import {
  type Catalogue,
  catalogueSchema,
  type ItemChange,
  itemChangeSchema,
  type ServiceChange,
} from '../../../electron/contract/sites.ts';
import { createClient, getClient, updateClient } from '../../../electron/vault/clients/clients.ts';
import { recordConsent } from '../../../electron/vault/consents/record.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { decide, weigh } from '../../../electron/vault/disclosures/weigh.ts';
import { referralBundle } from '../../../electron/vault/packets/fhir.ts';
import { inputOf } from '../../../electron/vault/packets/input-of.ts';
import { packetAssets, packetPages } from '../../../electron/vault/packets/pages.ts';
import { saveReferral } from '../../../electron/vault/referrals/referrals.ts';
import { readCatalogue, seedCatalogue } from '../../../electron/vault/sites/catalogue.ts';
import { isInUse, saveItem, saveService } from '../../../electron/vault/sites/catalogue-edits.ts';
import { listSites } from '../../../electron/vault/sites/sites.ts';
import { asked, consentTerms, facts, noFile, referralFields } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk, codeOf } from './bare-desk.ts';

let desk: BareDesk;
const today = dayOf(new Date());
beforeEach(() => {
  desk = bareDesk();
});
afterEach(() => desk.remove());

const now = () => readCatalogue(desk.db);
const itemIn = (catalogue: Catalogue, id: ItemId) => {
  const item = catalogue.items.find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
};
const school: ItemChange = {
  id: null,
  name: { en: 'School hours', es: 'Horario de la escuela' },
  hint: { en: '', es: '' },
  withdrawn: false,
  needs: serviceIds.map((service) => ({ service, need: service === 'dentistry' ? 'needed' : 'offered' })),
  version: 0,
};
/** Saves an item as it stands, with a change. */
function changeItem(id: ItemId, change: Partial<ItemChange>): Catalogue {
  const { name, hint, withdrawn } = itemIn(now(), id);
  const same = { id, name, hint: hint ?? { en: '', es: '' }, withdrawn, needs: [], version: now().version };
  return saveItem(desk.db, desk.session, { ...same, ...change });
}
function changeService(id: ServiceChange['id'], change: Partial<ServiceChange>): Catalogue {
  const service = now().services.find((one) => one.id === id);
  if (!service) throw new Error(`no ${id}`);
  const { name, offered } = service;
  return saveService(desk.db, desk.session, { id, name, offered, needs: [], version: now().version, ...change });
}
function addOwn(change: Partial<ItemChange> = {}): OwnItemId {
  const after = saveItem(desk.db, desk.session, { ...school, version: now().version, ...change });
  return after.items.at(-1)?.id as OwnItemId;
}
const auditOf = () =>
  desk.db.prepare("SELECT subject FROM audit WHERE action = 'catalogue.changed' ORDER BY row").pluck().all();

test('until somebody changes it the catalogue is the seeds, and fits the contract', () => {
  expect(now()).toEqual(seedCatalogue());
  expect(catalogueSchema.parse(now())).toEqual(now());
});

test('a service’s words and places change, each change an audit row that tells no words', () => {
  const name = { en: 'Teeth and gums', es: 'Dientes y encías' };
  const needs = [
    { item: 'date-of-birth', need: 'offered' },
    { item: 'allergies', need: 'needed' },
    { item: 'coverage', need: 'none' },
  ] as const;
  const after = changeService('dentistry', { name, needs: [...needs] });
  expect(catalogueSchema.parse(after)).toEqual(after);
  expect(after.services.find(({ id }) => id === 'dentistry')).toMatchObject({ name, cameAs: { en: 'Dental care' } });
  expect(itemIn(after, 'date-of-birth').offeredFor).toContain('dentistry');
  expect(itemIn(after, 'allergies').neededFor).toEqual(['dentistry']);
  expect(itemIn(after, 'coverage').offeredFor).not.toContain('dentistry');
  // Every other cell is as it came.
  const rest = after.items.filter(({ id }) => !needs.some(({ item }) => item === id));
  expect(rest).toEqual(seedCatalogue().items.filter(({ id }) => !needs.some(({ item }) => item === id)));
  expect(auditOf()).toEqual(['dentistry']);
});

test('whoever saves second is told and changes nothing', () => {
  changeService('dentistry', { offered: false });
  const before = now();
  expect(codeOf(() => changeService('nutrition', { offered: false, version: 0 }))).toBe('changed-meanwhile');
  expect(codeOf(() => saveItem(desk.db, desk.session, { ...school, version: 0 }))).toBe('changed-meanwhile');
  expect(now()).toEqual(before);
  expect(auditOf()).toEqual(['dentistry']);
});

test.each<[string, () => unknown]>([
  ['a sealed item as needed', () => changeService('primary-care', { needs: [{ item: 'survivor', need: 'needed' }] })],
  [
    'a sealed item to a service it did not come for',
    () => changeService('dentistry', { needs: [{ item: 'hiv-as-told', need: 'offered' }] }),
  ],
  [
    'the same by the item’s own form',
    () => changeItem('survivor', { needs: [{ service: 'dentistry', need: 'offered' }] }),
  ],
  [
    'the name to use no longer needed',
    () => changeService('dentistry', { needs: [{ item: 'name-to-use', need: 'offered' }] }),
  ],
  ['the way back as needed', () => changeService('dentistry', { needs: [{ item: 'way-back', need: 'needed' }] })],
  ['the safe contact withdrawn', () => changeItem('safe-contact', { withdrawn: true })],
  [
    'an ordinary item under a sealed name',
    () => changeItem('coverage', { name: { en: 'HIV status', es: 'Cobertura' } }),
  ],
  ['the same in Spanish only', () => changeItem('coverage', { name: { en: 'Status', es: 'Estado de VIH' } })],
  ['an own item for what never leaves', () => addOwn({ name: { en: 'Immigration status', es: 'Papeles' } })],
  [
    'a service that tells who comes',
    () => changeService('dentistry', { name: { en: 'Teeth of survivors', es: 'Dientes' } }),
  ],
  ['the name of another item', () => changeItem('coverage', { name: { en: 'legal NAME', es: 'Seguro' } })],
  ['an own item named as another came', () => addOwn({ name: { en: 'School hours', es: 'Alergias' } })],
  ['a name that the pages cannot draw', () => addOwn({ name: { en: 'Hours \u{1F553}', es: 'Horario' } })],
  ['a hint in one language', () => addOwn({ hint: { en: 'From when to when?', es: '' } })],
])('refused, and nothing is written: %s', (_what, run) => {
  expect(codeOf(run)).toBe('bad-input');
  expect(now()).toEqual(seedCatalogue());
  expect(auditOf()).toEqual([]);
});

test('an item nobody added is no item: not for a service, a file or a consent', () => {
  const stray: OwnItemId = 'own-aaaaaa';
  const site = listSites(desk.db)[0]?.id ?? '';
  const file = createClient(desk.db, desk.session, { ...noFile, facts });
  const fact = { item: stray, state: 'declined' } as const;
  expect(codeOf(() => changeService('dentistry', { needs: [{ item: stray, need: 'needed' }] }))).toBe('not-found');
  expect(codeOf(() => saveItem(desk.db, desk.session, { ...school, id: stray }))).toBe('not-found');
  expect(codeOf(() => createClient(desk.db, desk.session, { ...noFile, facts: [fact] }))).toBe('bad-input');
  expect(codeOf(() => updateClient(desk.db, desk.session, { ...file, facts: [fact] }))).toBe('bad-input');
  const terms = consentTerms(file.id, site, today, daysAfter(today, 30));
  expect(codeOf(() => recordConsent(desk.db, desk.session, { ...terms, items: [stray] }))).toBe('bad-input');
});

test.each(['own-', 'own-7KQ4MD', 'own-7kq4m', 'own-7kq4mdd', 'own-../../x', 'shoe-size', 'own-7kq4md '])(
  'the contract refuses %o for an item',
  (id) => {
    expect(itemChangeSchema.safeParse({ ...school, id }).success).toBe(false);
  },
);

test('classes are in no table: whatever is stored, a sealed item stays sealed and an own one ordinary', () => {
  const own = addOwn();
  desk.db.exec(
    "INSERT INTO need_edits VALUES ('dentistry', 'survivor', 'needed'), ('dentistry', 'hiv-as-told', 'needed')",
  );
  const columns = desk.db.prepare("SELECT name FROM pragma_table_info('item_edits')").pluck().all();
  expect(columns).toEqual(['item', 'name_en', 'name_es', 'hint_en', 'hint_es', 'withdrawn', 'added']);
  const { decided } = ready(own, ['survivor', 'hiv-as-told']);
  expect(decided().allowed.map(({ id }) => id)).toContain(own);
  expect(decided().withheld).toEqual([
    { item: 'hiv-as-told', reason: 'not-ticked' },
    { item: 'survivor', reason: 'not-ticked' },
  ]);
  // Ticked without her initials beside it is no consent at all.
  expect(codeOf(() => ready(own, ['survivor'], [own, 'survivor']))).toBe('consent-not-initialled');
});

/** A file, a referral to dental care and a consent that names the own item; `more` is asked for and not on the consent. */
function ready(own: OwnItemId, more: ItemId[] = [], ticks: ItemId[] = [own]) {
  const site = listSites(desk.db).find((one) => one.services.includes('dentistry'))?.id ?? '';
  const hours = { item: own, state: 'given', value: { kind: 'text', text: 'CANARY eight to three' } } as const;
  const file = createClient(desk.db, desk.session, { ...noFile, facts: [...facts, hours] });
  const items = [...asked, own, ...more];
  const referral = saveReferral(desk.db, desk.session, { ...referralFields(file.id, site), id: null, items });
  const terms = consentTerms(file.id, site, today, daysAfter(today, 30));
  recordConsent(desk.db, desk.session, { ...terms, items: [...terms.items, ...ticks] });
  const decided = () => decide(desk.db, referral, 'print', today);
  const made = { at: new Date(), packetId: '5f0c0a5e-0a53-4f0e-9a8c-0c8f5f1f2a11' };
  return { file, referral, decided, input: () => inputOf(desk.session, referral.id, decided(), made) };
}

test('an own item leaves with a consent that names it, as labelled text in pages and bundle, and not without', async () => {
  const own = addOwn();
  expect(own).toMatch(/^own-[2-9a-z]{6}$/);
  const { decided, input, referral } = ready(own);
  expect(referral.items.at(-1)).toBe(own);
  const going = input();
  const pages = packetPages(going, await packetAssets(going)).html;
  const bundle = referralBundle(going);
  expect(pages).toContain(`<div data-item="${own}"><dt>School hours</dt><dd><p>CANARY eight to three</p></dd></div>`);
  expect(JSON.stringify(bundle)).toContain('CANARY eight to three');
  expect(decided().withheld).toEqual([]);

  const silent = ready(own, [], []);
  expect(silent.decided().withheld).toEqual([{ item: own, reason: 'not-ticked' }]);
  const kept = silent.input();
  const without = packetPages(kept, await packetAssets(kept)).html + JSON.stringify(referralBundle(kept));
  expect(without).not.toMatch(/CANARY|School hours|own-/);
});

test('a withdrawn item goes nowhere; what the file holds stays, and comes back with it', () => {
  const own = addOwn();
  const { file, referral, decided } = ready(own);
  const gone = changeItem(own, { withdrawn: true });
  expect(itemIn(gone, own)).toMatchObject({ withdrawn: true, name: school.name });
  expect(decided().withheld).toEqual([{ item: own, reason: 'not-for-service' }]);
  expect(weigh(desk.db, referral.id, today).neededMissing).not.toContain(own);
  expect(getClient(desk.db, desk.session, file.id).facts.find(({ item }) => item === own)?.state).toBe('given');
  const again = updateClient(desk.db, desk.session, { ...file, aliases: ['Rosa'] });
  expect(again.facts).toEqual(file.facts);
  changeItem(own, { withdrawn: false });
  expect(decided().withheld).toEqual([]);
});

test('an own item keeps its words once a file, a referral or a consent names it; before, they may be mended', () => {
  const own = addOwn();
  const mended = { en: 'School hours, each day', es: 'Horario de la escuela, cada día' };
  expect(isInUse(desk.db, own)).toBe(false);
  expect(itemIn(changeItem(own, { name: mended }), own).name).toEqual(mended);
  ready(own);
  expect(isInUse(desk.db, own)).toBe(true);
  expect(codeOf(() => changeItem(own, { name: school.name }))).toBe('changed-meanwhile');
  expect(itemIn(now(), own).name).toEqual(mended);
  // The hint is not signed by anybody.
  const hint = { en: 'From when to when?', es: '¿De qué hora a qué hora?' };
  expect(itemIn(changeItem(own, { hint }), own).hint).toEqual(hint);
});

test('each use alone counts as use', () => {
  const site = listSites(desk.db).find((one) => one.services.includes('dentistry'))?.id ?? '';
  const file = createClient(desk.db, desk.session, { ...noFile, facts });
  const names = ['One', 'Two', 'Three'].map((word) => addOwn({ name: { en: `${word} hours`, es: `${word} horas` } }));
  const [first, second, third] = names;
  if (!first || !second || !third) throw new Error('not added');
  updateClient(desk.db, desk.session, { ...file, facts: [...facts, { item: first, state: 'declined' }] });
  saveReferral(desk.db, desk.session, { ...referralFields(file.id, site), id: null, items: [second] });
  const terms = consentTerms(file.id, site, today, daysAfter(today, 30));
  recordConsent(desk.db, desk.session, { ...terms, items: [third] });
  expect(names.map((own) => isInUse(desk.db, own))).toEqual([true, true, true]);
  expect(
    now()
      .items.slice(-3)
      .map(({ id }) => id),
  ).toEqual(names);
});

test('a service that is not offered takes no new referral, and keeps back one that was begun', () => {
  const { referral } = ready(addOwn());
  expect(weigh(desk.db, referral.id, today).blocked).toBeNull();
  changeService('dentistry', { offered: false });
  expect(weigh(desk.db, referral.id, today).blocked).toBe('site-without-service');
  const { clientId, siteId } = referral;
  expect(
    codeOf(() => saveReferral(desk.db, desk.session, { ...referralFields(clientId, siteId), id: null, items: asked })),
  ).toBe('site-without-service');
});

test('a rename between preparing and leaving makes the packet’s input another one', () => {
  const { input } = ready(addOwn());
  const before = JSON.stringify(input());
  changeService('nutrition', { offered: false });
  expect(JSON.stringify(input())).toBe(before);
  changeItem('name-to-use', { name: { en: 'Name, as chosen', es: 'Nombre elegido' } });
  expect(JSON.stringify(input())).not.toBe(before);
  expect(input().renamed['name-to-use']).toBe('Name, as chosen');
});

test('every built-in item and every service can be saved as it came', () => {
  for (const id of itemIds) changeItem(id, {});
  for (const id of serviceIds) changeService(id, {});
  const { version, ...after } = now();
  const { version: _first, ...seed } = seedCatalogue();
  expect(after).toEqual(seed);
  expect(version).toBe(itemIds.length + serviceIds.length);
});
