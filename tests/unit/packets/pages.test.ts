import { beforeAll, describe, expect, it } from 'vitest';
import { type AllowedItem, type ItemId, itemIds, itemKinds, serviceIds } from '../../../electron/contract/catalogue.ts';
import { itemIdsOf, referralBundle } from '../../../electron/vault/packets/fhir.ts';
import type { PacketInput } from '../../../electron/vault/packets/packet-input.ts';
import { type PacketAssets, packetAssets, packetPages } from '../../../electron/vault/packets/pages.ts';
import { sayBirth, sayDay, sayInstant } from '../../../electron/vault/packets/pages-days.ts';
import { unprintableCharacters, unprintableItems } from '../../../electron/vault/packets/pages-glyphs.ts';
import { itemName } from '../../../electron/vault/packets/pages-items.ts';
import { classOf, serviceOf } from '../../../electron/vault/sites/seeds.ts';
import { sealedPacket } from '../../fixtures/sealed-packet.ts';
import { ordinaryIds, ownNames, randomInput } from './random-input.ts';

let assets: PacketAssets;
beforeAll(async () => {
  assets = await packetAssets(randomInput('dentistry', 1));
});

/** An input in which every ordinary item says its own canary. */
function canaries(change: Partial<PacketInput> = {}): PacketInput {
  const items = ordinaryIds('dentistry').map((id): AllowedItem => {
    const kind = itemKinds[id] ?? 'text';
    if (kind === 'date') return { id, class: 'ordinary', value: { kind, date: '1994-03-14' } };
    if (kind === 'language') {
      return {
        id,
        class: 'ordinary',
        value: { kind, language: 'CANARY-language', interpreter: true, notFrom: 'CANARY-from' },
      };
    }
    if (kind === 'contact') {
      return {
        id,
        class: 'ordinary',
        value: {
          kind,
          how: 'CANARY-how',
          number: 'CANARY-number',
          when: 'CANARY-when',
          never: 'CANARY-never',
          voicemail: false,
          words: 'CANARY-words',
        },
      };
    }
    return { id, class: 'ordinary', value: { kind: 'text', text: `CANARY-${id}` } };
  });
  return { ...randomInput('dentistry', 5), items, answerBy: '2026-12-01', practice: false, ...change };
}

const without = (input: PacketInput, ...ids: ItemId[]): PacketInput => ({
  ...input,
  items: input.items.filter((item) => !ids.includes(item.id)),
});
const shownIn = (page: string): ItemId[] =>
  [...page.matchAll(/ data-item="([^"]+)"/g)].map((found) => found[1] as ItemId);
const bodyOf = (page: string): string => page.slice(page.indexOf('<body>'));
const coverOf = (page: string): string => bodyOf(page).slice(0, bodyOf(page).indexOf('<main>'));
const textOf = (page: string): string => bodyOf(page).replace(/<[^>]+>/g, ' ');

