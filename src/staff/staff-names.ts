import type { StaffLine } from '../../electron/contract/staff.ts';

/** Her name; while someone sits beside the desk her initials, and her code because two may share them. */
export function nameOf({ displayName, initials, code }: StaffLine, besideMe: boolean): string {
  return besideMe ? `${initials} (${code})` : displayName;
}
