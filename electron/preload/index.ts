import { type IpcRendererEvent, ipcRenderer } from 'electron';

/*
 * The one bridge. It exposes nothing: what main sends is passed on to the page by `postMessage`, addressed to the
 * exact origin, so that a page that is not ours gets neither a port nor a code. A feature never needs a line here.
 */

const OURS = ['app://desk', 'app://glass'];

/** Runs at once, or when the page's own scripts, which are deferred, have put up their listener. */
function whenListening(pass: () => void): void {
  if (document.readyState === 'complete') pass();
  else window.addEventListener('load', pass, { once: true });
}

if (OURS.includes(location.origin)) {
  ipcRenderer.on('port', (event: IpcRendererEvent, kind: unknown) => {
    const ports = [...event.ports];
    whenListening(() => window.postMessage({ kind }, location.origin, ports));
  });
  ipcRenderer.on('note', (_event: IpcRendererEvent, note: unknown) => {
    whenListening(() => window.postMessage({ kind: 'note', note }, location.origin));
  });
}
