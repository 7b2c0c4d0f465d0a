import { DeskError } from '../../contract/errors.ts';
import type { DeskState } from '../../contract/session.ts';
import { inPractice } from '../forms/practice.ts';
import { readHolder } from '../holder.ts';
import { currentFolder, readKeyring } from '../keyring/desk-folder.ts';
import type { Vault } from '../vault.ts';

function kindOf(path: string): 'new' | 'locked' | 'unreadable' {
  try {
    const folder = currentFolder(path);
    if (!folder) return 'new';
    readKeyring(folder.keyring);
    return 'locked';
  } catch (fault) {
    if (fault instanceof DeskError && fault.code === 'desk-damaged') return 'unreadable';
    throw fault;
  }
}

/** What stands on the screen before anybody has opened the desk. Says nothing about any person. */
export async function deskState(vault: Vault): Promise<DeskState> {
  const { path, version, testRuntime } = vault.options;
  const session = vault.session;
  const about = { version, testRuntime, hidden: null, holder: null, finishing: vault.finishing };
  if (session) {
    const { code: _code, ...member } = session.member;
    return { kind: 'open', member, practice: inPractice(session.desk.db), ...about };
  }
  if (vault.behind) {
    const { locksAt, session: waits } = vault.behind;
    const hidden = { pin: vault.pin !== null, locksAt: locksAt.toISOString() };
    return { kind: 'hidden', member: null, practice: inPractice(waits.desk.db), ...about, hidden };
  }
  const closed = { member: null, practice: true, ...about };
  // No need to try for three seconds: it is our own.
  if (vault.finishing) return { kind: 'busy', ...closed };
  try {
    await vault.hold();
  } catch (fault) {
    if (fault instanceof DeskError && fault.code === 'desk-busy') {
      return { kind: 'busy', ...closed, holder: readHolder(path) };
    }
    throw fault;
  }
  return { kind: kindOf(path), ...closed };
}
