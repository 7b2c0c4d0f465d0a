import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that writes down who comes. */
export interface Listener {
  /** Such as `http://127.0.0.1:1`. */
  address: string;
  /** Paths asked for, in order. */
  hits: string[];
  /** Connections opened, also by those who ask for nothing. */
  connections: () => number;
  close(): Promise<void>;
}

const TYPES: [RegExp, string][] = [
  [/\.js$/, 'text/javascript'],
  [/style$/, 'text/css'],
  [/image$|srcset$|preload$|background$/, 'image/svg+xml'],
  [/events$/, 'text/event-stream'],
  [/.*/, 'text/html'],
];

export async function listen(): Promise<Listener> {
  const hits: string[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    hits.push(path);
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1] ?? '';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    response.end(type === 'text/html' ? '<!doctype html><title>page</title><body></body>' : '');
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.on('upgrade', (request, stream) => {
    hits.push(request.url ?? '');
    stream.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
