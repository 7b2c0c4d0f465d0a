import { join } from 'node:path';
import { BrowserWindow, type Rectangle, type Session } from 'electron';
import type { ShellNote } from '../contract/shell.ts';
import { SAFE } from './harden.ts';
import type { Pressed } from './keys.ts';
import type { Options } from './options.ts';

export const DESK_URL = 'app://desk/index.html';
/** Paper: what is seen until the page has painted itself. */
const PAPER = '#faf6ef';

export interface WindowEvents {
  /** The page is there and may be given its port. */
  loaded: (window: BrowserWindow) => void;
  /** The page goes: reload, navigation, crash. The first comes before `openWindow` returns. */
  left: (window: BrowserWindow) => void;
  crashed: (window: BrowserWindow) => void;
  /** A key, before the page sees it; true when it is the shell's and the page shall not. */
  key: (window: BrowserWindow, pressed: Pressed) => boolean;
  /** A key, the wheel or the mouse in this window. */
  touched: () => void;
  closed: () => void;
}

/** Where a window stands and how large. Asked before it is hidden: a hidden one may no longer say. */
export interface Place {
  bounds: Partial<Rectangle>;
  maximized: boolean;
  fullScreen: boolean;
}

export const placeOf = (window: BrowserWindow): Place => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
  fullScreen: window.isFullScreen(),
});

const FIRST_PLACE: Place = { bounds: { width: 1366, height: 768 }, maximized: false, fullScreen: false };

function grow(window: BrowserWindow, { maximized, fullScreen }: Place): void {
  if (maximized) window.maximize();
  if (fullScreen) window.setFullScreen(true);
}

/** Shows a window that was made unseen. */
export function showAt(window: BrowserWindow, place: Place): void {
  window.setBounds(place.bounds);
  grow(window, place);
  window.show();
}

/**
 * The desk's window, shown at once and empty; the page comes after. With `place` null it stays unseen until `showAt`.
 * Its title never says more than "Desk": a window list is read by whoever passes.
 */
export function openWindow(
  options: Options,
  ses: Session,
  on: WindowEvents,
  place: Place | null = FIRST_PLACE,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(place ?? FIRST_PLACE).bounds,
    show: place !== null,
    minWidth: 1024,
    minHeight: 640,
    title: 'Desk',
    backgroundColor: PAPER,
    webPreferences: {
      ...SAFE,
      session: ses,
      preload: join(options.bundle, 'preload/index.cjs'),
      devTools: options.development,
    },
  });
  if (place) grow(window, place);
  window.setMenu(null);
  window.setContentProtection(true); // Windows and macOS keep it out of screenshots; elsewhere this does nothing
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    event.preventDefault();
    on.closed();
  });
  const { webContents } = window;
  // Taken before the page sees it, so that a page that hangs cannot keep the desk open or seen.
  webContents.on('before-input-event', (event, input) => {
    on.touched();
    if (on.key(window, input)) event.preventDefault();
  });
  webContents.on('input-event', on.touched);
  webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) on.left(window);
  });
  webContents.on('did-finish-load', () => on.loaded(window));
  webContents.on('render-process-gone', () => {
    on.left(window);
    on.crashed(window);
  });
  // A load that fails leaves the empty window; `loaded` then never comes and no port is given.
  window.loadURL(DESK_URL).catch(() => undefined);
  return window;
}

/** Tells the page a code; a window that is gone hears nothing. */
export function noteTo(window: BrowserWindow, note: ShellNote): void {
  // Electron itself would write a stack with paths to the terminal for a page that crashed.
  if (!window.isDestroyed() && !window.webContents.isCrashed()) window.webContents.send('note', note);
}

/** The main frame, only while it shows the desk's own page: the one frame that may be given a port. */
export function deskFrame(window: BrowserWindow): Electron.WebFrameMain | null {
  if (window.isDestroyed() || window.webContents.isCrashed()) return null;
  const frame = window.webContents.mainFrame;
  return frame.url === DESK_URL ? frame : null;
}
