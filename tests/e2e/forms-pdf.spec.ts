import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type FormLanguage, formIds, formLanguages } from '../../electron/contract/forms.ts';
import { FORM_POINTS } from '../../electron/vault/forms/form-style.ts';
import { formFile, sayIn } from '../../electron/vault/forms/wordings.ts';
import { packetAssets, packetPages } from '../../electron/vault/packets/pages.ts';
import { unprintableCharacters } from '../../electron/vault/packets/pages-glyphs.ts';
import { wordingOf } from '../../electron/vault/sites/seeds.ts';
import { formPapers } from '../fixtures/invented-forms.ts';
import { sealedPacket } from '../fixtures/sealed-packet.ts';
import { fontsOf, infoOf, pagesOf, writtenOn } from '../hands/pdf.ts';
import { renderPapers } from '../hands/render.ts';
import { tool } from '../judges/packet-tools.ts';

/*
 * The forms as paper, measured in the PDF that the program's own renderer makes: size of type, what stands on the page
 * that is signed, the notice on every page of its section. In the long form
 * (`DESK_DRESSES=all`) the pictures stay in the results, to be looked at.
 */

const folder = mkdtempSync(join(tmpdir(), 'forms-pdf-'));
const pictures = join(process.env.DESK_TEST_RESULTS ?? 'test-results', 'forms');
let files: Record<string, string> = {};
const names = Object.keys(formPapers());
const file = (name: string): string => {
  const found = files[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const languageOf = (name: string): FormLanguage => (name.endsWith('-es') ? 'es' : 'en');

test.describe.configure({ mode: 'serial' });
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const packets = Object.fromEntries(
    await Promise.all(
      [false, true].map(async (practice) => {
        const input = sealedPacket(practice);
        return [`packet-${practice ? 'practice' : 'real'}`, packetPages(input, await packetAssets(input))] as const;
      }),
    ),
  );
  files = await renderPapers(folder, { ...formPapers(), ...packets });
  if (process.env.DESK_DRESSES !== 'all') return;
  mkdirSync(pictures, { recursive: true });
  for (const [name, pdf] of Object.entries(files)) tool('pdftoppm', ['-r', '60', '-png', pdf, join(pictures, name)]);
});

test('no word of any form is smaller than 14 point, and the measure sees smaller ones', async () => {
  for (const name of names) {
    const pages = await writtenOn(file(name));
    const small = pages.flat().filter(({ size }) => size < FORM_POINTS);
    expect.soft([name, small.slice(0, 3)]).toEqual([name, []]);
    expect(pages.flat().length).toBeGreaterThan(4);
  }
  const packet = (await writtenOn(file('packet-real'))).flat();
  expect(Math.min(...packet.map(({ size }) => size))).toBeLessThan(10);
});

for (const language of formLanguages) {
  for (const kind of ['blank', 'filled', 'sealed']) {
    test(`the signature of a release has the last page to itself: ${kind}, ${language}`, () => {
      const say = sayIn('release', language);
      const pages = pagesOf(file(`release-${kind}-${language}`));
      const last = pages.at(-1) ?? '';
      const practice = language === 'en' ? say('practice') : '';
      expect(last.startsWith(`${practice} ${say('sign-title')}`.trim())).toBe(true);
      for (const line of ['signature', 'printed-name', 'signed-on', 'entered-on', 'sign-only', 'sign-herself']) {
        expect(last).toContain(say(line));
      }
      // Nothing else of the form stands there, and nothing of it stands elsewhere.
      const { own } = formFile('release');
      const elsewhere = own.wordings.filter(({ id }) => !id.startsWith('sign-') || id === 'sign-next');
      const sentences = elsewhere
        .map(({ text }) => text[language])
        .filter((text) => text.length > 24 && !text.includes('{'));
      expect(sentences.length).toBeGreaterThan(20);
      for (const sentence of sentences) expect(last).not.toContain(sentence);
      for (const page of pages.slice(0, -1)) {
        for (const line of ['sign-title', 'sign-only', 'printed-name', 'signed-on', 'entered-on']) {
          expect(page).not.toContain(say(line));
        }
      }
      expect(pages.at(-2)).toContain(say('sign-next'));
      if (kind !== 'blank') {
        expect(last).toContain('Rosa M.');
        expect(last).toContain('Stockton Site 1, Downtown');
        expect(last).toContain(language === 'en' ? 'December 24, 2026' : '24 de diciembre de 2026');
      }
    });
  }
}

test('a release says everything that the law asks for, before the page that is signed', () => {
  for (const language of formLanguages) {
    const say = sayIn('release', language);
    const text = pagesOf(file(`release-sealed-${language}`)).join(' ');
    const said = [
      'lead',
      'to-only',
      'items',
      'sealed',
      'note-SUD',
      'note-HIV',
      'limits',
      'back',
      'choice',
      'keep',
      'copy',
    ]
      .concat(['risk-record', 'risk-portal', 'risk-report', 'risk-reshare', 'risk-back', 'risk-safe'])
      .map((id) => say(id));
    for (const sentence of said) expect(text).toContain(sentence);
    expect(text.split(say('my-initials')).length - 1).toBe(6);
    const filled = pagesOf(file(`release-filled-${language}`)).join(' ');
    expect(filled).not.toContain(say('my-initials'));
    expect(filled).toContain('C-9XW2TB');
  }
});

