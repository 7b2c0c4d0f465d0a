import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildPacket } from '../../../electron/vault/packets/build-packet.ts';
import { serialOf, toPem } from '../../../electron/vault/packets/certificates.ts';
import { refusalCodes } from '../../../electron/vault/packets/packet-errors.ts';
import type { PacketInput } from '../../../electron/vault/packets/packet-input.ts';
import { readerMessage, readerMessages } from '../../../electron/vault/packets/reader-messages.ts';
import { verifyPacket } from '../../../electron/vault/packets/verify-packet.ts';
import {
  careTeam,
  daysFrom,
  fhirBytes,
  NOW,
  newDesk,
  packet,
  packetInput,
  signedPages,
} from '../../fixtures/packet-desk.ts';

const refusedAs = (code: string) => ({ ok: false, errors: [{ code }] });

const desk = await newDesk();
const team = await careTeam(3);
const [first] = team;
const lock = { kind: 'keys', recipients: team.map((member) => member.recipient) } as const;
const built = await packet(desk, lock);
const options = { identities: [first?.identity ?? ''], caPem: desk.caPem, now: NOW };

describe('a packet to a care team', { timeout: 60_000 }, () => {
  it('opens for every member, with its parts unchanged', async () => {
    for (const { identity } of team) {
      const result = await verifyPacket(built.bytes, { ...options, identities: [identity] });
      if (!result.ok) throw new Error(result.errors[0].code);
      expect(result.manifest).toEqual(built.manifest);
      expect(Buffer.from(result.parts[0]?.bytes ?? [])).toEqual(Buffer.from(fhirBytes()));
      for (const part of result.parts) {
        expect(createHash('sha256').update(part.bytes).digest('hex')).toBe(part.sha256);
      }
    }
  });

  it('says its own hash', () => {
    expect(built.sha256).toBe(createHash('sha256').update(built.bytes).digest('hex'));
    expect(built.words).toBeUndefined();
  });

  it('is open until its last instant and then says until when it was valid', async () => {
    const last = new Date(built.manifest.validUntil);
    expect((await verifyPacket(built.bytes, { ...options, now: last })).ok).toBe(true);
    const late = await verifyPacket(built.bytes, { ...options, now: new Date(last.getTime() + 1) });
    expect(late).toMatchObject({ ...refusedAs('expired'), manifest: { packetId: built.manifest.packetId } });
    const sentence = readerMessage('expired', late.manifest);
    expect(sentence).toContain('was valid until Dec 24, 2026');
    expect(sentence).toContain('(209) 555-0190');
    expect(sentence).not.toMatch(/forg/i);
  });

  it('bears a clock that is up to a day behind', async () => {
    expect((await verifyPacket(built.bytes, { ...options, now: daysFrom(NOW, -1) })).ok).toBe(true);
    const behind = { ...options, now: daysFrom(NOW, -1.001) };
    expect(await verifyPacket(built.bytes, behind)).toMatchObject(refusedAs('from-the-future'));
  });

  it('stays readable after its signer’s own end, being judged at the day it was made', async () => {
    const old = await newDesk(daysFrom(NOW, -399));
    const late = await packet(old, lock);
    const after = { ...options, caPem: old.caPem, now: daysFrom(NOW, 5) };
    expect((await verifyPacket(late.bytes, after)).ok).toBe(true);
  });

  it('is refused once its signer is withdrawn, by a list that came with any other packet', async () => {
    const knownTrust = { number: 3, revokedSerials: [serialOf(desk.signer.certificate)] };
    const result = await verifyPacket(built.bytes, { ...options, knownTrust });
    expect(result).toEqual(refusedAs('revoked-signer'));
  });

  it('shows nothing of a manifest that is not proved', async () => {
    const stranger = await newDesk();
    const result = await verifyPacket(built.bytes, { ...options, caPem: stranger.caPem });
    expect(result).toEqual(refusedAs('unknown-issuer'));
  });

  it('needs a pinned authority', async () => {
    const caPem = toPem(desk.signer.certificate);
    await expect(verifyPacket(built.bytes, { ...options, caPem })).rejects.toThrow(TypeError);
  });

  it('has the same size for little and for much', async () => {
    const more = await packet(desk, lock, { extraLines: 900 });
    expect(more.manifest.parts[1].sha256).not.toBe(built.manifest.parts[1].sha256);
    expect(more.manifest.parts[1].size).toBe(built.manifest.parts[1].size);
    expect(more.bytes.length).toBe(built.bytes.length);
  });

  it('is not built outside its signer’s days, unsigned, or for nobody', async () => {
    const early = { created: daysFrom(NOW, -40).toISOString() };
    await expect(packet(desk, lock, { input: early })).rejects.toMatchObject({ fault: 'signer-not-valid' });
    const none = packet(desk, { kind: 'keys', recipients: [] });
    await expect(none).rejects.toMatchObject({ fault: 'no-recipient' });
    const stranger = await newDesk();
    const build = async (pdf: Uint8Array) =>
      buildPacket({
        pdf,
        fhir: fhirBytes(),
        input: packetInput(),
        signer: desk.signer,
        trust: { number: 0, revokedSerials: [] },
        lock,
      });
    await expect(build(await signedPages(stranger.signer))).rejects.toMatchObject({ fault: 'pdf-not-signed' });
    await expect(build(fhirBytes())).rejects.toMatchObject({ fault: 'pdf-not-signed' });
  });
});

const byWords = { caPem: desk.caPem, now: NOW };

describe('a packet under six words', () => {
  it('opens with the words told by telephone', { timeout: 180_000 }, async () => {
    const built = await packet(desk, { kind: 'words' });
    expect(built.words).toHaveLength(6);
    expect(built.manifest.recipient).toMatchObject({ keys: [], recipientsSha256: 'words' });
    const words = built.words?.join('  ').toUpperCase() ?? '';
    expect((await verifyPacket(built.bytes, { ...byWords, words })).ok).toBe(true);
    const other = [...(built.words ?? [])].reverse().join(' ');
    expect(await verifyPacket(built.bytes, { ...byWords, words: other })).toEqual(refusedAs('wrong-words'));
    expect(await verifyPacket(built.bytes, { ...byWords, identities: [] })).toEqual(refusedAs('needs-words'));
  });

  it('never carries a sealed section', async () => {
    const items: PacketInput['items'] = [
      { id: 'help-wanted', class: 'sealed-MH', value: { kind: 'text', text: 'Counseling' } },
    ];
    const sealed = packet(desk, { kind: 'words' }, { input: { items } });
    await expect(sealed).rejects.toMatchObject({ fault: 'sealed-by-words' });
  });
});

describe('what a nurse reads', () => {
  it('is one plain text for every refusal, with nothing left to fill in', () => {
    for (const code of refusalCodes) {
      const sentence = readerMessage(code);
      expect(sentence.length).toBeGreaterThan(40);
      expect(sentence).not.toMatch(/[{}]|undefined|CMS|hash|ZIP|JSON|forge/);
    }
  });

  it('shows a number out of the packet only after its signature was proved', () => {
    const proved = ['changed-part', 'wrong-recipient', 'from-the-future', 'signer-not-valid', 'expired', 'pdf-changed'];
    for (const [code, { en }] of Object.entries(readerMessages)) {
      expect(en.includes('{number}'), code).toBe(proved.includes(code));
    }
  });
});
