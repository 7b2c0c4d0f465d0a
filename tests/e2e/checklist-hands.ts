import type { ShellDesk } from './shell-desk.ts';

/** What the tests of Electron's checklist do to a desk. */

/** Runs in the page: asks for everything a page may be given, and says `given` or `nothing` for each. */
export const ASK_FOR_EVERYTHING = `(async () => {
    const gained = (work) => Promise.resolve().then(work).then(
      (what) => (what === undefined || what === null || what === 'denied' || what?.length === 0 ? 'nothing' : 'given'),
      () => 'nothing',
    );
    return {
      microphone: await gained(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await gained(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await gained(() => navigator.mediaDevices.getDisplayMedia()),
      place: await gained(() => new Promise((given, denied) => navigator.geolocation.getCurrentPosition(given, denied))),
      clipboard: await gained(() => navigator.clipboard.readText().then(() => 'read')),
      notifications: await gained(() => Notification.requestPermission()),
      midi: await gained(() => navigator.requestMIDIAccess()),
      bluetooth: await gained(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
      usb: await gained(() => navigator.usb.requestDevice({ filters: [] })),
      serial: await gained(() => navigator.serial.requestPort()),
      hid: await gained(() => navigator.hid.requestDevice({ filters: [] })),
      fonts: await gained(() => window.queryLocalFonts()),
      speech: await gained(() => new webkitSpeechRecognition()),
      beside: await gained(() => documentPictureInPicture.requestWindow()),
      pixels: await gained(() => new EyeDropper().open()),
      file: await gained(() => window.showSaveFilePicker()),
      ownFolder: await gained(() => navigator.storage.getDirectory()),
      screens: await gained(() => window.getScreenDetails()),
      folder: await gained(() => window.showDirectoryPicker()),
      asleep: await gained(() => navigator.wakeLock.request('screen')),
    };
  })()`;

/** A window that a mistake made, allowed to hold webviews; how many of them it then has. */
export const webviewsOfAMistake = (desk: ShellDesk, heeded: boolean) =>
  desk.app.evaluate(async ({ BrowserWindow, session, webContents }, hardened) => {
    const mistake = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('desk'), webviewTag: true },
    });
    if (!hardened) mistake.webContents.removeAllListeners('will-attach-webview');
    await mistake.loadURL('app://desk/index.html');
    await mistake.webContents.executeJavaScript(`{
        const view = document.createElement('webview');
        view.src = 'app://desk/index.html';
        view.setAttribute('allowpopups', '');
        document.body.append(view);
        new Promise((done) => setTimeout(done, 1500));
      }`);
    const views = webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length;
    mistake.destroy();
    return views;
  }, heeded);

/** Names of the page's globals, and those of the same page without our preload. */
export const globalsWithAndWithout = (desk: ShellDesk) =>
  desk.app.evaluate(async ({ BrowserWindow, session }) => {
    const names = 'Object.getOwnPropertyNames(globalThis).sort().join()';
    const desk = BrowserWindow.getAllWindows()[0];
    const plain = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('desk'), sandbox: true, contextIsolation: true },
    });
    await plain.loadURL('app://desk/index.html');
    const answers = [
      await desk?.webContents.executeJavaScript(names),
      await plain.webContents.executeJavaScript(names),
    ];
    plain.destroy();
    return answers;
  });

/** What Electron gave each page in the end, whatever was asked for. */
export const preferencesOf = (desk: ShellDesk) =>
  desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((one) => (one as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()),
  );

/** Runs in the page as though she had just clicked, outside the debugger's own call. */
export const runAsClicked = <T>(desk: ShellDesk, text: string) =>
  desk.app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true),
    text,
  ) as Promise<T>;

export const PERMISSIONS: readonly string[] = [
  ...['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read', 'persistent-storage'],
];

/** The policy of every answer, with its nonce taken out. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "webrtc 'block'",
];
