import { argon2Sync, createHmac, createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { argonSchema, newArgon, stretch } from '../../../electron/vault/keyring/argon.ts';
import { deriveKeys } from '../../../electron/vault/keyring/keyring.ts';
import { keyPair, openUnder, openWith, sealTo, sealUnder } from '../../../electron/vault/keyring/sealed-box.ts';

// Here the parameters themselves are looked at.
vi.unmock('../../../electron/vault/keyring/argon.ts');

const hex = (text: string) => Buffer.from(text, 'hex');
const nothing = Buffer.alloc(0);

test('X25519: the key pairs and the shared secret of RFC 7748, section 6.1', () => {
  const alice = keyPair(hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'));
  const bob = keyPair(hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'));
  expect(alice.publicKey.toString('hex')).toBe('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
  expect(bob.publicKey.toString('hex')).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
  const der = (head: string, raw: Buffer) => Buffer.concat([hex(head), raw]);
  const shared = diffieHellman({
    privateKey: createPrivateKey({
      key: der('302e020100300506032b656e04220420', alice.privateKey),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({ key: der('302a300506032b656e032100', bob.publicKey), format: 'der', type: 'spki' }),
  });
  expect(shared.toString('hex')).toBe('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742');
});

test('every purpose has a key of its own, and each is HKDF-SHA-256 (RFC 5869) of the vault key', () => {
  const vaultKey = randomBytes(32);
  const keys = deriveKeys(Buffer.from(vaultKey), 'vault-id');
  const hkdf = (info: string) => {
    const extracted = createHmac('sha256', 'vault-id').update(vaultKey).digest();
    return createHmac('sha256', extracted).update(info).update(Buffer.of(1)).digest();
  };
  expect(keys.databaseKey).toEqual(hkdf('desk/database/v1'));
  expect(keys.macKey).toEqual(hkdf('desk/mac/v1'));
  expect(keys.wrapKey).toEqual(hkdf('desk/wrap/v1'));
  expect(keys.attempts.privateKey).toEqual(hkdf('desk/attempts/v1'));
  const all = [keys.vaultKey, keys.databaseKey, keys.macKey, keys.wrapKey, keys.attempts.privateKey];
  expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(5);
});

test('Argon2id: the vector of RFC 9106, section 5.3, in Node, and our function gives what Node gives', async () => {
  const vector = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  });
  expect(vector.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  // The least that our bounds allow; the same code with other numbers.
  const argon = { ...newArgon(), memory: 65_536 };
  const ours = await stretch('cafe\u0301 at the river', argon);
  const nodes = argon2Sync('argon2id', {
    message: Buffer.from('caf\u00e9 at the river', 'utf8'),
    nonce: Buffer.from(argon.salt, 'base64'),
    memory: argon.memory,
    passes: argon.passes,
    parallelism: argon.lanes,
    tagLength: 32,
  });
  expect(ours).toEqual(nodes);
}, 60_000);

test('new parameters are 256 MiB, 3 passes, 4 lanes and a fresh salt', () => {
  const { salt, ...rest } = newArgon();
  expect(rest).toEqual({ name: 'argon2id', memory: 262_144, passes: 3, lanes: 4 });
  expect(Buffer.from(salt, 'base64')).toHaveLength(16);
  expect(newArgon().salt).not.toBe(salt);
});

test.each([
  ['1 KiB', { memory: 1 }],
  ['63 MiB', { memory: 64_512 }],
  ['more than 1 GiB', { memory: 1_048_577 }],
  ['4 GiB', { memory: 4_194_304 }],
  ['one pass', { passes: 1 }],
  ['two passes', { passes: 2 }],
  ['eleven passes', { passes: 11 }],
  ['no lane', { lanes: 0 }],
  ['nine lanes', { lanes: 9 }],
  ['half a pass', { passes: 3.5 }],
  ['another function', { name: 'argon2i' }],
  ['a salt of 8 bytes', { salt: randomBytes(8).toString('base64') }],
  ['no salt', { salt: '' }],
  ['one thing more', { version: 19 }],
])('parameters out of bounds are refused by the schema: %s', (_what, change) => {
  expect(argonSchema.safeParse({ ...newArgon(), ...change }).success).toBe(false);
});

test('AES-256-GCM: another key, other words beside it, or any one bit turned, and nothing comes out', () => {
  const key = randomBytes(32);
  const plain = Buffer.from('thirty-two bytes of vault key...');
  const aad = Buffer.from('aad');
  const box = sealUnder(key, plain, aad);
  expect(openUnder(key, box, aad)).toEqual(plain);
  expect(openUnder(randomBytes(32), box, aad)).toBeNull();
  expect(openUnder(key, box, Buffer.from('aae'))).toBeNull();
  for (let bit = 0; bit < box.length * 8; bit++) {
    const turned = Buffer.from(box);
    turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(openUnder(key, turned, aad)).toBeNull();
  }
  for (let length = 0; length < box.length; length++) expect(openUnder(key, box.subarray(0, length), aad)).toBeNull();
  expect(sealUnder(key, plain, aad).equals(box)).toBe(false);
});

test('a box to a public key opens for that key and purpose only', () => {
  const pair = keyPair();
  const box = sealTo(pair.publicKey, Buffer.from('secret'), nothing, 'one purpose');
  expect(openWith(pair, box, nothing, 'one purpose')?.toString()).toBe('secret');
  expect(openWith(pair, box, nothing, 'another purpose')).toBeNull();
  expect(openWith(keyPair(), box, nothing, 'one purpose')).toBeNull();
  expect(openWith({ ...pair, publicKey: keyPair().publicKey }, box, nothing, 'one purpose')).toBeNull();
  for (let at = 0; at < box.length; at++) {
    const turned = Buffer.from(box);
    turned.writeUInt8(turned.readUInt8(at) ^ 1, at);
    expect(openWith(pair, turned, nothing, 'one purpose')).toBeNull();
  }
});

test('a sender of small order gives no secret and no crash (RFC 7748, section 6.1)', () => {
  const pair = keyPair();
  for (const point of ['00'.repeat(32), `01${'00'.repeat(31)}`, `ecff${'ff'.repeat(29)}7f`]) {
    const box = Buffer.concat([hex(point), randomBytes(60)]);
    expect(openWith(pair, box, nothing, 'any')).toBeNull();
  }
});
