import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { type FormId, formIds, formLanguages } from '../../../electron/contract/forms.ts';
import { cardPages, formPages } from '../../../electron/vault/forms/pages.ts';
import { toConfirm } from '../../../electron/vault/forms/seed-tables.ts';
import { formFile, formWording, sayIn, wordingMark } from '../../../electron/vault/forms/wordings.ts';
import { unprintableCharacters } from '../../../electron/vault/packets/pages-glyphs.ts';
import { cardInput, formInputs } from '../../fixtures/invented-forms.ts';

/*
 * The words of the forms. Reading ease is the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word - 15.59
 * (Kincaid and others, 1975). No form holds a sentence of a statute; those of packets, which clinicians read, are left out:
 * `part2-long` and `part2-short` stand word for word in 42 CFR 2.32(a).
 */

const wordsIn = (text: string) => text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
const sentencesIn = (text: string) => text.split(/[.?!:]+(?=\s|$)/).filter((one) => wordsIn(one).length > 0);

function grade(text: string): number {
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/** What a person reads of a form: its sentences, without labels and the marks that are filled in. */
function readOf(form: FormId): string[] {
  const { own, shared } = formFile(form);
  return [...own.wordings, ...shared.wordings]
    .map(({ text }) => text.en.replace('{sender}', 'The office').replaceAll(/\{\w+\}/g, ''))
    .filter((text) => wordsIn(text).length >= 6);
}

const inAll = (form: FormId) => [...formFile(form).own.wordings, ...formFile(form).shared.wordings];

describe('the words of the forms', () => {
  it.each(formIds)('are for a reader of the sixth grade: %s', (form) => {
    const texts = readOf(form);
    const whole = grade(texts.map((text) => text.replace(/[^.?!:]$/, '$&.')).join(' '));
    console.log(`${form}: Flesch-Kincaid grade ${whole.toFixed(1)} over ${texts.length} wordings`);
    expect(whole).toBeLessThan(6);
    // No single sentence asks for more than a seventh-grader; the title of a box is none.
    for (const text of texts.filter((one) => /[.?]/.test(one))) expect([text, grade(text) < 8]).toEqual([text, true]);
  });

  it('are measured by a measure that sees hard words', () => {
    expect(grade('The cat sat on the mat.')).toBeLessThan(1);
    const law =
      'Further use or disclosure is expressly permitted by the written consent of the individual whose information is being disclosed in this record.';
    expect(grade(law)).toBeGreaterThan(12);
  });

  it('speak Spanish as one speaks to somebody one respects, and never of a “cliente”', () => {
    for (const form of formIds) {
      for (const { id, text } of inAll(form)) {
        expect([id, /\bclient(e|a|es|as)\b/i.test(text.es)]).toEqual([id, false]);
        expect([id, /(?<!\p{L})(tú|tus?|te|ti|contigo|puedes|tienes|quieres|firmas)(?!\p{L})/iu.test(text.es)]).toEqual(
          [id, false],
        );
        expect([id, unprintableCharacters(text.en + text.es)]).toEqual([id, []]);
        // The same holes to fill in both.
        const holes = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
        expect([id, holes(text.es)]).toEqual([id, holes(text.en)]);
      }
    }
  });

  it('stand all on paper: no sentence that counsel confirms is one that nobody prints', () => {
    const plain = (html: string) =>
      html
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replace(/\s+/g, ' ');
    for (const language of formLanguages) {
      const inputs = formInputs(language, true);
      const { 'release-sealed-en': en, 'release-sealed-es': es } = inputs;
      const full = en ?? es;
      if (full?.form !== 'release') throw new Error('fixture');
      // Sealed items alone, and no word back.
      const items = full.terms.items.filter((item) => item.class !== 'ordinary');
      const bare = { ...full, terms: { ...full.terms, items, wayBack: [] } };
      const papers = Object.entries({ ...inputs, 'release-bare': bare }).map(
        ([name, input]) => [name, formPages(input)] as const,
      );
      for (const form of formIds) {
        const own =
          form === 'take-home'
            ? [cardPages(cardInput(language, true))]
            : papers.filter(([name]) => name.startsWith(form)).map(([, paper]) => paper);
        const printed = plain(own.map((paper) => paper.html + paper.footerTemplate).join(' '));
        for (const { id, text } of formFile(form).own.wordings) {
          if (id.startsWith('why-')) continue; // one of them in each notice; all stand in the blank one
          for (const piece of text[language].split(/\{\w+\}/))
            expect([id, printed.includes(piece.trim())]).toEqual([id, true]);
        }
      }
    }
  });
});

describe('which words were signed', () => {
  it('is told by version and SHA-256, another for each form and language', () => {
    const all = formIds.flatMap((form) => formLanguages.map((language) => formWording(form, language)));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(12);
    for (const wording of all) expect(wording.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(formWording('release', 'en')).toEqual(formWording('release', 'en'));
    expect(wordingMark(formWording('release', 'en'))).toMatch(/^1\.1 en [0-9a-f]{8}$/);
  });

  it('is asked of counsel for each form, statement and table, with the law it rests on', () => {
    expect(toConfirm.filter(({ kind }) => kind === 'form').length).toBe(12);
    expect(toConfirm.map(({ id }) => id)).toEqual(expect.arrayContaining(['packet:part2-long', 'seed:items']));
    const release = toConfirm.find(({ id }) => id === 'form:release:en')?.sources.join(' ') ?? '';
    for (const law of ['34 U.S.C. 12291', '45 CFR 164.508', '56.11', '42 CFR 2.31', 'Cal. Penal Code 11160']) {
      expect(release).toContain(law);
    }
    expect(new Set(toConfirm.map(({ id }) => id)).size).toBe(toConfirm.length);
  });
});

describe('a form', () => {
  const release = formInputs('en', false)['release-filled-en'];
  if (release?.form !== 'release') throw new Error('fixture');

  it('is refused with a sender that tells, and with a hole in it', () => {
    const sender = { ...release.sender, name: 'Family Justice Center' };
    expect(() => formPages({ ...release, sender })).toThrow('sender-not-neutral');
    expect(() => sayIn('release', 'en')('end')).toThrow('nothing given for day');
    expect(() => sayIn('release', 'en')('nothing-like-it')).toThrow('no wording');
  });

  it('puts nobody’s words into its own', () => {
    const terms = { ...release.terms, person: '</style><script>x</script> __NONCE__' };
    const { html } = formPages({ ...release, terms });
    expect(html).not.toContain('<script>');
    expect(html.split('__NONCE__').length).toBe(2);
    expect(html).toContain('&lt;script&gt;');
  });

  it('shows of a filled one what is ticked and nothing else', () => {
    const { html } = formPages(release);
    expect(html).toContain('Date of birth');
    expect(html).not.toMatch(/Legal name|Being a survivor|Mental health|My initials|class="band"/);
    const blank = formInputs('en', true)['release-blank-en'];
    if (!blank) throw new Error('fixture');
    const blankHtml = formPages(blank).html;
    expect(blankHtml).not.toContain('class="box on"');
    expect(blankHtml.match(/data-class="sealed-/g)?.length).toBe(6);
    expect(blankHtml).toContain('class="band"');
  });

  it('asks for a second signature only where the law does, and for the attestation of whoever signs for another', () => {
    const say = sayIn('release', 'en');
    const signed = (signers: typeof release.terms.signers) =>
      formPages({ ...release, terms: { ...release.terms, signers } }).html;
    expect(signed('herself')).not.toMatch(/Second signature|never hurt/);
    for (const signers of ['parent-or-guardian', 'court-appointed'] as const) {
      expect(signed(signers)).toContain(say('sign-not-abuser'));
      expect(signed(signers)).not.toContain(say('sign-second'));
    }
    for (const signers of ['both', 'both-with-court', null] as const) {
      expect(signed(signers)).toContain(say('sign-second'));
      expect(signed(signers)).toContain(say('sign-not-abuser'));
    }
  });
});
