const SHORTEST = 4;

/** What keeps a PIN from being taken; `easy`: somebody with three tries begins with it. */
export function pinLack(pin: string, again: string): 'short' | 'easy' | 'differs' | null {
  if (pin.length < SHORTEST) return 'short';
  if (isEasy(pin)) return 'easy';
  return pin === again ? null : 'differs';
}

/** The same digit, digits in a row up or down, one pair again and again, and years of birth. */
function isEasy(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const row = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
  const pairs = pin.length % 2 === 0 && pin === pin.slice(0, 2).repeat(pin.length / 2);
  return row || pairs || /^(19|20)\d\d$/.test(pin);
}
