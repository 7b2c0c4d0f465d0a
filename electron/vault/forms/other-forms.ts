import { type Html, html } from '../packets/pages-html.ts';
import type { FormInput } from './form-input.ts';
import { deskLines, formDay, given, line, part, points, questions, signLines, tick, tickLine } from './form-parts.ts';
import type { Say } from './wordings.ts';

type Of<F extends FormInput['form']> = Extract<FormInput, { form: F }>;

/** What she is told at the first meeting, and that she was told (Cal. Penal Code 13750(h)). */
export function acknowledgementBody({ terms, sender }: Of<'acknowledgement'>, say: Say): Html {
  const told = ['tell-child', 'tell-elder', 'tell-danger', 'tell-court', 'tell-others'].map((id) => say(id));
  return html`<main><h1>${say('title')}</h1><p>${say('private')}</p><p class="lead">${say('building')}</p>
${part(say('h-help'), points(['help-sign', 'help-police', 'help-record'].map((id) => say(id))))}
${part(say('h-tell'), points(told), html`<p>${say('tell-you')}</p>`)}
${part(say('h-rights'), html`<p>${say('rights')}</p><p>${say('feedback')}</p>`, line(say('privacy-officer-name')))}
${questions(say, sender.callBack)}
<section><p>${say('sign')}</p>${line(say('person'), terms?.person ?? null)}${signLines(say)}</section>
<section>${tickLine(say('not-signed'))}</section>
${deskLines(say)}</main>`;
}

/** Withdrawal, all or part, signed or spoken; spoken it holds as well (45 CFR 164.508(b)(5) asks for writing of others). */
export function revocationBody({ terms, sender, language }: Of<'revocation'>, say: Say): Html {
  return html`<main><h1>${say('title')}</h1><p class="lead">${say('lead')}</p>
${
  terms
    ? given([
        [say('person'), terms.person],
        [say('which'), terms.code],
        [say('who'), terms.recipient],
        [say('when'), formDay(terms.signedOn, language)],
      ])
    : html`${line(say('person'))}${line(say('which'))}${line(say('who'))}${line(say('when'))}`
}
<div class="gap"></div>
<section>${tick(say('all'))}${tickLine(say('part'))}</section>
<section><p>${say('stops')}</p><p>${say('stays')}</p></section>
${part(say('h-how'), tick(say('signed')), tickLine(say('spoken')))}
${questions(say, sender.callBack)}
${signLines(say)}
${deskLines(say)}</main>`;
}

/** That something left without her yes, and what she can do (34 U.S.C. 12291(b)(2)(C)). The desk's page is not hers to carry. */
export function compelledBody({ terms, sender, language }: Of<'compelled-notice'>, say: Say): Html {
  const reasons = ['court-order', 'warrant', 'subpoena', 'mandated', 'emergency'];
  return html`<main><h1>${say('title')}</h1><p class="lead">${say('lead')}</p>
${
  terms
    ? given([
        [say('person'), terms.person],
        [say('to'), terms.recipient],
        [say('on'), formDay(terms.on, language)],
        [say('what'), terms.what.join('; ')],
        [say('why'), say(`why-${terms.why}`)],
      ])
    : html`${line(say('person'))}${line(say('to'))}${line(say('on'))}${line(say('what'))}<p>${say('why')}</p>${reasons.map((why) => tick(say(`why-${why}`)))}`
}
<p>${say('only')}</p><div class="gap"></div>
${part(say('h-do'), points(['do-safe', 'do-lawyer', 'do-see', 'do-list'].map((id) => say(id))))}
${questions(say, sender.callBack)}
</main>
<div class="own"><h1>${say('desk-page')}</h1>${line(say('person'), terms?.person ?? null)}${line(say('to'), terms?.recipient ?? null)}
${tickLine(say('told-on'))}${tickLine(say('held'))}${line('')}${deskLines(say)}</div>`;
}

/** Her right to a copy: taken, declined, or kept here (45 CFR 164.508(c)(4)); the question of safety comes first. */
export function copyReceiptBody({ terms, sender }: Of<'copy-receipt'>, say: Say): Html {
  return html`<main><h1>${say('title')}</h1><p class="lead">${say('lead')}</p>
${line(say('person'), terms?.person ?? null)}${line(say('which'), terms?.code ?? null)}
<div class="gap"></div>
${part(say('h-safe'), html`<p>${say('safe')}</p>`)}
<section>${tick(say('taken'))}${tick(say('declined'))}${tick(say('kept-here'))}</section>
${questions(say, sender.callBack)}
${signLines(say)}
${deskLines(say)}</main>`;
}
