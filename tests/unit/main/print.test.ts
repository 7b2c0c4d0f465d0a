import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getJobState, getOwnJobs, parseIpp } from '../../../electron/main/platform/ipp.ts';
import {
  listQueues,
  PrintError,
  printPdf,
  purgeWhenDone,
  removePrint,
  settlePrint,
} from '../../../electron/main/platform/linux-print.ts';
import { pdfWithStream } from '../../judges/canary/control-pdfs.ts';
import { type Cups, type CupsOptions, startCups } from '../../judges/cups.ts';

/** Against a genuine cupsd whose printer writes down what it gets. */

const pdf = pdfWithStream(Buffer.from('a referral'.repeat(10_000)));
let dir = '';
let cups: Cups | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'print-'));
});
afterEach(async () => {
  await cups?.stop();
  cups = undefined;
  rmSync(dir, { recursive: true, force: true });
});

async function start(options: CupsOptions): Promise<Cups> {
  cups = await startCups(dir, options);
  return cups;
}

// d00001-001 and c00001 are a job's; while a document is still coming in, its file is called 00000000
const documents = ({ spoolDir }: Cups) => readdirSync(spoolDir).filter((name) => name !== 'tmp');
const ownJobIds = async ({ socket }: Cups) => (await getOwnJobs(socket, 'capture')).map(({ id }) => id);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof PrintError ? error.code : error),
  );

