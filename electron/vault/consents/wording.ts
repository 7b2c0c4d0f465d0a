import type { Output } from '../../contract/calls.ts';
import type { Db } from '../database/driver.ts';
import { formWording, sayIn } from '../forms/wordings.ts';
import { getSettings } from '../settings/settings.ts';

/** What she is told before she signs, in the order in which it is read to her. */
const before = [
  'risk-record',
  'risk-portal',
  'risk-report',
  'risk-reshare',
  'risk-back',
  'risk-safe',
  'choice',
  'change',
  'copy',
  'keep',
  'sign-only',
] as const;

/**
 * The release in force in one language: its version and the SHA-256 over all its words, so that a consent stays tied to
 * what was signed when they change; and the sentences that stand above the pen when it is signed on the screen.
 */
export function wordingInForce(db: Db, language: 'en' | 'es'): Output<'consents.wording'> {
  const { version, sha256 } = formWording('release', language);
  const say = sayIn('release', language);
  const { callBack } = getSettings(db);
  return { version: `release-${version}`, sha256, statements: before.map((id) => say(id, { callBack })) };
}
