import { serialOf } from '../../electron/vault/packets/certificates.ts';
import { signDetached } from '../../electron/vault/packets/cms.ts';
import { recipientsHash, writeManifest } from '../../electron/vault/packets/manifest.ts';
import { daysFrom, fhirBytes, NOW, signedPages } from '../fixtures/packet-desk.ts';
import { tinyPdf } from '../fixtures/tiny-pdf.ts';
import { type PayloadMutator, repack, resign, resignPdf, resignText } from './packet-scene.ts';
import { flipBits } from './seeded-random.ts';

/** Forgeries inside a rightly built ZIP: without a key, with wrong keys, and with a stolen signer. */

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);

const unsigned: PayloadMutator[] = [
  {
    name: 'bits of the manifest',
    expect: ['changed-manifest'],
    make: (scene, random) => repack(scene, { 'manifest.json': flipBits(scene.contents['manifest.json'], random) }),
  },
  {
    name: 'a field of the manifest',
    expect: ['changed-manifest'],
    make: (scene, random) => {
      const { manifest } = scene.good;
      const changes = [
        { validUntil: daysFrom(NOW, 31 + random.below(900)).toISOString() },
        { created: daysFrom(NOW, -1 - random.below(20)).toISOString() },
        { practice: !manifest.practice },
        { issuer: { ...manifest.issuer, callBack: '(209) 555-0199' } },
        { recipient: { ...manifest.recipient, siteName: 'Another Clinic' } },
        { consentCode: 'C-AAAAAA' },
        { trust: { number: 1 + random.below(99), revokedSerials: [] } },
      ];
      return repack(scene, { 'manifest.json': writeManifest({ ...manifest, ...random.pick(changes) }) });
    },
  },
  {
    name: 'bits of the signature file',
    expect: ['changed-manifest', 'unknown-issuer'],
    make: (scene, random) => repack(scene, { 'manifest.p7s': flipBits(scene.contents['manifest.p7s'], random) }),
  },
  {
    name: 'bits of FHIR or PDF',
    expect: ['changed-part'],
    make: (scene, random) => {
      const name = random.pick(['referral.fhir.json', 'referral.pdf'] as const);
      return repack(scene, { [name]: flipBits(scene.contents[name], random) });
    },
  },
  {
    name: 'a part of another genuine packet',
    expect: ['changed-part', 'changed-manifest'],
    make: (scene, random) => {
      const name = random.pick(['manifest.json', 'manifest.p7s', 'referral.pdf'] as const);
      return repack(scene, { [name]: scene.otherContents[name] });
    },
  },
  {
    name: 'another authority',
    expect: ['unknown-issuer'],
    make: (scene) => resign(scene, {}, scene.stranger.signer),
  },
  {
    name: "a stranger's key beside our authority's certificate",
    expect: ['unknown-issuer', 'changed-manifest'],
    make: (scene, random) =>
      random.below(2) === 0
        ? resign(scene, {}, { ...scene.stranger.signer, authority: scene.desk.signer.authority })
        : resign(scene, {}, { ...scene.desk.signer, privateKey: scene.stranger.signer.privateKey }),
  },
  {
    name: 'issued by the signer itself',
    expect: ['unknown-issuer'],
    make: (scene) => resign(scene, {}, scene.underSigner),
  },
  {
    name: 'signed by the authority itself',
    expect: ['changed-manifest'],
    make: (scene) => resign(scene, {}, { ...scene.desk.authority, authority: scene.desk.signer.certificate }),
  },
];