describe('the pages of a packet', () => {
  it.each(serviceIds)('show exactly the allowed items, as the bundle does: %s', (service) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const input = randomInput(service, seed);
      const allowed = input.items.map((item) => item.id).sort();
      const shown = shownIn(packetPages(input, assets).html);
      expect(shown.sort(), `seed ${seed}`).toEqual(allowed);
      expect([...itemIdsOf(referralBundle(input))].sort(), `seed ${seed}`).toEqual(allowed);
    }
  });

  it('say every allowed word', () => {
    const page = textOf(packetPages(canaries(), assets).html);
    for (const item of canaries().items) {
      for (const [name, part] of Object.entries(item.value)) {
        if (typeof part === 'string' && name !== 'kind' && name !== 'date') expect(page).toContain(part);
      }
    }
    expect(page).toContain('March 14, 1994');
  });

  it('have a cover that names nobody', () => {
    const cover = coverOf(packetPages(canaries(), assets).html);
    expect(cover).not.toMatch(/CANARY|1994|Dental/);
    expect(shownIn(cover)).toEqual([]);
    expect(cover).toContain('R-7KQ4MD');
    expect(cover).toContain('Check with the reader, or call (209) 555-0190');
    expect(cover).toContain(sayInstant('2026-12-24T17:12:00.000Z'));
    expect(cover).toMatch(/<img src="data:image\/png;base64,[^"]+"[^>]* alt="[^"]+"/);
  });

  it('keep the order of the design on the first page', () => {
    const page = textOf(packetPages(canaries(), assets).html);
    const places = [
      sayDay('2026-12-01'),
      'CANARY-help-wanted',
      'CANARY-number',
      'CANARY-never',
      'CANARY-language',
      'CANARY-what-helps',
      'Whom to call back',
      'CANARY-confidential-communication',
      'CANARY-coverage',
      'CANARY-medicines',
      'By what right',
    ].map((words) => page.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('forbid every other way where no safe contact was allowed', () => {
    const page = textOf(packetPages(without(canaries(), 'safe-contact'), assets).html);
    expect(page).toContain('Through us only');
    expect(page).toContain('By any telephone number, address or portal that you may have on file');
  });

  it('say "No voicemail" by themselves when she did not', () => {
    expect(textOf(packetPages(canaries(), assets).html)).toContain('No voicemail');
  });

  it('tell nothing of the program, and nothing of what stayed', () => {
    for (const service of serviceIds) {
      const input = {
        ...canaries(),
        service,
        items: canaries().items.filter((item) => classOf(item.id, service) === 'ordinary'),
      };
      const { html, headerTemplate, footerTemplate, title } = packetPages(input, assets);
      const said = textOf(html) + headerTemplate + footerTemplate + title;
      const whole = said + JSON.stringify(referralBundle(input));
      expect(whole).not.toMatch(
        /family justice|safe haven|survivor|victim|traffick|violence|abus|12291|13750|1038|VAWA/i,
      );
      expect(whole).not.toMatch(/withh|not shared|left out|not chosen|did not choose|other items|hidden|sealed/i);
    }
  });

  it('do not mention an item that is not in this packet', () => {
    for (const id of ordinaryIds('dentistry')) {
      const input = without(canaries(), id);
      const whole = textOf(packetPages(input, assets).html) + JSON.stringify(referralBundle(input));
      const name = itemName(input, id);
      // These parts speak of themselves beside the item: whom to call, and what the box forbids.
      expect(whole.toLowerCase(), id).not.toContain(name.toLowerCase());
    }
  });

  it('do not tell which sealed service is asked for', () => {
    const sealed = serviceIds.filter((service) => serviceOf(service).class !== 'ordinary');
    const inputs = sealed.map((service) => ({
      ...without(canaries(), 'help-wanted', 'way-back'),
      service,
      // Even its new name stays: a sealed service is told by none.
      renamed: { ...canaries().renamed, [service]: `Renamed ${service}` },
    }));
    const [first, ...rest] = inputs.map((input) => [packetPages(input, assets), referralBundle(input)]);
    for (const other of rest) expect(other).toEqual(first);
    expect(packetPages(canaries(), assets).html).toContain('Dental care');
  });

  it('keep sealed items on pages of their own, with their notice and an explanation of nothing else', () => {
    const input = sealedPacket(false);
    const { html } = packetPages(input, assets);
    expect(shownIn(html).sort()).toEqual(input.items.map((item) => item.id).sort());
    expect([...itemIdsOf(referralBundle(input))].sort()).toEqual(shownIn(html).sort());
    const [ordinary = '', ...sections] = bodyOf(html).split('<div class="frame sealed"');
    expect(shownIn(ordinary)).toEqual(['how-soon', 'access-needs']);
    expect(textOf(`<body>${ordinary}`)).not.toMatch(/substance|mental|HIV|danger|CANARY-(wish|mh|sud|hiv)/i);
    expect(sections.map(shownIn)).toEqual([
      ['mental-health-as-told'],
      ['help-wanted', 'substance-use-as-told'],
      ['hiv-as-told'],
      ['present-danger'],
    ]);
    const [, sud = '', hiv = ''] = sections;
    expect(sud).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
    expect(sud).toContain('help wanted, in own words; substance use, as told');
    expect(hiv).not.toMatch(/42 CFR part 2|substance/i);
    // The request of the bundle tells neither the wish nor the service.
    const request = JSON.stringify(referralBundle(input)).match(/\{"resourceType":"ServiceRequest".*?"performer"/)?.[0];
    expect(request).toContain('A visit with the care team');
    expect(JSON.stringify(referralBundle(input)).split('CANARY-wish').length).toBe(2);
    // Without wish and answer the section does not tell the service either.
    expect(packetPages(without(input, 'help-wanted'), assets).html).not.toContain('Substance use care');
  });

  it('refuse an item whose word and the catalogue’s differ about its class', () => {
    const item = (id: ItemId, sealed: AllowedItem['class']): AllowedItem => ({
      id,
      class: sealed,
      value: { kind: 'text', text: 'x' },
    });
    const given = (one: AllowedItem, service: PacketInput['service'] = 'dentistry') => ({
      ...canaries(),
      service,
      items: [one],
    });
    for (const bad of [
      given(item('survivor', 'ordinary')),
      given(item('allergies', 'sealed-MH')),
      given(item('help-wanted', 'ordinary'), 'mental-health'),
    ]) {
      expect(() => packetPages(bad, assets)).toThrow('consent-sealed');
      expect(() => referralBundle(bad)).toThrow('consent-sealed');
    }
  });

  it('tell own items as plain labelled text, and renamed ones by their new names', () => {
    const renamed = { ...ownNames, coverage: 'Insurance card', dentistry: 'Teeth and gums' };
    const input = canaries({ renamed });
    const page = textOf(packetPages(input, assets).html);
    const bundle = JSON.stringify(referralBundle(input));
    for (const said of ['School hours', 'CANARY-own-7kq4md', 'CANARY-own-2xw9tb', 'Insurance card', 'Teeth and gums']) {
      expect(page).toContain(said);
      expect(bundle).toContain(said);
    }
    expect(page).toContain('Núñez &lt;b&gt;Söhne&lt;/b&gt;');
    expect(page + bundle).not.toMatch(/Coverage|Dental care/);
    expect(shownIn(packetPages(input, assets).html)).toContain('own-7kq4md');
    // What it means is fixed by its class, whatever it is called, and a thing without a name does not leave.
    expect(() => packetPages({ ...input, renamed: {} }, assets)).toThrow('bad-input');
    expect(() => referralBundle({ ...input, renamed: {} })).toThrow('bad-input');
    const date: AllowedItem = { id: 'own-7kq4md', class: 'ordinary', value: { kind: 'date', date: '1994-03-14' } };
    expect(() => packetPages({ ...input, items: [date] }, assets)).toThrow('bad-input');
  });

  it('refuse an item given twice, of another kind, an unknown purpose and a telling sender', () => {
    const input = canaries();
    const twice = { ...input, items: [...input.items, ...input.items.slice(0, 1)] };
    const kind: AllowedItem = { id: 'date-of-birth', class: 'ordinary', value: { kind: 'text', text: 'May' } };
    expect(() => packetPages(twice, assets)).toThrow('bad-input');
    expect(() => packetPages({ ...input, items: [kind] }, assets)).toThrow('bad-input');
    expect(() => packetPages({ ...input, consent: { ...input.consent, purposes: ['curiosity'] } }, assets)).toThrow(
      'bad-input',
    );
    expect(() => packetPages({ ...input, sender: { ...input.sender, name: 'Family Justice Center' } }, assets)).toThrow(
      'sender-not-neutral',
    );
  });

  it('say PRACTICE in the running head and foot, and only in practice', () => {
    const practice = packetPages(canaries({ practice: true }), assets);
    expect(practice.html).toMatch(/<header class="head"><div><div class="band">PRACTICE/);
    expect(practice.html).toContain('.head{display:table-header-group');
    expect(practice.footerTemplate).toContain('PRACTICE');
    const real = packetPages(canaries(), assets);
    expect(real.html + real.headerTemplate + real.footerTemplate).not.toContain('PRACTICE');
  });

  it('escape everything and reach nothing outside themselves', () => {
    const nasty = '</style><script src=//x>1</script><img src=x onerror=y>"\'&__NONCE__';
    const input = canaries();
    const { html, footerTemplate } = packetPages(
      {
        ...input,
        sender: { ...input.sender, name: nasty, callBack: nasty },
        recipient: { ...input.recipient, siteName: nasty, address: nasty, telephone: nasty, careTeam: [nasty] },
        referralCode: nasty,
        consent: { ...input.consent, code: nasty },
        items: input.items.map((item) =>
          item.value.kind === 'text' ? { ...item, value: { kind: 'text', text: nasty } } : item,
        ),
      },
      assets,
    );
    expect(html + footerTemplate).not.toMatch(/<script|<img src=x|<iframe|<link|href=/);
    expect(html.match(/__NONCE__/g)).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const reached = [...html.matchAll(/<[^>]*\ssrc="([^"]{0,10})|url\("([^"]{0,10})/g)].map(
      ([, src, url]) => src ?? url,
    );
    // The bundled fonts, and the code as a picture.
    expect(new Set(reached)).toEqual(new Set(['app://rend', 'data:image']));
    expect(html).toContain("default-src 'none'; style-src 'nonce-__NONCE__'; img-src data:;");
  });

  it('number the pages, in a face every machine has', () => {
    const { headerTemplate, footerTemplate, title } = packetPages(canaries(), assets);
    expect(footerTemplate).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>');
    expect(footerTemplate).toMatch(/font:[^;]*sans-serif/);
    expect(headerTemplate + footerTemplate).not.toMatch(/CANARY|@font-face/);
    expect(title).toBe('Referral R-7KQ4MD');
  });

  it('are the same for the same input', () => {
    expect(packetPages(canaries(), assets)).toEqual(packetPages(canaries(), assets));
  });
});

