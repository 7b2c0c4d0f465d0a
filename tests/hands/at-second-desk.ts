import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** A colleague, or the same member, at the same folder by a program of its own, while no window has the desk open. What it says. */
export function secondDesk(
  lodging: { desk: string; stick: string },
  does: 'make' | 'change' | 'fill' | 'old' | 'astray' | 'unsure',
  count = 0,
): string {
  const script = resolve(import.meta.dirname, 'second-desk.ts');
  const where = ['--desk', lodging.desk, '--stick', lodging.stick, '--do', does, '--count', String(count)];
  const args = ['--disable-warning=ExperimentalWarning', script, ...where];
  return execFileSync(process.execPath, args, { timeout: 180_000, encoding: 'utf8' });
}
