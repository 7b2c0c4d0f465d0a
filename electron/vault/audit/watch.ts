import type { Notice } from '../../contract/calls.ts';
import type { Gate } from '../gate.ts';
import { anchorDesk, type Session } from '../staff/desk.ts';
import { appendAudit } from './audit.ts';
import { type Walk, walkChain } from './walk.ts';

/**
 * The whole chain, checked in the background after an unlock and told by a notice. `knownBadRow`: what the unlock
 * itself found and put down. Anything else that is found is put down here, so that the next reader finds it too.
 *
 * Why there is no checkpoint in the database to begin from: whoever can change a row holds the key, and would write
 * the checkpoint to match; a row once passed would never be looked at again. The tail is checked while she waits
 * (staff/unlock.ts), and every row once in every session. docs/formats/audit.md has the figures.
 *
 * It walks beside the `gate`, so that nobody waits for it, and passes the gate before it writes: a row that is written
 * while a rotation copies the desk would be lost, or spoil the copy.
 */
export async function watchChain(
  gate: Gate,
  session: Session,
  knownBadRow: number | null,
  notify: (notice: Notice) => void,
): Promise<void> {
  const { desk, member } = session;
  try {
    const walk = await walkWhole(gate, desk);
    if (!walk) return;
    const { rows, firstBadRow } = walk;
    // Told first: a disk that is full must not keep the news from her.
    notify({ notice: 'chain', rows, firstBadRow });
    if (firstBadRow === null || firstBadRow === knownBadRow) return;
    await gate.pass(() => {
      const { db } = desk;
      db.transaction(() => appendAudit(db, member.id, 'desk.rows-lost', `chain broken at ${firstBadRow}`)).immediate();
      return anchorDesk(desk);
    });
  } catch {
    // The desk was closed, or its disk gave way, while nobody waited for this: the next call meets the same and tells.
  }
}

/** Begins anew where the desk was given another database under it (a rotation). Null when the desk was closed. */
async function walkWhole(gate: Gate, desk: Session['desk']): Promise<Walk | null> {
  for (;;) {
    const { db } = desk;
    const walk = await walkChain(db, { pace: 'background' });
    if (walk) return walk;
    // A rotation closes the old database a while before it has the new one.
    await gate.pass(() => undefined);
    if (desk.db === db) return null;
  }
}
