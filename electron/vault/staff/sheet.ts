import { DeskError } from '../../contract/errors.ts';
import type { PrintResult } from '../../contract/packets.ts';
import { appendAudit } from '../audit/audit.ts';
import { lastGroup } from '../keyring/recovery-code.ts';
import type { Vault } from '../vault.ts';
import { recoverySheetPage } from './recovery-sheet.ts';
import { noteConfirmed } from './sheet-state.ts';

/** She typed the last group from the paper, so the paper exists. Throws `wrong-recovery-code`, `not-found`. */
export function confirmSheet(vault: Vault, typed: string): void {
  const sheet = vault.pendingSheet;
  if (!sheet) throw new DeskError('not-found');
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (letters !== lastGroup(sheet.recoveryCode)) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  const { session } = vault;
  if (session) {
    const { db } = session.desk;
    db.transaction(() => noteConfirmed(db, session.member.id, sheet.sheetNumber)).immediate();
  } else {
    // After a restore nobody has opened the desk yet: the unlock puts it down.
    vault.confirmedSheet = sheet.sheetNumber;
  }
  vault.pendingSheet = null;
}

/**
 * Prints the sheet that was made a moment ago. What became of it is answered, never swallowed: a copy left in the
 * queue is the recovery code in clear. Only a sheet that came out whole is put down as printed.
 * Throws `not-found`, `no-printer`, `printer-refused`.
 */
export async function printSheet(vault: Vault, queue: string): Promise<PrintResult> {
  const sheet = vault.pendingSheet;
  if (!sheet) throw new DeskError('not-found');
  const { pdf } = await vault.shell.ask('render', recoverySheetPage(sheet));
  const result = await vault.shell.ask('print', { pdf, queue, twoSided: false });
  const { session } = vault;
  if (result.outcome !== 'ended' || !session) return result;
  const { db } = session.desk;
  db.transaction(() => appendAudit(db, session.member.id, 'sheet.printed', `sheet ${sheet.sheetNumber}`)).immediate();
  return result;
}
