import type { Settings } from '../../electron/contract/settings.ts';

/** Names that would tell any reader that she is a crime victim (design, section 5). Checked as a reminder; the vault decides. */
const tells =
  /family justice|crime|victim|survivor|traffick|violence|safe haven|v[ií]ctima|violencia|trata de personas/i;

/** The one thing that keeps the settings from being saved, as a message id of es/settings.ts, or null. */
export function settingsLack(draft: Settings): string | null {
  if (draft.senderName.trim() === '') return 'The sender needs a name';
  if (tells.test(draft.senderName)) return 'This sender name tells what she has been through';
  if (draft.callBack.trim() === '') return 'A telephone for calling back is needed';
  const days = [draft.consentDefaultDays, draft.consentCapDays, draft.packetDays];
  if (days.some((count) => !Number.isInteger(count) || count < 1)) return 'Days are whole numbers, 1 or more';
  if (draft.consentCapDays > 365) return 'A consent lasts at most 365 days';
  if (draft.packetDays > 90) return 'A packet is valid for at most 90 days';
  if (draft.consentDefaultDays > draft.consentCapDays) return 'The usual length is above the most allowed';
  return null;
}
