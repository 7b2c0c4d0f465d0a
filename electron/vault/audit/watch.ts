import type { Notice } from '../../contract/calls.ts';
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
 */
export async function watchChain(
  session: Session,
  knownBadRow: number | null,
  notify: (notice: Notice) => void,
): Promise<void> {
  const { desk, member } = session;
  try {
    const walk = await walkWhole(desk);
    if (!walk) return;
    const { rows, firstBadRow } = walk;
    // Told first: a disk that is full must not keep the news from her.
    notify({ notice: 'chain', rows, firstBadRow });
    if (firstBadRow === null || firstBadRow === knownBadRow) return;
    desk.db
      .transaction(() => appendAudit(desk.db, member.id, 'desk.rows-lost', `chain broken at ${firstBadRow}`))
      .immediate();
    await anchorDesk(desk);
  } catch {
    // The desk was closed, or its disk gave way, while nobody waited for this: the next call meets the same and tells.
  }
}

/** Begins anew where the desk was given another database under it (a rotation). */
async function walkWhole(desk: Session['desk']): Promise<Walk | null> {
  for (;;) {
    const { db } = desk;
    const walk = await walkChain(db, { pace: 'background' });
    if (walk || desk.db === db) return walk;
  }
}
