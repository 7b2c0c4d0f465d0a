import type { ShellRequests } from '../../contract/shell.ts';
import type { Html } from '../packets/pages-html.ts';
import { fontFaces } from '../packets/pages-style.ts';

/** A page as main renders it (`render` of the shell's door). */
export type Paper = ShellRequests['render']['ask'];

const footIn = (page: string, of: string) =>
  `<div style="width:100%;padding:0 .75in;font:8pt sans-serif;color:#4a4440;text-align:right">
${page} <span class="pageNumber"></span> ${of} <span class="totalPages"></span></div>`;
const feet = { en: footIn('Page', 'of'), es: footIn('Página', 'de') };

/** Paper of the audit, and of a survivor's own copy: a neutral title, black on white, page x of y at the foot. */
export function auditPaper(style: string, body: Html, language: 'en' | 'es' = 'en'): Paper {
  return {
    title: 'Document',
    headerTemplate: '<span></span>',
    footerTemplate: feet[language],
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Document</title>
<style nonce="__NONCE__">
${fontFaces}
body{font:400 10pt/1.45 Inter,sans-serif;color:#1d1a18;margin:0;overflow-wrap:anywhere}
h1{font-size:20pt;font-weight:600;margin:0 0 4pt}
h2{font-size:12.5pt;font-weight:600;margin:16pt 0 5pt}
p{max-width:40em;margin:0 0 6pt}
${style}
</style></head><body>
${body.text}
</body></html>`,
  };
}
