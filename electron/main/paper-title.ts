const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** The PDF's title is the document's; the one that was asked for replaces any other. */
export function withTitle(html: string, title: string): string {
  const element = `<title>${escaped(title)}</title>`;
  const bare = html.replace(/<title>[^<]*<\/title>/i, '');
  return /<head[^>]*>/i.test(bare) ? bare.replace(/<head[^>]*>/i, (head) => head + element) : element + bare;
}
