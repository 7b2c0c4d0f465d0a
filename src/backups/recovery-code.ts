/**
 * The recovery code as a person types it from the paper: Crockford's base 32 (no I, L, O, U), eight groups of
 * four and a last one of four check letters. The vault checks it; here only the typing is made easy.
 */

export const GROUPS = [4, 4, 4, 4, 4, 4, 4, 4, 4] as const;
export const LETTERS = 36;

const NOT_OURS = /[^0-9A-HJKMNP-TV-Z]/g;

/** Capital letters, O read as 0, I and L as 1; everything that cannot stand in a code is left out. At most 36 letters. */
export function codeLetters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(NOT_OURS, '')
    .slice(0, LETTERS);
}

/** The letters in their groups, as many groups as there are letters for; whole code: "7KQ4-MD2P-…-9XW2". */
export function codeGroups(typed: string): string[] {
  const letters = codeLetters(typed);
  const groups: string[] = [];
  let from = 0;
  for (const size of GROUPS) {
    if (from >= letters.length) break;
    groups.push(letters.slice(from, from + size));
    from += size;
  }
  return groups;
}

/** What goes to the vault, or null while letters are missing. */
export function wholeCode(typed: string): string | null {
  return codeLetters(typed).length === LETTERS ? codeGroups(typed).join('-') : null;
}

/** How many letters are still to be typed. */
export function lettersLeft(typed: string): number {
  return LETTERS - codeLetters(typed).length;
}
