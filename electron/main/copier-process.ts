import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { DeskError } from '../contract/errors.ts';
import type { CopierJob, CopierReport } from '../contract/shell.ts';
import type { Options } from './options.ts';

/** Milliseconds without a sign of life; a slow stick may take minutes to take in what was written to it. */
const PATIENCE = 300_000;

interface Told {
  progress: (bytes: number) => void;
  vaultGone: AbortSignal;
}

/**
 * Copies or hashes in a process of its own, because a plain open and close inside the vault would drop SQLite's
 * locks. It ends with the job, or with the vault that asked.
 * @throws DeskError `place-full`, `place-readonly`, `stick-pulled`, `write-failed`
 */
export function copyInOwnProcess(
  options: Options,
  job: CopierJob,
  told: Told,
): Promise<{ sha256: string; bytes: number }> {
  const child = utilityProcess.fork(join(options.bundle, 'main/copier.js'), [], {
    serviceName: 'copier',
    stdio: 'ignore',
    env: {},
  });
  return new Promise<{ sha256: string; bytes: number }>((resolve, reject) => {
    const fail = () => reject(new DeskError('write-failed'));
    const overdue = setTimeout(() => reject(new DeskError('stick-pulled')), PATIENCE);
    told.vaultGone.addEventListener('abort', fail, { once: true });
    child.once('exit', fail);
    child.on('message', (report: CopierReport) => {
      overdue.refresh();
      if (report.kind === 'progress') told.progress(report.bytes);
      else if (report.kind === 'done') resolve({ sha256: report.sha256, bytes: report.bytes });
      else reject(new DeskError(report.code, report.details));
    });
    child.once('exit', () => clearTimeout(overdue));
    child.postMessage(job);
  }).finally(() => {
    child.kill();
  });
}
