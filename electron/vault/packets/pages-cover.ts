import { wordingOf } from '../sites/seeds.ts';
import type { PacketInput } from './packet-input.ts';
import { sayInstant } from './pages-days.ts';
import { type Html, html } from './pages-html.ts';

const row = (name: string, value: Html): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/**
 * The cover: whom it is for and how to check it, and nobody's name. It takes no item, so it cannot show one;
 * whoever finds it learns that one office wrote to another.
 */
export function coverPage(input: PacketInput, from: { name: string; role: string }, qrDataUrl: string): Html {
  const { recipient, referralCode } = input;
  const { callBack } = input.sender;
  const team = recipient.careTeam.length > 0 ? recipient.careTeam.join('; ') : 'The care team';
  return html`<section class="cover">
<h1>For the care team only</h1>
<p class="lead">This page names no one. Please hand the pages behind it, unread, to the team below.</p>
<dl class="wide parts">
${row('To', html`<p><b>${team}</b></p><p>${recipient.siteName}</p>${recipient.address ? html`<p class="soft">${recipient.address}</p>` : null}${recipient.telephone ? html`<p class="soft">${recipient.telephone}</p>` : null}`)}
${row('From', html`<p>${from.name}</p><p class="soft">${from.role}</p><p>${callBack}</p>`)}
${row('Valid until', html`${sayInstant(input.validUntil)}`)}
${row('Pages', html`The foot of each page says how many there are; this one counts.`)}
${input.practice ? row('Practice', html`<b>${wordingOf('practice-band').text.en}</b>`) : null}
</dl>
<h2 class="line">If this reached you by mistake</h2>
<p>Please stop here. Do not read, copy or scan the pages behind this one. Call ${callBack} and we will have them collected. Thank you.</p>
<h2 class="line">Before you rely on it</h2>
<ol><li>On a computer, open it with the reader we gave your team. Another program may say “validity unknown” although nothing is wrong.</li>
<li>On paper, call ${callBack}, a number you already know to be ours, and read us the reference below.</li>
<li>Keep the pages where only the care team can open them.</li></ol>
<div class="box"><p><b>What follows is protected.</b> ${wordingOf('cover-protected').text.en}</p></div>
<div class="gap"></div>
<div class="check"><div><h2>Reference of this referral</h2><p class="code">${referralCode}</p><p class="soft">Check with the reader, or call ${callBack}.</p></div><img src="${qrDataUrl}" width="110" height="110" alt="Square code that holds the reference ${referralCode}"></div>
</section>`;
}
