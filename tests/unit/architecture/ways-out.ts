import { isNode, type Node, nameOf, type Source, visitAll, written } from './sources.ts';

/*
 * Ways in which a line of the program could reach out, run what it was handed, loosen a window, or write where others
 * read. One line of words for each that a file has.
 */

const NETWORK_GLOBALS =
  /^(fetch|WebSocket|WebSocketStream|WebTransport|EventSource|XMLHttpRequest|RTCPeerConnection|webkitRTCPeerConnection)$/;
/** What holds the globals, and would hand them out by another name. */
const GLOBAL = /^(globalThis|window|self|global)$/;
const MEMBERS =
  /^(sendBeacon|getBuiltinModule|binding|_linkedBinding|openExternal|openPath|executeJavaScript|insertAdjacentHTML|innerHTML|outerHTML|dangerouslySetInnerHTML|loadFile|webkitRTCPeerConnection)$/;
/** Of Electron: `ipcMain` and `contextBridge` because the one door is a port (item 17 and 20 of its checklist). */
const ELECTRON =
  /^(net|shell|autoUpdater|crashReporter|desktopCapturer|pushNotifications|ipcMain|contextBridge|webFrame|WebContentsView|BrowserView)$/;
/** Which value of a window's preference loosens it; `any` for those that are never written. */
const LOOSE: Record<string, boolean | 'any'> = {
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  webviewTag: true,
  allowRunningInsecureContent: 'any',
  experimentalFeatures: 'any',
  enableBlinkFeatures: 'any',
  allowpopups: 'any',
  nodeIntegrationInSubframes: 'any',
};

/** A name that stands for a value, and not the name of a property or of an own thing. */
function usesGlobal(node: Node, own: ReadonlySet<string>): string | null {
  if (node.type === 'MemberExpression' && isNode(node.object) && GLOBAL.test(nameOf(node.object))) {
    return NETWORK_GLOBALS.test(nameOf(node)) ? nameOf(node) : null;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = node.callee;
  if (!isNode(callee) || callee.type !== 'Identifier') return null;
  const name = nameOf(callee);
  if (/^(eval|Function)$/.test(name)) return name;
  return NETWORK_GLOBALS.test(name) && !own.has(name) ? name : null;
}

function electronNames(node: Node): string[] {
  if (node.type !== 'ImportDeclaration' || written(node.source) !== 'electron' || node.importKind === 'type') return [];
  return (node.specifiers as Node[]).map((one) =>
    one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'all of electron',
  );
}

function loosened(node: Node): string | null {
  if (node.type !== 'Property' && node.type !== 'JSXAttribute') return null;
  const key = isNode(node.key)
    ? (written(node.key) ?? nameOf(node.key))
    : String((node.name as Node | null)?.name ?? '');
  if (key === 'dangerouslySetInnerHTML') return key;
  if (!Object.hasOwn(LOOSE, key)) return null;
  const value = isNode(node.value) && node.value.type === 'Literal' ? node.value.value : undefined;
  return LOOSE[key] === 'any' || LOOSE[key] === value ? `loosens ${key}` : null;
}

/** A window that is not made of SAFE. */
function unsafeWindow(node: Node, text: string): string | null {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'BrowserWindow') return null;
  return /webPreferences: \{\s*\.\.\.SAFE\b/.test(text.slice(node.start, node.end)) ? null : 'a window without SAFE';
}

/** What a file holds of all this. */
export function waysOutOf(source: Source): string[] {
  const found: string[] = [];
  const say = (what: string | null) => what !== null && found.push(`${source.path}: ${what}`);
  const own = new Set<string>();
  visitAll(source, (node) => {
    if (node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator') own.add(nameOf(node.id));
  });
  visitAll(source, (node) => {
    say(usesGlobal(node, own));
    if (node.type === 'MemberExpression' && MEMBERS.test(nameOf(node))) say(nameOf(node));
    for (const name of electronNames(node)) if (ELECTRON.test(name) || name.startsWith('all')) say(name);
    say(loosened(node));
    say(unsafeWindow(node, source.text));
    if (node.type === 'JSXIdentifier' && node.name === 'webview') say('a webview');
    const from = node.type === 'ImportDeclaration' || node.type === 'ImportExpression' ? written(node.source) : null;
    if (from?.endsWith('child_process') && !source.path.startsWith('electron/main/platform/')) say(from);
    if (from && /^(node:)?(vm|repl|wasi|worker_threads|trace_events)$/.test(from)) say(from);
  });
  return found;
}

/** The text of every call that writes to a terminal, a journal or the page's console. */
export function writesOf(source: Source): string[] {
  const found: string[] = [];
  visitAll(source, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee)) return;
    const called = source.text.slice(node.callee.start, node.callee.end);
    if (
      /^console\b|\bprocess\.(stdout|stderr|report|emitWarning)\b|\b(debuglog|writeHeapSnapshot|emitWarning)$/.test(
        called,
      )
    ) {
      found.push(source.text.slice(node.start, node.end));
    }
  });
  return found;
}