describe('days and letters', () => {
  it('speaks the local day of an instant and the plain day of a date', () => {
    expect(sayInstant('2026-12-25T07:30:00Z')).toBe('Thu, Dec 24, 2026, 11:30\u00a0PM');
    expect(sayInstant('2026-07-01T00:00:00Z')).toBe('Tue, Jun 30, 2026, 5:00\u00a0PM');
    expect(sayDay('2026-12-01')).toBe('Tue, Dec 1, 2026');
    expect(sayBirth('2000-01-01')).toBe('January 1, 2000');
  });

  it('knows which letters no bundled face can draw', () => {
    expect(unprintableCharacters('Rosie, Núñez, Nguyễn Thị Ánh, Ntxhi Xyooj, “quoted” – 5 €')).toEqual([]);
    expect(unprintableCharacters('Nguyễn'.normalize('NFD'))).toEqual([]);
    expect(unprintableCharacters('ਸਿਮਰਨ')).not.toEqual([]);
    expect(unprintableCharacters('ខ្មែរ 𖬌𖬣 李')).toContain('李');
    const name: AllowedItem = { id: 'name-to-use', class: 'ordinary', value: { kind: 'text', text: 'ਸਿਮਰਨ' } };
    expect(unprintableItems({ items: [...without(canaries(), 'name-to-use').items, name] })).toEqual(['name-to-use']);
  });

  it('lays out every ordinary item of the catalogue', () => {
    expect(ordinaryIds('dentistry')).toHaveLength(20 + Object.keys(ownNames).length);
    expect(itemIds.filter((id) => !ordinaryIds('dentistry').includes(id))).toHaveLength(8);
  });
});
