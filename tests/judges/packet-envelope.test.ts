import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltPacket } from '../../electron/vault/packets/build-packet.ts';
import { createAuthority } from '../../electron/vault/packets/certificates.ts';
import { newIdentityFile, readIdentityFile } from '../../electron/vault/packets/identity-file.ts';
import { sealAuthority } from '../../electron/vault/packets/signer-keys.ts';
import { verifyPacket } from '../../electron/vault/packets/verify-packet.ts';
import { NOW, newDesk, packet, SENDER, type TestDesk } from '../fixtures/packet-desk.ts';
import { tool } from './packet-tools.ts';

/** Debian's age and unzip open what we make, and we open what age makes. */

const folder = mkdtempSync(join(tmpdir(), 'envelope-'));
const at = (name: string) => join(folder, name);
let desk: TestDesk;
let built: BuiltPacket;
let identities: string[] = [];
let recipient = '';

/** age asks for a passphrase on a terminal only: `script` gives it one. */
function ageWithPassphrase(file: string, out: string, passphrase: string) {
  return tool('script', ['-qec', `age -d -o '${out}' '${file}'`, '/dev/null'], `${passphrase}\n`);
}

beforeAll(async () => {
  desk = await newDesk();
  const made = await newIdentityFile(NOW);
  recipient = made.recipient;
  identities = (await readIdentityFile(made.text)) ?? [];
  writeFileSync(at('key.txt'), made.text);
  built = await packet(desk, { kind: 'keys', recipients: [recipient] });
  writeFileSync(at('referral.shpacket'), built.bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('age and unzip', { timeout: 180_000 }, () => {
  it('open the packet: five entries, each with the hash of the manifest', () => {
    const opened = tool('age', ['-d', '-i', at('key.txt'), '-o', at('packet.zip'), at('referral.shpacket')]);
    expect(opened).toMatchObject({ code: 0 });
    expect(tool('unzip', ['-t', at('packet.zip')])).toMatchObject({ code: 0 });
    const names = tool('unzip', ['-Z1', at('packet.zip')])
      .said.trim()
      .split('\n');
    expect(names).toEqual(['manifest.json', 'manifest.p7s', 'referral.fhir.json', 'referral.pdf', 'padding']);
    expect(tool('unzip', ['-Zv', at('packet.zip')]).said).not.toMatch(/deflated|extra field:\s+[1-9]/);
    expect(tool('unzip', [at('packet.zip'), '-d', at('out')])).toMatchObject({ code: 0 });
    for (const part of built.manifest.parts) {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(at('out'), part.name)))
        .digest('hex');
      expect(sha256).toBe(part.sha256);
    }
  });

  it('refuse a changed packet and another key', () => {
    const changed = Buffer.from(built.bytes);
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1;
    writeFileSync(at('changed'), changed);
    expect(tool('age', ['-d', '-i', at('key.txt'), '-o', at('x'), at('changed')]).code).not.toBe(0);
    expect(tool('age-keygen', ['-o', at('stranger.txt')])).toMatchObject({ code: 0 });
    const other = tool('age', ['-d', '-i', at('stranger.txt'), '-o', at('x'), at('referral.shpacket')]);
    expect(other.said).toContain('no identity matched');
  });

  it('make keys and files that our reader takes', async () => {
    const keys = await readIdentityFile(readFileSync(at('stranger.txt'), 'utf8'));
    expect(keys).toHaveLength(1);
    const sealed = tool('age', ['-r', recipient, '-o', at('by-age.shpacket'), at('packet.zip')]);
    expect(sealed).toMatchObject({ code: 0 });
    const options = { identities, caPem: desk.caPem, now: NOW };
    const result = await verifyPacket(readFileSync(at('by-age.shpacket')), options);
    expect(result.errors).toEqual([]);
  });

  it('open a packet with the six words, and not with others', async () => {
    const worded = await packet(desk, { kind: 'words' });
    writeFileSync(at('words.shpacket'), worded.bytes);
    ageWithPassphrase(at('words.shpacket'), at('words.zip'), worded.words?.join(' ') ?? '');
    expect(tool('unzip', ['-t', at('words.zip')])).toMatchObject({ code: 0 });
    // What a desk pays, which the unit tests do not.
    expect(Buffer.from(worded.bytes).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    const refused = ageWithPassphrase(at('words.shpacket'), at('not.zip'), 'abacus abdomen abide abiding ability able');
    expect(refused.said).toContain('incorrect passphrase');
  });

  it('open the authority’s key with the recovery code', async () => {
    const { pkcs8 } = await createAuthority({ senderName: SENDER, now: NOW });
    const sealed = await sealAuthority(pkcs8, '7Q4K-M2XB-90TD-H6WR');
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    writeFileSync(at('authority.age'), sealed);
    ageWithPassphrase(at('authority.age'), at('authority.der'), '7Q4K-M2XB-90TD-H6WR');
    expect(readFileSync(at('authority.der'))).toEqual(Buffer.from(pkcs8));
    const key = tool('openssl', ['pkey', '-inform', 'DER', '-in', at('authority.der'), '-noout', '-text_pub']);
    expect(key.said).toContain('prime256v1');
  });
});
