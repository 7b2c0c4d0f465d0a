import { sayInstant } from '../packets/pages-days.ts';
import { html } from '../packets/pages-html.ts';
import { auditPaper, type Paper } from './paper.ts';

export interface SlipOnPaper {
  row: number;
  words: readonly string[];
  /** ISO 8601 instant. */
  at: string;
  /** Initials. */
  by: string;
}

/** The slip: a number, eight words, what to do with it. It names no program, no agency, nobody but by initials. */
export function slipPage({ row, words, at, by }: SlipOnPaper): Paper {
  return auditPaper(
    `ol{columns:2;list-style-position:inside;border:solid #1d1a18;border-width:1.5pt 0;padding:14pt 0;margin:16pt 0}
li{font:600 20pt/1.55 Inter,sans-serif;padding-left:4pt}
li::marker{font-size:11pt;font-weight:400;color:#4a4440}
.line{border-bottom:.8pt solid #8a827a;height:34pt;color:#4a4440;font-size:9pt;display:flex;align-items:flex-end;width:24em}`,
    html`<h1>Slip ${row}</h1>
<p>Made by ${by} on ${sayInstant(at)}.</p>
<ol>${words.map((word) => html`<li>${word}</li>`)}</ol>
<p>Keep this paper away from the computer it was printed on, and give it to nobody. The number and the words say what the
record was on that day. Typed in later, they show whether anything in it up to this number was changed, taken out or put in.</p>
<p>They open nothing. Keep every slip: the oldest is worth the most.</p>
<div class="line">Put away on, by</div>`,
  );
}
