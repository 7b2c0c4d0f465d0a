/** Ink, hairline and wash of the printed page: strong enough for a fax and a grey printer. */
const INK = '#1d1a18';
const SOFT = '#4a4440';
const LINE = '#b9b2a9';
const WASH = '#f3f0ea';
const MARK = '#fbefd3';

/** Scripts the bundled font lacks fall to what Windows or Linux has, before they fall to boxes. */
const FAMILY = `Inter,"Noto Sans","Nirmala UI","Leelawadee UI","Microsoft YaHei",sans-serif`;

/**
 * The bundled faces: three subsets in four weights, served by main under `app://render/font/`. Static files of
 * `@fontsource/inter` and not the variable one: Chromium prints a variable face as Type 3 glyphs, and of those some
 * viewers lose thin letters ("PRACT CE").
 */
const subsets = [
  {
    name: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  },
  {
    name: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113',
  },
  {
    name: 'vietnamese',
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB',
  },
] as const;
const weights = [400, 500, 600, 700] as const;

/** `@font-face` rules for a page that main renders. */
export const fontFaces = subsets
  .flatMap(({ name, range }) =>
    weights.map(
      (weight) =>
        `@font-face{font-family:Inter;font-weight:${weight};src:url("app://render/font/inter-${name}-${weight}.woff2") format("woff2");unicode-range:${range}}`,
    ),
  )
  .join('\n');

/** Styles of the packet's pages (US Letter). The running head is taller in practice: it holds the band. */
export function pageStyle(practice: boolean): string {
  const head = practice ? '1.02in' : '.74in';
  return `${fontFaces}
@page{size:8.5in 11in;margin:.4in .78in .78in}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 10.5pt/1.46 ${FAMILY};color:${INK};font-feature-settings:"cv05","ss03";overflow-wrap:anywhere;orphans:3;widows:3}
h1{font-size:23pt;line-height:1.15;font-weight:700;letter-spacing:-.022em}
h2{font-size:10.5pt;font-weight:600;line-height:1.46}
.lead{font-size:12pt;line-height:1.4;color:${SOFT};margin-top:.05in}
b,strong{font-weight:600}
p+p{margin-top:.05in}
.then{margin-top:.06in}
.then p+p{margin-top:0}
.soft{color:${SOFT}}
.part{display:grid;grid-template-columns:1.62in 1fr;column-gap:.22in;padding:.095in 0;border-top:.6pt solid ${LINE};break-inside:avoid}
.flows{break-inside:auto}
.small{font-size:9.5pt}
.reach+.part{border-top:0}
dl{display:grid;grid-template-columns:1.4in 1fr;gap:.035in .2in}
dl>div{display:contents}
dl>.long{display:block;grid-column:1/-1;margin-top:.05in}
dt{color:${SOFT}}
dl.wide{grid-template-columns:1.62in 1fr;column-gap:.22in}
.who{display:flex;flex-wrap:wrap;gap:.09in .42in;margin:.15in 0 .13in;align-items:flex-end}
.who>div{display:block;min-width:1.1in;max-width:100%}
.who dt{font-size:8.5pt;color:${SOFT}}
.who dd{font-size:12.5pt;font-weight:500;line-height:1.3}
.who>.name dd{font-size:16pt;font-weight:700;letter-spacing:-.012em}
.words{border-left:2.2pt solid ${INK};padding-left:.13in;margin-top:.06in}
.words:first-child{margin-top:0}
.reach{border:2.2pt solid ${INK};border-radius:5pt;margin:.04in 0 .1in;break-inside:avoid}
.reach-sides{display:grid;grid-template-columns:1fr 1fr}
.reach-sides>div{padding:.13in .18in .14in}
.reach h2{font-size:10.5pt}
.reach h3{font-size:13pt;font-weight:700;line-height:1.25}
.reach .number{font-size:17pt;font-weight:700;letter-spacing:-.01em;line-height:1.25;margin:.015in 0 .03in}
.reach .never{background:${INK};color:#fff;margin:-1pt -1pt 0 0;border-radius:0 3pt 0 0}
.reach .never p{font-size:12.5pt;font-weight:500;line-height:1.36;margin-top:.03in}
.reach-sides:last-child>.never{margin-bottom:-1pt;border-radius:0 3pt 3pt 0}
.reach-else{border-top:.8pt solid ${INK};padding:.075in .18in;font-size:9.5pt}
.reach p+p{margin-top:.02in}
.box{background:${WASH};border-radius:5pt;padding:.13in .18in;margin-top:.16in;font-size:9.5pt;break-inside:avoid}
.box h2{font-size:10pt}
.box p{margin-top:.04in}
.cover{display:flex;flex-direction:column;min-height:calc(11in - .4in - ${head} - .78in - .06in);break-after:page}
.cover .parts{margin-top:.24in}
.cover dl{row-gap:.085in}
.cover dd p+p{margin-top:0}
.cover h2.line{break-after:avoid;margin:.2in 0 .06in;padding-bottom:.05in;border-bottom:.6pt solid ${LINE};color:${SOFT};font-size:9.5pt}
.cover ol{padding-left:.24in}
.cover li{margin-top:.045in;padding-left:.04in}
.check{margin-top:auto;border-top:1pt dashed ${SOFT};padding-top:.15in;display:grid;grid-template-columns:1fr auto;gap:.3in;align-items:center;break-inside:avoid}
.check .code{font-size:19pt;font-weight:700;letter-spacing:.05em;margin:.03in 0 .04in}
.check img{width:1.15in;height:1.15in;display:block}
.gap{flex:none;height:.2in}
.frame{display:table;width:100%;padding:0 .02in}
.head{display:table-header-group;break-inside:avoid}
.head>div{height:${head};font-size:8.5pt;line-height:1.4;color:${SOFT}}
.head .row{display:flex;justify-content:space-between;align-items:flex-end;gap:.3in;border-bottom:1.5pt solid ${INK};padding-bottom:5pt}
.head b{display:block;font-size:11pt;letter-spacing:-.01em;color:${INK}}
.head .end{text-align:right}
.sealed{break-before:page}
.sealed .head>div{height:calc(${head} + .42in)}
.notice{font-size:9.5pt;line-height:1.3;font-weight:600;color:${INK};padding-top:5pt}
.full{font-size:9.5pt;line-height:1.4;margin:.1in 0 .06in;padding:.1in .14in;border:.8pt solid ${LINE};border-radius:4pt}
.told{border-top:.6pt solid ${LINE};padding:.095in 0;margin-top:.08in}
.told>h2{break-after:avoid;margin-bottom:.03in}
.band{background:${MARK};border:1pt solid ${INK};border-radius:4pt;padding:3.5pt 9pt;margin-bottom:.09in;color:${INK};font-weight:600;text-align:center}`;
}

/**
 * The foot stands in a document of its own that prints before a font it brings along is ready: on Chromium
 * 130 its letters were then simply missing. So it takes a face of the machine, and whatever must not be lost
 * stands in the running head of the page itself.
 */
export const FOOT_STYLE = `#footer{padding:0!important}
.foot{width:100%;margin:0 .8in;font:400 8.5pt/1.4 "Segoe UI","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;color:${SOFT};-webkit-print-color-adjust:exact}
.foot div{display:flex;justify-content:space-between;border-top:.6pt solid ${LINE};padding:5pt 0 .4in;white-space:nowrap}`;
