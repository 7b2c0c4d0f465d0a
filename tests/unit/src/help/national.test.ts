import { expect, it } from 'vitest';
import seeds from '../../../../resources/seeds/help-lines.json' with { type: 'json' };
import { inOwnWords, nationalLines } from '../../../../src/help/national.ts';
import { i18n } from '../../../../src/i18n/i18n.ts';

it('the lines that stand in the window are the ones of the seed table, no more and no fewer', () => {
  const names = nationalLines(i18n).map(({ name }) => name);
  const known = seeds.lines.map(({ source: _where, ...line }) => inOwnWords(i18n, line).name);
  expect(known).toEqual(names);
});
