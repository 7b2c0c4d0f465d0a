import { describe, expect, it } from 'vitest';
import { itemClasses, itemIds, serviceIds } from '../../electron/contract/catalogue.ts';
import { catalogueSchema, siteSchema } from '../../electron/contract/sites.ts';
import { tellingWord } from '../../electron/contract/telling-names.ts';
import { needIn, seedCatalogue } from '../../electron/vault/sites/catalogue.ts';
import {
  classOf,
  itemOf,
  itemSeedRows,
  neutralService,
  neverLeaves,
  purposes,
  readItemSeeds,
  serviceOf,
  services,
  siteSeeds,
  wordings,
} from '../../electron/vault/sites/seeds.ts';
import items from '../../resources/seeds/items.json' with { type: 'json' };

describe('the item catalogue', () => {
  it('fits the contract', () => {
    expect(catalogueSchema.parse(seedCatalogue()).items.map((item) => item.id)).toEqual([...itemIds]);
  });

  // domain, section 2b, row by row: N needed, O offered, . none, services in the contract's order.
  it.each([
    ['name-to-use', 'ordinary', 'NNNNNNNNN'],
    ['legal-name', 'ordinary', 'OOOOOOOOO'],
    ['date-of-birth', 'ordinary', 'NNNNNNNNN'],
    ['pronouns', 'ordinary', 'OOOOOOOOO'],
    ['safe-contact', 'ordinary', 'NNNNNNNNN'],
    ['mailing-address', 'ordinary', 'OOOOOOOOO'],
    ['language', 'ordinary', 'NNNNNNNNN'],
    ['access-needs', 'ordinary', 'OOOOOOOOO'],
    ['what-helps', 'ordinary', 'OOOOOOOOO'],
    ['who-comes-along', 'ordinary', 'OOOOOOOOO'],
    ['coverage', 'ordinary', 'OOOOOOOOO'],
    ['confidential-communication', 'ordinary', 'NNNNNNNNN'],
    ['how-soon', 'ordinary', 'OOOOOOOOO'],
    ['help-wanted', 'of-service', 'NNNNNNNNN'],
    ['allergies', 'ordinary', 'O.OOOOOOO'],
    ['medicines', 'ordinary', 'OOOOOOOOO'],
    ['health-as-told', 'ordinary', 'O..OOO..O'],
    ['food-as-told', 'ordinary', 'O...O....'],
    ['mental-health-as-told', 'sealed-MH', 'OOO......'],
    ['substance-use-as-told', 'sealed-SUD', 'O.O....O.'],
    ['hiv-as-told', 'sealed-HIV', 'O.....OOO'],
    ['reproductive-as-told', 'sealed-RH', 'O...OO..O'],
    ['gender-history', 'sealed-GEN', 'OO....O.O'],
    ['survivor', 'sealed-SURV', 'OOO.....O'],
    ['present-danger', 'sealed-SURV', 'OOOOOOOOO'],
    ['emergency-contact', 'ordinary', 'OOOOOOOOO'],
    ['way-back', 'of-service', 'OOOOOOOOO'],
    ['icd-10', 'sealed-SURV', 'OO.......'],
  ] as const)('%s is %s and goes to %s', (id, sealed, marks) => {
    expect(itemOf(id).class).toBe(sealed);
    const letter = { needed: 'N', offered: 'O', none: '.' };
    const item = seedCatalogue().items.find((one) => one.id === id);
    expect(item && serviceIds.map((service) => letter[needIn(item, service)]).join('')).toBe(marks);
  });

  it('gives help wanted and the way back the class of the service', () => {
    for (const id of ['help-wanted', 'way-back'] as const) {
      expect(classOf(id, 'dentistry')).toBe('ordinary');
      expect(classOf(id, 'mental-health')).toBe('sealed-MH');
      expect(classOf(id, 'hepatitis-c')).toBe('sealed-HIV');
    }
    expect(classOf('survivor', 'dentistry')).toBe('sealed-SURV');
  });

  it('warns of medicines, and of them only', () => {
    expect(itemSeedRows.filter((item) => item.mayReveal).map((item) => item.id)).toEqual(['medicines']);
    expect(itemOf('medicines').warns?.en).toMatch(/reveal/);
  });

  it('keeps what never leaves apart from what may', () => {
    expect(neverLeaves).toHaveLength(8);
    const ids: readonly string[] = itemIds;
    expect(neverLeaves.filter((kind) => ids.includes(kind.id))).toEqual([]);
  });

  it('refuses a table with an item missing, doubled, unknown or of no class', () => {
    const [first, ...rest] = items.items;
    expect(() => readItemSeeds({ ...items, items: rest })).toThrow();
    expect(() => readItemSeeds({ ...items, items: [first, ...items.items] })).toThrow();
    expect(() => readItemSeeds({ ...items, items: [{ ...first, id: 'shoe-size' }, ...rest] })).toThrow();
    expect(() => readItemSeeds({ ...items, items: [{ ...first, class: 'open' }, ...rest] })).toThrow();
    expect(() => readItemSeeds({ ...items, items: [{ ...first, offeredFor: ['dentistry'] }, ...rest] })).toThrow(
      /twice/,
    );
  });
});

