import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** A colleague, or the same member, at the same folder by a program of its own, while no window has the desk open. */
export function secondDesk(
  lodging: { desk: string; stick: string },
  does: 'make' | 'change' | 'fill' | 'unsure',
  count = 0,
): void {
  const script = resolve(import.meta.dirname, 'second-desk.ts');
  const where = ['--desk', lodging.desk, '--stick', lodging.stick, '--do', does, '--count', String(count)];
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...where], { timeout: 180_000 });
}
