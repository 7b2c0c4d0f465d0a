import { describe, expect, it } from 'vitest';
import { signPdf, verifyPdf } from '../../../electron/vault/packets/pades.ts';
import { flipBits, SeededRandom } from '../../faults/seeded-random.ts';
import { NOW, newDesk, SENDER, signedPages } from '../../fixtures/packet-desk.ts';
import { tinyPdf } from '../../fixtures/tiny-pdf.ts';

const desk = await newDesk(NOW);
const pages = tinyPdf([['Cover page'], ['Urgent dental care']]);
const signed = await signPdf(pages, { signer: desk.signer, senderName: SENDER, signedAt: NOW });
const written = Buffer.from(signed).toString('latin1');

describe('the PDF signature', { timeout: 60_000 }, () => {
  it('covers the whole document and names its signer', () => {
    expect(verifyPdf(signed, desk.authority.certificate)).toEqual(desk.signer.certificate);
  });

  it('leaves the pages’ bytes as they were', () => {
    expect(Buffer.from(signed).subarray(0, pages.length - 1)).toEqual(Buffer.from(pages).subarray(0, -1));
  });

  it('says only neutral things', () => {
    expect(written).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(written).toContain(`/Name (${SENDER})`);
    expect(written).toContain('/Reason (Care coordination)');
    expect(written).toContain('/M (D:20261124180000Z)');
    expect(written).not.toMatch(/safe haven|justice|survivor|signpdf|electron/i);
  });

  it('writes a name with accents in ASCII', async () => {
    const accented = await signPdf(pages, { signer: desk.signer, senderName: 'Clínica (Niños) 東', signedAt: NOW });
    expect(Buffer.from(accented).toString('latin1')).toContain('/Name (Clinica \\(Ninos\\))');
    expect(verifyPdf(accented, desk.authority.certificate)).not.toBeNull();
  });

  it('refuses a telling name and what is no PDF', async () => {
    const options = { signer: desk.signer, signedAt: NOW };
    await expect(signPdf(pages, { ...options, senderName: 'Family Justice Center' })).rejects.toMatchObject({
      fault: 'sender-not-neutral',
    });
    await expect(signPdf(new Uint8Array(50), { ...options, senderName: SENDER })).rejects.toMatchObject({
      fault: 'pdf-not-signable',
    });
  });

  it('is missing from an unsigned PDF, and another authority’s does not count', async () => {
    expect(verifyPdf(pages, desk.authority.certificate)).toBeNull();
    const stranger = await newDesk(NOW);
    expect(verifyPdf(await signedPages(stranger.signer), desk.authority.certificate)).toBeNull();
  });

  it('has a length that is a whole step, whatever it holds', async () => {
    const { signer } = await newDesk();
    for (const lines of [0, 1, 2, 3, 40, 41]) expect((await signedPages(signer, lines)).length % (32 * 1024)).toBe(0);
  }, 60_000);

  it('fails at a bit anywhere, padding and CMS included', { timeout: 180_000 }, () => {
    // More of it in the long form: `npm run long packet-mutations`, flips in referral.pdf.
    const random = new SeededRandom(12);
    for (let at = 0; at < signed.length; at += 53) {
      const changed = flipBits(signed, random, 1, at, at + 1);
      expect(verifyPdf(changed, desk.authority.certificate), `byte ${at}`).toBeNull();
    }
  });

  it('fails when anything is added, or a later update is signed over it', async () => {
    const added = (text: string) => new Uint8Array(Buffer.concat([signed, Buffer.from(text)]));
    for (const text of ['\n', ' ', '\n%%EOF']) {
      expect(verifyPdf(added(text), desk.authority.certificate), JSON.stringify(text)).toBeNull();
    }
    const twice = await signPdf(signed, { signer: desk.signer, senderName: SENDER, signedAt: NOW });
    expect(verifyPdf(twice, desk.authority.certificate)).toBeNull();
  });

  it('fails when the gap is in capital letters', () => {
    const start = written.indexOf('/Contents <', written.indexOf('/ByteRange')) + 11;
    const end = written.indexOf('>', start);
    const loud = written.slice(0, start) + written.slice(start, end).toUpperCase() + written.slice(end);
    expect(loud).not.toBe(written);
    expect(verifyPdf(new Uint8Array(Buffer.from(loud, 'latin1')), desk.authority.certificate)).toBeNull();
  });
});
