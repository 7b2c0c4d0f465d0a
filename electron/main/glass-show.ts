import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, type MessagePortMain, session } from 'electron';
import { DeskError } from '../contract/errors.ts';
import type { ShellRequests } from '../contract/shell.ts';
import { heardFromGlass, type Need } from './glass-words.ts';
import { SAFE } from './harden.ts';
import type { Options } from './options.ts';
import { rendererFolder, serveBundle } from './protocol.ts';
import { deskFrame } from './window.ts';

/** Milliseconds until the first page and between pages; and for the whole file. */
const PATIENCE = 10_000;
const PATIENCE_IN_ALL = 60_000;
/** Kilobytes. Nothing else limits a renderer's memory. */
const MOST_MEMORY = 512 * 1024;
const POLL = 100;

/**
 * Decodes a PDF in a renderer that has nothing but these bytes, and sends its pages as bitmaps straight to the
 * desk's window. That renderer is destroyed afterwards, and sooner when it takes too long or too much.
 * @throws DeskError `preview-failed`
 */
export async function showThroughGlass(
  options: Options,
  desk: BrowserWindow,
  ask: ShellRequests['show']['ask'],
): Promise<ShellRequests['show']['answer']> {
  const ses = session.fromPartition(`glass-${randomBytes(16).toString('hex')}`, { cache: false });
  serveBundle(ses, rendererFolder(options.bundle), 'glass', 'electron/glass/index.html');
  const glass = new BrowserWindow({
    show: false,
    webPreferences: {
      ...SAFE,
      session: ses,
      preload: join(options.bundle, 'preload/index.cjs'),
      backgroundThrottling: false,
      devTools: options.development,
    },
  });
  const job = new MessageChannelMain();
  const watch = new Watch(glass);
  try {
    const shown = answered(options, job.port2, watch);
    shown.catch(() => undefined); // it may say so while its page still loads, and nobody waits for it yet
    const work = async () => {
      await glass.loadURL('app://glass/index.html');
      const frame = deskFrame(desk);
      if (!frame) throw new DeskError('preview-failed');
      const pages = new MessageChannelMain();
      frame.postMessage('port', 'glass', [pages.port1]);
      glass.webContents.mainFrame.postMessage('port', 'pages', [pages.port2]);
      glass.webContents.mainFrame.postMessage('port', 'job', [job.port1]);
      job.port2.postMessage({ job: ask.job, pdf: ask.pdf });
      return shown;
    };
    return { pages: await Promise.race([work(), watch.stopped]) };
  } catch {
    throw new DeskError('preview-failed');
  } finally {
    watch.end();
    glass.destroy();
    ses.protocol.unhandle('app');
  }
}

/** Serves pdfjs' data and resolves with the number of pages shown. */
function answered(options: Options, port: MessagePortMain, watch: Watch): Promise<number> {
  return new Promise((resolve, reject) => {
    port.on('message', ({ data, ports }) => {
      const said = heardFromGlass(data);
      if (said.kind === 'need') void handData(options, said, ports[0]);
      else if (said.kind === 'page') watch.moved();
      else if (said.kind === 'shown') resolve(said.pages);
      else reject(new DeskError('preview-failed'));
    });
    port.start();
  });
}

async function handData(options: Options, { file }: Need, reply?: MessagePortMain) {
  const path = file && join(rendererFolder(options.bundle), 'pdfjs', file);
  const bytes = path ? await readFile(path).catch(() => null) : null;
  reply?.postMessage({ bytes: bytes ? new Uint8Array(bytes) : null });
}

/** Rejects `stopped` when the renderer dies, stands still, lasts too long or grows too large. */
class Watch {
  readonly stopped: Promise<never>;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #started = Date.now();
  #moved = Date.now();

  constructor(glass: BrowserWindow) {
    this.stopped = new Promise((_resolve, reject) => {
      const stop = () => reject(new DeskError('preview-failed'));
      glass.webContents.once('render-process-gone', stop);
      const look = () => {
        const now = Date.now();
        const pid = glass.webContents.getOSProcessId();
        const memory = app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0;
        if (now - this.#moved > PATIENCE || now - this.#started > PATIENCE_IN_ALL || memory > MOST_MEMORY) stop();
      };
      this.#timers.push(setInterval(look, POLL));
    });
  }

  moved(): void {
    this.#moved = Date.now();
  }

  end(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }
}
