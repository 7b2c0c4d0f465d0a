import { DeskError } from '../contract/errors.ts';
import type { Unlocked } from '../contract/session.ts';
import { deskNow } from './audit/desk-clock.ts';
import { printAudit } from './audit/print.ts';
import { auditRows, receivedOf } from './audit/read.ts';
import { compareSlip, listSlips, makeSlip } from './audit/slips.ts';
import { checkWhole } from './audit/walk.ts';
import { watchChain } from './audit/watch.ts';
import { findBackups } from './backups/find.ts';
import { lastBackup } from './backups/generations.ts';
import { choosePlace, listPlaces } from './backups/places.ts';
import { restoreBackup } from './backups/restore.ts';
import { runBackup } from './backups/run.ts';
import { createClient, getClient, noteReading, updateClient } from './clients/clients.ts';
import { findAudited, findElsewhereAudited, waitingFiles } from './clients/find.ts';
import { breakGlass, glassBroken, sawGlass } from './clients/glass.ts';
import { assignFile, setAccess } from './clients/hand-on.ts';
import { closeFile, reopenFile } from './clients/keeping.ts';
import { setSigningFacts, signingFactsOf } from './clients/signing.ts';
import { consentsOf, revokeConsent } from './consents/consents.ts';
import { agreeToConsent, unsureConsents } from './consents/officer.ts';
import { keepPaper, showPaper } from './consents/papers.ts';
import { recordConsent } from './consents/record.ts';
import { confirmConsent, expiringConsents, suspendedConsents } from './consents/suspensions.ts';
import { wordingInForce } from './consents/wording.ts';
import { accountingOf, heldUnder } from './disclosures/accounting.ts';
import { dayOf } from './disclosures/days.ts';
import { reportClocks, reportsOf, reportTold, secondMember, tellHer } from './disclosures/follow-up.ts';
import { overAll, seenByOfficer } from './disclosures/over-all.ts';
import { printOwnCopy } from './disclosures/own-copy.ts';
import { recordCompelled, recordEmergency, recordMandated } from './disclosures/record.ts';
import { weigh } from './disclosures/weigh.ts';
import { dropDraft, myDrafts, saveDraft } from './drafts/drafts.ts';
import { confirmWording, counsel, listForms, setPractice, withdrawConfirmation } from './forms/counsel.ts';
import { printBlank, printCard, printForm } from './forms/print.ts';
import { helpLines, mendMirror, saveHelp } from './help/help.ts';
import { intakeHandlers } from './intake-handlers.ts';
import { changeNote, earlierVersions, notesOf, openNote, undoNote, writeNote } from './notes/notes.ts';
import { qualifications, qualify } from './notes/qualifications.ts';
import { screeningTools } from './notes/tools.ts';
import { printPacket, writeAuthority, writePacket } from './packets/hand-over.ts';
import { openPacket, replaceAuthority } from './packets/open-packet.ts';
import { preparePacket } from './packets/prepare.ts';
import { mendAuthority } from './packets/signer.ts';
import { getReferral, listReferrals, saveReferral } from './referrals/referrals.ts';
import { reportHandlers } from './report-handlers.ts';
import { dueToday, keepingOf } from './retention/due.ts';
import { holdFile, holdsInForce, liftHold } from './retention/holds.ts';
import { carryOut, preparePurge, waitingPurges, weighPurge, withdrawPurge } from './retention/purge.ts';
import { getSchedule, saveSchedule } from './retention/schedule.ts';
import { spreadTombstones } from './retention/sticks.ts';
import type { Handlers } from './router.ts';
import { getSettings, saveSettings } from './settings/settings.ts';
import { readCatalogue } from './sites/catalogue.ts';
import { isInUse, saveItem, saveService } from './sites/catalogue-edits.ts';
import { directory } from './sites/directory.ts';
import { listPartners, savePartner } from './sites/partners.ts';
import { addCareTeamMember, listMembers, listSites, removeCareTeamMember, saveSite } from './sites/sites.ts';
import { revealDesk, setPin } from './staff/hide.ts';
import { makeNewSheet } from './staff/new-sheet.ts';
import { changePassphrase, weigh as weighFor } from './staff/passphrase.ts';
import { removeMember } from './staff/remove.ts';
import { renewSigner, signerState } from './staff/renew-signer.ts';
import { replaceSheet } from './staff/replace-sheet.ts';
import { setUpDesk } from './staff/set-up.ts';
import { confirmSheet, printSheet } from './staff/sheet.ts';
import { sheetConfirmed } from './staff/sheet-state.ts';
import { addMember, changeMember, colleagues, letIn, listStaff } from './staff/staff.ts';
import { deskState } from './staff/state.ts';
import { nothingLost, unlockDesk, welcome } from './staff/unlock.ts';
import { supportHandlers } from './support-handlers.ts';
import type { Vault } from './vault.ts';
import { workHandlers } from './work-handlers.ts';

