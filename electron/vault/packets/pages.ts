import QRCode from 'qrcode';
import type { PacketInput } from './packet-input.ts';
import { coverPage } from './pages-cover.ts';
import { sayDay, sayInstant } from './pages-days.ts';
import { escapeText, type Html, html } from './pages-html.ts';
import { itemName, type Laid, layOut, ordinaryItems, purposesOf, senderOf, toldService } from './pages-items.ts';
import {
  addressPart,
  askedPart,
  callBackPart,
  confidentialPart,
  plainPart,
  reachBox,
  rowsPart,
  say,
  whoStrip,
} from './pages-parts.ts';
import { sealedPages } from './pages-sealed.ts';
import { FOOT_STYLE, pageStyle } from './pages-style.ts';

/** What the pages need beside the input. */
export interface PacketAssets {
  /** Data URL of a PNG: its alt text gets into the tagged PDF, that of an SVG does not. */
  qrDataUrl: string;
}

export interface PacketPages {
  /** `__NONCE__` stands where main puts the nonce of the load. */
  html: string;
  headerTemplate: string;
  footerTemplate: string;
  /** Neutral; becomes the PDF's title and the print job's name. */
  title: string;
}

/** The square code: the reference and the packet's random id. */
export async function packetAssets(input: PacketInput): Promise<PacketAssets> {
  const qrDataUrl = await QRCode.toDataURL(`${input.referralCode} ${input.packetId}`, {
    errorCorrectionLevel: 'M',
    margin: 0,
    scale: 8,
  });
  return { qrDataUrl };
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** By what right it was shared: limited to the items of this very packet (design, section 4). */
function explanation(input: PacketInput, from: string): Html {
  const items = ordinaryItems(input).map((item) => inSentence(itemName(input, item.id)));
  return html`<section class="box"><h2>By what right this was shared</h2><p>${say('consent-explained', {
    code: input.consent.code,
    sender: from,
    site: input.recipient.siteName,
    items: items.join('; '),
    purposes: purposesOf(input)
      .map((purpose) => inSentence(purpose.name.en))
      .join('; '),
    expires: sayDay(input.consent.expiresOn),
    callBack: input.sender.callBack,
  })}</p><p>${say('no-redisclosure')} ${say('not-a-waiver')}</p></section>`;
}

function referralPages(input: PacketInput, laid: Laid, from: { name: string; role: string }): Html {
  return html`<main><h1>${toldService(input).name.en}</h1>
<p class="lead">For the care team of ${input.recipient.siteName}</p>
${whoStrip(input, laid)}
${askedPart(input, laid)}
${reachBox(input, laid)}
${addressPart(input, laid)}
${plainPart('interpreter', laid)}
${plainPart('helps', laid)}
${callBackPart(input, laid, from)}
${confidentialPart(laid)}
${rowsPart('visit', input, laid)}
${rowsPart('health', input, laid)}
${explanation(input, from.name)}</main>`;
}

/**
 * The pages of a packet as HTML for `printToPDF` (US Letter, CSS page size, printed backgrounds, tagged).
 * The same input gives the same text.
 * @throws DeskError `consent-sealed`, `bad-input`; PacketBuildError `sender-not-neutral`
 */
export function packetPages(input: PacketInput, assets: PacketAssets): PacketPages {
  const laid = layOut(input);
  const from = senderOf(input);
  const title = `Referral ${input.referralCode}`;
  const policy =
    "default-src 'none'; style-src 'nonce-__NONCE__'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'";
  const band = input.practice ? html`<div class="band">${say('practice-band')}</div>` : null;
  const head = html`${band}<div class="row"><div><b>${from.name}</b>${from.role}</div><div class="end"><b>Referral</b>${input.referralCode}</div></div>`;
  const body = html`<div class="frame"><header class="head"><div>${head}</div></header>
<div>${coverPage(input, from, assets.qrDataUrl)}${referralPages(input, laid, from)}</div></div>${sealedPages(input, head)}`;
  const foot = html`<div class="foot"><div><span>Valid until ${sayInstant(input.validUntil)}</span><span>Check with the reader or call ${input.sender.callBack}</span><span>${input.practice ? 'PRACTICE, page' : 'Page'} <span class="pageNumber"></span> of <span class="totalPages"></span></span></div></div>`;
  return {
    title,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeText(title)}</title>
<style nonce="__NONCE__">
${pageStyle(input.practice)}
</style></head>
<body>
${body.text}
</body></html>
`,
    // Not empty: Chromium would put the date and the title there.
    headerTemplate: '<span></span>',
    footerTemplate: `<style>${FOOT_STYLE}</style>${foot.text}`,
  };
}
