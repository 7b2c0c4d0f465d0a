/** The words of two people in one field, `theirs` first; what one of them has already is not said twice. */
export function joined(theirs: string, mine: string): string {
  const [one, other] = [theirs.trim(), mine.trim()];
  if (one.includes(other)) return one;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}
