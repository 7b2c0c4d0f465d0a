import { promises as files } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Input } from '../../electron/contract/calls.ts';
import type { TestDesk } from '../fixtures/test-desk.ts';

// A process that changes who can open a desk, and kills itself at one step of it: before or after any change of a file or
// any commit of the database. `node rotation-child.ts JOB FOLDER STEP`: a step's number or its name, where the first of that name
// counts; step 0 goes to the end and tells all steps.

const [job = '', folder = '', wanted = '0'] = process.argv.slice(2);
const steps: string[] = [];
let counting = false;

function step(name: string): void {
  if (!counting) return;
  steps.push(name);
  if (name === wanted || steps.length === Number(wanted)) process.kill(process.pid, 'SIGKILL');
}

/** Every change of a file goes through these. */
function countFiles(): void {
  const around = (name: 'open' | 'rename' | 'rm' | 'mkdir' | 'writeFile' | 'appendFile') => {
    const real = files[name] as (...input: unknown[]) => Promise<unknown>;
    const told = async (...input: unknown[]) => {
      // A half file has a drawn name; what it becomes says more.
      const what = `${name} ${basename(String(input[name === 'rename' ? 1 : 0])).replace(/^\.[0-9a-f]{12}\.part$/, 'part')}`;
      step(`before ${what}`);
      const result = await real(...input);
      step(`after ${what}`);
      return result;
    };
    Object.assign(files, { [name]: told });
  };
  for (const name of ['open', 'rename', 'rm', 'mkdir', 'writeFile', 'appendFile'] as const) around(name);
  syncBuiltinESMExports();
}

/** And every change of the database through these. */
function countDatabase(): void {
  const prototype = Database.prototype as unknown as Record<string, (...input: unknown[]) => unknown>;
  for (const name of ['rekey', 'close', 'pragma']) {
    const real = prototype[name];
    if (!real) throw new Error(name);
    prototype[name] = function (this: unknown, ...input: unknown[]) {
      const tells = name !== 'pragma' || /checkpoint|journal_mode=/.test(String(input[0]));
      if (tells) step(`before ${name}`);
      const result = real.apply(this, input);
      if (tells) step(`after ${name}`);
      return result;
    };
  }
  const transaction = prototype.transaction as (run: () => unknown) => { immediate: () => unknown };
  prototype.transaction = function (this: unknown, run) {
    const made = transaction.call(this, run as () => unknown);
    const immediate = () => {
      step('before commit');
      const result = made.immediate();
      step('after commit');
      return result;
    };
    return { immediate };
  };
}

/** What is told to the person at the desk when nothing goes wrong; the parent knows the same words. */
export const words = { before: 'seven quiet herons by the river', after: 'nine lanterns over the orchard' };

type Colleague = { id: string };
const jobs: Record<string, (desk: TestDesk, colleague: Colleague) => Promise<unknown>> = {
  passphrase: (desk) => desk.call('session.changePassphrase', { passphrase: words.before, newPassphrase: words.after }),
  remove: (desk, { id }) => desk.call('staff.remove', { id, passphrase: words.before }),
  letIn: (desk, { id }) => desk.call('staff.letIn', { id, passphrase: words.before }),
  sheet: (desk) => {
    const input: Input<'session.newSheet'> = { passphrase: words.before, oldCode: process.env.OLD_CODE ?? '' };
    return desk.call('session.newSheet', input);
  },
};

async function main(): Promise<void> {
  countFiles();
  countDatabase();
  const { invented, testDesk } = await import('../fixtures/test-desk.ts');
  const desk = testDesk({ path: folder, stick: folder });
  await desk.call('session.unlock', { signInName: invented.signInName, passphrase: words.before });
  const me = desk.vault.mustBeOpen().member.id;
  const other = (await desk.call('staff.list', {})).find((one) => one.id !== me);
  if (!other) throw new Error('nobody else works here');
  console.log('begun');
  counting = true;
  await jobs[job]?.(desk, other);
  counting = false;
  console.log(JSON.stringify(steps));
  process.exit(0);
}

if (process.argv[1] === import.meta.filename) await main();
