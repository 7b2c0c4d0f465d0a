import { DeskError } from '../../../electron/contract/errors.ts';
import { holdDesk } from '../../../electron/vault/database/desk-lock.ts';

/** Tries to hold the desk whose lock file is named, says how it went, and keeps it until it is killed. */
try {
  await holdDesk(process.argv[2] ?? '');
  console.log('held');
  setInterval(() => undefined, 1000);
} catch (fault) {
  console.log(fault instanceof DeskError ? fault.code : String(fault));
}
