import { randomUUID } from 'node:crypto';
import type { Right } from '../../../electron/contract/call.ts';
import type { Input, Method } from '../../../electron/contract/calls.ts';
import type { Access, ClientFile } from '../../../electron/contract/clients.ts';
import { Router } from '../../../electron/vault/router.ts';
import { addStaff } from '../../../electron/vault/staff/members.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { facts, noFile } from '../../fixtures/invented-file.ts';
import { bareDesk, refusingShell } from './bare-desk.ts';

/** Owner, colleague, supervisor, officer: one right each. */
const staff: [string, Right[]][] = [
  ['owner', ['worker']],
  ['colleague', ['worker']],
  ['supervisor', ['supervisor']],
  ['officer', ['privacy-officer']],
  ['administrator', ['administrator']],
];

/** A desk on which several people work, each asking through the router as through a port of her own. */
export function sharedDesk() {
  const desk = bareDesk();
  const vault = new Vault({ path: desk.path, version: '0', testRuntime: null }, refusingShell());
  // What lies behind the guard may miss its signer or its printer here: that is another test's.
  const router = new Router(vault);
  const people = new Map<string, string>();
  for (const [name, held] of staff) {
    const slot = { id: randomUUID(), publicKey: desk.session.desk.ring.attemptsPublicKey } as never;
    const who = { signInName: name, displayName: `${name} Vang`, rights: held, slot };
    people.set(name, addStaff(desk.db, who, new Date()).id);
  }
  const idOf = (name: string) => people.get(name) ?? '';
  async function as<M extends Method>(name: string, method: M, input: Input<M>): Promise<unknown> {
    const held = staff.find(([one]) => one === name)?.[1] ?? [];
    const member = { ...desk.session.member, id: idOf(name), rights: held, initials: 'x', displayName: name };
    vault.session = { ...desk.session, member };
    const answer = await router.answer({ id: 1, method, input, change: randomUUID() });
    vault.session = null;
    return answer.ok ? answer.value : answer.error.code;
  }
  async function file(access: Access, name = 'Rosalinda Quetzal'): Promise<ClientFile> {
    const named = facts.map((fact) =>
      fact.item === 'name-to-use' ? { ...fact, value: { kind: 'text' as const, text: name } } : fact,
    );
    const fields = { ...noFile, facts: named as never, aliases: ['Estrella Vega'] };
    const made = (await as('owner', 'clients.create', fields)) as ClientFile;
    if (access === 'own') return made;
    return (await as('owner', 'clients.setAccess', { id: made.id, version: made.version, access })) as ClientFile;
  }
  return { desk, vault, idOf, as, file };
}
