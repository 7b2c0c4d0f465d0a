import type { Paper } from '../audit/paper.ts';
import { neutralCallBack, neutralSender } from '../packets/neutral.ts';
import { type Html, html } from '../packets/pages-html.ts';
import type { CardInput, FormInput } from './form-input.ts';
import { formFootStyle, formStyle } from './form-style.ts';
import { acknowledgementBody, compelledBody, copyReceiptBody, revocationBody } from './other-forms.ts';
import { releaseBody } from './release.ts';
import { cardBody, cardStyle } from './take-home-card.ts';
import { formWording, type Say, sayIn, wordingMark } from './wordings.ts';

/** Becomes the PDF's title and nothing else; it tells neither the form nor the agency. */
const TITLE = { en: 'Form', es: 'Formulario' } as const;

function bodyOf(input: FormInput, say: Say): Html {
  switch (input.form) {
    case 'release':
      return releaseBody(input, say);
    case 'acknowledgement':
      return acknowledgementBody(input, say);
    case 'revocation':
      return revocationBody(input, say);
    case 'compelled-notice':
      return compelledBody(input, say);
    case 'copy-receipt':
      return copyReceiptBody(input, say);
  }
}

function paper(language: 'en' | 'es', style: string, body: Html, footer: string): Paper {
  return {
    title: TITLE[language],
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${TITLE[language]}</title>
<style nonce="__NONCE__">
${style}
</style></head><body>
${body.text}
</body></html>`,
    // Not empty: Chromium would put the date and the title there.
    headerTemplate: '<span></span>',
    footerTemplate: footer,
  };
}

/**
 * A form as it goes to main for rendering. The same input gives the same text.
 * @throws PacketBuildError `sender-not-neutral`: a form is carried home, and its sender's name is read there
 */
export function formPages(asked: FormInput): Paper {
  const name = neutralSender(asked.sender.name);
  // A telephone number is not parted at the end of a line.
  const callBack = neutralCallBack(asked.sender.callBack).replaceAll(' ', '\u00a0');
  const input = { ...asked, sender: { name, callBack } };
  const say = sayIn(input.form, input.language);
  const band = input.practice ? html`<header class="head"><div class="band">${say('practice')}</div></header>` : null;
  const foot = html`<div class="foot"><div><span>${wordingMark(formWording(input.form, input.language))}</span><span>${say('page')} <span class="pageNumber"></span> ${say('of')} <span class="totalPages"></span></span></div></div>`;
  return paper(
    input.language,
    formStyle,
    html`<div class="frame">${band}<div>${bodyOf(input, say)}</div></div>`,
    `<style>${formFootStyle}</style>${foot.text}`,
  );
}

/** The neutral card, two to a page so that it can be cut; no foot, no number, no sender. */
export function cardPages(input: CardInput): Paper {
  return paper(input.language, cardStyle, cardBody(input, sayIn('take-home', input.language)), '<span></span>');
}