const signedAgain: PayloadMutator[] = [
  {
    name: 'past its last day',
    expect: ['expired'],
    make: (scene, random) =>
      resign(scene, {
        created: daysFrom(NOW, -25).toISOString(),
        validUntil: daysFrom(NOW, -1 - random.below(20)).toISOString(),
      }),
  },
  {
    name: 'made in the future',
    expect: ['from-the-future'],
    make: (scene, random) => {
      const created = daysFrom(NOW, 1.01 + random.below(300));
      return resign(scene, { created: created.toISOString(), validUntil: daysFrom(created, 30).toISOString() });
    },
  },
  {
    name: 'made before its signer',
    expect: ['signer-not-valid'],
    make: (scene, random) => resign(scene, { created: daysFrom(NOW, -31 - random.below(300)).toISOString() }),
  },
  {
    name: 'signer withdrawn by its own list',
    expect: ['revoked-signer'],
    make: (scene) => resign(scene, { trust: { number: 1, revokedSerials: [serialOf(scene.desk.signer.certificate)] } }),
  },
  {
    name: 'made for other readers',
    expect: ['wrong-recipient'],
    make: (scene, random) => {
      const keys = random.below(2) === 0 ? [] : scene.outsiders.map((one) => one.recipient).sort();
      const recipient = { ...scene.good.manifest.recipient, keys, recipientsSha256: recipientsHash(keys) };
      return resign(scene, { recipient });
    },
  },
  {
    name: 'manifest in another spelling',
    expect: ['bad-manifest'],
    make: (scene, random) => {
      const written = text(scene.contents['manifest.json']);
      const spellings = [
        written.trimEnd(),
        `\ufeff${written}`,
        written.replace('"practice": false', '"practice": true,\n  "practice": false'),
        written.replace('"version": 1', '"version": 1.0'),
        written.replace('"practice"', '"withheld": 0,\n  "practice"'),
        written.replace('"size"', '"Size"'),
        written.replace('"created"', '"__proto__": {}, "created"'),
        written.replace(/"recipientsSha256": "[0-9a-f]{64}"/, `"recipientsSha256": "${'0'.repeat(64)}"`),
      ];
      const spelled = random.pick(spellings);
      if (spelled === written) throw new Error('the spelling changed nothing');
      return resignText(scene, utf8(spelled));
    },
  },
  {
    name: 'a later version',
    expect: ['newer-format'],
    make: (scene) =>
      resignText(scene, utf8(text(scene.contents['manifest.json']).replace('"version": 1', '"version": 2'))),
  },
];

const pages: PayloadMutator[] = [
  {
    name: 'bits of the PDF, manifest signed again',
    expect: ['pdf-changed'],
    make: (scene, random) => resignPdf(scene, flipBits(scene.contents['referral.pdf'], random)),
  },
  {
    name: 'bits of the PDF signature, manifest signed again',
    expect: ['pdf-changed'],
    make: (scene, random) => {
      const pdf = Buffer.from(scene.contents['referral.pdf']);
      const start = pdf.indexOf('/Contents <', pdf.indexOf('/ByteRange')) + 10;
      return resignPdf(scene, flipBits(pdf, random, 1, start, pdf.indexOf('>', start) + 1));
    },
  },
  {
    name: 'bytes behind the PDF, manifest signed again',
    expect: ['pdf-changed'],
    make: (scene, random) => {
      const added = random.pick(['\n', ' ', '\n%%EOF', '\n9 0 obj\n<<>>\nendobj\n%%EOF', '\0']);
      return resignPdf(scene, Buffer.concat([scene.contents['referral.pdf'], Buffer.from(added)]));
    },
  },
  {
    name: 'PDF unsigned or signed by another, manifest signed again',
    expect: ['pdf-changed'],
    make: async (scene, random) => {
      const pdfs = [
        () => tinyPdf([['Cover'], ['Other words']]),
        () => signedPages(scene.stranger.signer),
        () => signedPages(scene.secondSigner),
        () => signedPages(scene.underSigner),
      ];
      return resignPdf(scene, await random.pick(pdfs)());
    },
  },
  {
    name: "the PDF's signature taken from another document",
    expect: ['pdf-changed'],
    make: async (scene) => {
      const pdf = Buffer.from(scene.contents['referral.pdf']);
      const start = pdf.indexOf('/Contents <', pdf.indexOf('/ByteRange')) + 11;
      const end = pdf.indexOf('>', start);
      const cms = Buffer.from(await signDetached(fhirBytes('other'), scene.desk.signer)).toString('hex');
      pdf.write(cms.padEnd(end - start, '0'), start, 'latin1');
      return resignPdf(scene, pdf);
    },
  },
];

export const signatureMutators: readonly PayloadMutator[] = [...unsigned, ...signedAgain, ...pages];
