import { type Html, html } from '../packets/pages-html.ts';
import type { FormInput } from './form-input.ts';
import { deskLines, formDay, given, line, signLines, tick, ticks } from './form-parts.ts';
import type { Say } from './wordings.ts';

type Release = Extract<FormInput, { form: 'release' }>;

/**
 * The page that is signed, and nothing but it: "clearly separate from any other language present on the same page and
 * executed by a signature which serves no other purpose" (Cal. Civ. Code 56.11(b)).
 */
export function releaseSignature({ terms, sender, language }: Release, say: Say): Html {
  const { signers, recipient } = terms;
  const by = (...who: (typeof signers)[]) => who.includes(signers);
  const second = signers === null || by('both', 'both-with-court');
  const known: [string, string][] = [];
  if (terms.person) known.push([say('person'), terms.person]);
  if (terms.endsOn) known.push([say('sign-end'), formDay(terms.endsOn, language)]);
  return html`<div class="signature"><h1>${say('sign-title')}</h1>
<p>${say('sign-yes', { sender: sender.name })}${recipient ? html` <b>${recipient.name}</b>.` : null}</p>
${recipient ? null : line('')}
<p>${say('sign-only')}</p>
${known.length > 0 ? given(known) : html`${line(say('person'))}${line(say('sign-end'))}`}
<p>${say('sign-i-am')}</p>
${ticks([
  { name: say('sign-herself'), ticked: by('herself', 'both', 'both-with-court') },
  { name: say('sign-parent-or-guardian'), ticked: by('parent-or-guardian', 'both') },
  { name: say('sign-court-appointed'), ticked: by('court-appointed', 'both-with-court') },
])}
${signers === 'herself' ? null : html`<p></p>${tick(say('sign-not-abuser'))}`}
${signLines(say)}
${second ? signLines(say, say('sign-second')) : null}
${deskLines(say)}</div>`;
}
