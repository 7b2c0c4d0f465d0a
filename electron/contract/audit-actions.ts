/**
 * Everything that leaves a row in the audit, with its sentence in plain words. The one list: the vault writes these
 * actions and no other, the window and the paper say these sentences (Spanish in src/i18n/es/audit.ts).
 */

/** What the privacy officer looks for: kinds of actions, as the filter offers them. */
export const auditKinds = ['desk', 'staff', 'file', 'release', 'site', 'backup', 'audit', 'settings'] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditActions = {
  'desk.set-up': { kind: 'desk', says: 'Set up the desk' },
  'desk.unlocked': { kind: 'desk', says: 'Opened the desk' },
  'desk.locked': { kind: 'desk', says: 'Closed the desk' },
  'desk.wrong-try': { kind: 'desk', says: 'A wrong passphrase or code was tried' },
  'desk.rows-lost': { kind: 'audit', says: 'The desk found rows missing or changed' },
  'desk.restored': { kind: 'backup', says: 'The desk was brought back from a backup' },
  'desk.hidden': { kind: 'desk', says: 'Hid the desk' },
  'desk.revealed': { kind: 'desk', says: 'Came back to the hidden desk' },
  'desk.wrong-pin': { kind: 'desk', says: 'A wrong PIN was tried' },
  'desk.rotated': { kind: 'staff', says: 'The desk was given a new key' },
  'staff.added': { kind: 'staff', says: 'Added a member of staff' },
  'staff.changed': { kind: 'staff', says: 'Changed a member’s name or rights' },
  'staff.let-in': { kind: 'staff', says: 'Gave a member one-time words' },
  'staff.removed': { kind: 'staff', says: 'Removed a member of staff' },
  'staff.passphrase-changed': { kind: 'staff', says: 'Changed her own passphrase' },
  'file.glass-broken': { kind: 'file', says: 'Opened a colleague’s file with a reason' },
  'file.access-changed': { kind: 'file', says: 'Changed who may see a file' },
  'file.assigned': { kind: 'file', says: 'Gave a file to another worker' },
  'file.closed': { kind: 'file', says: 'Closed a file' },
  'file.reopened': { kind: 'file', says: 'Opened a closed file again' },
  'file.held': { kind: 'file', says: 'Put a legal hold on a file' },
  'file.released': { kind: 'file', says: 'Lifted a legal hold' },
  'note.written': { kind: 'file', says: 'Wrote a note' },
  'note.changed': { kind: 'file', says: 'Changed a note' },
  'note.undone': { kind: 'file', says: 'Undid the last change of a note' },
  'note.privileged-opened': { kind: 'file', says: 'Opened a privileged note' },
  'staff.qualified': { kind: 'staff', says: 'Entered a caseworker’s qualification' },
  'retention.changed': { kind: 'settings', says: 'Changed for how long things are kept' },
  'purge.prepared': { kind: 'file', says: 'Prepared a purge' },
  'purge.withdrawn': { kind: 'file', says: 'Withdrew a purge' },
  'purge.done': { kind: 'file', says: 'Carried out a purge' },
  'purge.repeated': { kind: 'backup', says: 'What had been purged was purged again' },
  'audit.read': { kind: 'audit', says: 'Read the audit trail' },
  'audit.printed': { kind: 'audit', says: 'Printed the audit trail' },
  'audit.compared': { kind: 'audit', says: 'Compared a printed slip' },
  'slip.printed': { kind: 'audit', says: 'Made a slip' },
  'help.changed': { kind: 'settings', says: 'Changed the help lines' },
  'help.mirror-changed': { kind: 'settings', says: 'The help lines shown while locked had been changed' },
  'catalogue.changed': { kind: 'settings', says: 'Changed the catalogue' },
  'sheet.made': { kind: 'backup', says: 'Made a recovery sheet' },
  'sheet.confirmed': { kind: 'backup', says: 'Confirmed the recovery sheet' },
  'sheet.printed': { kind: 'backup', says: 'Printed the recovery sheet' },
  'client.created': { kind: 'file', says: 'Started a file' },
  'client.changed': { kind: 'file', says: 'Changed a file' },
  'client.opened': { kind: 'file', says: 'Opened a file' },
  'client.searched': { kind: 'file', says: 'Searched the files' },
  'site.changed': { kind: 'site', says: 'Changed a site' },
  'member.added': { kind: 'site', says: 'Added a care team member' },
  'member.removed': { kind: 'site', says: 'Removed a care team member' },
  'consent.recorded': { kind: 'release', says: 'Recorded a consent' },
  'consent.revoked': { kind: 'release', says: 'Recorded that a consent was withdrawn' },
  'consent.confirmed': { kind: 'release', says: 'Checked a consent against the paper' },
  'consent.agreed': { kind: 'release', says: 'Agreed to who signed a consent' },
  'consent.paper-kept': { kind: 'release', says: 'Kept a scan of a signed consent' },
  'consent.paper-shown': { kind: 'release', says: 'Looked at the scan of a signed consent' },
  'signing.changed': { kind: 'file', says: 'Changed what decides who signs' },
  'partner.changed': { kind: 'site', says: 'Changed a partner agency' },
  'disclosure.recorded': { kind: 'release', says: 'Recorded a disclosure without a consent' },
  'disclosure.prepared': { kind: 'release', says: 'Prepared an answer to a paper of a court' },
  'disclosure.second': { kind: 'release', says: 'Was the second member who read the paper of a court' },
  'disclosure.written': { kind: 'release', says: 'Recorded that a report was sent in writing' },
  'disclosure.told': { kind: 'release', says: 'Recorded whether a survivor was told' },
  'disclosure.seen': { kind: 'release', says: 'Looked at a disclosure made without asking' },
  'accounting.read-all': { kind: 'audit', says: 'Read all that left the desk' },
  'own-copy.printed': { kind: 'release', says: 'Printed what is held about a survivor, for her' },
  'referral.saved': { kind: 'release', says: 'Worked on a referral' },
  'packet.prepared': { kind: 'release', says: 'Prepared a packet' },
  'packet.left': { kind: 'release', says: 'A packet left the desk' },
  'packet.failed': { kind: 'release', says: 'A packet may not have left' },
  'accounting.read': { kind: 'release', says: 'Read who received what' },
  'form.blank': { kind: 'release', says: 'Printed blank forms for the drawer' },
  'form.printed': { kind: 'release', says: 'Printed a form for a person' },
  'form.taken': { kind: 'release', says: 'Printed a form to be taken along' },
  'card.taken': { kind: 'release', says: 'Printed a card to be taken along' },
  'counsel.confirmed': { kind: 'settings', says: 'Entered that counsel confirmed a wording' },
  'counsel.withdrawn': { kind: 'settings', says: 'Took a confirmation of counsel back' },
  'practice.ended': { kind: 'settings', says: 'Ended practice mode' },
  'practice.began': { kind: 'settings', says: 'Began practice mode' },
  'settings.changed': { kind: 'settings', says: 'Changed the settings' },
  'backup.made': { kind: 'backup', says: 'Made a backup' },
  'authority.written': { kind: 'site', says: 'Wrote the desk’s certificate out' },
  'service.logged': { kind: 'file', says: 'Wrote down a service' },
  'service.changed': { kind: 'file', says: 'Changed a service entry' },
  'service.taken-back': { kind: 'file', says: 'Took a service entry back' },
  'service.put-back': { kind: 'file', says: 'Put a service entry back' },
  'plan.written': { kind: 'file', says: 'Wrote a safety plan' },
  'plan.undone': { kind: 'file', says: 'Undid the last change of a safety plan' },
  'goal.written': { kind: 'file', says: 'Wrote down a goal' },
  'goal.changed': { kind: 'file', says: 'Changed a goal' },
  'goal.taken-back': { kind: 'file', says: 'Took a goal back' },
  'how.answered': { kind: 'file', says: 'Wrote down how she is' },
  'how.taken-back': { kind: 'file', says: 'Took back how she is' },
  'barrier.written': { kind: 'file', says: 'Wrote down a barrier' },
  'barrier.changed': { kind: 'file', says: 'Changed a barrier' },
  'barrier.taken-back': { kind: 'file', says: 'Took a barrier back' },
  'feedback.read': { kind: 'desk', says: 'Read what survivors said of the place' },
} as const satisfies Record<string, { kind: AuditKind; says: string }>;

export type AuditAction = keyof typeof auditActions;

/** The sentence of an action; a row that names none of ours is shown as it stands. */
export function sayAction(action: string): string {
  return Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction].says : action;
}

/** The actions of one kind. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return (Object.keys(auditActions) as AuditAction[]).filter((action) => auditActions[action].kind === kind);
}
