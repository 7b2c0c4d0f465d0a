/**
 * The shapes in which a planted word (a "canary") can lie in a file as plain bytes. Compressed shapes are undone by
 * unpack.ts and then searched for these.
 */

/** One byte sequence to look for. `name` is what a finding reports. */
export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
  /** True when line breaks may run through it (base64 and hex are wrapped at 64 or 76 columns). */
  readonly wraps: boolean;
}

/** Shorter words occur by chance in the base64 of anything; a detector that cries wolf gets switched off. */
export const SHORTEST_CANARY = 6;

/**
 * All byte sequences that betray `canary`, without duplicates (an ASCII word has no form of its own in NFD).
 * Case is kept: a canary is planted and looked for as it is written. Hex is listed in both cases.
 * @throws RangeError when the canary has fewer than {@link SHORTEST_CANARY} characters.
 */
export function plantedForms(canary: string): Form[] {
  if (canary.length < SHORTEST_CANARY) throw new RangeError(`a canary needs ${SHORTEST_CANARY} characters`);
  const utf8 = Buffer.from(canary.normalize('NFC'), 'utf8');
  const utf16le = Buffer.from(canary.normalize('NFC'), 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const plain = (name: string, bytes: Buffer): Form => ({ name, bytes, wraps: false });
  const forms = [
    plain('utf8', utf8),
    plain('utf16le', utf16le),
    // PDF text strings are UTF-16BE (ISO 32000-1, 7.9.2.2), raw or as hex
    plain('utf16be', utf16be),
    plain('nfd', Buffer.from(canary.normalize('NFD'), 'utf8')),
    // V8, and so Chromium's own stores, keep such strings with one byte a character
    ...(isLatin1(canary) ? [plain('latin1', Buffer.from(canary.normalize('NFC'), 'latin1'))] : []),
    plain('percent', Buffer.from(encodeURIComponent(canary.normalize('NFC')))),
    plain('json-escape', Buffer.from(jsonEscaped(canary.normalize('NFC')))),
    ...base64Forms('base64', utf8),
    ...base64Forms('base64-utf16le', utf16le),
    ...hexForms('hex', utf8),
    ...hexForms('hex-utf16le', utf16le),
    ...hexForms('hex-utf16be', utf16be),
  ];
  const seen = new Set<string>();
  return forms.filter(({ bytes }) => {
    const key = bytes.toString('latin1');
    return seen.has(key) ? false : seen.add(key);
  });
}

function isLatin1(text: string): boolean {
  return [...text.normalize('NFC')].every((char) => (char.codePointAt(0) ?? 0) <= 0xff);
}

function jsonEscaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Base64 depends on where in a group of three the word begins. For each of the three places: the characters whose
 * six bits all belong to the word, whatever stands before and after it. In both alphabets (RFC 4648 §4 and §5).
 */
function base64Forms(name: string, bytes: Buffer): Form[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const inner = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
    const url = inner.replaceAll('+', '-').replaceAll('/', '_');
    return [
      { name: `${name}+${shift}`, bytes: Buffer.from(inner), wraps: true },
      { name: `${name}url+${shift}`, bytes: Buffer.from(url), wraps: true },
    ];
  });
}

function hexForms(name: string, bytes: Buffer): Form[] {
  const hex = bytes.toString('hex');
  return [hex, hex.toUpperCase()].map((text) => ({ name, bytes: Buffer.from(text), wraps: true }));
}
