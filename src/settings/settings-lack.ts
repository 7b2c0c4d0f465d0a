import type { Settings } from '../../electron/contract/settings.ts';

/** Names that would tell any reader that she is a crime victim (design, section 5). Checked as a reminder; the vault decides. */
const tells =
  /family justice|crime|victim|survivor|traffick|violence|safe haven|v[ií]ctima|violencia|trata de personas/i;

/** What may be missing, as message ids of es/settings.ts. */
export const settingsLacks = {
  name: 'The sender needs a name',
  tells: 'This sender name tells what she has been through',
  callBack: 'A telephone for calling back is needed',
  days: 'Days are whole numbers, 1 or more',
  consentCap: 'A consent lasts at most 365 days',
  packetCap: 'A packet is valid for at most 90 days',
  answerCap: 'A referral is asked after within 60 days',
  idle: 'The desk hides after 1 to 15 minutes',
  aboveCap: 'The usual length is above the most allowed',
} as const;

/** The one thing that keeps the settings from being saved, as a message id of es/settings.ts, or null. */
export function settingsLack(draft: Settings): string | null {
  if (draft.senderName.trim() === '') return settingsLacks.name;
  if (tells.test(draft.senderName)) return settingsLacks.tells;
  if (draft.callBack.trim() === '') return settingsLacks.callBack;
  const days = [draft.consentDefaultDays, draft.consentCapDays, draft.packetDays, draft.answerDays];
  if (days.some((count) => !Number.isInteger(count) || count < 1)) return settingsLacks.days;
  if (draft.consentCapDays > 365) return settingsLacks.consentCap;
  if (draft.packetDays > 90) return settingsLacks.packetCap;
  if (draft.answerDays > 60) return settingsLacks.answerCap;
  if (draft.consentDefaultDays > draft.consentCapDays) return settingsLacks.aboveCap;
  const { idleMinutes } = draft;
  if (!Number.isInteger(idleMinutes) || idleMinutes < 1 || idleMinutes > 15) return settingsLacks.idle;
  return null;
}
