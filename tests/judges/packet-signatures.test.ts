import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPem } from '../../electron/vault/packets/certificates.ts';
import { signDetached } from '../../electron/vault/packets/cms.ts';
import { signPdf } from '../../electron/vault/packets/pades.ts';
import { daysFrom, newDesk, SENDER, type TestDesk } from '../fixtures/packet-desk.ts';
import { tinyPdf } from '../fixtures/tiny-pdf.ts';
import { signatureOf, tool } from './packet-tools.ts';

/** OpenSSL, poppler and NSS judge our certificates and both kinds of signature. */

const folder = mkdtempSync(join(tmpdir(), 'signatures-'));
const at = (name: string) => join(folder, name);
const now = new Date();
const inTime = String(Math.floor(now.getTime() / 1000));
const tooLate = String(Math.floor(daysFrom(now, 500).getTime() / 1000));
const manifest = Buffer.from('{"format": "shpacket"}\n');
let desk: TestDesk;
let pdf: Buffer;

beforeAll(async () => {
  desk = await newDesk(daysFrom(now, -1));
  const stranger = await newDesk(daysFrom(now, -1));
  pdf = Buffer.from(
    await signPdf(tinyPdf([['Cover'], ['Urgent dental care']]), {
      signer: desk.signer,
      senderName: SENDER,
      signedAt: now,
    }),
  );
  const { covered, cms } = signatureOf(pdf);
  writeFileSync(at('ca.pem'), desk.caPem);
  writeFileSync(at('stranger.pem'), stranger.caPem);
  writeFileSync(at('signer.pem'), toPem(desk.signer.certificate));
  writeFileSync(at('manifest.json'), manifest);
  writeFileSync(at('manifest.p7s'), await signDetached(manifest, desk.signer));
  writeFileSync(at('changed.json'), Buffer.from('{"format": "shpackeT"}\n'));
  writeFileSync(at('signed.pdf'), pdf);
  writeFileSync(at('covered'), covered);
  writeFileSync(at('pdf.p7s'), cms);
});
afterAll(() => rmSync(folder, { recursive: true }));

function cmsVerify(p7s: string, content: string, ca: string, time = inTime) {
  const out = at('verified');
  return tool('openssl', [
    ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', at(p7s), '-content', at(content)],
    ...['-CAfile', at(ca), '-attime', time, '-out', out],
  ]);
}

describe('OpenSSL', () => {
  it('finds the chain good for the purposes given, and a CA that may issue no further CA', () => {
    const verify = ['verify', '-x509_strict', '-attime', inTime, '-CAfile', at('ca.pem')];
    expect(tool('openssl', [...verify, '-purpose', 'smimesign', at('signer.pem')])).toMatchObject({ code: 0 });
    expect(tool('openssl', [...verify, '-purpose', 'sslserver', at('signer.pem')]).code).not.toBe(0);
    const { said } = tool('openssl', ['x509', '-in', at('ca.pem'), '-noout', '-text']);
    expect(said).toContain('CA:TRUE, pathlen:0');
    expect(said).toContain('Certificate Sign, CRL Sign');
    expect(said).toContain('prime256v1');
  });

  it('verifies the manifest’s signature as CAdES, and not over other bytes, another CA or another time', () => {
    const good = cmsVerify('manifest.p7s', 'manifest.json', 'ca.pem');
    expect(good.said).toContain('CAdES Verification successful');
    expect(good.code).toBe(0);
    expect(cmsVerify('manifest.p7s', 'changed.json', 'ca.pem').code).not.toBe(0);
    expect(cmsVerify('manifest.p7s', 'manifest.json', 'stranger.pem').code).not.toBe(0);
    expect(cmsVerify('manifest.p7s', 'manifest.json', 'ca.pem', tooLate).said).toContain('expired');
  });

  it('verifies the PDF’s signature as CAdES over what /ByteRange covers', () => {
    const good = cmsVerify('pdf.p7s', 'covered', 'ca.pem');
    expect(good.said).toContain('CAdES Verification successful');
    expect(good.code).toBe(0);
    expect(cmsVerify('pdf.p7s', 'manifest.json', 'ca.pem').code).not.toBe(0);
  });

  it('reads the signature as DER without complaint', () => {
    const { code, said } = tool('openssl', [
      'cms',
      '-cmsout',
      '-print',
      '-noout',
      '-inform',
      'DER',
      '-in',
      at('pdf.p7s'),
    ]);
    expect(code).toBe(0);
    expect(said).toContain('id-smime-aa-signingCertificateV2');
    expect(said).not.toContain('signingTime');
  });
});

describe('poppler', () => {
  const pdfsig = (file: string, extra: string[] = []) => tool('pdfsig', [...extra, at(file)]).said;

  beforeAll(() => {
    mkdirSync(at('nss'));
    const database = `sql:${at('nss')}`;
    expect(tool('certutil', ['-N', '-d', database, '--empty-password'])).toMatchObject({ code: 0 });
    const added = tool('certutil', ['-A', '-d', database, '-n', 'desk', '-t', 'CT,C,C', '-i', at('ca.pem')]);
    expect(added).toMatchObject({ code: 0 });
  });

  it('finds the signature valid, over the whole document, by the neutral sender', () => {
    const said = pdfsig('signed.pdf');
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain(`CN=Document signing,O="${SENDER}"`);
    expect(said).toContain("Certificate issuer isn't Trusted");
  });

  it('trusts the certificate once the clinic has pinned the authority', () => {
    expect(pdfsig('signed.pdf', ['-nssdir', `sql:${at('nss')}`])).toContain('Certificate is Trusted');
  });

  it('finds a changed and a lengthened document', () => {
    const changed = Buffer.from(pdf);
    changed.write('Elegant', changed.indexOf('Urgent'), 'latin1');
    writeFileSync(at('changed.pdf'), changed);
    expect(pdfsig('changed.pdf')).toContain('Digest Mismatch');
    writeFileSync(at('longer.pdf'), Buffer.concat([pdf, Buffer.from('\n%more\n')]));
    expect(pdfsig('longer.pdf')).toContain('Not total document signed');
  });

  it('still reads the pages', () => {
    expect(tool('pdftotext', [at('signed.pdf'), '-']).said).toContain('Urgent dental care');
    expect(tool('pdfinfo', [at('signed.pdf')]).said).toMatch(/Pages:\s+2/);
  });
});
