import type { ItemId } from '../../contract/catalogue.ts';
import type { PacketInput } from './packet-input.ts';

/**
 * What the three bundled subsets of Inter (latin, latin-ext, vietnamese) can draw, read from their cmap
 * tables. Text extraction cannot see a missing glyph, a nurse sees a box: so it is asked beforehand.
 */
const drawn =
  '20-7E A0-AC AE-148 14A-1C3 1C5-254 256-27B 27E-284 286-290 292-2A4 2A6-2CC 2CE-2D7 2DA 2DC-301 303-304 308-309 323 1E00-1E9B 1E9D-1EFF 2002 2009 200B 2013-2014 2018-201A 201C-201E 2020 2022 2026 2032-2033 2039-203A 2044 20A0-20AF 20B1-20B5 20B8-20BA 20BC-20BF 2113 2122 2191 2193 2212'
    .split(' ')
    .map((range) => {
      const [first = '', last = first] = range.split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });

/** The characters of a text for which no glyph is bundled, each once; line breaks are none. */
export function unprintableCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0) ?? 0;
    if (sign !== '\n' && sign !== '\r' && sign !== '\t' && !drawn.some(([from, to]) => code >= from && code <= to)) {
      missing.add(sign);
    }
  }
  return [...missing];
}

/**
 * The items whose text the bundled fonts cannot draw whole. The composer shows it before the packet is made:
 * on paper they may come out as boxes.
 */
export function unprintableItems(input: Pick<PacketInput, 'items'>): ItemId[] {
  return input.items
    .filter(({ value }) =>
      Object.values(value).some((part) => typeof part === 'string' && unprintableCharacters(part).length > 0),
    )
    .map((item) => item.id);
}
