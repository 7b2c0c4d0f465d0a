import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Right } from '../../../electron/contract/call.ts';
import { invented, type TestDesk, testDesk } from '../../fixtures/test-desk.ts';

/** The administrator who set the desk up. */
export const admin = { signInName: invented.signInName, passphrase: invented.passphrase };
export const proof = { passphrase: invented.passphrase };
/** A colleague, and the passphrase she chooses. */
export const rosa = { signInName: 'r.quetzal', displayName: 'Rosa Quetzal' };
export const hers = 'nine lanterns over the orchard';
export const asRosa = { signInName: rosa.signInName, passphrase: hers };

/** The epochs that lie in the desk's folder. */
export const epochs = (desk: TestDesk) =>
  readdirSync(desk.path)
    .filter((name) => name.startsWith('epoch-'))
    .sort();

/** Copies of one desk, so that Argon2id runs as seldom as it can. */
export function copies(name: string) {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  const opened: TestDesk[] = [];
  let count = 0;
  const deskIn = (path: string, stick = join(root, `stick-${count}`)) => {
    mkdirSync(stick, { recursive: true });
    const desk = testDesk({ path, stick });
    opened.push(desk);
    return desk;
  };
  return {
    root,
    deskIn,
    copyOf: (from: string, stick?: string) => {
      count += 1;
      const path = join(root, `copy-${count}`);
      cpSync(from, path, { recursive: true });
      return deskIn(path, stick);
    },
    closeAll: async () => {
      for (const desk of opened.splice(0)) await desk.vault.close();
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Adds somebody, lets her choose her passphrase, and gives the desk back to the administrator. */
export async function withMember(desk: TestDesk, rights: Right[], who = rosa, passphrase = hers): Promise<string> {
  const added = await desk.call('staff.add', { ...who, rights, ...proof });
  await desk.reopen();
  await desk.call('session.unlock', { signInName: who.signInName, passphrase: added.words });
  await desk.call('session.changePassphrase', { passphrase: added.words, newPassphrase: passphrase });
  await desk.reopen();
  await desk.call('session.unlock', admin);
  return added.member.id;
}

export const auditOf = (desk: TestDesk, action: string) =>
  desk.vault.db().prepare('SELECT subject FROM audit WHERE action = ? ORDER BY row').pluck().all(action);