const done = { done: true } as const;
/** The whole chain in the background; told to whatever window there is then. */
const watch = (vault: Vault, { brokenAtRow }: Unlocked) =>
  void watchChain(vault.gate, vault.mustBeOpen(), brokenAtRow, (notice) => vault.notify(notice));
/** The day at the desk; a clock set back does not go behind the last audit row. */
const today = (vault: Vault) => dayOf(deskNow(vault.db()));

/** What a backup of before does not know goes to the sticks that are in, at once. It is done, told or not. */
async function told<T>(vault: Vault, done: T | Promise<T>): Promise<T> {
  const value = await done;
  await spreadTombstones(vault).catch(() => undefined);
  return value;
}

/** One line for each call of the contract. The rule, the SQL and the audit row stand in the domain's function. */
export const handlers: Handlers = {
  'session.state': (vault) => deskState(vault),
  'session.setUp': (vault, input) =>
    vault.inTurn(async () => {
      if (vault.session) throw new DeskError('already-set-up');
      await vault.hold();
      const { session, sheet } = await setUpDesk(vault.options.path, input);
      vault.session = session;
      vault.pendingSheet = sheet;
      vault.greeting = welcome(session, nothingLost, 0);
      return { unlocked: vault.greeting, sheet };
    }),
  'session.confirmSheet': (vault, input) => {
    confirmSheet(vault, input.lastGroup);
    return done;
  },
  'session.newSheet': (vault, input) =>
    sheetConfirmed(vault.db(), vault.mustBeOpen().desk.ring.sheetNumber)
      ? vault.gate.alone(() => vault.inTurn(() => replaceSheet(vault, input)))
      : vault.inTurn(() => makeNewSheet(vault, input.passphrase)),
  'session.printSheet': (vault, input) => printSheet(vault, input.queue),
  'session.unlock': (vault, input) =>
    vault.inTurn(async () => {
      if (vault.session) throw new DeskError('already-set-up');
      await vault.hold();
      const { session, unlocked } = await unlockDesk(vault.options.path, input, vault.confirmedSheet);
      vault.session = session;
      vault.greeting = unlocked;
      await mendMirror(session);
      await mendAuthority(vault.options.path, session.desk.db);
      watch(vault, unlocked);
      return unlocked;
    }),
  'session.lock': async (vault) => {
    vault.notify({ notice: 'locking' });
    await vault.shell.ask('lock', {});
    return done;
  },

  'clients.create': (vault, input) => createClient(vault.db(), vault.mustBeOpen(), input),
  'clients.update': (vault, input) => updateClient(vault.db(), vault.mustBeOpen(), input),
  'clients.get': (vault, input) => getClient(vault.db(), vault.mustBeOpen(), input.id),
  'clients.find': (vault, input) => findAudited(vault.db(), vault.mustBeOpen(), input.text),
  'clients.elsewhere': (vault, input) => findElsewhereAudited(vault.db(), vault.mustBeOpen(), input.text),
  'clients.waiting': (vault) => waitingFiles(vault.db(), vault.mustBeOpen()),
  'clients.breakGlass': (vault, input) => breakGlass(vault.db(), vault.mustBeOpen(), input),
  'clients.glassBroken': (vault) => glassBroken(vault.db(), vault.mustBeOpen()),
  'clients.sawGlass': (vault, input) => {
    sawGlass(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },
  'clients.setAccess': (vault, input) => setAccess(vault.db(), vault.mustBeOpen(), input),
  'clients.signing': (vault, input) => signingFactsOf(vault.db(), input.clientId),
  'clients.setSigning': (vault, input) => setSigningFacts(vault.db(), vault.mustBeOpen(), input),
  'clients.assign': (vault, input) => assignFile(vault.db(), vault.mustBeOpen(), input),

  'sites.catalogue': (vault) => readCatalogue(vault.db()),
  'sites.itemInUse': (vault, input) => ({ inUse: isInUse(vault.db(), input.id) }),
  'sites.saveService': (vault, input) => saveService(vault.db(), vault.mustBeOpen(), input),
  'sites.saveItem': (vault, input) => saveItem(vault.db(), vault.mustBeOpen(), input),
  'sites.list': (vault) => listSites(vault.db()),
  'sites.save': (vault, input) => saveSite(vault.db(), vault.mustBeOpen(), input),
  'sites.partners': (vault) => listPartners(vault.db()),
  'sites.savePartner': (vault, input) => savePartner(vault.db(), vault.mustBeOpen(), input),
  'sites.members': (vault, input) => listMembers(vault.db(), input.siteId),
  'sites.addMember': (vault, input) => addCareTeamMember(vault.db(), vault.mustBeOpen(), input),
  'sites.removeMember': (vault, input) => {
    removeCareTeamMember(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },

  'consents.record': (vault, input) => recordConsent(vault.db(), vault.mustBeOpen(), input),
  'consents.list': (vault, input) => consentsOf(vault.db(), input.clientId, today(vault)),
  'consents.revoke': (vault, input) => told(vault, revokeConsent(vault.db(), vault.mustBeOpen(), input)),
  'consents.confirm': (vault, input) => confirmConsent(vault.db(), vault.mustBeOpen(), input.id),
  'consents.suspended': (vault) => suspendedConsents(vault.db(), vault.mustBeOpen()),

  'consents.wording': (vault, input) => wordingInForce(vault.db(), input.language),
  'consents.expiring': (vault) => expiringConsents(vault.db(), vault.mustBeOpen()),
  'consents.keepPaper': (vault, input) => keepPaper(vault, vault.mustBeOpen(), input.id),
  'consents.showPaper': (vault, input) => showPaper(vault, vault.mustBeOpen(), input.id),
  'consents.unsure': (vault) => unsureConsents(vault.db()),
  'consents.agree': (vault, input) => {
    agreeToConsent(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },

  'disclosures.accounting': (vault, input) => accountingOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'disclosures.heldUnder': (vault, input) => heldUnder(vault.db(), input.consentId),
  'disclosures.recordMandated': (vault, input) => recordMandated(vault.db(), vault.mustBeOpen(), input),
  'disclosures.recordEmergency': (vault, input) => recordEmergency(vault.db(), vault.mustBeOpen(), input),
  'disclosures.recordCompelled': (vault, input) => recordCompelled(vault.db(), vault.mustBeOpen(), input),
  'disclosures.second': (vault, input) => vault.inTurn(() => secondMember(vault, vault.mustBeOpen(), input)),
  'disclosures.reports': (vault, input) => reportsOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'disclosures.telephoned': (vault, input) => reportTold(vault.db(), vault.mustBeOpen(), 'telephoned', input),
  'disclosures.written': (vault, input) => reportTold(vault.db(), vault.mustBeOpen(), 'written', input),
  'disclosures.tell': (vault, input) => tellHer(vault.db(), vault.mustBeOpen(), input),
  'disclosures.clocks': (vault) => reportClocks(vault.db(), vault.mustBeOpen()),
  'disclosures.overAll': (vault, input) => overAll(vault.db(), vault.mustBeOpen(), input.filter),
  'disclosures.seen': (vault, input) => {
    seenByOfficer(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },
  'disclosures.ownCopy': (vault, input) => printOwnCopy(vault, vault.mustBeOpen(), input),

  'referrals.save': (vault, input) => saveReferral(vault.db(), vault.mustBeOpen(), input),
  'referrals.list': (vault, input) => {
    noteReading(vault.db(), vault.mustBeOpen(), input.clientId);
    return listReferrals(vault.db(), input.clientId);
  },
  'referrals.weigh': (vault, input) => {
    noteReading(vault.db(), vault.mustBeOpen(), getReferral(vault.db(), input.id).clientId);
    return weigh(vault.db(), input.id, today(vault));
  },

  'packets.prepare': (vault, input) => preparePacket(vault, vault.mustBeOpen(), input.referralId),
  'packets.queues': async (vault) => (await vault.shell.ask('queues', {})).queues,
  'packets.print': (vault, input) => printPacket(vault, vault.mustBeOpen(), input),
  'packets.write': (vault, input) => writePacket(vault, vault.mustBeOpen(), input),
  'packets.discard': (vault, input) => {
    vault.drafts.discard(input.draftId);
    return done;
  },
  'packets.writeAuthority': (vault, input) => writeAuthority(vault, vault.mustBeOpen(), input.placeId),
  'places.list': (vault) => listPlaces(vault),
  'places.choose': (vault) => choosePlace(vault),

  'reader.choose': (vault, input) => vault.reader.choose(vault.shell, input.what),
  'reader.open': (vault, input) => openPacket(vault, input),
  'reader.replaceAuthority': async (vault, input) => {
    await replaceAuthority(vault, input.authority);
    return done;
  },
  'reader.forget': (vault) => {
    vault.reader.forget();
    return done;
  },

  'backups.run': (vault, input) => vault.inTurn(() => runBackup(vault, vault.mustBeOpen(), input.placeId), 'backup'),
  'backups.last': (vault) => {
    const last = lastBackup(vault.db());
    return last ? { ...last, proved: true } : null;
  },
  'backups.find': (vault, input) => findBackups(vault, input.placeId),
  'backups.restore': (vault, input) =>
    vault.inTurn(async () => {
      if (vault.session) throw new DeskError('desk-not-empty');
      await vault.hold();
      const restored = await restoreBackup(vault, input);
      vault.pendingSheet = restored.sheet;
      vault.confirmedSheet = null;
      return restored;
    }, 'restore'),

  'signer.state': (vault) => signerState(vault),
  'signer.renew': (vault, input) => vault.inTurn(() => renewSigner(vault, input)),
  'settings.get': (vault) => getSettings(vault.db()),
  'settings.save': (vault, input) => saveSettings(vault.db(), vault.mustBeOpen(), input),

  'audit.check': (vault) => checkWhole(vault.db()),

  'staff.list': (vault) => listStaff(vault.mustBeOpen().desk),
  'staff.colleagues': (vault) => colleagues(vault.db()),
  'staff.add': (vault, input) => vault.inTurn(() => addMember(vault, input)),
  'staff.change': (vault, input) => vault.inTurn(() => changeMember(vault, input)),
  'staff.letIn': (vault, input) => vault.inTurn(() => letIn(vault, input)),
  'staff.remove': (vault, input) =>
    told(
      vault,
      vault.gate.alone(() => vault.inTurn(() => removeMember(vault, input))),
    ),
  'session.changePassphrase': async (vault, input) => {
    await vault.inTurn(() => changePassphrase(vault, input));
    return done;
  },
  'session.weighPassphrase': (vault, input) => weighFor(vault, input),

  // B1: locking and hiding
  'session.setPin': (vault, input) => {
    setPin(vault, input.pin);
    return done;
  },
  'session.hide': async (vault) => {
    await vault.shell.ask('hide', {});
    return done;
  },
  'session.reveal': async (vault, input) => {
    const unlocked = await revealDesk(vault, input);
    // The window is a new one and has heard nothing of the chain.
    watch(vault, unlocked);
    return unlocked;
  },
  'drafts.save': (vault, input) => {
    saveDraft(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'drafts.mine': (vault) => myDrafts(vault.db(), vault.mustBeOpen()),
  'drafts.drop': (vault, input) => {
    dropDraft(vault.db(), vault.mustBeOpen(), input.place);
    return done;
  },
  'sites.directory': (vault) => directory(vault.held?.desk.db ?? null),
  'help.lines': (vault) => helpLines(vault),
  'help.save': (vault, input) => saveHelp(vault.mustBeOpen(), input.local),

  'audit.rows': (vault, input) => auditRows(vault.db(), vault.mustBeOpen(), input),
  'audit.received': (vault, input) => receivedOf(vault.db(), vault.mustBeOpen(), input.fileNumber),
  'audit.print': (vault, input) => printAudit(vault, vault.mustBeOpen(), input),
  'audit.slip': (vault, input) => makeSlip(vault, vault.mustBeOpen(), input.queue),
  'audit.slips': (vault) => listSlips(vault.db()),
  'audit.compare': (vault, input) => compareSlip(vault, vault.mustBeOpen(), input),

  'notes.list': (vault, input) => notesOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'notes.write': (vault, input) => writeNote(vault.db(), vault.mustBeOpen(), input),
  'notes.change': (vault, input) => changeNote(vault.db(), vault.mustBeOpen(), input),
  'notes.undo': (vault, input) => undoNote(vault.db(), vault.mustBeOpen(), input),
  'notes.open': (vault, input) => openNote(vault.db(), vault.mustBeOpen(), input.id),
  'notes.versions': (vault, input) => earlierVersions(vault.db(), vault.mustBeOpen(), input.id),
  'notes.tools': () => [...screeningTools],
  'notes.qualifications': (vault) => qualifications(vault.db()),
  'notes.qualify': (vault, input) => {
    qualify(vault.db(), vault.mustBeOpen(), input);
    return done;
  },

  'clients.close': (vault, input) => {
    closeFile(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'clients.reopen': (vault, input) => {
    reopenFile(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'retention.schedule': (vault) => getSchedule(vault.db()),
  'retention.save': (vault, input) => saveSchedule(vault.db(), vault.mustBeOpen(), input),
  'retention.file': (vault, input) => keepingOf(vault.db(), input.clientId),
  'retention.due': (vault) => dueToday(vault.db(), vault.mustBeOpen()),
  'retention.holds': (vault) => holdsInForce(vault.db()),
  'retention.hold': (vault, input) => {
    holdFile(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'retention.lift': (vault, input) => {
    liftHold(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'retention.weigh': (vault, input) => weighPurge(vault.db(), vault.mustBeOpen(), input),
  'retention.prepare': (vault, input) => preparePurge(vault.db(), vault.mustBeOpen(), input),
  'retention.waiting': (vault) => waitingPurges(vault.db(), vault.mustBeOpen()),
  'retention.withdraw': (vault, input) => {
    withdrawPurge(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },
  'retention.carryOut': (vault, input) => vault.gate.alone(() => vault.inTurn(() => carryOut(vault, input))),
  'forms.list': (vault) => listForms(vault.db()),
  'forms.printBlank': (vault, input) => printBlank(vault, vault.mustBeOpen(), input),
  'forms.print': (vault, input) => printForm(vault, vault.mustBeOpen(), input),
  'forms.takeHome': (vault, input) => printCard(vault, vault.mustBeOpen(), input),
  'forms.counsel': (vault) => counsel(vault.db()),
  'forms.confirm': (vault, input) => confirmWording(vault.db(), vault.mustBeOpen(), input),
  'forms.withdraw': (vault, input) => withdrawConfirmation(vault.db(), vault.mustBeOpen(), input),
  'forms.practice': (vault, input) => setPractice(vault.db(), vault.mustBeOpen(), input.on),
  ...supportHandlers,
  ...workHandlers,
  ...intakeHandlers,
  ...reportHandlers,
};
