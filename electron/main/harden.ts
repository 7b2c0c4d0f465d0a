import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { holdKeys } from './held-keys.ts';

/**
 * Parts of Chromium that no screen of ours uses and that reach past the page: dialogs that read and write files, pixels
 * of the whole screen, windows beside ours, devices, speech that is sent away. Only ever switched off, never on.
 */
const UNUSED = [
  ...['FileSystemAccessLocal', 'FileSystemAccessOriginPrivate', 'EyeDropperAPI', 'DocumentPictureInPictureAPI'],
  ...['WebBluetooth', 'WebHID', 'WebUSB', 'Serial', 'FontAccess', 'IdleDetection', 'Presentation', 'PushMessaging'],
  ...['ScriptedSpeechRecognition', 'BackgroundFetch', 'SharedStorageAPI', 'Fledge'],
];

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
  disableBlinkFeatures: UNUSED.join(),
};

/** No permission, no device, no network, no dictionary. */
function hardenSession(ses: Session, development: boolean): void {
  const local = development ? /^(app|data|blob|devtools):/ : /^(app|data|blob):/;
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ses.setPermissionCheckHandler(() => false);
  ses.setDevicePermissionHandler(() => false);
  ses.setDisplayMediaRequestHandler(null);
  ses.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  ses.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  ses.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  ses.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  ses.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !local.test(request.url) }));
  // The filter does not see every request for a file of this machine, so there is nothing behind that name either.
  ses.protocol.handle('file', () => new Response(null, { status: 403 }));
  ses.on('will-download', (event) => event.preventDefault());
  // `spellcheck: false` alone still fetches a dictionary (electron#22995), and so does a language nobody chose.
  ses.setSpellCheckerEnabled(false);
  ses.setSpellCheckerLanguages([]);
  ses.setSpellCheckerDictionaryDownloadURL('app://nowhere/');
}

function hardenContents(contents: WebContents, development: boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // Without a proxy, and there is none, this leaves WebRTC no address to send to.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (!development) contents.on('devtools-opened', () => contents.closeDevTools());
  holdKeys(contents);
}

/** Holds for every session and every page that will ever be made, also one that a mistake makes. */
export function hardenAll(development: boolean): void {
  app.on('session-created', (ses) => hardenSession(ses, development));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, development));
}
