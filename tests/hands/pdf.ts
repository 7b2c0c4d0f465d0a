import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tool } from '../judges/packet-tools.ts';

/* What a finished PDF says of itself: words and their true sizes by pdf.js, text and fonts by poppler. */

export interface Written {
  text: string;
  /** Points: the font's size as the page's matrices leave it. */
  size: number;
}

/** Every piece of text of every page with the size it is printed in. */
export async function writtenOn(file: string): Promise<Written[][]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Written[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , across = 0, up = 0] = item.transform as number[];
        return [{ text: item.str, size: Math.hypot(across, up) }];
      }),
    );
  }
  await task.destroy();
  return pages;
}

const read = new Map<string, string[]>();

/** The text of each page, in one line. Read once for each file: what a test made does not change. */
export function pagesOf(file: string): string[] {
  const known = read.get(file) ?? readPages(file);
  read.set(file, known);
  return known;
}

function readPages(file: string): string[] {
  const { said } = tool('pdftotext', ['-layout', file, '-']);
  return said
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());
}

export interface Font {
  name: string;
  type: string;
  embedded: boolean;
}

/** The fonts of a PDF (pdffonts). */
export function fontsOf(file: string): Font[] {
  const [, rule = '', ...rows] = tool('pdffonts', [file]).said.trimEnd().split('\n');
  const ends = [...rule.matchAll(/-+/g)].map((found) => found.index + found[0].length);
  const cut = (row: string, column: number) => row.slice(column === 0 ? 0 : ends[column - 1], ends[column]).trim();
  return rows.map((row) => ({ name: cut(row, 0), type: cut(row, 1), embedded: cut(row, 3) === 'yes' }));
}

/** A line of pdfinfo. */
export function infoOf(file: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(tool('pdfinfo', [file]).said)?.[1] ?? '';
}
