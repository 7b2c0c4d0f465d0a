import type { BrowserWindow } from 'electron';
import { copyInOwnProcess } from './copier-process.ts';
import type { Dialogs } from './dialogs.ts';
import { showThroughGlass } from './glass-show.ts';
import type { Options } from './options.ts';
import { listPlaces } from './places.ts';
import { listPrinters, printOnPaper } from './printing.ts';
import { renderPdf } from './render.ts';
import type { Handlers } from './vault-process.ts';

interface Around {
  options: Options;
  window: () => BrowserWindow;
  dialogs: Dialogs;
  /** Aborted when the desk locks or hides. */
  open: () => AbortSignal;
  lock: () => Promise<void>;
  hide: () => void;
}

/** What the shell does for the vault, and nothing else. */
export function createHandlers({ options, window, dialogs, open, lock, hide }: Around): Handlers {
  return {
    render: (ask) => renderPdf(options, ask),
    show: (ask) => showThroughGlass(options, window(), ask),
    queues: async () => ({ queues: await listPrinters(options.printService) }),
    print: (ask) => printOnPaper(options.printService, ask),
    places: async () => ({ places: await listPlaces(options.extraSticks) }),
    choosePath: async (ask) => ({ path: await dialogs.choose(window(), ask.what, open()) }),
    copy: (ask, told) => copyInOwnProcess(options, { kind: 'copy', ...ask }, told),
    hash: (ask, told) => copyInOwnProcess(options, { kind: 'hash', ...ask }, told),
    hide: async () => {
      setImmediate(hide);
      return {};
    },
    lock: async () => {
      // Not awaited: the vault that asks is the one that has to end.
      setImmediate(() => void lock());
      return {};
    },
  };
}
