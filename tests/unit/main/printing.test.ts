import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listPrinters, printOnPaper } from '../../../electron/main/printing.ts';
import { pdfWithStream } from '../../judges/canary/control-pdfs.ts';
import { type Cups, startCups } from '../../judges/cups.ts';

/** What the shell answers the vault, and what it does when nobody is waiting any more. Against a genuine cupsd. */

const pdf = pdfWithStream(Buffer.from('a sheet'.repeat(1000)));
let dir = '';
let cups: Cups;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'paper-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await cups.stop();
  rmSync(dir, { recursive: true, force: true });
});
const documents = () => readdirSync(cups.spoolDir).filter((name) => name !== 'tmp');

it('empties the spool of a slow printer after it has answered that it is still printing', async () => {
  cups = await startCups(dir, { keepHistory: true, seconds: 3 });
  const result = await printOnPaper(cups.socket, { pdf, queue: 'capture', twoSided: false }, 0.2);
  expect(result).toEqual({ purged: false, outcome: 'still-printing' });
  expect(documents()).toContain('d00001-001');
  await vi.waitFor(() => expect(documents()).toEqual([]), { timeout: 15_000, interval: 200 });
  expect(readdirSync(cups.outDir)).toContain('job-1.bin');
}, 30_000);

it('throws nothing where nobody hears it when the print service ends meanwhile', async () => {
  const unheard: unknown[] = [];
  const hear = (fault: unknown) => unheard.push(fault);
  process.on('unhandledRejection', hear);
  cups = await startCups(dir, { keepHistory: true, seconds: 60 });
  const result = await printOnPaper(cups.socket, { pdf, queue: 'capture', twoSided: false }, 0.2);
  expect(result).toEqual({ purged: false, outcome: 'still-printing' });
  await cups.stop();
  await wait(2500); // it looks every two seconds
  expect(unheard).toEqual([]);
  process.off('unhandledRejection', hear);
}, 30_000);

it('answers as broken off when the print service ends in the middle of sending', async () => {
  cups = await startCups(dir, { keepHistory: true });
  const sending = printOnPaper(cups.socket, { pdf: Buffer.alloc(300_000_000, 'x'), queue: 'capture', twoSided: false });
  while (documents().length === 0) await wait(2);
  await cups.stop();
  expect(await sending).toEqual({ purged: false, outcome: 'broken-off' });
}, 30_000);

it('asks the print service it was given, whatever the environment names', async () => {
  cups = await startCups(dir, {});
  vi.stubEnv('CUPS_SERVER', 'print.example.org');
  expect(await listPrinters(cups.socket)).toEqual([{ name: 'capture', isDefault: true }]);
  const sent = await printOnPaper(cups.socket, { pdf, queue: 'capture', twoSided: false });
  expect(sent).toEqual({ purged: true, outcome: 'ended' });
}, 30_000);
