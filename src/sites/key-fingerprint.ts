/**
 * Keys are public, but a wrong one would let a stranger read a packet. So each is shown in groups, with a
 * fingerprint short enough to read aloud on the telephone.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 16; // 80 bits: nobody makes a second key with the same ones

/** An age recipient as it is pasted: spaces, line ends and capital letters forgiven. */
export function tidyRecipient(pasted: string): string {
  return pasted.replace(/\s+/g, '').toLowerCase();
}

/** The recipient in groups of `size`, to compare two of them by eye. */
export function inGroups(recipient: string, size = 6): string[] {
  return recipient.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
}

/** SHA-256 of the recipient, its first 80 bits in Crockford's base 32: four groups of four, e.g. "7KQ4 MD2P 9X0T H6WR". */
export async function fingerprint(recipient: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient)));
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let i = LETTERS - 1; i >= 0; i -= 1) letters += ALPHABET[Number((bits >> BigInt(i * 5)) & 31n)] ?? '';
  return inGroups(letters, 4).join(' ');
}
