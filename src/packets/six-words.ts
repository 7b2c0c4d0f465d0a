/** A packet for a site without keys opens with six words. */
export const WORDS = 6;

/** How many words have been typed; commas, full stops and any spacing part them, as in the vault. */
export function countWords(typed: string): number {
  return typed.split(/[\s,.]+/).filter((word) => word.length > 0).length;
}
