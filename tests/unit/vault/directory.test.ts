import { afterAll, beforeAll, expect, test } from 'vitest';
import { directory } from '../../../electron/vault/sites/directory.ts';
import { listSites, saveSite } from '../../../electron/vault/sites/sites.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

let desk: BareDesk;
beforeAll(() => {
  desk = bareDesk();
});
afterAll(() => desk.remove());

test('locked and open tell the same sites until one is changed; then the database’s', () => {
  const seeds = directory(null);
  expect(seeds).toHaveLength(13);
  const byName = (sites: { name: string; services: string[] }[]) =>
    sites.map((site) => [site.name, [...site.services].sort()]);
  expect(byName(directory(desk.db))).toEqual(byName(seeds));
  const site = listSites(desk.db)[0];
  if (!site) throw new Error('no site');
  saveSite(desk.db, desk.session, { ...site, telephone: '(209) 555-0177', verified: true });
  expect(directory(desk.db).find((one) => one.name === site.name)?.telephone).toBe('(209) 555-0177');
});

test('nothing but what a telephone book tells', () => {
  for (const entry of [...directory(null), ...directory(desk.db)]) {
    expect(Object.keys(entry).sort()).toEqual(['address', 'name', 'services', 'telephone', 'town']);
  }
});