describe('printing through CUPS', { timeout: 30_000 }, () => {
  it('prints the very bytes, and purges the job where CUPS would keep it', async () => {
    const service = await start({ keepHistory: true });
    const result = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'two-sided-long-edge' });
    expect(result).toEqual({ jobId: 1, outcome: 'ended', purged: true });
    expect(readFileSync(join(service.outDir, 'job-1.bin')).equals(pdf)).toBe(true);
    expect(documents(service)).toEqual([]);
    expect(await ownJobIds(service)).toEqual([]);
  });

  it('purges its own job only', async () => {
    const service = await start({ keepHistory: true });
    const first = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided', waitSeconds: 0 });
    const second = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided' });
    expect([first.outcome, second.purged]).toEqual(['still-printing', true]);
    expect(await ownJobIds(service)).toEqual([first.jobId]);
    expect(documents(service)).toContain('d00001-001');
  });

  it('also works where CUPS keeps nothing', async () => {
    const service = await start({});
    const result = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided' });
    expect(result).toMatchObject({ outcome: 'ended', purged: true });
    expect(documents(service)).toEqual([]);
  });

  it('gives the queue a neutral title, the paper and the sides, and no cover sheet', async () => {
    const service = await start({});
    await printPdf(service.socket, pdf, { queue: 'capture', sides: 'two-sided-short-edge' });
    const args = readFileSync(join(service.outDir, 'args'), 'utf8');
    expect(args).toContain(' title=Document ');
    expect(args).toMatch(/media=Letter/);
    expect(args).toMatch(/sides=two-sided-short-edge/);
  });

  it('says "still printing" when the printer is slow, and settles the job afterwards', async () => {
    const service = await start({ keepHistory: true, seconds: 3 });
    const result = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided', waitSeconds: 0.5 });
    expect(result).toEqual({ jobId: 1, outcome: 'still-printing', purged: false });
    expect(documents(service)).toContain('d00001-001');
    expect(await getJobState(service.socket, 'capture', 1)).toBe('printing');
    expect(await settlePrint(service.socket, 'capture', 1)).toEqual({ jobId: 1, outcome: 'ended', purged: true });
    expect(documents(service)).toEqual([]);
  });

  it('goes on after the answer until a slow printer is done, and then the spool is empty', async () => {
    const service = await start({ keepHistory: true, seconds: 2 });
    const { jobId, purged } = await printPdf(service.socket, pdf, {
      queue: 'capture',
      sides: 'one-sided',
      waitSeconds: 0.2,
    });
    expect(purged).toBe(false);
    expect(await purgeWhenDone(service.socket, 'capture', jobId, 20, 100)).toBe(true);
    expect(readFileSync(join(service.outDir, 'job-1.bin')).equals(pdf)).toBe(true);
    expect(documents(service)).toEqual([]);
  });

  it('takes a job back that is still printing', async () => {
    const service = await start({ keepHistory: true, seconds: 60 });
    const { jobId } = await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided', waitSeconds: 0 });
    expect(await removePrint(service.socket, 'capture', jobId)).toBe(true);
    expect(documents(service)).toEqual([]);
    expect(readdirSync(service.outDir)).not.toContain('job-1.bin');
  });

  it('lists the queues of this machine', async () => {
    const service = await start({});
    expect(await listQueues(service.socket)).toEqual([{ name: 'capture', accepting: true, isDefault: true }]);
  });

  it('knows a queue that is not there, and one that takes nothing', async () => {
    const service = await start({ accepting: false });
    expect(await code(printPdf(service.socket, pdf, { queue: 'nowhere', sides: 'one-sided' }))).toBe('no-printer');
    expect(await code(printPdf(service.socket, pdf, { queue: '-x', sides: 'one-sided' }))).toBe('no-printer');
    expect(await code(printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided' }))).toBe('printer-refused');
    expect(documents(service)).toEqual([]);
  });

  it('takes back what was left in the queue when sending broke off, and nothing else', async () => {
    const service = await start({ keepHistory: true, longestRequest: 400_000 });
    await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided', waitSeconds: 0 });
    const long = Buffer.concat([pdf, randomBytes(2_000_000)]);
    expect(await code(printPdf(service.socket, long, { queue: 'capture', sides: 'one-sided' }))).toBe(
      'printer-refused',
    );
    expect(await ownJobIds(service)).toEqual([1]);
    expect(documents(service).filter((name) => !name.includes('00001'))).toEqual([]);
  });

  it('says that the queue may keep it when the service ends in the middle of sending', async () => {
    const service = await start({ keepHistory: true });
    const sending = code(
      printPdf(service.socket, Buffer.alloc(300_000_000, 'x'), { queue: 'capture', sides: 'one-sided' }),
    );
    while (documents(service).length === 0) await wait(2);
    await service.stop();
    expect(await sending).toBe('queue-may-keep-it');
  });

  it('has no printer without a print service, and never asks another machine', async () => {
    expect(await code(listQueues(join(dir, 'nothing.sock')))).toBe('no-printer');
    expect(await code(printPdf('print.example.org', pdf, { queue: 'capture', sides: 'one-sided' }))).toBe('no-printer');
  });

  it('does not call a job purged when the service has gone', async () => {
    const service = await start({ keepHistory: true });
    await printPdf(service.socket, pdf, { queue: 'capture', sides: 'one-sided', waitSeconds: 0 });
    await service.stop();
    expect(await removePrint(service.socket, 'capture', 1)).toBe(false);
    expect(await purgeWhenDone(service.socket, 'capture', 1, 0.3, 50)).toBe(false);
    expect(await settlePrint(service.socket, 'capture', 1, 0.3)).toMatchObject({
      outcome: 'still-printing',
      purged: false,
    });
  });
});

describe('IPP decoding', () => {
  // two job groups; the second value of an attribute has an empty name
  const answer = Buffer.concat([
    Buffer.from('0200000000000001', 'hex'),
    Buffer.from('02 21 0006 6a6f622d6964 0004 00000007 21 0000 0004 00000008'.replaceAll(' ', ''), 'hex'),
    Buffer.from('02 22 0001 62 0001 01 44 0001 6b 0002 c3ab 03'.replaceAll(' ', ''), 'hex'),
  ]);

  it('reads groups, repeated values and types', () => {
    const { status, groups } = parseIpp(answer);
    expect(status).toBe(0);
    expect(groups.map(({ tag, values }) => [tag, Object.fromEntries(values)])).toEqual([
      [2, { 'job-id': [7, 8] }],
      [2, { b: [true], k: ['ë'] }],
    ]);
  });

  it('refuses an answer cut off anywhere', () => {
    for (let length = 0; length < answer.length; length++) {
      expect(() => parseIpp(answer.subarray(0, length)), `${length}`).toThrow(RangeError);
    }
  });
});
