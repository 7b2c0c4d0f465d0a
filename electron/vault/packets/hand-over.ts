import { join } from 'node:path';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { deskNow } from '../audit/desk-clock.ts';
import { placeOf } from '../backups/places.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { paperCode } from '../database/ids.ts';
import { beginDisclosure, settleDisclosure } from '../disclosures/accounting.ts';
import { dayOf } from '../disclosures/days.ts';
import { decide } from '../disclosures/weigh.ts';
import { getReferral, markSent } from '../referrals/referrals.ts';
import { mustGoOn } from '../referrals/steps.ts';
import { getSite, listMembers } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { buildPacket, type PacketLock } from './build-packet.ts';
import { readAuthorityPem } from './certificates.ts';
import type { Draft } from './drafts.ts';
import { inputOf } from './input-of.ts';
import { fingerprintOf } from './known-authority.ts';
import { authorityPem, openSigner, trustOf } from './signer.ts';
import { writeToPlace } from './write-out.ts';

/**
 * The two ways out. Each asks `authorize` once more at the moment of leaving, and composes the packet's input anew: a
 * consent may have been revoked, a word, a member or an address changed since the pages were prepared. It writes its
 * accounting row before the first byte goes.
 */
async function letOut<T>(
  session: Session,
  draft: Draft,
  way: { method: 'print' | 'stick'; documentSha256: string; openedBy: string },
  leave: () => Promise<T>,
): Promise<T> {
  const { db } = session.desk;
  const referral = getReferral(db, draft.referralId);
  mustGoOn(db, referral.id);
  const now = deskNow(db);
  const decision = decide(db, referral, way.method, dayOf(now));
  const { consent } = decision;
  if (!consent || now.toISOString() > draft.input.validUntil) throw new DeskError('draft-gone');
  const made = { at: new Date(draft.input.created), packetId: draft.input.packetId };
  const anew = inputOf(session, referral.id, decision, made);
  if (JSON.stringify(anew) !== JSON.stringify(draft.input)) throw new DeskError('draft-gone');
  const { recipient, packetId } = draft.input;
  const row = db
    .transaction(() =>
      beginDisclosure(
        db,
        session,
        {
          referral,
          consent,
          recipient: [recipient.siteName, way.openedBy].filter(Boolean).join(': '),
          recipientAddress: recipient.address,
          items: draft.items,
          classes: decision.allowed.map((item) => item.class),
          packetId,
          documentSha256: way.documentSha256,
          method: way.method,
        },
        now,
      ),
    )
    .immediate();
  const settle = (outcome: 'left' | 'failed') =>
    db
      .transaction(() => {
        settleDisclosure(db, row, outcome);
        if (outcome === 'left') markSent(db, session, referral.id, way.method, new Date());
        const action = outcome === 'left' ? 'packet.left' : 'packet.failed';
        appendAudit(db, session.member.id, action, fileNumberOf(db, referral.clientId));
      })
      .immediate();
  let result: T;
  try {
    result = await leave();
  } catch (fault) {
    settle('failed');
    throw fault;
  }
  // Outside the try: a fault of ours in writing this down must not say that nothing left; the row then stays "leaving".
  settle('left');
  return result;
}

/** Prints the signed bytes. `purged` false: the queue may keep a copy, and the screen says so. */
export async function printPacket(
  vault: Vault,
  session: Session,
  input: Input<'packets.print'>,
): Promise<Output<'packets.print'>> {
  const draft = vault.drafts.get(input.draftId);
  const way = { method: 'print' as const, documentSha256: draft.sha256, openedBy: '' };
  return letOut(session, draft, way, () =>
    vault.shell.ask('print', { pdf: draft.pdf, queue: input.queue, twoSided: input.twoSided }),
  );
}

/**
 * The keys of the ticked members of the recipient site, or six words; and who can open it, for the accounting. Six
 * words are told by telephone to a number on file, so the site needs one that somebody has checked.
 * Throws `no-recipient`, `no-telephone`.
 */
function lockOf(
  session: Session,
  draft: Draft,
  seal: Input<'packets.write'>['seal'],
): { lock: PacketLock; openedBy: string } {
  const { db } = session.desk;
  if (seal.kind === 'words') {
    const site = getSite(db, draft.input.recipient.siteId);
    if (!site.verified || !site.telephone) throw new DeskError('no-telephone');
    return { lock: { kind: 'words' }, openedBy: 'six words by telephone' };
  }
  const enrolled = listMembers(db, draft.input.recipient.siteId);
  const ticked = enrolled.filter((member) => seal.memberIds.includes(member.id));
  if (ticked.length !== new Set(seal.memberIds).size) throw new DeskError('no-recipient');
  return {
    lock: { kind: 'keys', recipients: ticked.map((member) => member.recipient) },
    openedBy: ticked.map((member) => member.name).join(', '),
  };
}

/** Writes the sealed packet to a stick or folder under a name that tells nothing. */
export async function writePacket(
  vault: Vault,
  session: Session,
  input: Input<'packets.write'>,
): Promise<Output<'packets.write'>> {
  const draft = vault.drafts.get(input.draftId);
  const place = await placeOf(vault, input.placeId);
  const { lock, openedBy } = lockOf(session, draft, input.seal);
  const packet = await buildPacket({
    pdf: draft.pdf,
    fhir: draft.fhir,
    input: draft.input,
    signer: await openSigner(session.desk.db, session.desk.keys.wrapKey, new Date()),
    trust: trustOf(session.desk.db),
    lock,
  });
  const fileName = `${paperCode('packet').toLowerCase()}.shpacket`;
  await letOut(session, draft, { method: 'stick', documentSha256: packet.sha256, openedBy }, () =>
    writeToPlace(join(place.path, fileName), packet.bytes, place.freeBytes),
  );
  return { fileName, words: packet.words ?? null };
}

/** The desk's certificate for clinics to pin: public, and named so that it tells nothing. */
export async function writeAuthority(
  vault: Vault,
  session: Session,
  placeId: string,
): Promise<Output<'packets.writeAuthority'>> {
  const place = await placeOf(vault, placeId);
  const fileName = `${paperCode('certificate').toLowerCase()}.pem`;
  const { db } = session.desk;
  const pem = authorityPem(db);
  const authority = readAuthorityPem(pem);
  if (!authority) throw new DeskError('desk-damaged');
  await writeToPlace(join(place.path, fileName), Buffer.from(pem), place.freeBytes);
  db.transaction(() => appendAudit(db, session.member.id, 'authority.written', '')).immediate();
  return { fileName, fingerprint: fingerprintOf(authority) };
}
