import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { PrintResult } from '../../contract/packets.ts';
import { getJobState, getOwnJobs, getQueues, IppError, type JobState, purgeJob, type Queue } from './ipp.ts';

/**
 * Printing on Linux: the bytes of the signed PDF go to `lp` on its standard input (no temporary file, nothing about a
 * client in its arguments); when the printer is done, the job is purged from CUPS's spool, and that is checked.
 * What a printer itself keeps, and deleted blocks on the disk, are beyond this.
 * `socket` is everywhere the path of the print service's unix socket; a host is refused: the desk talks to no other
 * machine.
 */

export type PrintErrorCode = 'no-printer' | 'printer-refused' | 'queue-may-keep-it';

/**
 * `no-printer`: no print service on this machine, or no such queue; nothing was sent.
 * `printer-refused`: the queue did not take the job; nothing was printed.
 * `queue-may-keep-it`: sending broke off, and it is not certain that the queue holds, or prints, no part of it.
 */
export class PrintError extends Error {
  readonly code: PrintErrorCode;

  constructor(code: PrintErrorCode) {
    super(code);
    this.code = code;
  }
}

export const sidesChoices = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'] as const;
export type Sides = (typeof sidesChoices)[number];

export interface PrintRequest {
  readonly queue: string;
  readonly sides: Sides;
  /** How long to wait for the printer, in seconds. Default 30. */
  readonly waitSeconds?: number;
}

/** `ended`: the printer took it all. `broken-off`: cancelled or aborted, some pages may be out. */
export interface PrintedJob extends PrintResult {
  readonly jobId: number;
}

/** Job titles are shown on printers and kept in CUPS's page log for good. */
const TITLE = 'Document';
const WAIT_SECONDS = 30;
const SENDING_LIMIT_MS = 60_000;
const ENDING_LIMIT_MS = 3000;
const POLL_MS = 200;
const PATIENT_POLL_MS = 2000;

/**
 * The queues of this machine, each with whether it takes jobs and is the default.
 * @throws PrintError `no-printer` when no print service answers.
 */
export async function listQueues(socket: string): Promise<Queue[]> {
  if (!socket.startsWith('/')) throw new PrintError('no-printer');
  try {
    return await getQueues(socket);
  } catch (error) {
    throw error instanceof IppError ? new PrintError('no-printer') : error;
  }
}

/**
 * Prints a PDF on Letter paper, waits for the end and purges the job. Once the queue has taken the job this no longer
 * throws: paper may be out, so the caller has a disclosure to account for, whatever became of the purge.
 * @throws PrintError when the job was not taken.
 */
export async function printPdf(socket: string, bytes: Uint8Array, request: PrintRequest): Promise<PrintedJob> {
  const queue = (await listQueues(socket)).find(({ name }) => name === request.queue);
  if (!queue) throw new PrintError('no-printer');
  if (!queue.accepting) throw new PrintError('printer-refused');
  const jobId = await sendToQueue(socket, bytes, request);
  return await settlePrint(socket, request.queue, jobId, request.waitSeconds);
}

/**
 * Waits for the end of a job that was sent, purges it and checks that it is gone. Call it again for a job that was
 * still printing. Never throws for what the print service does.
 * @param waitSeconds how long to wait, in seconds
 */
export async function settlePrint(
  socket: string,
  queue: string,
  jobId: number,
  waitSeconds = WAIT_SECONDS,
  pollMs = POLL_MS,
): Promise<PrintedJob> {
  const deadline = Date.now() + waitSeconds * 1000;
  let state = await stateOf(socket, queue, jobId);
  while (isRunning(state) && Date.now() < deadline) {
    await wait(pollMs);
    state = await stateOf(socket, queue, jobId);
  }
  if (isRunning(state)) return { jobId, outcome: 'still-printing', purged: false };
  // a queue that keeps no history forgets the job the moment it ends: gone is ended
  const outcome = state === 'broken-off' ? 'broken-off' : 'ended';
  return { jobId, outcome, purged: await removePrint(socket, queue, jobId) };
}

/**
 * Goes on until the queue holds nothing of a job any more, for a slow printer or a print service that stood still
 * when the worker got her answer. Never throws for what the print service does.
 * @param waitSeconds how long to go on at most, in seconds
 * @returns whether the job was seen to be gone
 */
