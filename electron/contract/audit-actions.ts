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
  'referral.saved': { kind: 'release', says: 'Worked on a referral' },
  'packet.prepared': { kind: 'release', says: 'Prepared a packet' },
  'packet.left': { kind: 'release', says: 'A packet left the desk' },
  'packet.failed': { kind: 'release', says: 'A packet may not have left' },
  'accounting.read': { kind: 'release', says: 'Read who received what' },
  'settings.changed': { kind: 'settings', says: 'Changed the settings' },
  'backup.made': { kind: 'backup', says: 'Made a backup' },
  'authority.written': { kind: 'site', says: 'Wrote the desk’s certificate out' },
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
