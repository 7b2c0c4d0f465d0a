import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { lastGroup } from '../keyring/recovery-code.ts';
import type { Vault } from '../vault.ts';
import { recoverySheetPage } from './recovery-sheet.ts';

function note(vault: Vault, action: 'sheet.confirmed' | 'sheet.printed', sheetNumber: number): void {
  // After a restore nobody has opened the desk yet: the row of a confirmation is written at the unlock.
  const session = vault.session;
  if (!session) return;
  const { db } = session.desk;
  db.transaction(() => appendAudit(db, session.member.id, action, `sheet ${sheetNumber}`)).immediate();
}

/** She typed the last group from the paper, so the paper exists. Throws `wrong-recovery-code`, `not-found`. */
export function confirmSheet(vault: Vault, typed: string): void {
  const sheet = vault.pendingSheet;
  if (!sheet) throw new DeskError('not-found');
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (letters !== lastGroup(sheet.recoveryCode)) throw new DeskError('wrong-recovery-code', { seconds: 0 });
  vault.pendingSheet = null;
  if (!vault.session) vault.confirmedSheet = sheet.sheetNumber;
  note(vault, 'sheet.confirmed', sheet.sheetNumber);
}

/** Prints the sheet that was made a moment ago. Throws `not-found`, `no-printer`, `printer-refused`. */
export async function printSheet(vault: Vault, queue: string): Promise<void> {
  const sheet = vault.pendingSheet;
  if (!sheet) throw new DeskError('not-found');
  const { pdf } = await vault.shell.ask('render', recoverySheetPage(sheet));
  await vault.shell.ask('print', { pdf, queue, twoSided: false });
  note(vault, 'sheet.printed', sheet.sheetNumber);
}
