import { type Html, html } from '../packets/pages-html.ts';
import { fontFaces } from '../packets/pages-style.ts';
import type { CardInput } from './form-input.ts';
import type { Say } from './wordings.ts';

/** Half a sheet each, a cut line between them. */
export const cardStyle = `${fontFaces}
@page{size:8.5in 11in;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 15pt/1.35 Inter,"Noto Sans",sans-serif;color:#1d1a18;font-feature-settings:"cv05","ss03";overflow-wrap:anywhere}
.card{height:5.49in;padding:.75in 1in;display:flex;flex-direction:column;justify-content:center;break-inside:avoid}
.card+.card{border-top:1pt dashed #8a827a}
.day{font-size:30pt;font-weight:700;letter-spacing:-.02em;line-height:1.15}
.day::first-letter{text-transform:uppercase}
.time{font-size:30pt;font-weight:500;line-height:1.2;margin-bottom:.3in}
dl{display:grid;grid-template-columns:auto 1fr;gap:.06in .3in;align-items:baseline}
dt{color:#4a4440}
dd{font-size:20pt;font-weight:500}
.band{align-self:flex-start;border:1pt solid #1d1a18;border-radius:4pt;background:#fbefd3;padding:2pt 9pt;font-weight:600;margin-bottom:.3in}`;

const locales = { en: 'en-US', es: 'es-US' } as const;

/** "Tuesday, December 1, 2026" and "2:30 PM": no zone, it is the clock of the place she goes to. */
function sayWhen({ language, day, time }: CardInput): { day: string; time: string } {
  const at = new Date(`${day}T${time}:00Z`);
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone: 'UTC' });
  // ICU versions differ in the space before PM; the bundled font has the plain no-break one.
  return { day: date.format(at), time: clock.format(at).replace(/\s/gu, '\u00a0') };
}

function card(input: CardInput, say: Say): Html {
  const when = sayWhen(input);
  return html`<div class="card">${input.practice ? html`<p class="band">${say('practice-card')}</p>` : null}
<p class="day">${when.day}</p><p class="time">${when.time}</p>
<dl><dt>${say('door')}</dt><dd>${input.door}</dd><dt>${say('ask-for')}</dt><dd>${input.askFor}</dd></dl></div>`;
}

/**
 * What she carries by default: a day, a time, a door and a first name to ask for. No service, no agency, no number to
 * call: whoever goes through her bag learns that she has an appointment somewhere.
 */
export function cardBody(input: CardInput, say: Say): Html {
  return html`<main>${card(input, say)}${card(input, say)}</main>`;
}
