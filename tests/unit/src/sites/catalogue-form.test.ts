import { describe, expect, it } from 'vitest';
import { fixedItems, type ItemId, needs, serviceIds } from '../../../../electron/contract/catalogue.ts';
import { seedCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import {
  itemChange,
  itemDraft,
  itemGroups,
  laidOn,
  nameLack,
  newItem,
  placesFor,
  serviceChange,
  serviceDraft,
} from '../../../../src/sites/catalogue-form.ts';
import { itemsFor } from '../../../../src/sites/directory.ts';

const catalogue = seedCatalogue();
const itemOf = (id: ItemId) => {
  const item = catalogue.items.find((one) => one.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
};
const dental = catalogue.services.find(({ id }) => id === 'dentistry');
if (!dental) throw new Error('no dental care');

describe('what goes to the vault', () => {
  it('is only what changed', () => {
    const draft = serviceDraft(catalogue, dental);
    expect(serviceChange(catalogue, 'dentistry', draft).needs).toEqual([]);
    const changed = { ...draft, needs: { ...draft.needs, allergies: 'needed' as const } };
    expect(serviceChange(catalogue, 'dentistry', changed).needs).toEqual([{ item: 'allergies', need: 'needed' }]);
    for (const item of catalogue.items) expect(itemChange(catalogue, item.id, itemDraft(item)).needs).toEqual([]);
  });

  it('offers a new item everywhere', () => {
    const change = itemChange(catalogue, null, { ...newItem, name: { en: 'School hours', es: 'Horario' } });
    expect(change.needs).toEqual(serviceIds.map((service) => ({ service, need: 'offered' })));
    expect(change).toMatchObject({ id: null, withdrawn: false, hint: { en: '', es: '' }, version: 0 });
  });
});

describe('what may be chosen', () => {
  it('is every place for an ordinary item, and one for a fixed one', () => {
    for (const service of serviceIds) {
      expect(placesFor(itemOf('allergies'), service)).toEqual(needs);
      for (const id of fixedItems) expect(placesFor(itemOf(id), service)).toHaveLength(1);
    }
  });

  it('is never "needed" for a sealed item, and nothing at all beyond the services it came for', () => {
    for (const item of itemGroups(catalogue).sealed) {
      for (const service of serviceIds) {
        const places = placesFor(item, service);
        expect(places).not.toContain('needed');
        expect(places.includes('offered')).toBe(item.cameFor.includes(service));
      }
    }
  });
});

it('a withdrawn item is for no service', () => {
  const without = {
    ...catalogue,
    items: catalogue.items.map((item) => ({ ...item, withdrawn: item.id === 'coverage' })),
  };
  expect(itemsFor(catalogue, 'dentistry').map(({ id }) => id)).toContain('coverage');
  for (const service of [...serviceIds, null]) {
    expect(itemsFor(without, service).map(({ id }) => id)).not.toContain('coverage');
  }
  expect(itemGroups(without).withdrawn.map(({ id }) => id)).toEqual(['coverage']);
});

describe('a name', () => {
  const lack = (name: string, language: 'en' | 'es' = 'en') =>
    nameLack(language, name, { id: 'coverage', class: 'ordinary' }, catalogue.items);

  it.each([
    ['Insurance card, (front) & back', null],
    [' ', 'empty'],
    ['a'.repeat(81), 'letters'],
    ['Hours \u{1F553}', 'letters'],
    ['two\nlines', 'letters'],
    ['Hepatitis test', 'telling'],
    ['legal name ', 'taken'],
    ['Coverage', null],
  ])('%o lacks %o', (name, expected) => {
    expect(lack(name)).toBe(expected);
  });

  it('is told apart in each language by itself, and a sealed item may speak of what it is', () => {
    expect(lack('Nombre legal')).toBeNull();
    expect(lack('Nombre legal', 'es')).toBe('taken');
    const sealed = { id: 'hiv-as-told', class: 'sealed-HIV' };
    expect(nameLack('en', 'HIV and hepatitis', sealed, catalogue.items)).toBeNull();
  });
});

it('mine laid on theirs: each stands where only one of us wrote, mine where both did', () => {
  const base = { name: { en: 'A', es: 'B' }, offered: true, needs: { one: 'needed', two: 'none' } };
  const mine = { ...base, name: { en: 'mine', es: 'B' }, needs: { one: 'offered', two: 'none' } };
  const theirs = {
    name: { en: 'theirs', es: 'suyo' },
    offered: false,
    needs: { one: 'needed', two: 'offered', new: 'offered' },
  };
  expect(laidOn(base, mine, theirs as typeof base)).toEqual({
    name: { en: 'mine', es: 'suyo' },
    offered: false,
    needs: { one: 'offered', two: 'offered', new: 'offered' },
  });
});
