import { app, type Session, type WebContents, type WebPreferences } from 'electron';

/** For every window of ours. Nothing in it may be loosened for a single feature. */
export const SAFE: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
};

/** No permission, no device, no network, no dictionary: for every session that is made. */
export function hardenSession(ses: Session, development: boolean): void {
  const local = development ? /^(app|data|blob|devtools):/ : /^(app|data|blob):/;
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ses.setPermissionCheckHandler(() => false);
  ses.setDevicePermissionHandler(() => false);
  ses.setDisplayMediaRequestHandler(null);
  ses.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !local.test(request.url) }));
  ses.on('will-download', (event) => event.preventDefault());
  // `spellcheck: false` alone still fetches a dictionary (electron#22995).
  ses.setSpellCheckerEnabled(false);
  ses.setSpellCheckerDictionaryDownloadURL('app://nowhere/');
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
}

/** Holds for every page that will ever be made, also one that a mistake makes. */
export function hardenAllContents(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}