export async function purgeWhenDone(
  socket: string,
  queue: string,
  jobId: number,
  waitSeconds: number,
  pollMs = PATIENT_POLL_MS,
): Promise<boolean> {
  const deadline = Date.now() + waitSeconds * 1000;
  while (Date.now() < deadline) {
    const left = (deadline - Date.now()) / 1000;
    if ((await settlePrint(socket, queue, jobId, left, pollMs)).purged) return true;
    await wait(pollMs);
  }
  return false;
}

/**
 * Takes a job out of the queue, ending it if it is still printing.
 * @returns true when the print service no longer knows of it.
 */
export async function removePrint(socket: string, queue: string, jobId: number): Promise<boolean> {
  try {
    const deadline = Date.now() + ENDING_LIMIT_MS;
    await purgeJob(socket, queue, jobId);
    // CUPS 2.4 answers "ok" for a job still printing, but then only cancels it, and keeps its document: so again
    while ((await getJobState(socket, queue, jobId)) !== 'gone') {
      if (Date.now() > deadline) return false;
      await wait(POLL_MS);
      await purgeJob(socket, queue, jobId);
    }
    return true;
  } catch (error) {
    if (error instanceof IppError) return false;
    throw error;
  }
}

/** `unknown` while the service does not answer: that is not "gone". */
async function stateOf(socket: string, queue: string, jobId: number): Promise<JobState | 'unknown'> {
  try {
    return await getJobState(socket, queue, jobId);
  } catch (error) {
    if (error instanceof IppError) return 'unknown';
    throw error;
  }
}

function isRunning(state: JobState | 'unknown'): boolean {
  return state === 'waiting' || state === 'printing' || state === 'unknown';
}

async function sendToQueue(socket: string, bytes: Uint8Array, { queue, sides }: PrintRequest): Promise<number> {
  const before = await jobsWithOurTitle(socket, queue);
  const answer = await runLp(socket, bytes, [
    ...['-U', userInfo().username],
    ...['-d', queue],
    ...['-t', TITLE],
    ...['-o', 'media=Letter'],
    ...['-o', `sides=${sides}`],
    // no cover sheet: it would print who printed, and when
    ...['-o', 'job-sheets=none'],
    '-',
  ]);
  const [, id] = /request id is \S*-(\d+) \(/.exec(answer ?? '') ?? [];
  if (id) return Number(id);
  throw new PrintError((await takeBack(socket, queue, before)) ? 'printer-refused' : 'queue-may-keep-it');
}

/** After sending broke off: removes what it left. Returns true when the queue certainly keeps nothing. */
async function takeBack(socket: string, queue: string, before: number[] | undefined): Promise<boolean> {
  const after = await jobsWithOurTitle(socket, queue);
  if (!before || !after) return false;
  const left = after.filter((id) => !before.includes(id));
  for (const id of left) if (!(await removePrint(socket, queue, id))) return false;
  return true;
}

async function jobsWithOurTitle(socket: string, queue: string): Promise<number[] | undefined> {
  try {
    return (await getOwnJobs(socket, queue)).filter(({ title }) => title === TITLE).map(({ id }) => id);
  } catch (error) {
    if (error instanceof IppError) return undefined;
    throw error;
  }
}

/**
 * Resolves to what `lp` says, or undefined when it failed. Its words are in English (LC_ALL=C), to be understood.
 * Its environment is made here: no CUPS_SERVER of ours reaches it, and the one it gets outranks any client.conf.
 */
function runLp(socket: string, bytes: Uint8Array, args: string[]): Promise<string | undefined> {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', CUPS_SERVER: socket, HOME: userInfo().homedir };
  return new Promise((resolve) => {
    const lp = spawn('lp', args, { env, stdio: ['pipe', 'pipe', 'ignore'], timeout: SENDING_LIMIT_MS });
    let answer = '';
    lp.stdout.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    lp.once('error', () => resolve(undefined));
    lp.once('close', (status) => resolve(status === 0 ? answer : undefined));
    // lp may end before it has read everything; its exit status says so
    lp.stdin.on('error', () => undefined);
    lp.stdin.end(bytes);
  });
}
