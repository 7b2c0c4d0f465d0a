import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WholeDesk } from '../fixtures/whole-desk/whole-desk.ts';

/** A desk after a year of work, made by a program of its own while no window has it open. Milliseconds to wait for it. */
export function makeWholeDesk(
  lodging: { desk: string; stick: string; temp: string },
  clients: number,
  patience = 120_000,
): WholeDesk {
  const script = resolve(import.meta.dirname, '../fixtures/whole-desk/make.ts');
  const out = join(lodging.temp, 'whole-desk.json');
  const where = ['--desk', lodging.desk, '--stick', lodging.stick, '--out', out];
  const args = ['--disable-warning=ExperimentalWarning', script, ...where, '--clients', String(clients)];
  execFileSync(process.execPath, args, { timeout: patience, stdio: 'inherit' });
  return JSON.parse(readFileSync(out, 'utf8')) as WholeDesk;
}
