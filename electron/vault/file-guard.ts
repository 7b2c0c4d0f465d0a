import { type Call, fileRights } from '../contract/call.ts';
import { calls, type Input, type Method } from '../contract/calls.ts';
import { mustReach } from './clients/access.ts';
import { clientOfConsent } from './consents/consents.ts';
import { getReferral } from './referrals/referrals.ts';
import type { Vault } from './vault.ts';

/**
 * Which file a call is about. Every call that somebody who works with files may make stands here, and one that does not
 * is refused: a new one cannot be forgotten. `no file`: it names none, or its own function looks at access.
 */
type FileOf = { [M in Method]?: ((vault: Vault, input: Input<M>) => string) | 'no file' };

const ofReferral = (vault: Vault, id: string) => getReferral(vault.db(), id).clientId;
const ofDraft = (vault: Vault, draftId: string) => ofReferral(vault, vault.drafts.get(draftId).referralId);

export const fileOf: FileOf = {
  'clients.get': (_, input) => input.id,
  'clients.update': (_, input) => input.id,
  'clients.setAccess': (_, input) => input.id,
  'clients.assign': (_, input) => input.id,
  'clients.create': 'no file',
  'clients.find': 'no file', // lists only what she reaches
  'clients.elsewhere': 'no file', // tells whom to ask, and nothing else
  'clients.waiting': 'no file', // a supervisor reaches all
  'clients.breakGlass': 'no file', // the way to a file she does not reach

  'consents.record': (_, input) => input.clientId,
  'consents.list': (_, input) => input.clientId,
  'consents.revoke': (vault, input) => clientOfConsent(vault.db(), input.id),
  'consents.confirm': (vault, input) => clientOfConsent(vault.db(), input.id),
  'consents.suspended': 'no file', // lists only those of files she reaches

  'disclosures.accounting': (_, input) => input.clientId,

  'referrals.save': (_, input) => input.clientId,
  'referrals.list': (_, input) => input.clientId,
  'referrals.weigh': (vault, input) => ofReferral(vault, input.id),

  'packets.prepare': (vault, input) => ofReferral(vault, input.referralId),
  'packets.print': (vault, input) => ofDraft(vault, input.draftId),
  'packets.write': (vault, input) => ofDraft(vault, input.draftId),
  'packets.discard': 'no file', // only forgets

  'backups.run': 'no file',
  'staff.colleagues': 'no file',
};

/** The accounting of any file is hers to read (45 CFR 164.528), the file is not. */
function readsAccounting(vault: Vault, method: Method): boolean {
  return method === 'disclosures.accounting' && vault.mustBeOpen().member.rights.includes('privacy-officer');
}

/** Throws `file-elsewhere` or `not-found` when a call is about a file that is not hers to open. */
export function mayReachFile(vault: Vault, method: Method, input: unknown): void {
  const call: Call = calls[method];
  if (typeof call.needs === 'string' || !call.needs.some((right) => fileRights.includes(right))) return;
  const which = fileOf[method] as ((vault: Vault, input: unknown) => string) | 'no file' | undefined;
  if (which === 'no file' || readsAccounting(vault, method)) return;
  if (!which) throw new Error(`no file rule for ${method}`);
  mustReach(vault.db(), vault.mustBeOpen(), which(vault, input));
}
