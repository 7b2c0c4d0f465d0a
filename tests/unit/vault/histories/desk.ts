import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Input, Method, Output } from '../../../../electron/contract/calls.ts';
import { DeskError } from '../../../../electron/contract/errors.ts';
import type { ShellRequests } from '../../../../electron/contract/shell.ts';
import { openDatabase } from '../../../../electron/vault/database/connection.ts';
import { currentFolder, readKeyring } from '../../../../electron/vault/keyring/desk-folder.ts';
import { deriveKeys } from '../../../../electron/vault/keyring/keyring.ts';
import type { Session } from '../../../../electron/vault/staff/desk.ts';
import { allStaff } from '../../../../electron/vault/staff/members.ts';
import { makeCaseworker } from '../../../fixtures/every-note.ts';
import { invented, type TestDesk } from '../../../fixtures/test-desk.ts';
import { tinyPdf } from '../../../fixtures/tiny-pdf.ts';
import { admin, copies, hers, withMember } from '../staff-scene.ts';
import { World } from './world.ts';

/** The first day of every history, 10 in the morning at the desk. */
export const FIRST_DAY = '2026-11-24';
const FIRST = Date.parse(`${FIRST_DAY}T18:00:00Z`);
const DAY_MS = 86_400_000;

export const officer = { signInName: 'officer', passphrase: hers };
export const colleague = 'colleague';

/** Something that came out of the vault: pages drawn, bytes shown, bytes for the printer, a file on the stick. */
export interface Out {
  by: 'render' | 'show' | 'print' | 'stick';
  bytes: Uint8Array;
  /** Of a `render`: the page as it was handed over. */
  page?: ShellRequests['render']['ask'];
  name?: string;
}

/** The page as a PDF that truly holds its words, so that what is printed and what a packet carries can be read again. */
function drawn(page: ShellRequests['render']['ask']): Uint8Array {
  const text = [page.title, page.headerTemplate, page.footerTemplate, page.html].join('\n');
  const plain = text.replace(/<style[\s\S]*?<\/style>/g, '').replace(/src="data:[^"]*"/g, '');
  return tinyPdf([plain.replace(/[^\x20-\x7e\n]/g, '?').split('\n')]);
}

/** The session of the first member, behind the unlocking: hundreds of histories open a desk each. */
function openBehind(path: string, vaultKey: Buffer): Session {
  const folder = currentFolder(path);
  if (!folder) throw new Error('no desk');
  const ring = readKeyring(folder.keyring);
  const keys = deriveKeys(Buffer.from(vaultKey), ring.vaultId);
  const db = openDatabase(folder.database, keys.databaseKey);
  const found = allStaff(db).find(({ signInName }) => signInName === admin.signInName);
  if (!found) throw new Error('no first member');
  return { desk: { db, folder, ring, keys, anchoredRow: -1 }, member: found.member };
}

/** One desk on which a history is lived, with everything that comes out of it. */
export class LivedDesk {
  readonly outs: Out[] = [];
  readonly desk: TestDesk;
  /** The next print is refused by the printer. */
  printerFails = false;
  readonly #vaultKey: Buffer;
  #minutes = 0;
  #day = 0;

  constructor(desk: TestDesk, vaultKey: Buffer) {
    this.desk = desk;
    this.#vaultKey = vaultKey;
  }

  async open(): Promise<World> {
    this.setClock();
    const { desk } = this;
    const asked = desk.vault.shell.ask;
    desk.vault.shell.ask = ((what: string, ask: never) =>
      this.#answer(what, ask) ?? asked(what as never, ask)) as never;
    desk.vault.session = openBehind(desk.path, this.#vaultKey);
    return new World(await desk.call('sites.list', {}), await desk.call('sites.partners', {}), FIRST_DAY);
  }

  #answer(what: string, ask: unknown): Promise<unknown> | null {
    if (what === 'render') {
      const page = ask as ShellRequests['render']['ask'];
      const pdf = drawn(page);
      this.outs.push({ by: 'render', bytes: pdf, page });
      return Promise.resolve({ pdf });
    }
    if (what === 'show') this.outs.push({ by: 'show', bytes: (ask as ShellRequests['show']['ask']).pdf });
    if (what !== 'print') return null;
    if (this.printerFails) {
      this.printerFails = false;
      return Promise.reject(new DeskError('printer-refused'));
    }
    this.outs.push({ by: 'print', bytes: (ask as ShellRequests['print']['ask']).pdf });
    return null;
  }

  /** A minute goes by with each step, a day when days do. */
  setClock(days = 0): void {
    this.#day += days;
    this.#minutes += 1;
    vi.setSystemTime(FIRST + this.#day * DAY_MS + this.#minutes * 1000);
  }

  /** A call that may be refused: the answer, or the code. */
  async ask<M extends Method>(
    method: M,
    input: Input<M>,
    as?: string,
  ): Promise<{ ok: true; value: Output<M> } | { ok: false; code: string }> {
    const { vault } = this.desk;
    const own = vault.session;
    if (as && own) vault.session = this.#sessionOf(own, as);
    try {
      return { ok: true, value: await this.desk.call(method, input) };
    } catch (fault) {
      if (!(fault instanceof DeskError)) throw fault;
      return { ok: false, code: fault.code };
    } finally {
      vault.session = own;
    }
  }

  /** Somebody else at the desk, without her second of Argon2id. */
  #sessionOf(own: Session, signInName: string): Session {
    const found = allStaff(own.desk.db).find((one) => one.signInName === signInName);
    if (!found) throw new Error(`nobody signs in as ${signInName}`);
    return { ...own, member: found.member };
  }

  /** What has come out since this was last asked, files on the stick too. */
  takeOuts(): Out[] {
    for (const name of readdirSync(this.desk.stick)) {
      const path = join(this.desk.stick, name);
      if (!name.endsWith('.shpacket')) continue;
      this.outs.push({ by: 'stick', name, bytes: new Uint8Array(readFileSync(path)) });
      rmSync(path);
    }
    return this.outs.splice(0);
  }
}

/** A desk as it comes, with an officer and a colleague, of which each history gets a copy. */
export async function deskMaker() {
  vi.useFakeTimers({ toFake: ['Date'], now: FIRST - DAY_MS });
  const place = copies('histories');
  const from = join(place.root, 'from');
  const stick = join(place.root, 'from-stick');
  mkdirSync(stick);
  const first = place.deskIn(from, stick);
  await first.call('session.setUp', invented);
  await makeCaseworker(first, '2026-01-02');
  await withMember(first, ['privacy-officer'], { ...officer, displayName: 'Officer Vang' }, hers);
  await withMember(first, ['worker'], { signInName: colleague, displayName: 'Colleague Xiong' }, hers);
  for (const site of await first.call('sites.list', {})) {
    if (site.town === 'Stockton') await first.call('sites.save', { ...site, verified: true });
  }
  const vaultKey = Buffer.from(first.vault.mustBeOpen().desk.keys.vaultKey);
  await place.closeAll();
  return {
    copy: () => new LivedDesk(place.copyOf(from), vaultKey),
    caPem: () => readFileSync(join(from, 'authority.pem'), 'utf8'),
    closeAll: place.closeAll,
    remove: () => {
      vi.useRealTimers();
      place.remove();
    },
  };
}
