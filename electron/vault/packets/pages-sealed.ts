import type { AllowedItem, ItemClass } from '../../contract/catalogue.ts';
import { serviceOf, type WordingId } from '../sites/seeds.ts';
import type { PacketInput } from './packet-input.ts';
import { sayDay } from './pages-days.ts';
import { type Html, html } from './pages-html.ts';
import { itemName, purposesOf, sealedItems, senderOf } from './pages-items.ts';
import { say, sayValue } from './pages-parts.ts';

/*
 * Sealed sections. Each class has pages of its own, behind the ordinary ones, so that a clinic can file them apart; each
 * of those pages carries the notice of its class, and each section its own explanation of the consent, limited to
 * what stands in it (42 CFR 2.32, "Notice and copy of consent").
 */

export type SealedClass = Exclude<ItemClass, 'ordinary'>;

interface Sealing {
  title: string;
  /** Stands on every page of the section. */
  onEachPage: WordingId;
  /** Opens the section, in full. */
  inFull: WordingId | null;
}

/** By class, in the order of the pages. */
export const sealings: Record<SealedClass, Sealing> = {
  'sealed-MH': { title: 'Mental health', onEachPage: 'sealed-notice', inFull: null },
  // 42 CFR 2.32(a)(2) is a whole statement by itself, short enough to head each page; (a)(1) says all of it once.
  'sealed-SUD': { title: 'Substance use', onEachPage: 'part2-short', inFull: 'part2-long' },
  'sealed-HIV': { title: 'HIV, hepatitis, STI', onEachPage: 'hiv-notice', inFull: null },
  'sealed-RH': { title: 'Reproductive health', onEachPage: 'sealed-notice', inFull: null },
  'sealed-GEN': { title: 'Gender', onEachPage: 'sealed-notice', inFull: null },
  'sealed-SURV': { title: 'Safety', onEachPage: 'sealed-notice', inFull: null },
};

export interface SealedSection {
  sealed: SealedClass;
  items: readonly AllowedItem[];
  /** The sealed service's own name, which its wish or answer tells anyhow; null where neither is here. */
  service: string | null;
}

/** The sealed sections of a packet, in the order of their pages. */
export function sealedSections(input: PacketInput): SealedSection[] {
  const items = sealedItems(input);
  return (Object.keys(sealings) as SealedClass[]).flatMap((sealed) => {
    const own = items.filter((item) => item.class === sealed);
    if (own.length === 0) return [];
    const tells = own.some(({ id }) => id === 'help-wanted' || id === 'way-back');
    const service = tells ? (input.renamed[input.service] ?? serviceOf(input.service).name.en) : null;
    return [{ sealed, items: own, service }];
  });
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** By what right this section was shared: a clear explanation of the consent's scope, for its items alone. */
export function sealedExplanation(input: PacketInput, { items }: SealedSection): string {
  return say('consent-explained', {
    code: input.consent.code,
    sender: senderOf(input).name,
    site: input.recipient.siteName,
    items: items.map((item) => inSentence(itemName(input, item.id))).join('; '),
    purposes: purposesOf(input)
      .map((purpose) => inSentence(purpose.name.en))
      .join('; '),
    expires: sayDay(input.consent.expiresOn),
    callBack: input.sender.callBack,
  });
}

function sectionPages(input: PacketInput, section: SealedSection, head: Html): Html {
  const { title, onEachPage, inFull } = sealings[section.sealed];
  return html`<div class="frame sealed" data-sealed="${section.sealed}"><div class="head"><div>${head}<p class="notice">${say(onEachPage)}</p></div></div>
<div><section><h1>${title}</h1>${section.service ? html`<p class="lead">${section.service}</p>` : null}
${inFull ? html`<p class="full">${say(inFull)}</p>` : null}
${section.items.map(
  (item) =>
    html`<div class="told" data-item="${item.id}"><h2>${itemName(input, item.id)}</h2>${sayValue(item.value)}</div>`,
)}
<section class="box"><h2>By what right this was shared</h2><p>${sealedExplanation(input, section)}</p><p>${say('no-redisclosure')} ${say('not-a-waiver')}</p></section></section></div></div>`;
}

/** The pages of every sealed section. `head` is the packet's running head: each section repeats it with its notice. */
export function sealedPages(input: PacketInput, head: Html): Html {
  return html`${sealedSections(input).map((section) => sectionPages(input, section, head))}`;
}
