import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Session } from 'electron';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * The policy of every answer, scripts too: a worker takes its policy from the answer that brought its own script.
 * `nonce` is new at each load and lets our UI library place its one style element.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "webrtc 'block'",
  ].join('; ');
}

/** Beside the policy, on every answer. No feature of a machine is ours, and no name is looked up ahead of a click. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
  'permissions-policy': [
    ...['accelerometer', 'bluetooth', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
    ...[
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'publickey-credentials-get',
      'serial',
      'usb',
      'window-management',
    ],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/**
 * The file behind an address, or null. Refused: another host, another method than GET, and every path that
 * leaves `root`, however it is written (`..`, %2e%2e, %2f, a backslash, a null byte).
 */
export function fileBehind(root: string, host: string, page: string, method: string, address: string): string | null {
  if (method !== 'GET') return null;
  let path: string;
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== host) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(root, path === '/index.html' ? page : `.${path}`);
  return file.startsWith(root + sep) ? file : null;
}

/** Serves one host, `app://<host>/`, out of the bundle; `/index.html` is `page`. Reads inside app.asar too. */
export function serveBundle(ses: Session, root: string, host: string, page: string): void {
  const folder = resolve(root);
  ses.protocol.handle('app', async (request) => {
    const file = fileBehind(folder, host, page, request.method, request.url);
    const body = file ? await readFile(file).catch(() => null) : null;
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      ...HEADERS,
      'content-security-policy': contentPolicy(nonce),
    };
    if (!file || !body) return new Response('', { status: 404, headers });
    const type = extname(file);
    return new Response(
      type === '.html' ? body.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(body),
      {
        headers: { ...headers, 'content-type': TYPES[type] ?? 'application/octet-stream' },
      },
    );
  });
}

/** Folder of what the windows load. */
export const rendererFolder = (bundle: string): string => join(bundle, 'renderer');
