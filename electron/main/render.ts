import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { DeskError } from '../contract/errors.ts';
import type { ShellRequests } from '../contract/shell.ts';
import { SAFE } from './harden.ts';
import type { Options } from './options.ts';
import { withTitle } from './paper-title.ts';
import { rendererFolder } from './protocol.ts';

/** Milliseconds for one document. */
const PATIENCE = 30_000;
const FONTS = 'app://render/font/';
const FONT_NAME = /^inter-(latin|latin-ext|vietnamese)-(400|500|600|700)\.woff2$/;

/**
 * Our own HTML to a tagged PDF on US Letter, from memory: the page exists for one request under a one-time address
 * in a session that keeps nothing, runs no script and reaches nothing but the bundled fonts. No file is written.
 * @throws DeskError `render-failed`
 */
export async function renderPdf(
  options: Options,
  ask: ShellRequests['render']['ask'],
): Promise<ShellRequests['render']['answer']> {
  const id = randomBytes(16).toString('hex');
  const address = `app://render/${id}`;
  const ses = session.fromPartition(`render-${id}`, { cache: false });
  const nonce = randomBytes(16).toString('base64');
  const bytes = new TextEncoder().encode(withTitle(ask.html, ask.title).replaceAll('__NONCE__', nonce));
  let given = false;
  ses.protocol.handle('app', async (request) => {
    const font = request.url.startsWith(FONTS) ? request.url.slice(FONTS.length) : '';
    if (FONT_NAME.test(font)) {
      const face = await readFile(join(rendererFolder(options.bundle), 'fonts', font));
      return new Response(new Uint8Array(face), { headers: { 'content-type': 'font/woff2' } });
    }
    if (request.url !== address || given) return new Response('', { status: 404 });
    given = true;
    return new Response(asStream(bytes), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      },
    });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE, session: ses, javascript: false, devTools: false },
  });
  let overdue: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    const fail = () => reject(new DeskError('render-failed'));
    window.webContents.once('render-process-gone', fail);
    overdue = setTimeout(fail, PATIENCE);
  });
  try {
    return { pdf: await Promise.race([failed, printed(window, address, ask)]) };
  } catch {
    throw new DeskError('render-failed');
  } finally {
    clearTimeout(overdue);
    window.destroy();
    ses.protocol.unhandle('app');
    bytes.fill(0);
  }
}

/** A body that is given whole is copied where nobody can wipe it. */
function asStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (to) => {
      to.enqueue(bytes);
      to.close();
    },
  });
}

async function printed(window: BrowserWindow, address: string, ask: ShellRequests['render']['ask']) {
  await window.loadURL(address);
  const pdf = await window.webContents.printToPDF({
    pageSize: 'Letter',
    preferCSSPageSize: true, // the packet's pages name their own margins; the others get these
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: ask.headerTemplate,
    footerTemplate: ask.footerTemplate,
    margins: { top: 0.7, bottom: 0.75, left: 0.75, right: 0.75 }, // inches
  });
  const given = new Uint8Array(pdf);
  pdf.fill(0);
  return given;
}