test('every page counts itself, tells which words it has, and says PRACTICE where it is', () => {
  for (const name of names.filter((one) => !one.startsWith('take-home'))) {
    const language = languageOf(name);
    const say = sayIn('release', language);
    const pages = pagesOf(file(name));
    pages.forEach((page, at) => {
      expect(page).toMatch(
        new RegExp(`1\\.1 ${language} [0-9a-f]{8} ${say('page')} ${at + 1} ${say('of')} ${pages.length}$`),
      );
      expect(page.includes(say('practice'))).toBe(language === 'en');
    });
    // Both dates: that of the signature and that of the entry; the notice is told, not signed.
    const text = pages.join(' ');
    expect(text).toContain(say('entered-on'));
    if (!name.startsWith('compelled')) expect(text).toContain(say('signed-on'));
  }
});

test('the page that she carries of a notice is not the page that stays', () => {
  for (const language of formLanguages) {
    const say = sayIn('compelled-notice', language);
    const pages = pagesOf(file(`compelled-notice-filled-${language}`));
    expect(pages.length).toBe(2);
    expect(pages[0]).toContain(say('why-subpoena'));
    expect(pages[0]).not.toContain(say('held'));
    expect(pages[1]).toContain(say('held'));
  }
});

test('the card says a day, a time, a door and a first name, twice, and nothing else', () => {
  const cards = {
    en: 'PRACTICE Tuesday, December 1, 2026 2:30 PM Door 401 Channel Street, side door Ask for Ana',
    es: 'martes, 1 de diciembre de 2026 2:30 p. m. Puerta 401 Channel Street, side door Pregunte por Ana',
  };
  for (const language of formLanguages) {
    const pages = pagesOf(file(`take-home-filled-${language}`));
    expect(pages.map((page) => page.replace(/\s+/g, ' ').toLowerCase().replaceAll('p.m.', 'p. m.'))).toEqual([
      `${cards[language]} ${cards[language]}`.toLowerCase(),
    ]);
  }
});

const telling = /family justice|safe haven|\bfjc\b|victim|víctima|traffick|\btrata\b|shelter|cliente|abuse/i;

test('every letter has a glyph, every font travels along, and nothing tells who made it', () => {
  for (const [name, pdf] of Object.entries(files)) {
    const text = pagesOf(pdf).join(' ');
    expect.soft([name, unprintableCharacters(text)]).toEqual([name, []]);
    for (const font of fontsOf(pdf)) {
      expect.soft(font).toMatchObject({ embedded: true, type: 'CID TrueType' });
      expect.soft(font.name).toMatch(/\+(Inter-|LiberationSans|DejaVuSans)/);
    }
    expect.soft(infoOf(pdf, 'Tagged')).toBe('yes');
    expect.soft(infoOf(pdf, 'Page size')).toContain('letter');
    if (name.startsWith('packet')) continue;
    expect.soft(infoOf(pdf, 'Title')).toMatch(/^Form(ulario)?$/);
    expect.soft([name, telling.exec(text)?.[0]]).toEqual([name, undefined]);
  }
});

test('each sealed section has pages of its own, with its notice on each and its own explanation', () => {
  const [short, long] = [wordingOf('part2-short').text.en, wordingOf('part2-long').text.en];
  const [hiv, sealed] = [wordingOf('hiv-notice').text.en, wordingOf('sealed-notice').text.en];
  for (const name of ['packet-real', 'packet-practice']) {
    const pages = pagesOf(file(name));
    const holding = (words: string) => pages.flatMap((page, at) => (page.includes(words) ? [at] : []));
    const sud = holding(short);
    expect(sud.length).toBeGreaterThanOrEqual(3);
    // One run of pages: from the wish to the end of the long text, and none but these.
    expect(sud).toEqual(Array.from({ length: sud.length }, (_, at) => (sud[0] ?? 0) + at));
    expect(holding('CANARY-wish')).toEqual([sud[0]]);
    for (let line = 1; line <= 60; line += 1) {
      for (const at of holding(`Line ${line}.`)) expect(sud).toContain(at);
      expect(holding(`Line ${line}.`).length).toBe(1);
    }
    expect(holding(long.slice(0, 90))).toEqual([sud[0]]);
    expect(holding('Substance use care')).toEqual([sud[0]]);
    expect(holding(hiv)).toEqual(holding('CANARY-hiv'));
    expect(holding(sealed)).toEqual([...holding('CANARY-mh'), ...holding('CANARY-danger')]);
    const explained = pages.filter((page) => page.includes('By what right this was shared'));
    expect(explained.length).toBe(5);
    expect(explained.map((page) => /substance use, as told/.test(page))).toEqual([false, false, true, false, false]);
    // The ordinary pages tell none of it.
    const ordinary = pages.slice(0, Math.min(...holding('CANARY-mh'))).join(' ');
    expect(ordinary).toContain('CANARY-ordinary');
    expect(ordinary).not.toMatch(/substance|CANARY-(wish|mh|sud|hiv|danger)|HIV|mental|danger|protected page/i);
    expect(holding('PRACTICE. Not a real referral').length).toBe(name === 'packet-practice' ? pages.length : 0);
    for (const [at, page] of pages.entries()) expect(page).toContain(`age ${at + 1} of ${pages.length}`);
  }
});

test('all forms were measured', () => {
  for (const form of formIds) {
    for (const language of formLanguages) {
      expect(names.filter((name) => name.startsWith(form) && name.endsWith(language)).length).toBeGreaterThan(0);
    }
  }
});
