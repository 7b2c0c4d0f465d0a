import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG_FORMS } from '../../../scripts/lib/long-forms.mjs';

/* docs/THREATS.md says of each thing that stops somebody where it is shown. A proof that is not there is none. */

const project = join(import.meta.dirname, '../../..');
const text = readFileSync(join(project, 'docs/THREATS.md'), 'utf8');

test('every test that the page names is there', () => {
  const named = [...new Set([...text.matchAll(/`(tests\/[^`]*)`/g)].map(([, path]) => path ?? ''))];
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

test('every long form that it names is one, and each of them has its script', () => {
  // "long form `a`" or "long forms `a` and `b`"
  const named = [...text.matchAll(/long forms? ((?:`[\w-]+`(?:,| and)? ?)+)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name ?? ''),
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !Object.hasOwn(LONG_FORMS, name))).toEqual([]);
  const scripts = Object.values(LONG_FORMS).map(({ script: [program = ''] }) => program);
  expect(scripts.filter((program) => !existsSync(join(project, program)))).toEqual([]);
});
