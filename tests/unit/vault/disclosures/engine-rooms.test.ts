import { expect, test } from 'vitest';
import { foundIn, type Source, sources } from '../../architecture/sources.ts';

// The engine is pure: contract types and its own folder, no clock, no database, nothing of the machine.

const FOLDER = 'electron/vault/disclosures/engine/';
const engine = sources(['electron/vault/disclosures/engine']);

function impure(source: Source): string[] {
  const taken = foundIn(source)
    .imports.map(({ target }) => target)
    .filter((target) => !target.startsWith(FOLDER) && !target.startsWith('electron/contract/'));
  const outside =
    source.text.match(/Date\.now|new Date\(\)|performance|process\.|Math\.random|Intl|fetch|console/g) ?? [];
  const contract = source.text.match(/^import (?!type ).*contract\/.*$/gm) ?? [];
  return [...taken, ...outside, ...contract].map((what) => `${source.path}: ${what}`);
}

test('every file of the engine is pure and short', () => {
  expect(engine.length).toBeGreaterThan(10);
  expect(engine.flatMap(impure)).toEqual([]);
  expect(engine.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
});

test.each([
  ["import { getSite } from '../../sites/sites.ts'", 'sites'],
  ["import { readFileSync } from 'node:fs'", 'node:fs'],
  ["import { z } from 'zod'", 'zod'],
  ['export const x = () => Date.now()', 'Date.now'],
  ["import { isOwn } from '../../../contract/catalogue.ts'", 'isOwn'],
])('planted: %s', (text, says) => {
  expect(impure({ path: `${FOLDER}x.ts`, text }).join()).toContain(says);
});
