// The one place that may import node:http: it reaches CUPS through its unix socket on this machine (`socketPath`), and
// there is no way to give it a host. Everything else about the network is banned.
// biome-ignore lint/style/noRestrictedImports: the one reviewed exception, as said above
import { request } from 'node:http';
import { userInfo } from 'node:os';

/**
 * The five IPP requests (RFC 8010 encoding, RFC 8011 and CUPS operations) that printing needs: which queues there are,
 * how a job fares, and above all that a finished job is purged. The command line cannot do that: `cancel -x` does
 * nothing to a finished job, and with CUPS's defaults the document then stays in the spool for a day.
 *
 * Written here because npm's `ipp` (2.0.1) asks for Node below 4, opens connections to any host and has no types.
 */

export type IppValue = string | number | boolean;

/** A group of attributes in an answer: its delimiter tag (2 = a job, 4 = a printer) and name → values. */
export interface IppGroup {
  readonly tag: number;
  readonly values: Map<string, IppValue[]>;
}

export interface IppAnswer {
  readonly status: number;
  readonly groups: IppGroup[];
}

/** The print service does not answer, or not in IPP. Carries no data of the job. */
export class IppError extends Error {}

export type JobState = 'waiting' | 'printing' | 'broken-off' | 'completed' | 'gone';

export interface Queue {
  readonly name: string;
  readonly accepting: boolean;
  readonly isDefault: boolean;
}

const TIME_LIMIT_MS = 5000;
const ANSWER_LIMIT = 4 * 1024 * 1024;

const operations = { cancelJob: 0x08, getJobAttributes: 0x09, getJobs: 0x0a, getDefault: 0x4001, getPrinters: 0x4002 };
const NOT_FOUND = 0x0406;
// RFC 8010 §3.5.2
const tags = { integer: 0x21, boolean: 0x22, enum: 0x23, text: 0x41, name: 0x42, keyword: 0x44, uri: 0x45 };
const END_OF_ATTRIBUTES = 0x03;

/** The queues set up on this machine. Nothing is searched for on the network, unlike with `lpstat -e`. */
export async function getQueues(socket: string): Promise<Queue[]> {
  const requested = attribute(tags.keyword, 'requested-attributes', 'printer-name', 'printer-is-accepting-jobs');
  const [all, standard] = [
    await send(socket, '/', operations.getPrinters, [requested]),
    await send(socket, '/', operations.getDefault, [requested]),
  ];
  // "not found" is how CUPS says that there is no queue at all, or no default
  expectStatus(all, NOT_FOUND);
  expectStatus(standard, NOT_FOUND);
  const defaultName = printerNames(standard)[0];
  return all.groups.flatMap(({ values }) => {
    const [name] = values.get('printer-name') ?? [];
    if (typeof name !== 'string') return [];
    return [
      { name, accepting: values.get('printer-is-accepting-jobs')?.[0] === true, isDefault: name === defaultName },
    ];
  });
}

function printerNames({ groups }: IppAnswer): IppValue[] {
  return groups.flatMap(({ values }) => values.get('printer-name') ?? []);
}

/** How the job fares; `gone` when the service knows of no such job (any more). */
export async function getJobState(socket: string, queue: string, jobId: number): Promise<JobState> {
  const answer = await send(socket, pathOf(queue), operations.getJobAttributes, [
    ...jobOf(queue, jobId),
    attribute(tags.keyword, 'requested-attributes', 'job-state'),
  ]);
  if (answer.status === NOT_FOUND) return 'gone';
  expectStatus(answer);
  const state = answer.groups.flatMap(({ values }) => values.get('job-state') ?? [])[0];
  // RFC 8011 §5.3.7: 3 pending, 4 held, 5 processing, 6 stopped, 7 canceled, 8 aborted, 9 completed
  if (state === 9) return 'completed';
  if (state === 7 || state === 8) return 'broken-off';
  if (state === 5) return 'printing';
  if (state === 3 || state === 4 || state === 6) return 'waiting';
  throw new IppError('the print service names no state for its job');
}

