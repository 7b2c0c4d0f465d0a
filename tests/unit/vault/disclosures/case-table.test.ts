import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasons } from '../../../../electron/vault/disclosures/engine/reasons.ts';
import { casesPage } from './case-page.ts';
import { cases, themes } from './case-table.ts';
import { needWords, reasonWords } from './case-words.ts';

// The table itself: whole, readable, and the page for counsel made from it.

test('at least 170 cases, each with an id of its own, a title, a statute', () => {
  expect(cases.length).toBeGreaterThanOrEqual(170);
  expect(new Set(cases.map(({ line }) => line.id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ line }) => line.title + line.base)).size).toBe(cases.length);
  for (const { line } of cases) {
    expect([line.id, line.title.length > 10, line.law.length > 0]).toEqual([line.id, true, true]);
    for (const law of line.law) expect([line.id, law]).toEqual([line.id, expect.stringMatching(/\d/)]);
  }
});

test('every answer accounts for everything that was asked, in words that are known', () => {
  for (const { line, input, expected } of cases) {
    const asked = [...new Set(input.request.items as string[])];
    const told = [...expected.allowed, ...expected.withheld.map(({ item }) => item)];
    expect([line.id, told.toSorted()]).toEqual([line.id, asked.toSorted()]);
    for (const { reason } of expected.withheld)
      expect([line.id, reasonWords[reason]]).toEqual([line.id, expect.any(String)]);
    const needs = expected.signers?.replace(/^ask:/, '').split(',') ?? [];
    for (const need of needs) expect([line.id, needWords[need]]).toEqual([line.id, expect.any(String)]);
    if (expected.outcome === 'stays') expect([line.id, expected.allowed]).toEqual([line.id, []]);
    expect([line.id, expected.outcome === 'waits']).toEqual([line.id, expected.confirmations.length > 0]);
  }
});

test('every reason that the engine can tell stands in a case', () => {
  expect(Object.keys(reasonWords).toSorted()).toEqual([...reasons].toSorted());
  const told = new Set(cases.flatMap(({ expected }) => expected.withheld.map(({ reason }) => reason)));
  expect(Object.keys(reasonWords).filter((reason) => !told.has(reason))).toEqual([]);
});

test('each theme has its cases', () => {
  expect(themes.length).toBeGreaterThanOrEqual(20);
  for (const { theme, about, lines } of themes)
    expect([theme, about !== '', lines.length >= 5]).toEqual([theme, true, true]);
});

test('the page for counsel says what the table says', async () => {
  await expect(casesPage()).toMatchFileSnapshot(join(import.meta.dirname, '../../../../docs/disclosure-cases.md'));
  expect(casesPage()).not.toMatch(/undefined|\[object/);
});
