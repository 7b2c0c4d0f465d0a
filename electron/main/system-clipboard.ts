import { clipboard } from 'electron';
import { type Board, createClipboardWatch } from './clipboard.ts';

const system: Board = { readText: () => clipboard.readText(), clear: () => clipboard.clear() };

/** Electron reaches X11's selection by an argument until 43, and by a clipboard of its own from 44 on. */
type AnyClipboard = { clear(type?: 'selection'): void; selection?: { clear(): void } };

function clearSelection(): void {
  const any = clipboard as unknown as AnyClipboard;
  if (any.selection) any.selection.clear();
  else any.clear('selection');
}

/**
 * The system's clipboard watched for what comes from the desk. On Linux the selection, which every drag of the mouse
 * fills for the middle button, goes as well, whoever filled it last: nobody can say whose it is, and nobody keeps
 * anything there.
 */
export function watchClipboard() {
  const watch = createClipboardWatch(system);
  return {
    copying: watch.copying,
    clear: async () => {
      if (process.platform === 'linux') clearSelection();
      await watch.clearOurs();
    },
  };
}
