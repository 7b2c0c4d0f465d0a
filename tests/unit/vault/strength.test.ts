import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Strength } from '../../../electron/contract/session.ts';
import { strengthSchema } from '../../../electron/contract/session.ts';
import { newWords, wordsToPassphrase } from '../../../electron/vault/packets/words.ts';
import { mustBeStrong, weighPassphrase } from '../../../electron/vault/staff/strength.ts';

vi.setConfig({ testTimeout: 60_000 });

const about = ['Marisol Ortega', 'm.ortega', 'Community Medical Centers, Care Coordination', '(209) 555-0190'];

const weak: [string, Strength['weakness']][] = [
  ['short words', 'short'],
  ['Xq7!vR2#p', 'short'],
  ['ﬁﬁﬁﬁﬁ', 'short'], // ten letters once taken apart (NFKC)
  ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
  ['abcabcabcabcabc', 'repeats'],
  ['abcdefghijklmnop', 'sequence'],
  ['password1234', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['Marisol Ortega', 'names'],
  ['Ortega Marisol', 'names'],
  ['centers medical', 'names'],
  ['contraseña123', 'words'],
  ['summer2024!!', 'words'],
];
test.each(weak)('%s is not enough: %s', async (passphrase, weakness) => {
  const weighed = strengthSchema.parse(await weighPassphrase(passphrase, about));
  expect(weighed).toMatchObject({ enough: false, weakness });
  await expect(mustBeStrong(passphrase, about)).rejects.toMatchObject({ code: 'passphrase-weak' });
});

test.each([
  'seven quiet herons by the river',
  'tortuga verde lenta',
  'correct horse battery staple',
  'mi vecina pinta puertas',
  'ਸਿਮਰਨ ਦੀ ਲਾਲ ਛੱਤਰੀ',
  'kV8#tQz!m2Lw9',
  'all small letters and no digit',
])('%s is enough: no rule asks for capitals, digits or signs', async (passphrase) => {
  expect(await weighPassphrase(passphrase, about)).toMatchObject({ enough: true, weakness: null });
  await mustBeStrong(passphrase, about);
});

test('what is about her makes it weaker', async () => {
  const guess = 'wolverscote kettering';
  expect((await weighPassphrase(guess, [])).enough).toBe(true);
  expect((await weighPassphrase(guess, ['Kettering Wolverscote'])).enough).toBe(false);
});

test('thirty drawings of six words are all strong', async () => {
  for (let round = 0; round < 30; round++) await mustBeStrong(wordsToPassphrase(newWords()), about);
});

test('the first 64 characters are weighed, so that a long one does not hold up the vault', async () => {
  const strong = 'seven quiet herons by the river';
  expect((await weighPassphrase(`${'a'.repeat(33)}${strong}`, about)).enough).toBe(true);
  expect((await weighPassphrase(`${'a'.repeat(64)}${strong}`, about)).enough).toBe(false);
  const before = performance.now();
  await weighPassphrase('aB3$'.repeat(256), about);
  console.log(`1,024 characters: ${Math.round(performance.now() - before)} ms`);
});

test('nobody who only unlocks loads the words: the vault begins without them', () => {
  const modules = ['handlers.ts', 'staff/strength.ts'].map((file) =>
    join(import.meta.dirname, '../../../electron/vault', file),
  );
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve: (name, context, next) => { if (name.startsWith('@zxcvbn-ts/')) seen.push(name); return next(name, context); } });
    await import(${JSON.stringify(modules[0])});
    const atStart = seen.length;
    const { weighPassphrase } = await import(${JSON.stringify(modules[1])});
    await weighPassphrase('seven quiet herons', []);
    console.log(JSON.stringify([atStart, new Set(seen).size > 3]));`;
  const said = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    {
      encoding: 'utf8',
    },
  );
  expect(JSON.parse(said)).toEqual([0, true]);
});