/** All jobs of this account that the queue knows, finished ones too. */
export async function getOwnJobs(
  socket: string,
  queue: string,
): Promise<{ id: number; title: IppValue | undefined }[]> {
  const answer = await send(socket, pathOf(queue), operations.getJobs, [
    attribute(tags.uri, 'printer-uri', uriOf(queue)),
    attribute(tags.name, 'requesting-user-name', userInfo().username),
    attribute(tags.keyword, 'which-jobs', 'all'),
    attribute(tags.boolean, 'my-jobs', true),
    attribute(tags.keyword, 'requested-attributes', 'job-id', 'job-name'),
  ]);
  expectStatus(answer);
  return answer.groups.flatMap(({ values }) => {
    const [id] = values.get('job-id') ?? [];
    return typeof id === 'number' ? [{ id, title: values.get('job-name')?.[0] }] : [];
  });
}

/**
 * Has the job removed, with its documents and its entry in the history; a job still printing is ended.
 * The answer is not believed: the caller checks with {@link getJobState}.
 */
export async function purgeJob(socket: string, queue: string, jobId: number): Promise<void> {
  const purge = attribute(tags.boolean, 'purge-job', true);
  await send(socket, pathOf(queue), operations.cancelJob, [...jobOf(queue, jobId), purge]);
}

function jobOf(queue: string, jobId: number): Buffer[] {
  return [
    attribute(tags.uri, 'printer-uri', uriOf(queue)),
    attribute(tags.integer, 'job-id', jobId),
    attribute(tags.name, 'requesting-user-name', userInfo().username),
  ];
}

function pathOf(queue: string): string {
  return `/printers/${encodeURIComponent(queue)}`;
}

function uriOf(queue: string): string {
  return `ipp://localhost${pathOf(queue)}`;
}

function expectStatus({ status }: IppAnswer, ...alsoGood: number[]): void {
  if (status > 0xff && !alsoGood.includes(status))
    throw new IppError(`the print service answers 0x${status.toString(16)}`);
}

function attribute(tag: number, name: string, ...values: IppValue[]): Buffer {
  // further values of the same attribute have an empty name (RFC 8010 §3.1.5)
  return Buffer.concat(values.map((value, at) => Buffer.concat([Buffer.of(tag), sized(at ? '' : name), sized(value)])));
}

function sized(value: IppValue): Buffer {
  const bytes = typeof value === 'boolean' ? Buffer.of(Number(value)) : Buffer.from(String(value));
  if (typeof value === 'number') return Buffer.concat([Buffer.of(0, 4), int32(value)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function send(socket: string, path: string, operation: number, attributes: Buffer[]): Promise<IppAnswer> {
  const body = Buffer.concat([
    Buffer.of(2, 0, operation >> 8, operation & 0xff),
    int32(1),
    Buffer.of(0x01),
    attribute(0x47, 'attributes-charset', 'utf-8'),
    attribute(0x48, 'attributes-natural-language', 'en'),
    ...attributes,
    Buffer.of(END_OF_ATTRIBUTES),
  ]);
  const headers = { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length };
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new IppError('the print service does not answer'));
    const call = request({ socketPath: socket, method: 'POST', path, headers, agent: false, signal }, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > ANSWER_LIMIT) call.destroy(new IppError('too long an answer'));
      });
      response.on('error', fail);
      response.on('end', () => {
        if (response.statusCode !== 200) fail();
        else {
          try {
            resolve(parseIpp(Buffer.concat(parts)));
          } catch {
            reject(new IppError('the print service does not answer in IPP'));
          }
        }
      });
    });
    call.on('error', fail);
    call.end(body);
  });
}

/**
 * Decodes an IPP answer. Value types that are not needed here come out as text.
 * @throws RangeError when it is cut off.
 */
export function parseIpp(bytes: Buffer): IppAnswer {
  const groups: IppGroup[] = [];
  const status = bytes.readUInt16BE(2);
  let name = '';
  let at = 8;
  for (let tag = bytes.readUInt8(at++); tag !== END_OF_ATTRIBUTES; tag = bytes.readUInt8(at++)) {
    if (tag < 0x10) {
      groups.push({ tag, values: new Map() });
      continue;
    }
    const field = (): Buffer => {
      const length = bytes.readUInt16BE(at);
      at += 2 + length;
      if (at > bytes.length) throw new RangeError('cut off');
      return bytes.subarray(at - length, at);
    };
    name = field().toString('utf8') || name;
    const value = field();
    const values = groups.at(-1)?.values;
    values?.set(name, [...(values.get(name) ?? []), decoded(tag, value)]);
  }
  return { status, groups };
}

function decoded(tag: number, value: Buffer): IppValue {
  if (tag === tags.integer || tag === tags.enum) return value.readInt32BE(0);
  if (tag === tags.boolean) return value.readUInt8(0) !== 0;
  return value.toString('utf8');
}
