/**
 * Words that have no place in the name of an ordinary service or item, in English and Spanish. What they speak of is
 * sealed by law, never leaves in a packet, or tells that a person is a crime victim (design, sections 4 and 5): under
 * an ordinary name it would stand on ordinary pages without initials and without its notice. A net for mistakes,
 * not a proof: whoever writes "test results" gets past it, and the screen says what belongs here.
 */
const telling = new RegExp(
  [
    // sealed: mental health, substance use, HIV and hepatitis, reproductive, gender, diagnoses
    'mental',
    'psych|psiqui|psicol|suicid',
    'substanc|sustancia|drug|droga|alcohol|opioid|opioide|addict|adicci|methadone|metadona|rehab',
    '\\bhiv\\b|\\bvih\\b|\\baids\\b|\\bsida\\b|hepatit|\\bsti\\b|\\bstd\\b|\\bits\\b|sexual',
    'pregnan|embaraz|abort|contracep|anticoncep|reproduc',
    'gender|g[eé]nero|\\btrans\\b|transg',
    'diagnos|diagn[oó]s|\\bicd\\b|\\bcie\\b|c[oó]digos orientativos',
    // that she is a survivor, and the danger
    'surviv|sobreviv|victim|v[ií]ctima|traffick|\\btrata\\b|violen|abus|assault|agresi[oó]n|\\brape\\b|violaci[oó]n',
    'danger|peligro|domestic|dom[eé]stic|\\bdv\\b|family\\s*justice|\\bfjc\\b|safe\\s*haven|shelter|refugio|crisis',
    // never leaves
    'privileg|screening|evaluaci[oó]n|mandated|obligatorio|third.part|\\bterceros\\b|immigra|migrat|visa\\b',
    'law.enforcement|police|polic[ií]a|avoided|prefiere evitar',
  ].join('|'),
  'i',
);

/** The word in a name that tells too much, or null. */
export function tellingWord(name: string): string | null {
  return telling.exec(name.normalize('NFC'))?.[0] ?? null;
}
