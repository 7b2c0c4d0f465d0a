import type { FormLanguage } from '../../contract/forms.ts';
import { type Html, html } from '../packets/pages-html.ts';
import type { Tick } from './form-input.ts';
import type { Say } from './wordings.ts';

const dayWords = {
  en: new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
};

/** `2026-12-24` as "December 24, 2026" or "24 de diciembre de 2026". A calendar day has no time zone. */
export function formDay(day: string, language: FormLanguage): string {
  return dayWords[language].format(new Date(`${day}T00:00:00Z`));
}

/** A box drawn, not written: no bundled font has the sign. */
export const box = (ticked: boolean): Html => html`<span class="box${ticked ? ' on' : ''}"></span>`;

/** Lines with a box before each. */
export function ticks(lines: readonly Tick[], columns: 'one' | 'two' = 'one'): Html {
  return html`<ul class="ticks${columns === 'two' ? ' two' : ''}">${lines.map(
    ({ name, ticked }) => html`<li>${box(ticked)}<span>${name}</span></li>`,
  )}</ul>`;
}

export const tick = (name: string, ticked = false): Html => ticks([{ name, ticked }]);

/** A line to write on, or with what is known already. */
export function line(label: string, value: string | null = null): Html {
  return html`<div class="line"><span>${label}</span><span class="rule">${value ?? ''}</span></div>`;
}

/** A box, its words, and room to write behind them. */
export function tickLine(label: string): Html {
  return html`<div class="line tickline">${box(false)}<span class="ink">${label}</span><span class="rule"></span></div>`;
}

export function part(title: string, ...inner: (Html | null)[]): Html {
  return html`<section><h2>${title}</h2>${inner}</section>`;
}

/** A part that may run over the foot of a page: a long list. */
export function longPart(title: string, ...inner: (Html | null)[]): Html {
  return html`<section class="flows"><h2>${title}</h2>${inner}</section>`;
}

export function points(sentences: readonly string[]): Html {
  return html`<ul class="points">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** What is known, by its label. */
export function given(rows: readonly (readonly [string, string])[]): Html {
  return html`<dl class="given">${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Signature, name in print, date of signing. */
export function signLines(say: Say, title: string | null = null): Html {
  return html`<div class="sign">${title ? html`<p>${title}</p>` : null}${line(say('signature'))}${line(say('printed-name'))}${line(say('signed-on'))}</div>`;
}

/** Filled in later, when the paper is entered: the other of the two dates. */
export function deskLines(say: Say): Html {
  return html`<div class="desk"><div class="pair">${line(say('entered-on'))}${line(say('initials'))}</div></div>`;
}

/** Whom to ask. */
export function questions(say: Say, callBack: string): Html {
  return html`<section><p>${say('questions', { callBack })} ${say('privacy-officer')}</p></section>`;
}
