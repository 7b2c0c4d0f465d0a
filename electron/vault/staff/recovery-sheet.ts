import type { RecoverySheet } from '../../contract/session.ts';
import { fontFaces } from '../packets/pages-style.ts';

/**
 * The recovery sheet as a page: number, code, what it is for. It names no program and no agency: whoever finds
 * it learns that something can be opened with it, not what.
 */
export function recoverySheetPage(sheet: RecoverySheet): {
  html: string;
  headerTemplate: string;
  footerTemplate: string;
  title: string;
} {
  const groups = sheet.recoveryCode
    .split('-')
    .map((group) => `<li>${group}</li>`)
    .join('');
  return {
    title: 'Document',
    headerTemplate: '<span></span>',
    footerTemplate: '<span></span>',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Document</title>
<style nonce="__NONCE__">
${fontFaces}
body{font:400 12pt/1.5 Inter,sans-serif;color:#1d1a18;margin:0}
h1{font-size:22pt;font-weight:600;margin:0 0 4pt}
p{max-width:34em}
ul{list-style:none;padding:18pt 0;margin:18pt 0;border:solid #1d1a18;border-width:1.5pt 0;display:grid;grid-template-columns:repeat(3,1fr);gap:10pt 0}
li{font:600 24pt/1.2 Inter,sans-serif;letter-spacing:.08em}
.line{border-bottom:.8pt solid #8a827a;height:30pt;color:#4a4440;font-size:9pt;display:flex;align-items:flex-end}
</style></head><body>
<h1>Recovery sheet ${sheet.sheetNumber}</h1>
<p>Keep this paper in the safe, apart from the computer and the memory stick. Whoever holds it and a stick can open everything.</p>
<ul>${groups}</ul>
<p>It is needed when nobody can open the desk any more, or to bring it back from a stick on another machine. Type the groups in this order. The letters I, L, O and U do not occur.</p>
<p>When a new sheet is made, this one opens nothing on the desk. It still opens the sticks written before.</p>
<div class="line">Put into the safe on, by</div>
</body></html>`,
  };
}
