import { VAULT_UMASK } from '../../../electron/vault/modes.ts';
import { Router } from '../../../electron/vault/router.ts';
import { hideDesk } from '../../../electron/vault/staff/hide.ts';
import { Vault } from '../../../electron/vault/vault.ts';

/** The vault of one account: `set-up`, `work` (unlock, write, a wrong try) or `state` on the desk whose folder is named. */
const [path = '', what = ''] = process.argv.slice(2);
const member = { signInName: 'm.ortega', passphrase: 'seven quiet herons by the river' };
const names = { displayName: 'Marisol Ortega', senderName: 'Community Medical Centers, Care Coordination' };

process.umask(VAULT_UMASK);
const vault = new Vault({ path, version: '0', testRuntime: null }, { ask: () => new Promise(() => undefined) });
const router = new Router(vault, (fault) => console.error(fault));
let change = 0;
async function call(method: string, input: object): Promise<unknown> {
  change += 1;
  const answer = await router.answer({ id: 1, method, input, change: `change-${process.pid}-0123456789-${change}` });
  return answer.ok ? answer.value : answer.error;
}

if (what === 'set-up') {
  const made = await call('session.setUp', { ...member, ...names, callBack: '(209) 555-0190' });
  console.log('unlocked' in (made as object) ? 'made' : JSON.stringify(made));
  // Killed in the middle of its work, as a power cut would: log and lock stay as they are.
  setInterval(() => undefined, 1000);
} else if (what === 'work') {
  const wrong = (await call('session.unlock', { ...member, passphrase: 'wrong' })) as { code?: string };
  const opened = (await call('session.unlock', member)) as { wrongTries?: number; lostRows?: unknown };
  const local = [{ name: 'Haven House', number: '555-0142', about: '' }];
  const saved = await call('help.save', { local });
  await call('drafts.save', { place: 'screen', words: 'half a note' });
  const hidden = await hideDesk(vault);
  await vault.close();
  console.log(JSON.stringify([wrong.code, opened.wrongTries, opened.lostRows, 'local' in (saved as object), hidden]));
} else {
  const state = (await call('session.state', {})) as { kind: string; holder: { account: string } | null };
  const tried = (await call('session.unlock', member)) as { code?: string; details?: { account?: string } };
  console.log(JSON.stringify([state.kind, state.holder?.account, tried.code, tried.details?.account]));
}
