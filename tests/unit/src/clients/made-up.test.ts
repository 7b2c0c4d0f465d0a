import { expect, test } from 'vitest';
import { madeUpName } from '../../../../src/intake/made-up.ts';

test('a made-up name has two different words, and is drawn anew', () => {
  const names = Array.from({ length: 200 }, madeUpName);
  for (const name of names) {
    const [one, other, ...more] = name.split(' ');
    expect([name, one !== other, Boolean(one && other), more]).toEqual([name, true, true, []]);
  }
  expect(new Set(names).size).toBeGreaterThan(100);
});
