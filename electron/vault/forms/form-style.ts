import { fontFaces } from '../packets/pages-style.ts';

const INK = '#1d1a18';
const SOFT = '#4a4440';
const LINE = '#8a827a';
const MARK = '#fbefd3';

/**
 * Nothing on a form is smaller: a written authorization is "in a typeface no smaller than 14-point type" (Cal. Civ.
 * Code 56.11(a)), and the eyes that read it are tired.
 */
export const FORM_POINTS = 14;

/** Chromium prints 14pt as 13.995: a hair more, so that what is measured on paper is not below the law. */
const TYPE = `${FORM_POINTS + 0.1}pt`;

/** Styles of every form (US Letter). */
export const formStyle = `${fontFaces}
@page{size:8.5in 11in;margin:.55in .8in .85in}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 ${TYPE}/1.34 Inter,"Noto Sans",sans-serif;color:${INK};font-feature-settings:"cv05","ss03";overflow-wrap:anywhere;orphans:3;widows:3}
h1{font-size:24pt;line-height:1.14;font-weight:700;letter-spacing:-.02em;margin-bottom:8pt}
h2{font-size:15.5pt;font-weight:600;line-height:1.25;break-after:avoid;margin:0 0 3pt}
p+p,p+ul,ul+p{margin-top:5pt}
.line+p,.given+p,.line+.ticks{margin-top:8pt}
b{font-weight:600}
section{padding:8pt 0 9pt;border-top:.8pt solid ${LINE};break-inside:avoid}
section.flows{break-inside:auto}
section.flows>h2+p{break-after:avoid}
.lead{margin-bottom:11pt}
.ticks{list-style:none}
.ticks.two{display:grid;grid-template-columns:1fr 1fr;column-gap:.3in}
.ticks li{display:grid;grid-template-columns:22pt 1fr;align-items:start;padding:2.5pt 0;break-inside:avoid}
.box{width:12.5pt;height:12.5pt;border:1.3pt solid ${INK};border-radius:1.5pt;margin-top:3.2pt;position:relative}
.box.on::after{content:"";position:absolute;left:3pt;top:-1.6pt;width:4pt;height:8.6pt;border:solid ${INK};border-width:0 2pt 2pt 0;transform:rotate(40deg)}
.points{padding-left:15pt}
.points li{padding:2.2pt 0}
.seal{border:1.5pt solid ${INK};border-radius:4pt;padding:8pt 11pt 9pt;margin-top:8pt;break-inside:avoid}
.seal h3{font-size:${TYPE};font-weight:600}
.seal .note{margin:4pt 0 0}
.seal .line{margin-top:7pt}
.line{display:flex;align-items:flex-end;gap:8pt;min-height:27pt;color:${SOFT};break-inside:avoid}
.line>:first-child{flex:none;max-width:70%}
.line>.rule{flex:1;border-bottom:1pt solid ${LINE};min-width:1in;color:${INK};font-weight:500;padding-bottom:1pt;min-height:19pt}
.line.short>.rule{flex:0 0 1.7in}
.pair{display:grid;grid-template-columns:2.3fr 1fr;column-gap:.25in}
.given{display:grid;grid-template-columns:auto 1fr;gap:3pt 14pt}
.given dt{color:${SOFT}}
.given dd{font-weight:500}
.tickline>.box{width:12.5pt;margin-bottom:3pt}
.ink{color:#1d1a18}
.own{break-before:page}
.points li{break-inside:avoid}
.signature{break-before:page;break-after:avoid}
.signature p{margin-top:7pt}
.signature .given{margin:9pt 0}
.sign{border-top:1.5pt solid ${INK};margin-top:12pt;padding-top:4pt;break-inside:avoid}
.desk{border-top:.8pt solid ${LINE};margin-top:14pt}
.gap{height:10pt}
.frame{display:table;width:100%}
.head{display:table-header-group;break-inside:avoid}
.band{background:${MARK};border:1pt solid ${INK};border-radius:4pt;padding:3pt 9pt;margin-bottom:9pt;font-weight:600;text-align:center}`;

/** The foot prints before a bundled font is ready (packets/pages-style.ts): a face of the machine. */
export const formFootStyle = `#footer{padding:0!important}
.foot{width:100%;margin:0 .8in;font:400 ${TYPE}/1.2 "Segoe UI","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;color:${SOFT};-webkit-print-color-adjust:exact}
.foot div{display:flex;justify-content:space-between;white-space:nowrap;padding-bottom:.36in}`;
