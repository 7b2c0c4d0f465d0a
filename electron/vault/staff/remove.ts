import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { opensStill } from '../backups/generations.ts';
import { countOwned } from '../clients/access.ts';
import { dropAllDrafts } from '../drafts/drafts.ts';
import type { Vault } from '../vault.ts';
import { workingMember } from './members.ts';
import { rotateDesk } from './rotate.ts';
import { asProved } from './staff.ts';

/**
 * Removes a member: her slot goes and the desk gets a new key at once, so that neither her passphrase nor a copy of the
 * keyring opens what is written from now on. Answers what she can open still, and how many files wait for an owner.
 * Call it alone in the gate. Throws `not-found`, `not-yourself`, `wait`, `wrong-passphrase`, `disk-full`, `locked`.
 */
export function removeMember(vault: Vault, input: Input<'staff.remove'>): Promise<Output<'staff.remove'>> {
  return asProved(vault, input.passphrase, async (session) => {
    const { desk, member } = session;
    if (input.id === member.id) throw new DeskError('not-yourself');
    const { code } = workingMember(desk.db, input.id).member;
    await rotateDesk(vault, session, {
      without: input.id,
      enter: (db, _next, now) => {
        db.prepare('UPDATE staff SET removed_at = ?, one_time = 0 WHERE id = ?').run(now.toISOString(), input.id);
        // Nobody else is ever shown them, and she comes back as somebody new at most.
        dropAllDrafts(db, input.id);
        appendAudit(db, member.id, 'staff.removed', code, now);
      },
    });
    return {
      stillOpen: opensStill(desk.db, { staffId: input.id }),
      filesWaiting: countOwned(desk.db, input.id),
    };
  });
}