describe('services, sites, purposes, wordings', () => {
  it('seals five of the nine services', () => {
    expect(services.map((service) => service.class)).toEqual([
      'ordinary',
      'sealed-MH',
      'sealed-SUD',
      'ordinary',
      'ordinary',
      'ordinary',
      'sealed-HIV',
      'sealed-HIV',
      'sealed-RH',
    ]);
    expect(itemClasses).toEqual(expect.arrayContaining(services.map((service) => service.class)));
  });

  it('codes HIV and hepatitis C alike, and the neutral service like none of them', () => {
    expect(serviceOf('hiv-early-intervention').snomed).toEqual(serviceOf('hepatitis-c').snomed);
    expect(services.map((service) => service.snomed.code)).not.toContain(neutralService.snomed.code);
  });

  it('has thirteen unverified sites in the four towns, each service somewhere', () => {
    const towns = siteSeeds.map((site) => site.town);
    expect(towns.filter((town) => town === 'Stockton')).toHaveLength(10);
    expect([...new Set(towns)].sort()).toEqual(['Lodi', 'Manteca', 'Stockton', 'Tracy']);
    expect(siteSeeds).toHaveLength(13);
    for (const site of siteSeeds) {
      expect(siteSchema.safeParse({ ...site, version: 1 }).success).toBe(true);
      expect(site.verified).toBe(false);
      expect(site.address).toContain(site.town);
      expect(site.telephone).toMatch(/^\(209\) 555-01\d\d$/);
    }
    expect(new Set(siteSeeds.flatMap((site) => site.services)).size).toBe(serviceIds.length);
  });

  it('speaks to the person as usted or la persona, never as a client', () => {
    const spanish = [
      ...itemSeedRows.flatMap((item) => [item.name.es, item.hint?.es ?? '', item.warns?.es ?? '']),
      ...services.map((service) => service.name.es),
      ...purposes.map((purpose) => purpose.name.es),
      ...neverLeaves.map((kind) => kind.name.es),
      ...wordings.map((wording) => wording.text.es ?? ''),
    ].join('\n');
    expect(spanish).toContain('la persona');
    expect(spanish).not.toMatch(/client|víctima|\btu\b|\btú\b/i);
  });

  it('names a source for every wording and has none confirmed yet', () => {
    for (const wording of wordings) {
      expect(wording.source.length).toBeGreaterThan(5);
      expect(wording.confirmedByCounselOn).toBeNull();
    }
  });
});

describe('names that tell too much', () => {
  const both = (rows: readonly { name: { en: string; es: string } }[]) =>
    rows.flatMap(({ name }) => [name.en, name.es]);
  const tells = (name: string) => tellingWord(name) !== null;

  it('are all those of sealed services and items, and of what never leaves', () => {
    const sealed = (kind: string) => kind !== 'ordinary' && kind !== 'of-service';
    const telling = [
      ...both(services.filter((service) => sealed(service.class))),
      ...both(itemSeedRows.filter((item) => sealed(item.class))),
      ...both(neverLeaves),
    ];
    expect(telling.filter((name) => !tells(name))).toEqual([]);
  });

  it('are none of the ordinary ones that the desk comes with', () => {
    const plain = [
      ...both(services.filter((service) => service.class === 'ordinary')),
      ...both(itemSeedRows.filter((item) => item.class === 'ordinary' || item.class === 'of-service')),
      ...both([neutralService]),
    ];
    expect(plain.filter(tells)).toEqual([]);
  });

  it.each([
    'School hours',
    'Transporte',
    'Foods to avoid',
    'Número de la tarjeta',
    'Tratamiento dental',
    'Visit before 3 PM',
  ])('do not take in %s', (name) => {
    expect(tells(name)).toBe(false);
  });
});
