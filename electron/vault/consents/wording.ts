import { createHash } from 'node:crypto';
import type { Output } from '../../contract/calls.ts';
import { type WordingId, wordingOf } from '../sites/seeds.ts';

/** The statements of a release that the desk has, in the order in which they are read to her. */
const releaseWordings: readonly WordingId[] = ['no-redisclosure', 'not-a-waiver'];

/**
 * The wording that is in force for a form in one language: its version, SHA-256 over the very words, and the words, so
 * that a consent stays tied to what was signed when they change. Computed from resources/wordings/packet.json.
 */
export function wordingInForce(language: 'en' | 'es'): Output<'consents.wording'> {
  const statements = releaseWordings.map((id) => {
    const { text } = wordingOf(id);
    return text[language] ?? text.en;
  });
  const sha256 = createHash('sha256')
    .update(JSON.stringify([language, statements]))
    .digest('hex');
  return { version: `release-${sha256.slice(0, 8)}`, sha256, statements };
}
