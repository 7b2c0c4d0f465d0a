import { isRecipient, newIdentity, recipientOf } from './envelope.ts';

/**
 * The standard age identity file: one secret key a line, lines that begin with # and empty lines ignored. The
 * same file works with Debian's `age -d -i`.
 */

/**
 * A new identity file with its public key as a comment.
 * @param created stands in the comment only
 */
export async function newIdentityFile(created: Date): Promise<{ text: string; recipient: string }> {
  const { identity, recipient } = await newIdentity();
  return { text: `# created: ${created.toISOString()}\n# public key: ${recipient}\n${identity}\n`, recipient };
}

/**
 * The secret keys of an identity file.
 * @returns null when it holds none, more than 16, or a line that is no X25519 identity
 */
export async function readIdentityFile(text: string): Promise<string[] | null> {
  const identities = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 0 && !line.startsWith('#'));
  if (identities.length === 0 || identities.length > 16) return null;
  try {
    for (const identity of identities) if (!isRecipient(await recipientOf(identity))) return null;
  } catch {
    return null;
  }
  return identities;
}
