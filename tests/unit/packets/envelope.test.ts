import { describe, expect, it, vi } from 'vitest';
import {
  checkEnvelope,
  isRecipient,
  MAX_PACKET_BYTES,
  newIdentity,
  openEnvelope,
  readHeader,
  recipientOf,
  sealToRecipients,
  sealWithPassphrase,
} from '../../../electron/vault/packets/envelope.ts';
import { newIdentityFile, readIdentityFile } from '../../../electron/vault/packets/identity-file.ts';
import { NOW } from '../../fixtures/packet-desk.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const step = new Uint8Array(64 * 1024).fill(7);

const mine = await newIdentity();
const theirs = await newIdentity();
const file = await sealToRecipients(step, [mine.recipient, theirs.recipient]);
const header = checkEnvelope(file);

describe('the envelope', { timeout: 60_000 }, () => {
  it('opens for each reader it was locked to', async () => {
    for (const { identity } of [mine, theirs]) {
      expect(Buffer.from(await openEnvelope(file, header, { identities: [identity] }))).toEqual(Buffer.from(step));
    }
  });

  it('tells a stranger that it is not for him', async () => {
    const stranger = await newIdentity();
    await expect(openEnvelope(file, header, { identities: [stranger.identity] })).rejects.toThrow(code('not-for-you'));
    await expect(openEnvelope(file, header, { words: 'a b c d e f' })).rejects.toThrow(code('needs-key'));
    await expect(openEnvelope(file, header, { identities: ['AGE-SECRET-KEY-1'] })).rejects.toThrow(code('needs-key'));
  });

  it('refuses recipients that are none', async () => {
    await expect(sealToRecipients(step, [])).rejects.toMatchObject({ fault: 'no-recipient' });
    const typo = mine.recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    for (const wrong of [typo, 'age1pq1xyz', mine.recipient.toUpperCase(), `${mine.recipient} `, mine.identity]) {
      expect(isRecipient(wrong)).toBe(false);
      await expect(sealToRecipients(step, [wrong])).rejects.toMatchObject({ fault: 'bad-recipient' });
    }
    const many = Array.from({ length: 33 }, () => mine.recipient);
    await expect(sealToRecipients(step, many)).rejects.toMatchObject({ fault: 'bad-recipient' });
  });

  it('shows a broken copy before any key is used', () => {
    expect(() => checkEnvelope(file.subarray(0, file.length - 1))).toThrow(code('cut-off'));
    expect(() => checkEnvelope(file.subarray(0, header.size + 16))).toThrow(code('cut-off'));
    expect(() => checkEnvelope(file.subarray(0, 100))).toThrow(code('cut-off'));
    expect(() => checkEnvelope(file.subarray(0, 10))).toThrow(code('cut-off'));
    expect(() => checkEnvelope(new Uint8Array(0))).toThrow(code('not-a-packet'));
    expect(() => checkEnvelope(new Uint8Array(70_000))).toThrow(code('not-a-packet'));
    expect(() => checkEnvelope(new Uint8Array(MAX_PACKET_BYTES + 1))).toThrow(code('too-big'));
  });

  it('refuses an endless header', () => {
    const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    const endless = Buffer.from(`age-encryption.org/v1\n${stanza.repeat(1000)}--- ${'A'.repeat(43)}\n`);
    expect(() => checkEnvelope(endless)).toThrow(code('not-a-packet'));
    const many = Buffer.from(`age-encryption.org/v1\n${stanza.repeat(33)}--- ${'A'.repeat(43)}\n`);
    expect(() => checkEnvelope(many)).toThrow(code('not-a-packet'));
  });

  it('refuses an unbearable work factor without running scrypt', () => {
    const asked = (factor: string) =>
      readHeader(
        Buffer.from(
          `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
        ),
      );
    for (const factor of ['21', '30', '99', '1000000']) expect(() => asked(factor)).toThrow(code('too-much-work'));
    for (const factor of ['020', '-1', '1e1', '']) expect(() => asked(factor)).toThrow(code('not-a-packet'));
    expect(asked('20')).toMatchObject({ lock: 'words' });
  });
});

describe('the envelope under six words', () => {
  it('costs what it must: the light factor of these tests is not the desk’s', async () => {
    type WorkFactor = typeof import('../../../electron/vault/packets/work-factor.ts');
    const real = await vi.importActual<WorkFactor>('../../../electron/vault/packets/work-factor.ts');
    expect(real.workFactor()).toBe(18);
  });

  it('opens with them and no others', { timeout: 180_000 }, async () => {
    const words = 'abacus abdomen abide abiding ability ablaze';
    const file = await sealWithPassphrase(step, words);
    const header = checkEnvelope(file);
    const typed = 'Abacus, abdomen  ABIDE abiding ability ablaze\n';
    expect(Buffer.from(await openEnvelope(file, header, { words: typed }))).toEqual(Buffer.from(step));
    const swapped = 'abdomen abacus abide abiding ability ablaze';
    await expect(openEnvelope(file, header, { words: swapped })).rejects.toThrow(code('wrong-words'));
    await expect(openEnvelope(file, header, { words: 'abacus' })).rejects.toThrow(code('wrong-words'));
    await expect(openEnvelope(file, header, {})).rejects.toThrow(code('needs-words'));
  });
});

describe('the identity file', () => {
  it('reads back with comments, empty lines and several keys', async () => {
    const first = await newIdentityFile(NOW);
    const second = await newIdentityFile(NOW);
    const identities = await readIdentityFile(`# our desk\r\n\n${first.text}\n${second.text}`);
    expect(identities).toHaveLength(2);
    expect(await recipientOf(identities?.[0] ?? '')).toBe(first.recipient);
  });

  it('is refused when anything else stands in it', async () => {
    const { text, recipient } = await newIdentityFile(NOW);
    expect(await readIdentityFile('')).toBeNull();
    expect(await readIdentityFile('# only a comment\n')).toBeNull();
    expect(await readIdentityFile(`${text}${recipient}\n`)).toBeNull();
    expect(await readIdentityFile(text.replace(/.\n$/, '\n'))).toBeNull();
  });
});
