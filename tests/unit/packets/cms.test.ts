import { describe, expect, it } from 'vitest';
import { signDetached, verifyDetached } from '../../../electron/vault/packets/cms.ts';
import { flipBits, SeededRandom } from '../../faults/seeded-random.ts';
import { NOW, newDesk } from '../../fixtures/packet-desk.ts';

const desk = await newDesk(NOW);
const content = new TextEncoder().encode('what is signed');
const der = await signDetached(content, desk.signer);

describe('the detached signature', () => {
  it('verifies and names its signer', () => {
    const result = verifyDetached(der, content, desk.authority.certificate);
    expect(result).toEqual({ ok: true, signer: desk.signer.certificate });
  });

  it('does not fit other content', () => {
    const other = new TextEncoder().encode('what is signeD');
    expect(verifyDetached(der, other, desk.authority.certificate)).toEqual({ ok: false, reason: 'changed' });
  });

  it('does not fit another authority of the same name', async () => {
    const stranger = await newDesk(NOW);
    expect(verifyDetached(der, content, stranger.authority.certificate)).toEqual({
      ok: false,
      reason: 'another-authority',
    });
  });

  it('fails at one bit of every eleventh byte, unsigned fields of CMS included', { timeout: 180_000 }, () => {
    // Each byte in turn is the long form's: `npm run long packet-mutations`, flips in manifest.p7s.
    const random = new SeededRandom(11);
    for (let at = 0; at < der.length; at += 11) {
      const changed = flipBits(der, random, 1, at, at + 1);
      expect(verifyDetached(changed, content, desk.authority.certificate).ok, `byte ${at}`).toBe(false);
    }
  });

  it('fails when cut, lengthened or empty', () => {
    const longer = new Uint8Array([...der, 0]);
    for (const bytes of [der.slice(0, -1), longer, new Uint8Array(0), new Uint8Array(2000)]) {
      expect(verifyDetached(bytes, content, desk.authority.certificate).ok).toBe(false);
    }
  });
});
