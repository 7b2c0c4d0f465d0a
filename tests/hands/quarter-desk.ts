import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDesk, planDesk } from '../fixtures/quarter-desk.ts';
import { testDesk } from '../fixtures/test-desk.ts';
import { staff } from './invented.ts';

/** The seed of the plan behind the desk below. */
export const QUARTER_SEED = 20_261_129;

/** A desk of two quarters that are over, made by a program of its own while no window has it open. */
export function makeQuarterDesk(lodging: { desk: string; stick: string }): void {
  const where = ['--desk', lodging.desk, '--stick', lodging.stick];
  const script = resolve(import.meta.dirname, 'quarter-desk.ts');
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...where], { timeout: 180_000 });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { desk: { type: 'string' }, stick: { type: 'string' } } });
  const desk = testDesk({ path: values.desk ?? '', stick: values.stick ?? '' });
  const { sheet } = await desk.call('session.setUp', staff);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  await fillDesk(desk, planDesk(QUARTER_SEED, 70));
  await desk.vault.close();
}
