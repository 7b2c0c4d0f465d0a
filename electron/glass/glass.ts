import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/*
 * The room that alone decodes foreign bytes. It knows no vault: one port brings a PDF and takes codes, the other
 * takes pixels to the desk's window. It is destroyed after each file.
 */

/** Pixels for each point (1/72 inch): 108 per inch, enough to read what is printed small. */
const SCALE = 1.5;
const MOST_PAGES = 60;
const MOST_PIXELS = 40e6;

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** Brings pdfjs its fonts and character maps over the job's port, so that this page needs no connect-src. */
const dataFrom = (job: MessagePort) =>
  class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const { port1, port2 } = new MessageChannel();
      return new Promise((resolve, reject) => {
        port1.onmessage = ({ data }) => {
          port1.close();
          if (data.bytes) resolve(data.bytes);
          else reject(new Error('no such data'));
        };
        job.postMessage({ kind: 'need', what: kind, name: filename }, [port2]);
      });
    }
  };

/** Only what is drawn: no links, no forms, no scripts of the document (annotationMode 0). */
async function bitmapOf(page: pdfjs.PDFPageProxy): Promise<ImageBitmap> {
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  if (width * height > MOST_PIXELS) throw new Error('page too large');
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  // pdfjs draws on either kind of canvas; its types know one.
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport, background: '#fff', annotationMode: 0 }).promise;
  return canvas.transferToImageBitmap();
}

async function show(pdf: Uint8Array, name: string, job: MessagePort, pages: MessagePort): Promise<void> {
  const task = pdfjs.getDocument({
    data: pdf,
    BinaryDataFactory: dataFrom(job),
    // JPEG 2000's fall-back is imported from here; without it such an image stays blank without an error.
    wasmUrl: `${location.origin}/pdfjs/wasm/`,
    standardFontDataUrl: 'standard_fonts/',
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    isOffscreenCanvasSupported: true,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  const document = await task.promise;
  if (document.numPages > MOST_PAGES) throw new Error('too many pages');
  for (let page = 1; page <= document.numPages; page += 1) {
    const leaf = await document.getPage(page);
    const bitmap = await bitmapOf(leaf);
    leaf.cleanup();
    pages.postMessage({ job: name, page, pages: document.numPages, bitmap }, [bitmap]);
    job.postMessage({ kind: 'page', page });
  }
  job.postMessage({ kind: 'shown', pages: document.numPages });
}

let pages: MessagePort | undefined;
window.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
  if (source !== window || origin !== location.origin || !port) return;
  if (data.kind === 'pages') pages = port;
  if (data.kind !== 'job') return;
  port.onmessage = async (asked) => {
    try {
      if (!pages) throw new Error('no way out');
      await show(asked.data.pdf, asked.data.job, port, pages);
    } catch {
      // Never the decoder's words: they may quote the file.
      port.postMessage({ kind: 'failed' });
    }
  };
});
