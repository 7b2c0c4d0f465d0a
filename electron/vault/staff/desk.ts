import type { Member } from '../../contract/session.ts';
import { auditHead } from '../audit/audit.ts';
import type { Db } from '../database/driver.ts';
import { writeAnchor } from '../keyring/anchor.ts';
import { anchorFile, type DeskFolder } from '../keyring/desk-folder.ts';
import type { Keyring, VaultKeys } from '../keyring/keyring.ts';

/** The desk while it is open: one per vault process. */
export interface Desk {
  db: Db;
  folder: DeskFolder;
  ring: Keyring;
  keys: VaultKeys;
  /** Audit row up to which the anchor on disk has been written. */
  anchoredRow: number;
}

/** Who is asking. Belongs to one port and ends with it. */
export interface Session {
  desk: Desk;
  member: Member & {
    /** Stands for the person on paper. */
    code: string;
  };
}

/** Calls that end together write one anchor after the other, so that an older one is never the last. */
const writing = new WeakMap<Desk, Promise<void>>();

/** Brings the anchor up to the audit's head; called after every call, before its answer is given. */
export function anchorDesk(desk: Desk): Promise<void> {
  const before = writing.get(desk) ?? Promise.resolve();
  const next = before.catch(() => undefined).then(() => writeHead(desk));
  writing.set(desk, next);
  return next;
}

async function writeHead(desk: Desk): Promise<void> {
  const head = auditHead(desk.db);
  if (head.row === desk.anchoredRow) return;
  await writeAnchor(anchorFile(desk.folder.path), desk.keys.macKey, {
    row: head.row,
    head: head.hash,
    epoch: desk.folder.epoch,
  });
  desk.anchoredRow = head.row;
}
