import { createHash, randomUUID } from 'node:crypto';
import type { Output } from '../../contract/calls.ts';
import { DeskError, type ErrorCode } from '../../contract/errors.ts';
import type { Weighed } from '../../contract/referrals.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { newId } from '../database/ids.ts';
import { dayOf } from '../disclosures/days.ts';
import { decide, weigh } from '../disclosures/weigh.ts';
import { getReferral, markReady } from '../referrals/referrals.ts';
import { mustGoOn } from '../referrals/steps.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { referralBundle } from './fhir.ts';
import { inputOf } from './input-of.ts';
import type { PacketInput } from './packet-input.ts';
import { signPdf } from './pades.ts';
import { packetAssets, packetPages } from './pages.ts';
import { openSigner } from './signer.ts';

/** What keeps a packet back, as an error: the screen shows it before, so this is for whoever asks all the same. */
const refusals: Record<NonNullable<Weighed['blocked']>, ErrorCode> = {
  'consent-missing': 'consent-missing',
  'consent-ended': 'consent-ended',
  'consent-revoked': 'consent-missing',
  'consent-suspended': 'consent-suspended',
  'consent-signer': 'consent-missing',
  'ask-privacy-officer': 'consent-missing',
  'service-sealed': 'consent-sealed',
  'site-avoided': 'site-avoided',
  'site-without-service': 'site-without-service',
  'needed-missing': 'needed-missing',
  'nothing-to-send': 'nothing-to-send',
};

/** The bundle as bytes, brought to a whole step by white space: its length tells nothing of what stayed here. */
const BUNDLE_STEP = 8 * 1024;

function bundleBytes(input: PacketInput): Uint8Array {
  const text = JSON.stringify(referralBundle(input));
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / BUNDLE_STEP) * BUNDLE_STEP).fill(0x20);
  padded.set(bytes);
  padded[padded.length - 1] = 0x0a;
  return padded;
}

/**
 * Composes and signs a packet from what `authorize` allows today, holds it in memory and shows its pages.
 * Nothing leaves by this. Throws the refusals above, `render-failed`, `preview-failed`, `signer-ended`.
 */
export async function preparePacket(
  vault: Vault,
  session: Session,
  referralId: string,
): Promise<Output<'packets.prepare'>> {
  const { db, keys } = session.desk;
  const now = deskNow(db);
  const on = dayOf(now);
  mustGoOn(db, referralId);
  const weighed = weigh(db, referralId, on);
  if (weighed.blocked) throw new DeskError(refusals[weighed.blocked]);
  const referral = getReferral(db, referralId);
  const decision = decide(db, referral, weighed.ways[0] ?? 'print', on);
  const input = inputOf(session, referralId, decision, { at: now, packetId: randomUUID() });
  const signer = await openSigner(db, keys.wrapKey, now);

  const step = (name: string, percent: number) =>
    vault.notify({ notice: 'progress', job: 'packet', step: name, percent });
  step('compose', 10);
  const pages = packetPages(input, await packetAssets(input));
  const { pdf } = await vault.shell.ask('render', pages);
  step('sign', 60);
  const signed = await signPdf(pdf, { signer, senderName: input.sender.name, signedAt: now });
  const draft = {
    id: newId(now),
    referralId,
    consentId: decision.consent?.id ?? '',
    input,
    items: decision.allowed.map((item) => item.id),
    pdf: signed,
    fhir: bundleBytes(input),
    sha256: createHash('sha256').update(signed).digest('hex'),
  };
  vault.drafts.keep(draft);
  db.transaction(() => {
    if (referral.state === 'draft') markReady(db, session, referralId, now);
    appendAudit(db, session.member.id, 'packet.prepared', fileNumberOf(db, referral.clientId), now);
  }).immediate();
  step('show', 80);
  const shown = await vault.shell.ask('show', { job: draft.id, pdf: signed });
  step('done', 100);
  return { draftId: draft.id, sha256: draft.sha256, pages: shown.pages, validUntil: input.validUntil };
}
