import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';
import { DeskError } from '../../contract/errors.ts';
import type { Strength } from '../../contract/session.ts';

/**
 * How hard a passphrase is to guess, offline (zxcvbn-ts, MIT): English and Spanish words, names, keyboards, dates. No
 * composition rules (NIST SP 800-63B-4, section 3.1.1.2); the desk asks for 12 characters and 10^10 guesses, which at a
 * hundred guesses a second, a hundred times what this machine does, are three years.
 */
const ENOUGH = 4;
const SHORTEST = 12;

/**
 * What a call may cost, since anybody may make it and the vault does nothing else meanwhile: the first 64 characters, and
 * ten ways to read digits and signs as letters. With the library's own limits 1,024 of them take ten seconds.
 */
const LIMITS = { maxLength: 64, l33tMaxSubstitutions: 10 };

let loading: Promise<ZxcvbnFactory> | null = null;

/** Seven megabytes of words and half a second: nobody who only unlocks waits for them. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
    graphs: common.adjacencyGraphs,
    ...LIMITS,
  });
}

/** What zxcvbn warns of, in the contract's words. */
const weaknesses: Record<string, Strength['weakness']> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequence',
  recentYears: 'dates',
  dates: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'words',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'names',
};

function weaknessOf(result: ZxcvbnResult): Strength['weakness'] {
  const warned = weaknesses[result.feedback.warning ?? ''];
  if (warned) return warned;
  const holds = (name: RegExp) =>
    result.sequence.some((match) => name.test(String(match.dictionaryName ?? match.pattern)));
  if (holds(/^(userInputs|firstnames|lastnames)/)) return 'names';
  return holds(/^date$/) ? 'dates' : 'words';
}

/** `about`: names and words that make it easier to guess. Nothing of either is kept. */
export async function weighPassphrase(passphrase: string, about: readonly string[]): Promise<Strength> {
  const plain = passphrase.normalize('NFKC');
  loading ??= load();
  // Whole names and each of their words: either alone is the first that is tried.
  const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 1);
  const result = (await loading).check(plain, words);
  if ([...plain].length < SHORTEST) return { score: result.score, enough: false, weakness: 'short' };
  const enough = result.score >= ENOUGH;
  return { score: result.score, enough, weakness: enough ? null : weaknessOf(result) };
}

/** Throws `passphrase-weak`: the window's meter is a help, this is the rule. */
export async function mustBeStrong(passphrase: string, about: readonly string[]): Promise<void> {
  if (!(await weighPassphrase(passphrase, about)).enough) throw new DeskError('passphrase-weak');
}
