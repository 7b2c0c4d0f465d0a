import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionSentences } from '../../../../src/audit/audit-words.ts';
import { standingWords } from '../../../../src/consents/ConsentLine.tsx';
import { lackText } from '../../../../src/consents/consent-draft.ts';
import { readerSentences } from '../../../../src/packets/reader-text.ts';
import { allSentences } from '../../../../src/referrals/next-thing.ts';
import { withheldText } from '../../../../src/referrals/withheld-text.ts';
import { settingsLacks } from '../../../../src/settings/settings-lack.ts';

const root = join(import.meta.dirname, '../../../../src');
const folder = join(root, 'i18n/es');

/** Sentences that are chosen from a table and said by `i18n.t(variable)`, by the file that says them. */
const tables: Record<string, readonly string[]> = {
  'audit/audit-words.ts': actionSentences,
  'consents/ConsentLine.tsx': standingWords,
  'consents/ConsentScreen.tsx': Object.values(lackText),
  'packets/ReaderBand.tsx': readerSentences,
  'referrals/ComposerBar.tsx': allSentences(),
  'referrals/StaysHere.tsx': Object.values(withheldText),
  'referrals/life-words.ts': Object.values(withheldText),
  'settings/SettingsScreen.tsx': Object.values(settingsLacks),
};

/** Every sentence the window can say: `i18n.t('…')` and `<Trans id="…">`, by the file it stands in. */
function idsInUse(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, ids] of Object.entries(tables)) for (const id of ids) found.set(id, name);
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.startsWith(join('i18n', 'es'))) continue;
    const source = readFileSync(join(root, name), 'utf8');
    for (const [, single, double] of source.matchAll(/i18n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)) {
      found.set((single ?? double ?? '').replaceAll("\\'", "'"), name);
    }
    for (const [, id] of source.matchAll(/<Trans\s+id=(?:\{')?"?([^"'}]*)/g)) found.set(id ?? '', name);
  }
  return found;
}

const catalogues = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const { default: texts } = (await import(join(folder, file))) as { default: Record<string, string> };
    return { file, texts };
  }),
);
const spanish: Record<string, string> = Object.assign({}, ...catalogues.map(({ texts }) => texts));

/** Names of the values that a sentence takes: `{day}`, `{count, plural, …}`. */
const valuesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name))].sort();

/** The files that say a sentence which stands in a variable. */
function filesThatSayVariables(): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && /i18n\.t\(\s*[a-zA-Z_]/.test(readFileSync(join(root, name), 'utf8')))
    .sort();
}

describe('Spanish', () => {
  const ids = idsInUse();

  it('has every sentence of the window', () => {
    expect(ids.size).toBeGreaterThan(300);
    const missing = [...ids].filter(([id]) => !Object.hasOwn(spanish, id)).map(([id, file]) => `${file}: ${id}`);
    expect(missing).toEqual([]);
  });

  it('knows every table from which a sentence is chosen', () => {
    expect(filesThatSayVariables()).toEqual(Object.keys(tables));
  });

  it('takes the same values as English', () => {
    const differing = Object.entries(spanish).filter(
      ([id, text]) => JSON.stringify(valuesOf(id)) !== JSON.stringify(valuesOf(text)),
    );
    expect(differing).toEqual([]);
  });

  it('says the same sentence in one way only', () => {
    const seen = new Map<string, { text: string; file: string }>();
    const twice: string[] = [];
    for (const { file, texts } of catalogues) {
      for (const [id, text] of Object.entries(texts)) {
        const before = seen.get(id);
        if (before && before.text !== text) twice.push(`${id}: ${before.file} "${before.text}", ${file} "${text}"`);
        seen.set(id, { text, file });
      }
    }
    expect(twice).toEqual([]);
  });
});
