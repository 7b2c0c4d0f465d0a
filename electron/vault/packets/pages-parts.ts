import type { AllowedItem, ItemValue } from '../../contract/catalogue.ts';
import { type WordingId, wordingOf } from '../sites/seeds.ts';
import type { PacketInput } from './packet-input.ts';
import { sayBirth, sayDay } from './pages-days.ts';
import { type Html, html, paragraphs } from './pages-html.ts';
import { itemName, type Laid, type PartId, partTitles } from './pages-items.ts';

/**
 * A statement of the packet with its words in braces filled in.
 * @throws when a brace is left over: a form with a hole must not be printed
 */
export function say(id: WordingId, words: Record<string, string> = {}): string {
  return wordingOf(id).text.en.replace(/\{(\w+)\}/g, (_brace, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`wording ${id}: nothing given for ${name}`);
    return word;
  });
}

/** One line for what stands under an item. */
export function sayValue(value: ItemValue): Html {
  if (value.kind === 'date') return html`${sayBirth(value.date)}`;
  if (value.kind === 'text') return paragraphs(value.text);
  if (value.kind === 'language') {
    return html`<p><b>${value.language}</b>, ${value.interpreter ? 'interpreter needed' : 'no interpreter needed'}</p>${
      value.notFrom ? html`<p><b>Not an interpreter from:</b> ${value.notFrom}</p>` : null
    }`;
  }
  // `contact` has its own loud box; elsewhere it would be overlooked.
  throw new Error('a safe contact stands in its box only');
}

/** Characters of markup beyond which a part may run over the foot of a page; a shorter one moves whole. */
const FLOWS_FROM = 900;

const section = (title: string, inner: Html): Html =>
  html`<section class="part${inner.text.length > FLOWS_FROM ? ' flows' : ''}"><h2>${title}</h2><div>${inner}</div></section>`;

const part = (id: PartId, inner: Html): Html => section(partTitles[id], inner);

/** Rows "name: value", one for each item; a long text gets the whole width under its name. */
function rows(input: PacketInput, items: readonly AllowedItem[]): Html {
  return html`<dl>${items.map((item) => {
    const value = sayValue(item.value);
    const long = value.text.length > 240 ? html` class="long"` : null;
    return html`<div data-item="${item.id}"${long}><dt>${itemName(input, item.id)}</dt><dd>${value}</dd></div>`;
  })}</dl>`;
}

/** The person in one strip: large name, then what else was allowed. */
export function whoStrip(input: PacketInput, laid: Laid): Html | null {
  if (laid.who.length === 0) return null;
  return html`<dl class="who" aria-label="${partTitles.who}">${laid.who.map(
    (item) =>
      html`<div data-item="${item.id}"${item.id === 'name-to-use' ? html` class="name"` : null}><dt>${itemName(
        input,
        item.id,
      )}</dt><dd>${item.value.kind === 'text' ? html`${item.value.text}` : sayValue(item.value)}</dd></div>`,
  )}</dl>`;
}

/** What is asked and by when. */
export function askedPart(input: PacketInput, laid: Laid): Html | null {
  const soon = laid.asked.find((item) => item.id === 'how-soon');
  const wanted = laid.asked.find((item) => item.id === 'help-wanted');
  if (!soon && !wanted && !input.answerBy) return null;
  const when = input.answerBy ? html`<p><b>By ${sayDay(input.answerBy)}</b></p>` : null;
  return part(
    'asked',
    html`${when}${soon ? html`<div data-item="how-soon">${sayValue(soon.value)}</div>` : null}${
      wanted ? html`<div class="words" data-item="help-wanted">${sayValue(wanted.value)}</div>` : null
    }`,
  );
}

/**
 * How she may be reached and how never, as loud as the page can be. Where no way was allowed the clinic is
 * told to use none of its own: a number it has on file may ring in the wrong hand.
 */
export function reachBox(input: PacketInput, laid: Laid): Html {
  const found = laid.reach.find((item) => item.id === 'safe-contact')?.value;
  if (found?.kind !== 'contact') {
    return html`<section class="reach"><div class="reach-sides"><div><h2>${partTitles.reach}</h2><p class="number">${input.sender.callBack}</p><p><b>Through us only</b></p></div><div class="never"><h3>Never</h3><p>${say('contact-never')}</p></div></div></section>`;
  }
  const never = [
    ...(found.never ? [found.never] : []),
    ...(found.voicemail || /voice/i.test(found.never) ? [] : ['No voicemail']),
  ];
  if (never.length === 0) never.push('By any other number, by mail or by portal');
  return html`<section class="reach" data-item="safe-contact"><div class="reach-sides"><div><h2>${partTitles.reach}</h2>${
    found.number ? html`<p class="number">${found.number}</p>` : null
  }<p><b>${found.how}</b></p>${found.when ? html`<p>When: ${found.when}</p>` : null}${
    found.words ? html`<p>Agreed words: ${found.words}</p>` : null
  }${found.voicemail ? html`<p>A voicemail may be left</p>` : null}</div><div class="never"><h3>Never</h3>${never.map((text) => paragraphs(text))}</div></div><p class="reach-else">If this way does not work, call us at <b>${
    input.sender.callBack
  }</b>. Please use no other.</p></section>`;
}

/** Her mailing address stands under the box, so that "never by mail" is read first. */
export function addressPart(input: PacketInput, laid: Laid): Html | null {
  const address = laid.reach.find((item) => item.id === 'mailing-address');
  if (!address) return null;
  return section(
    itemName(input, 'mailing-address'),
    html`<div data-item="mailing-address">${sayValue(address.value)}</div>`,
  );
}

/** A part that holds one item and needs no name beside its title. */
export function plainPart(id: PartId, laid: Laid): Html | null {
  const items = laid[id];
  if (items.length === 0) return null;
  return part(id, html`${items.map((item) => html`<div data-item="${item.id}">${sayValue(item.value)}</div>`)}`);
}

export function rowsPart(id: PartId, input: PacketInput, laid: Laid): Html | null {
  return laid[id].length === 0 ? null : part(id, rows(input, laid[id]));
}

export function callBackPart(input: PacketInput, laid: Laid, from: { name: string; role: string }): Html {
  const answers = laid['call-back'].map(
    (item) =>
      html`<div class="then" data-item="${item.id}"><p><b>${itemName(input, item.id)}</b></p>${sayValue(item.value)}</div>`,
  );
  return part(
    'call-back',
    html`<p><b>${input.sender.callBack}</b>, reference ${input.referralCode}</p><p class="soft">${from.role}, ${from.name}</p>${answers}`,
  );
}

export function confidentialPart(laid: Laid): Html | null {
  const request = laid.confidential[0];
  if (!request) return null;
  return part(
    'confidential',
    html`<div class="words" data-item="${request.id}">${sayValue(request.value)}</div><p class="small soft then">${say('confidential-communication')}</p>`,
  );
}
