import { readFileSync } from 'node:fs';

/** What a run of Chromium did, or tried, over the network, out of the file that `--log-net-log` writes. */
export interface NetLog {
  /** Of requests that were begun. */
  addresses: string[];
  /** Names somebody wanted to know the address of, ahead of a click too; after the rules of `host-resolver-rules`. */
  names: string[];
  /** Of these, those that the system or a name server was asked for. */
  asked: string[];
  /** Where a connection was begun to. */
  connections: string[];
  /** Datagrams that left. Chromium also binds datagram sockets that send nothing, to see what addresses it has. */
  datagrams: number;
  /** Events of any kind: a log that was not written has none. */
  events: number;
}

interface Event {
  type: number;
  params?: Record<string, unknown>;
}
interface Written {
  constants: { logEventTypes: Record<string, number> };
  events: Event[];
}

/** A program that ends at once leaves the list of events open. */
function parse(text: string): Written {
  try {
    return JSON.parse(text) as Written;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as Written;
  }
}

/** @throws when there is no such file, or it is no net log */
export function readNetLog(path: string): NetLog {
  const { constants, events } = parse(readFileSync(path, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
  const log: NetLog = { addresses: [], names: [], asked: [], connections: [], datagrams: 0, events: events.length };
  for (const { type, params } of events) {
    const name = names.get(type) ?? '';
    const said = (...keys: string[]) => keys.map((key) => params?.[key]).filter((value) => typeof value === 'string');
    if (/^(URL_REQUEST|CORS_REQUEST|CORS_PREFLIGHT)/.test(name)) log.addresses.push(...said('url'));
    if (name === 'HOST_RESOLVER_MANAGER_REQUEST') log.names.push(...said('host'));
    if (/^(HOST_RESOLVER_MANAGER_JOB|HOST_RESOLVER_\w+_TASK|DNS_TRANSACTION)/.test(name)) {
      log.asked.push(...said('host', 'hostname'));
    }
    if (/^(TCP_CONNECT|SSL_CONNECT|QUIC_SESSION$|WEBSOCKET|SOCKS)/.test(name))
      log.connections.push(...said('address', 'host'));
    if (name === 'UDP_BYTES_SENT') log.datagrams += 1;
  }
  for (const key of ['addresses', 'names', 'asked', 'connections'] as const) log[key] = [...new Set(log[key])];
  return log;
}
