import { DeskError } from '../contract/errors.ts';
import { checkChain } from './audit/audit.ts';
import { deskNow } from './audit/desk-clock.ts';
import { findBackups } from './backups/find.ts';
import { lastBackup } from './backups/generations.ts';
import { choosePlace, listPlaces } from './backups/places.ts';
import { restoreBackup } from './backups/restore.ts';
import { runBackup } from './backups/run.ts';
import { createClient, getClient, noteReading, updateClient } from './clients/clients.ts';
import { findAudited } from './clients/find.ts';
import { confirmConsent, consentsOf, recordConsent, revokeConsent, suspendedConsents } from './consents/consents.ts';
import { accountingOf } from './disclosures/accounting.ts';
import { dayOf } from './disclosures/days.ts';
import { weigh } from './disclosures/weigh.ts';
import { printPacket, writeAuthority, writePacket } from './packets/hand-over.ts';
import { openPacket, replaceAuthority } from './packets/open-packet.ts';
import { preparePacket } from './packets/prepare.ts';
import { getReferral, listReferrals, saveReferral } from './referrals/referrals.ts';
import type { Handlers } from './router.ts';
import { getSettings, saveSettings } from './settings/settings.ts';
import { catalogue } from './sites/seeds.ts';
import { addCareTeamMember, listMembers, listSites, removeCareTeamMember, saveSite } from './sites/sites.ts';
import { makeNewSheet } from './staff/new-sheet.ts';
import { setUpDesk } from './staff/set-up.ts';
import { confirmSheet, printSheet } from './staff/sheet.ts';
import { deskState } from './staff/state.ts';
import { nothingLost, unlockDesk, welcome } from './staff/unlock.ts';
import type { Vault } from './vault.ts';

const done = { done: true } as const;
/** The day at the desk; a clock set back does not go behind the last audit row. */
const today = (vault: Vault) => dayOf(deskNow(vault.db()));

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
      return { unlocked: welcome(session, nothingLost, 0), sheet };
    }),
  'session.confirmSheet': (vault, input) => {
    confirmSheet(vault, input.lastGroup);
    return done;
  },
  'session.newSheet': (vault, input) => vault.inTurn(() => makeNewSheet(vault, input.passphrase)),
  'session.printSheet': (vault, input) => printSheet(vault, input.queue),
  'session.unlock': (vault, input) =>
    vault.inTurn(async () => {
      if (vault.session) throw new DeskError('already-set-up');
      await vault.hold();
      const { session, unlocked } = await unlockDesk(vault.options.path, input, vault.confirmedSheet);
      vault.session = session;
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

  'sites.catalogue': () => catalogue(),
  'sites.list': (vault) => listSites(vault.db()),
  'sites.save': (vault, input) => saveSite(vault.db(), vault.mustBeOpen(), input),
  'sites.members': (vault, input) => listMembers(vault.db(), input.siteId),
  'sites.addMember': (vault, input) => addCareTeamMember(vault.db(), vault.mustBeOpen(), input),
  'sites.removeMember': (vault, input) => {
    removeCareTeamMember(vault.db(), vault.mustBeOpen(), input.id);
    return done;
  },

  'consents.record': (vault, input) => recordConsent(vault.db(), vault.mustBeOpen(), input),
  'consents.list': (vault, input) => consentsOf(vault.db(), input.clientId, today(vault)),
  'consents.revoke': (vault, input) => revokeConsent(vault.db(), vault.mustBeOpen(), input),
  'consents.confirm': (vault, input) => confirmConsent(vault.db(), vault.mustBeOpen(), input.id),
  'consents.suspended': (vault) => suspendedConsents(vault.db()),

  'disclosures.accounting': (vault, input) => accountingOf(vault.db(), vault.mustBeOpen(), input.clientId),

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

  'backups.run': (vault, input) => vault.inTurn(() => runBackup(vault, vault.mustBeOpen(), input.placeId)),
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
    }),

  'settings.get': (vault) => getSettings(vault.db()),
  'settings.save': (vault, input) => saveSettings(vault.db(), vault.mustBeOpen(), input),

  'audit.check': (vault) => checkChain(vault.db()),
};
