/** A piece of finished HTML. Only `html` makes one, so a plain string can never reach a page unescaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | readonly Part[];

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text with letters and accents joined (NFC: the bundled font holds the joined forms), one kind of line
 * break, and without what XML 1.0 does not know: control characters and lone surrogates.
 */
export function tidyText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/\p{Cs}/gu, '')
  );
}

/**
 * Text as it may stand in HTML and XHTML, in an element or a quoted attribute. Somebody's own words that
 * spell the place of the nonce are parted, so that the nonce is never put into them.
 */
export function escapeText(text: string): string {
  return tidyText(text)
    .replace(/[&<>"']/g, (sign) => named[sign] ?? '')
    .replaceAll('__NONCE__', '__NON&#67;E__');
}

function join(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return part.map(join).join('');
}

/** Template tag: everything put in is escaped unless it is `Html` already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, next, at) => text + join(parts[at - 1] ?? null) + next));
}

/** A text of her own words: blank lines part paragraphs, single line breaks stay. */
export function paragraphs(text: string): Html {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block.length > 0);
  return html`${blocks.map((block) => html`<p>${block.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br/>${line}`))}</p>`)}`;
}
