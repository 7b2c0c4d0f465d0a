import { type ArchiveContents, packArchive, unpackArchive } from '../../electron/vault/packets/archive.ts';
import type { BuiltPacket } from '../../electron/vault/packets/build-packet.ts';
import { createSigner, importSigningKey, type Signer } from '../../electron/vault/packets/certificates.ts';
import { signDetached } from '../../electron/vault/packets/cms.ts';
import { checkEnvelope, openEnvelope } from '../../electron/vault/packets/envelope.ts';
import { buildManifest, type Manifest, writeManifest } from '../../electron/vault/packets/manifest.ts';
import type { RefusalCode } from '../../electron/vault/packets/packet-errors.ts';
import { noTrustYet } from '../../electron/vault/packets/trust.ts';
import {
  careTeam,
  daysFrom,
  fhirBytes,
  NOW,
  newDesk,
  newSigner,
  packet,
  packetInput,
  SENDER,
  type TestDesk,
} from '../fixtures/packet-desk.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What the forger of these tests has: a genuine packet, its opened payload, and several wrong keys. */
export interface Scene {
  desk: TestDesk;
  /** Another desk with an authority of its own and the same neutral name. */
  stranger: TestDesk;
  /** A second genuine signer of the same authority. */
  secondSigner: Signer;
  /** A certificate issued by the signer's key, as if it were an authority. */
  underSigner: Signer;
  team: { identity: string; recipient: string }[];
  outsiders: { identity: string; recipient: string }[];
  good: BuiltPacket;
  payload: Uint8Array;
  contents: ArchiveContents;
  /** Another genuine packet of the same desk to the same team. */
  otherContents: ArchiveContents;
  wordsPacket: BuiltPacket;
}

async function open(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  return openEnvelope(bytes, checkEnvelope(bytes), { identities: [identity] });
}

export async function setScene(): Promise<Scene> {
  const desk = await newDesk();
  const team = await careTeam(3);
  const identity = team[0]?.identity ?? '';
  const lock = { kind: 'keys', recipients: team.map((member) => member.recipient) } as const;
  // 10,000 lines: a payload of three steps, so that cuts and swaps at whole steps mean something.
  const good = await packet(desk, lock, { extraLines: 10_000 });
  const other = await packet(desk, lock, { input: { practice: true } });
  const payload = await open(good.bytes, identity);
  const leaf = await createSigner({
    authority: { certificate: desk.signer.certificate, privateKey: desk.signer.privateKey },
    senderName: SENDER,
    now: daysFrom(NOW, -1),
  });
  return {
    desk,
    stranger: await newDesk(),
    secondSigner: await newSigner(desk.authority, daysFrom(NOW, -10)),
    underSigner: {
      certificate: leaf.certificate,
      authority: desk.signer.authority,
      privateKey: await importSigningKey(leaf.pkcs8),
    },
    team,
    outsiders: await careTeam(2),
    good,
    payload,
    contents: unpackArchive(payload),
    otherContents: unpackArchive(await open(other.bytes, identity)),
    wordsPacket: await packet(desk, { kind: 'words' }),
  };
}

/** One way of forging what is inside; the runner locks the result to the right care team again. */
export interface PayloadMutator {
  name: string;
  /** The reader must stop exactly here. */
  expect: readonly RefusalCode[];
  make(scene: Scene, random: SeededRandom): Uint8Array | Promise<Uint8Array>;
}

/** The good payload with some contents replaced, put together as the desk does it. */
export function repack(scene: Scene, change: Partial<ArchiveContents>): Uint8Array<ArrayBuffer> {
  return packArchive({ ...scene.contents, ...change });
}

/** A payload whose manifest text was chosen freely and signed: what a thief of a signer could make. */
export async function resignText(
  scene: Scene,
  manifest: Uint8Array,
  change: Partial<ArchiveContents> = {},
  signer: Signer = scene.desk.signer,
): Promise<Uint8Array<ArrayBuffer>> {
  return repack(scene, {
    ...change,
    'manifest.json': manifest,
    'manifest.p7s': await signDetached(manifest, signer),
  });
}

export async function resign(
  scene: Scene,
  change: Partial<Manifest>,
  signer?: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  return resignText(scene, writeManifest({ ...scene.good.manifest, ...change }), {}, signer);
}

/** A payload with another PDF, its hash in a manifest that is signed again by the genuine signer. */
export async function resignPdf(scene: Scene, pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const manifest = buildManifest({
    input: packetInput(),
    fhir: fhirBytes(),
    pdf,
    recipients: scene.team.map((member) => member.recipient),
    trust: noTrustYet,
  });
  return resignText(scene, writeManifest(manifest), { 'referral.pdf': pdf });
}
