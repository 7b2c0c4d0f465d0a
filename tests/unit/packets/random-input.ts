import {
  type AllowedItem,
  type ItemId,
  type ItemValue,
  itemIds,
  itemKinds,
  type ServiceId,
} from '../../../electron/contract/catalogue.ts';
import type { PacketInput } from '../../../electron/vault/packets/packet-input.ts';
import { classOf, purposes } from '../../../electron/vault/sites/seeds.ts';

/** mulberry32: small, seeded, the same on every machine. Gives numbers from 0 (included) to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Texts that have broken pages before: markup, quotes, accents, joined and parted letters, line breaks. */
const texts = [
  'Rosie M.',
  'Nguyễn Thị Ánh',
  'Núñez & <b>Söhne</b> "quoted" \'single\'',
  'First line\nsecond line\n\nnew paragraph',
  '</style><script>alert(1)</script>',
  'Café del Río\u0007 with a bell',
  'ends in half a pair \ud83d',
  '{sender} __NONCE__ $& $1 {{x}}',
];

/** Items that an administrator added, by name; and what was renamed of the rest. */
export const ownNames = { 'own-7kq4md': 'School hours', 'own-2xw9tb': 'Núñez <b>Söhne</b>' } as const;
const otherNames: Record<string, string> = { coverage: 'Insurance, in any form', dentistry: 'Teeth and gums' };

/** Items that stand on ordinary pages in a referral to `service`. */
export function ordinaryIds(service: ServiceId): ItemId[] {
  const own: ItemId[] = ['own-7kq4md', 'own-2xw9tb'];
  return [...itemIds, ...own].filter((id) => classOf(id, service) === 'ordinary');
}

function valueFor(id: ItemId, random: () => number): ItemValue {
  const text = () => texts[Math.floor(random() * texts.length)] ?? 'text';
  const maybe = () => (random() < 0.5 ? '' : text());
  const kind = itemKinds[id] ?? 'text';
  if (kind === 'date') return { kind, date: `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-15` };
  if (kind === 'language') return { kind, language: text(), interpreter: random() < 0.5, notFrom: maybe() };
  if (kind === 'contact') {
    return {
      kind,
      how: text(),
      number: random() < 0.8 ? '(209) 555-0142' : '',
      when: maybe(),
      never: maybe(),
      voicemail: random() < 0.5,
      words: maybe(),
    };
  }
  return { kind: 'text', text: text() };
}

/** A packet input with any of the ordinary items, each ticked with even odds. */
export function randomInput(service: ServiceId, seed: number): PacketInput {
  const random = seeded(seed);
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const items: AllowedItem[] = ordinaryIds(service)
    .filter(() => random() < 0.5)
    .map((id) => ({ id, class: 'ordinary', value: valueFor(id, random) }));
  const renamed = { ...ownNames, ...(random() < 0.5 ? otherNames : {}) };
  return {
    packetId: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    referralCode: 'R-7KQ4MD',
    sender: {
      name: 'Community Medical Centers, Care Coordination',
      role: 'Care coordinator',
      staffCode: 'D-07',
      callBack: '(209) 555-0190',
    },
    recipient: {
      siteId: '3e9c4e61-84d7-4a3f-8f88-5c9c3d7a4b04',
      siteName: 'Stockton Site 1, Downtown',
      address: random() < 0.7 ? '401 Example Channel Street, Stockton, CA 95202' : '',
      telephone: random() < 0.7 ? '(209) 555-0104' : '',
      careTeam: random() < 0.7 ? ['Ana Ruiz, RN', 'K. Lee & team'] : [],
    },
    service,
    answerBy: random() < 0.5 ? '2026-12-01' : null,
    created: '2026-11-24T17:12:00.000Z',
    validUntil: '2026-12-24T17:12:00.000Z',
    consent: {
      code: 'C-9XW2TB',
      signedOn: '2026-11-24',
      expiresOn: '2026-12-24',
      purposes: purposes.filter((_, at) => at === 0 || random() < 0.5).map((purpose) => purpose.id),
    },
    renamed,
    items,
    practice: random() < 0.5,
  };
}
