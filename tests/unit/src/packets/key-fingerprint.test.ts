import { describe, expect, it } from 'vitest';
import { newIdentityFile } from '../../../../electron/vault/packets/identity-file.ts';
import { inGroups, readAloud, tidyRecipient } from '../../../../src/sites/key-fingerprint.ts';

describe('a care team member’s key', () => {
  it('is read aloud by the characters its owner finds in the key file', async () => {
    const { text, recipient } = await newIdentityFile(new Date('2026-11-24T00:00:00Z'));
    const line = text.split('\n').find((one) => one.startsWith('# public key: ')) ?? '';
    const [first, second, third, fourth] = readAloud(recipient);
    expect(line.startsWith(`# public key: age1${first}${second}`)).toBe(true);
    expect(line.endsWith(`${third}${fourth}`)).toBe(true);
    expect(inGroups(recipient).join('')).toBe(recipient);
    expect(inGroups(recipient).slice(1, 3)).toEqual([first, second]);
    expect(inGroups(recipient).slice(-2)).toEqual([third, fourth]);
  });

  it('may be pasted with spaces, line ends and capital letters', () => {
    expect(tidyRecipient(' AGE1QL3Z 7HJY\n54PW ')).toBe('age1ql3z7hjy54pw');
  });
});
