/**
 * Keys are public, but a wrong one would let a stranger read a packet. So each is shown in groups, and a part
 * short enough for the telephone is read aloud: its owner finds the same characters in the key file itself,
 * under "# public key", without any tool.
 */

const PREFIX = 'age1';
const GROUP = 4;

/** An age recipient as it is pasted: spaces, line ends and capital letters forgiven. */
export function tidyRecipient(pasted: string): string {
  return pasted.replace(/\s+/g, '').toLowerCase();
}

const fours = (letters: string) => letters.match(/.{1,4}/g) ?? [];

/**
 * The recipient in groups of four after "age1", to compare two of them by eye. It ends in the very groups that are
 * read aloud; what does not divide by four stands before them.
 */
export function inGroups(recipient: string): string[] {
  const tail = Math.max(PREFIX.length, recipient.length - 2 * GROUP);
  return [...fours(recipient.slice(0, tail)), ...fours(recipient.slice(tail))];
}

/**
 * The first and the last eight characters after "age1", in groups of four: 80 bits of the key and its checksum,
 * which nobody can find a second key for.
 */
export function readAloud(recipient: string): string[] {
  const letters = recipient.slice(PREFIX.length);
  return [letters.slice(0, 2 * GROUP), letters.slice(-2 * GROUP)].flatMap(fours);
}
