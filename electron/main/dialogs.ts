import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ShellRequests } from '../contract/shell.ts';

type What = ShellRequests['choosePath']['ask']['what'];

/** Extensions of the packet format (docs/formats); "all files" stays, because sticks rename. */
const KINDS: Record<What, OpenDialogOptions> = {
  packet: {
    filters: [
      { name: '.shpacket', extensions: ['shpacket'] },
      { name: '*', extensions: ['*'] },
    ],
  },
  identity: { filters: [{ name: '*', extensions: ['*'] }] },
  authority: {
    filters: [
      { name: '.pem .crt', extensions: ['pem', 'crt', 'cer'] },
      { name: '*', extensions: ['*'] },
    ],
  },
  folder: {},
};

/**
 * The system's own dialog; null when she chose nothing. When the desk locks (`open` aborts) the answer is null at
 * once. GTK leaves the dialog itself standing (Windows and macOS should take it with its window): what is then chosen
 * in it goes nowhere.
 */
export async function choosePath(window: BrowserWindow, what: What, open: AbortSignal): Promise<string | null> {
  const locked = new Promise<null>((resolve) => open.addEventListener('abort', () => resolve(null), { once: true }));
  const chosen = dialog
    .showOpenDialog(window, {
      ...KINDS[what],
      // Windows would otherwise list the file among the recent ones.
      properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'dontAddToRecent'],
    })
    .then((answer) => (answer.canceled ? null : (answer.filePaths[0] ?? null)));
  return Promise.race([chosen, locked]);
}
