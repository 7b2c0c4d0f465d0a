import { type Call, fileRights } from '../contract/call.ts';
import { calls, type Input, type Method } from '../contract/calls.ts';
import { clientOfFollowUp } from './appointments/follow-ups.ts';
import { clientOfAppointment } from './appointments/write.ts';
import { mustReach } from './clients/access.ts';
import { clientOfConsent } from './consents/consents.ts';
import { clientOfDisclosure } from './disclosures/follow-up.ts';
import { clientOfFlag } from './intake/flags.ts';
import { clientOfNote } from './notes/notes.ts';
import { getReferral } from './referrals/referrals.ts';
import { clientOfEntry } from './services/entries.ts';
import { clientOfBarrier } from './support/barriers.ts';
import { clientOfGoal } from './support/goals.ts';
import { clientOfHow } from './support/how.ts';
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
  'clients.signing': (_, input) => input.clientId,
  'clients.setSigning': (_, input) => input.clientId,
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

  'consents.wording': 'no file', // the same words for everybody
  'consents.expiring': 'no file', // lists only those of files she reaches
  'consents.keepPaper': (vault, input) => clientOfConsent(vault.db(), input.id),
  'consents.showPaper': (vault, input) => clientOfConsent(vault.db(), input.id),

  'disclosures.accounting': (_, input) => input.clientId,
  'disclosures.heldUnder': (vault, input) => clientOfConsent(vault.db(), input.consentId),
  'disclosures.recordMandated': (_, input) => input.clientId,
  'disclosures.recordEmergency': (_, input) => input.clientId,
  'disclosures.recordCompelled': (_, input) => input.clientId,
  'disclosures.second': (vault, input) => clientOfDisclosure(vault.db(), input.id),
  'disclosures.reports': (_, input) => input.clientId,
  'disclosures.telephoned': (vault, input) => clientOfDisclosure(vault.db(), input.id),
  'disclosures.written': (vault, input) => clientOfDisclosure(vault.db(), input.id),
  'disclosures.tell': (vault, input) => clientOfDisclosure(vault.db(), input.id),
  'disclosures.clocks': 'no file', // lists only those of files she reaches
  'disclosures.ownCopy': (_, input) => input.clientId,

  'referrals.save': (_, input) => input.clientId,
  'referrals.list': (_, input) => input.clientId,
  'referrals.weigh': (vault, input) => ofReferral(vault, input.id),

  'packets.prepare': (vault, input) => ofReferral(vault, input.referralId),
  'packets.print': (vault, input) => ofDraft(vault, input.draftId),
  'packets.write': (vault, input) => ofDraft(vault, input.draftId),
  'packets.discard': 'no file', // only forgets

  'notes.list': (_, input) => input.clientId,
  'notes.write': (_, input) => input.clientId,
  'notes.change': (vault, input) => clientOfNote(vault.db(), input.id),
  'notes.undo': (vault, input) => clientOfNote(vault.db(), input.id),
  'notes.open': (vault, input) => clientOfNote(vault.db(), input.id),
  'notes.versions': (vault, input) => clientOfNote(vault.db(), input.id),
  'notes.tools': 'no file',

  'clients.close': (_, input) => input.id,
  'clients.reopen': (_, input) => input.id,
  'retention.file': (_, input) => input.clientId,
  // By file number: whoever may be the second sees numbers of all files and nothing in them, everybody else those she
  // reaches (retention/purge.ts).
  'retention.due': 'no file',
  'retention.holds': 'no file',
  'retention.hold': 'no file',
  'retention.lift': 'no file',
  'retention.weigh': 'no file',
  'retention.prepare': 'no file',
  'retention.waiting': 'no file',
  'retention.withdraw': 'no file',
  'retention.carryOut': 'no file',
  'forms.print': (_, input) => input.about.clientId,
  'forms.takeHome': (_, input) => input.clientId,

  'services.kinds': 'no file',
  'services.usual': 'no file', // what she herself writes down, of whomever
  'services.list': (_, input) => input.clientId,
  'services.log': (_, input) => input.clientId,
  'services.change': (vault, input) => clientOfEntry(vault.db(), input.id),
  'services.takeBack': (vault, input) => clientOfEntry(vault.db(), input.id),
  'services.putBack': (vault, input) => clientOfEntry(vault.db(), input.id),
  'plans.get': (_, input) => input.clientId,
  'plans.save': (_, input) => input.clientId,
  'plans.undo': (_, input) => input.clientId,
  'plans.versions': (_, input) => input.clientId,
  'goals.list': (_, input) => input.clientId,
  'goals.write': (_, input) => input.clientId,
  'goals.change': (vault, input) => clientOfGoal(vault.db(), input.id),
  'goals.setState': (vault, input) => clientOfGoal(vault.db(), input.id),
  'goals.takeBack': (vault, input) => clientOfGoal(vault.db(), input.id),
  'how.list': (_, input) => input.clientId,
  'how.answer': (_, input) => input.clientId,
  'how.takeBack': (vault, input) => clientOfHow(vault.db(), input.id),
  'barriers.list': (_, input) => input.clientId,
  'barriers.write': (_, input) => input.clientId,
  'barriers.change': (vault, input) => clientOfBarrier(vault.db(), input.id),
  'barriers.setSolved': (vault, input) => clientOfBarrier(vault.db(), input.id),
  'barriers.takeBack': (vault, input) => clientOfBarrier(vault.db(), input.id),
  'feedback.read': 'no file', // it is of no file
  'appointments.save': (_, input) => input.clientId,
  'appointments.ofFile': (_, input) => input.clientId,
  'appointments.between': 'no file', // lists only those in files she reaches
  'appointments.end': (vault, input) => clientOfAppointment(vault.db(), input.id),
  'appointments.undo': (vault, input) => clientOfAppointment(vault.db(), input.id),
  'appointments.remove': (vault, input) => clientOfAppointment(vault.db(), input.id),
  'appointments.printDay': 'no file', // as the list
  'followUps.save': (_, input) => input.clientId,
  'followUps.settle': (vault, input) => clientOfFollowUp(vault.db(), input.id),
  'followUps.ofFile': (_, input) => input.clientId,
  'followUps.due': 'no file', // lists only those in files she reaches
  'referrals.life': (_, input) => input.clientId,
  'referrals.step': (vault, input) => ofReferral(vault, input.id),
  'referrals.undoStep': (vault, input) => ofReferral(vault, input.id),
  'referrals.unanswered': 'no file', // lists only those in files she reaches
  // Without a file a hand-over is everybody's; with one its own functions look at access (handovers/handovers.ts).
  'handovers.receive': 'no file',
  'handovers.waiting': 'no file',
  'handovers.ofFile': (_, input) => input.clientId,
  'handovers.contacted': 'no file',
  'handovers.makeFile': 'no file',
  'handovers.join': (_, input) => input.clientId,
  'handovers.end': 'no file',
  'handovers.weighReply': 'no file',
  'handovers.reply': 'no file',

  'safeAtHome.get': (_, input) => input.clientId,
  'safeAtHome.save': (_, input) => input.clientId,
  'safeAtHome.end': (_, input) => input.clientId,
  'safeAtHome.show': (_, input) => input.clientId,
  'flags.kinds': 'no file',
  'flags.ofFile': (_, input) => input.clientId,
  'flags.set': (_, input) => input.clientId,
  'flags.move': (vault, input) => clientOfFlag(vault.db(), input.id),
  'flags.takeOff': (vault, input) => clientOfFlag(vault.db(), input.id),
  'flags.putBack': (vault, input) => clientOfFlag(vault.db(), input.id),
  'flags.ending': 'no file', // lists only those in files she reaches
  'family.get': (_, input) => input.clientId,
  'family.link': (_, input) => input.clientId, // its own function looks at access to the other
  'family.unlink': (_, input) => input.clientId,
  'family.write': (_, input) => input.clientId,
  'family.remove': (_, input) => input.clientId,
  'clients.standing': (_, input) => input.clientId,
  'clients.readNote': (_, input) => input.clientId,
  'clients.knowPerson': (_, input) => input.clientId,
  'clients.closedTo': 'no file', // a supervisor's; its own function looks whether she reaches it
  'clients.openAgainTo': 'no file', // as this
  'clients.reach': 'no file', // tells only of files she reaches
  'staff.load': 'no file', // numbers only
  'timeline.list': (_, input) => input.clientId,
  // numbers of all files, for a supervisor; none points to a person when it leaves (reports/suppress.ts)
  'grant.get': 'no file',
  'grant.save': 'no file',
  'reports.show': 'no file',
  'reports.finish': 'no file',
  'reports.unfinish': 'no file',
  'reports.print': 'no file',
  'reports.export': 'no file',
  // nobody in a training is a survivor
  'training.roles': 'no file',
  'training.list': 'no file',
  'training.add': 'no file',
  'training.change': 'no file',
  'training.remove': 'no file',
  'training.putBack': 'no file',
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
