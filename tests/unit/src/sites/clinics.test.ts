import { expect, it } from 'vitest';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { clinicsFor } from '../../../../src/sites/Clinics.tsx';
import { serviceNames } from '../../../../src/sites/service-names.ts';
import { allSites, catalogue } from '../session/full-desk.ts';

const names = serviceNames(i18n);
const found = (sought: string) =>
  clinicsFor(allSites, sought, names).flatMap(({ clinics }) => clinics.map(({ name }) => name));

it('lists towns by name, and in them the second site before the tenth', () => {
  const towns = clinicsFor(allSites, '', names);
  expect(towns.map(({ town }) => town)).toEqual(['Lodi', 'Manteca', 'Stockton', 'Tracy']);
  const stockton = towns[2]?.clinics.map(({ name }) => name) ?? [];
  expect(stockton.indexOf('Stockton Site 2, North')).toBeLessThan(stockton.indexOf('Stockton Site 10, Northwest'));
});

it('finds by town, street and what is offered, without accents and capitals', () => {
  expect(found('LÓDI')).toEqual(['Lodi Site']);
  expect(found('example orchard')).toEqual(['Lodi Site']);
  expect(found('dental lodi')).toEqual(['Lodi Site']);
  expect(found('dental lodi tracy')).toEqual([]);
});

it('names each service as the catalogue does', () => {
  expect(names).toEqual(Object.fromEntries(catalogue.services.map(({ id, name }) => [id, name.en])));
  i18n.activate('es');
  expect(serviceNames(i18n)).toEqual(Object.fromEntries(catalogue.services.map(({ id, name }) => [id, name.es])));
  i18n.activate('en');
});
