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
  scan: {
    filters: [
      { name: '.pdf', extensions: ['pdf'] },
      { name: '*', extensions: ['*'] },
    ],
  },
  folder: {},
};

export interface Dialogs {
  /**
   * The system's own dialog; null when she chose nothing, and at once when the desk locks or hides (`open` aborts):
   * what is then chosen in it goes nowhere.
   */
  choose(window: BrowserWindow, what: What, open: AbortSignal): Promise<string | null>;
  /**
   * Whether one is on the screen that will not go with its window. GTK's stays when its window is destroyed (seen on
   * Electron 33), and nothing but the end of the program takes it away; Windows and macOS should take it.
   */
  readonly stuck: boolean;
}

export function createDialogs(platform = process.platform): Dialogs {
  let standing = 0;
  const show = async (window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> => {
    standing += 1;
    try {
      const answer = await dialog.showOpenDialog(window, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    } finally {
      standing -= 1;
    }
  };
  return {
    get stuck() {
      return platform === 'linux' && standing > 0;
    },
    choose: (window, what, open) => {
      const given = new Promise<null>((resolve) => open.addEventListener('abort', () => resolve(null), { once: true }));
      // Windows would otherwise list the file among the recent ones.
      const kind = what === 'folder' ? 'openDirectory' : 'openFile';
      return Promise.race([show(window, { ...KINDS[what], properties: [kind, 'dontAddToRecent'] }), given]);
    },
  };
}
