import type { ItemClass } from '../../contract/catalogue.ts';
import { type Html, html } from '../packets/pages-html.ts';
import type { FormInput, ReleaseTerms } from './form-input.ts';
import { formDay, given, line, longPart, part, points, questions, tick, ticks } from './form-parts.ts';
import { releaseSignature } from './release-signature.ts';
import type { Say } from './wordings.ts';

type Release = Extract<FormInput, { form: 'release' }>;

const sealedClasses: readonly Exclude<ItemClass, 'ordinary'>[] = [
  'sealed-MH',
  'sealed-SUD',
  'sealed-HIV',
  'sealed-RH',
  'sealed-GEN',
  'sealed-SURV',
];
/** Classes whose law asks for a sentence of its own. */
const notes: Partial<Record<ItemClass, string>> = { 'sealed-SUD': 'note-SUD', 'sealed-HIV': 'note-HIV' };

/** A blank shows all there is; a filled one what is ticked, so that nothing can be ticked after it was signed. */
const shown = <T extends { ticked: boolean }>(lines: readonly T[], blank: boolean): T[] =>
  lines.filter(({ ticked }) => blank || ticked);

function recipientPart({ recipient }: ReleaseTerms, say: Say): Html {
  if (!recipient) {
    return part(
      say('h-to'),
      line(say('to-name')),
      line(say('to-role')),
      line(say('to-address')),
      html`<p>${say('to-only')}</p>`,
    );
  }
  const rows: [string, string][] = [
    [say('to-name'), recipient.name],
    [say('to-role'), recipient.role || say('to-team')],
  ];
  if (recipient.address) rows.push([say('to-address'), recipient.address]);
  return part(say('h-to'), given(rows), html`<p>${say('to-only')}</p>`);
}

function sealedPart(terms: ReleaseTerms, blank: boolean, say: Say): Html | null {
  const boxes = sealedClasses.flatMap((sealed) => {
    const lines = shown(terms.items, blank).filter((item) => item.class === sealed);
    if (lines.length === 0) return [];
    const note = notes[sealed];
    return [
      html`<div class="seal" data-class="${sealed}"><h3>${say(sealed)}</h3>${ticks(lines)}${note ? html`<p class="note">${say(note)}</p>` : null}<div class="line short"><span>${say('my-initials')}</span><span class="rule"></span></div></div>`,
    ];
  });
  if (boxes.length === 0) return null;
  return longPart(say('h-sealed'), html`<p>${say('sealed')}</p>`, ...boxes);
}

function backPart(terms: ReleaseTerms, blank: boolean, say: Say): Html {
  const lines = shown(terms.wayBack, blank);
  if (lines.length === 0) return part(say('h-back'), html`<p>${say('back-none')}</p>`);
  return longPart(say('h-back'), html`<p>${say('back')}</p>`, ticks(lines, blank ? 'two' : 'one'));
}

function howPart({ ways }: ReleaseTerms, blank: boolean, say: Say): Html {
  const all = (['print', 'stick', 'spoken'] as const).map((way) => ({ name: say(`how-${way}`), ticked: ways[way] }));
  return part(say('h-how'), ticks(shown(all, blank)));
}

function endPart({ endsOn, capDays }: ReleaseTerms, { language }: FormInput, say: Say): Html {
  if (endsOn) return part(say('h-end'), html`<p>${say('end', { day: formDay(endsOn, language) })}</p>`);
  return part(say('h-end'), html`<p>${say('end-blank', { days: String(capDays) })}</p>`, line(say('end-day')));
}

function languagePart(terms: ReleaseTerms, say: Say): Html {
  return part(
    say('h-language'),
    line(say('language'), terms.spoken || null),
    terms.interpreter === false ? tick(say('interpreter-none'), true) : line(say('interpreter')),
    terms.interpreter === null ? tick(say('interpreter-none')) : null,
  );
}

/**
 * The union release: one signature that satisfies 34 U.S.C. 12291(b)(2), 45 CFR 164.508(c), Cal. Civ. Code 56.11 and
 * 42 CFR 2.31 together. The signature has the last page to itself.
 */
export function releaseBody(input: Release, say: Say): Html {
  const { terms, sender } = input;
  const blank = terms.person === null;
  const ordinary = shown(terms.items, blank).filter((item) => item.class === 'ordinary');
  const { callBack } = sender;
  return html`<main><h1>${say('title')}</h1><p class="lead">${say('lead')}</p>
${line(say('person'), terms.person)}
${terms.code ? html`<p>${say('form-code', { code: terms.code })}</p>` : null}
<div class="gap"></div>
${part(say('h-from'), html`<p>${say('from', { sender: sender.name, callBack })}</p>`)}
${recipientPart(terms, say)}
${longPart(
  say('h-items'),
  html`<p>${say('items')}</p>`,
  ordinary.length > 0 ? ticks(ordinary, ordinary.length > 4 ? 'two' : 'one') : html`<p>${say('items-none')}</p>`,
)}
${sealedPart(terms, blank, say)}
${part(say('h-why'), ticks(shown(terms.purposes, blank)))}
${part(say('h-limits'), html`<p>${say('limits')}</p>`)}
${backPart(terms, blank, say)}
${howPart(terms, blank, say)}
${longPart(
  say('h-know'),
  points(['risk-record', 'risk-portal', 'risk-report', 'risk-reshare', 'risk-back', 'risk-safe'].map((id) => say(id))),
)}
${part(say('h-choice'), html`<p>${say('choice')}</p>`)}
${part(say('h-change'), html`<p>${say('change', { callBack })}</p>`)}
${endPart(terms, input, say)}
${part(say('h-keep'), html`<p>${say('keep')}</p>`)}
${part(
  say('h-copy'),
  html`<p>${say('copy')}</p>`,
  ticks(['copy-taken', 'copy-declined', 'copy-kept-here'].map((id) => ({ name: say(id), ticked: false }))),
)}
${languagePart(terms, say)}
${questions(say, callBack)}
<p>${say('sign-next')}</p></main>
${releaseSignature(input, say)}`;
}
