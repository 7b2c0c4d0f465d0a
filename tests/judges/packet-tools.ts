import { spawnSync } from 'node:child_process';

/** A public tool's answer. These tests are the judges of our format: tools that know nothing of our code. */
export interface ToolRun {
  code: number | null;
  /** Standard output and error together, as a person would see it. */
  said: string;
}

/** Runs a tool; a tool that is not installed is an error, never a skipped test. */
export function tool(command: string, args: string[], input?: string | Uint8Array): ToolRun {
  const run = spawnSync(command, args, {
    ...(input === undefined ? {} : { input }),
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (run.error !== undefined) throw run.error;
  return { code: run.status, said: `${run.stdout.toString('utf8')}${run.stderr.toString('utf8')}` };
}

/** What the signature of a PDF covers, and its CMS: taken out by /ByteRange as the PDF standard says. */
export function signatureOf(pdf: Buffer): { covered: Buffer; cms: Buffer } {
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'));
  if (range === null) throw new Error('no /ByteRange');
  const [a = 0, b = 0, c = 0, d = 0] = range.slice(1).map(Number);
  const padded = Buffer.from(pdf.subarray(a + b + 1, c - 1).toString('latin1'), 'hex');
  return {
    covered: Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]),
    cms: padded.subarray(0, 4 + padded.readUInt16BE(2)),
  };
}
