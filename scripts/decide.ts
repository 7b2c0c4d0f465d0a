import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { authorize } from '../electron/vault/disclosures/engine/authorize.ts';
import { readCase } from './decide/case.ts';

/**
 * The disclosure engine on the command line: one JSON case a line in, one JSON decision a line out, each as soon as its
 * line is there. No database, no clock, no network. Exit 0, or 1 when a line was no case; format:
 * docs/formats/disclosure-case.md.
 */

function answer(line: string): { ok: boolean; text: string } {
  const found = readCase(line);
  if ('error' in found) return { ok: false, text: JSON.stringify(found) };
  const { id, request, facts, on } = found;
  const decided = authorize(request, facts, on);
  return { ok: true, text: JSON.stringify(id === undefined ? decided : { id, ...decided }) };
}

async function* decisions(): AsyncGenerator<string> {
  // Made here, where it is read at once: a line that comes before somebody listens would be lost.
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const { ok, text } = answer(line);
    if (!ok) process.exitCode = 1;
    yield `${text}\n`;
  }
}

if (process.argv.length > 2) {
  process.stderr.write(
    'usage: decide < CASES\nOne JSON case a line on standard input (docs/formats/disclosure-case.md).\n',
  );
  process.exitCode = 2;
} else {
  try {
    await pipeline(Readable.from(decisions()), process.stdout);
  } catch (fault) {
    // Whoever reads has gone; there is nobody left to answer.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPIPE')) throw fault;
  }
}
