import type { I18n } from '@lingui/core';
import { type ErrorCode, errorCodes } from '../../electron/contract/errors.ts';
import { auditErrors } from './error-text-audit.ts';
import { deskErrors } from './error-text-desk.ts';
import { notesErrors } from './error-text-notes.ts';
import { reportErrors } from './error-text-report.ts';
import { staffErrors } from './error-text-staff.ts';
import { workErrors } from './error-text-work.ts';

/** What happened, what is safe, what to do. Whole sentences; no code, no blame. */
export interface ErrorText {
  title: string;
  safe: string;
  next: string;
}
export type Details = Record<string, string | number>;
/** One text for each code that it covers; a missing one does not compile. */
export type ErrorTexts<Code extends ErrorCode> = Record<Code, (i18n: I18n, details: Details) => ErrorText>;

const texts: ErrorTexts<ErrorCode> = {
  ...auditErrors,
  ...deskErrors,
  ...notesErrors,
  ...reportErrors,
  ...staffErrors,
  ...workErrors,
};

const isCode = (code: unknown): code is ErrorCode => errorCodes.some((known) => known === code);

/** The code of whatever a call rejected with; what is not one of ours is `internal`. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Object && 'code' in error ? error.code : undefined;
  return isCode(code) ? code : 'internal';
}

/** Turns what a call rejected with into sentences, in the language of the window. */
export function errorText(i18n: I18n, error: unknown): ErrorText {
  const details = error instanceof Object && 'details' in error ? error.details : undefined;
  return texts[codeOf(error)](i18n, (details as Details | undefined) ?? {});
}
