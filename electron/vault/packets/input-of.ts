import { DeskError } from '../../contract/errors.ts';
import { mustNotTell, wordsIn } from '../clients/residence.ts';
import { dayOf, daysAfter, endOfDay } from '../disclosures/days.ts';
import type { Decision } from '../disclosures/weigh.ts';
import { inPractice } from '../forms/practice.ts';
import { getReferral } from '../referrals/referrals.ts';
import { getSettings } from '../settings/settings.ts';
import { renamedIn } from '../sites/catalogue.ts';
import { getSite, listMembers } from '../sites/sites.ts';
import type { Session } from '../staff/desk.ts';
import type { PacketInput } from './packet-input.ts';

/**
 * The packet's input: what was allowed, who sends it and to whom. Nothing else of the file gets in here. Made when
 * the pages are prepared and once more when they leave: any difference means that the pages are old.
 */
export function inputOf(
  session: Session,
  referralId: string,
  decision: Decision,
  made: { at: Date; packetId: string },
): PacketInput {
  const { db } = session.desk;
  const referral = getReferral(db, referralId);
  const settings = getSettings(db);
  const site = getSite(db, referral.siteId);
  const consent = decision.consent;
  if (!consent) throw new DeskError('consent-missing');
  mustNotTell(
    db,
    referral.clientId,
    decision.allowed.flatMap(({ value }) => wordsIn(value)),
  );
  // A packet is never valid longer than the consent behind it.
  const lastDay = [daysAfter(dayOf(made.at), settings.packetDays), consent.endsOn].sort()[0] ?? consent.endsOn;
  return {
    packetId: made.packetId,
    referralCode: referral.code,
    sender: {
      name: settings.senderName,
      role: 'Community health worker',
      staffCode: session.member.code,
      callBack: settings.callBack,
    },
    recipient: {
      siteId: site.id,
      siteName: site.name,
      address: site.address,
      telephone: site.telephone,
      careTeam: listMembers(db, site.id).map((member) => member.name),
    },
    service: referral.service,
    answerBy: referral.answerBy,
    created: made.at.toISOString(),
    validUntil: endOfDay(lastDay).toISOString(),
    consent: {
      code: consent.code,
      signedOn: consent.signedOn,
      expiresOn: consent.endsOn,
      purposes: consent.purposes,
    },
    renamed: renamedIn(
      db,
      referral.service,
      decision.allowed.map((item) => item.id),
    ),
    items: decision.allowed,
    practice: inPractice(db),
  };
}
