import { join } from 'node:path';
import type { Input, Output } from '../../contract/calls.ts';
import { DeskError } from '../../contract/errors.ts';
import { appendAudit } from '../audit/audit.ts';
import { placeOf } from '../backups/places.ts';
import { fileNumberOf } from '../clients/clients.ts';
import { paperCode } from '../database/ids.ts';
import { beginDisclosure, settleDisclosure } from '../disclosures/accounting.ts';
import { dayOf } from '../disclosures/days.ts';
import { decide } from '../disclosures/weigh.ts';
import { getReferral, markSent } from '../referrals/referrals.ts';
import { getSite, listMembers } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import type { Vault } from '../vault.ts';
import { buildPacket, type PacketLock } from './build-packet.ts';
import type { Draft } from './drafts.ts';
import { authorityPem, openSigner, trustOf } from './signer.ts';
import { writeToPlace } from './write-out.ts';

/**
 * The two ways out. Each asks `authorize` once more at the moment of leaving (a consent may have been revoked
 * since the pages were prepared) and writes its accounting row before the first byte goes.
 */
async function letOut<T>(
  session: Session,
  draft: Draft,
  method: 'print' | 'stick',
  documentSha256: string,
  leave: () => Promise<T>,
): Promise<T> {
  const { db } = session.desk;
  const referral = getReferral(db, draft.referralId);
  const now = new Date();
  const decision = decide(db, referral, method, dayOf(now));
  const same =
    decision.consent?.id === draft.consentId &&
    JSON.stringify(decision.allowed) === JSON.stringify(draft.input.items) &&
    now.toISOString() <= draft.input.validUntil;
  if (!same || !decision.consent) throw new DeskError('draft-gone');
  const { consent } = decision;
  const row = db
    .transaction(() =>
      beginDisclosure(
        db,
        session,
        {
          referral,
          consent,
          site: getSite(db, referral.siteId),
          items: draft.items,
          packetId: draft.input.packetId,
          documentSha256,
          method,
        },
        now,
      ),
    )
    .immediate();
  const settle = (outcome: 'left' | 'failed') =>
    db
      .transaction(() => {
        settleDisclosure(db, row, outcome);
        if (outcome === 'left') markSent(db, referral.id, new Date());
        const action = outcome === 'left' ? 'packet.left' : 'packet.failed';
        appendAudit(db, session.member.id, action, fileNumberOf(db, referral.clientId));
      })
      .immediate();
  try {
    const result = await leave();
    settle('left');
    return result;
  } catch (fault) {
    settle('failed');
    throw fault;
  }
}

/** Prints the signed bytes. `purged` false: the queue may keep a copy, and the screen says so. */
export async function printPacket(
  vault: Vault,
  session: Session,
  input: Input<'packets.print'>,
): Promise<Output<'packets.print'>> {
  const draft = vault.drafts.get(input.draftId);
  return letOut(session, draft, 'print', draft.sha256, () =>
    vault.shell.ask('print', { pdf: draft.pdf, queue: input.queue, twoSided: input.twoSided }),
  );
}

/** The keys of the ticked members of the recipient site, or six words. Throws `no-recipient`. */
function lockOf(session: Session, draft: Draft, seal: Input<'packets.write'>['seal']): PacketLock {
  if (seal.kind === 'words') return { kind: 'words' };
  const enrolled = listMembers(session.desk.db, draft.input.recipient.siteId);
  const recipients = enrolled.filter((member) => seal.memberIds.includes(member.id)).map((member) => member.recipient);
  if (recipients.length !== seal.memberIds.length) throw new DeskError('no-recipient');
  return { kind: 'keys', recipients };
}

/** Writes the sealed packet to a stick or folder under a name that tells nothing. */
export async function writePacket(
  vault: Vault,
  session: Session,
  input: Input<'packets.write'>,
): Promise<Output<'packets.write'>> {
  const draft = vault.drafts.get(input.draftId);
  const place = await placeOf(vault, input.placeId);
  const now = new Date();
  const packet = await buildPacket({
    pdf: draft.pdf,
    fhir: draft.fhir,
    input: draft.input,
    signer: await openSigner(session.desk.db, session.desk.keys.wrapKey, now),
    trust: trustOf(session.desk.db),
    lock: lockOf(session, draft, input.seal),
  });
  const fileName = `${paperCode('packet').toLowerCase()}.shpacket`;
  await letOut(session, draft, 'stick', packet.sha256, () =>
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
  await writeToPlace(join(place.path, fileName), Buffer.from(authorityPem(session.desk.db)), place.freeBytes);
  const { db } = session.desk;
  db.transaction(() => appendAudit(db, session.member.id, 'authority.written', '')).immediate();
  return { fileName };
}
