import type { Manifest } from './manifest.ts';
import type { RefusalCode } from './packet-errors.ts';

/**
 * What a nurse reads when a packet is refused: what happened, what is safe, what to do. Before the manifest's
 * signature is proved no telephone number out of the packet may be shown: a forger would put his own.
 */

const CALL_KNOWN = 'Call the desk that sent it on the number you already have for it.';
const UNTOUCHED = 'Nothing was shown or saved.';

export const readerMessages: Record<RefusalCode, { en: string }> = {
  'too-big': {
    en: `This file is larger than any packet can be, so it was not read. ${UNTOUCHED} Choose the file whose name ends in .shpacket.`,
  },
  'not-a-packet': {
    en: `This file is not a packet. ${UNTOUCHED} Choose the file whose name ends in .shpacket, or ask the sender for it again.`,
  },
  'cut-off': {
    en: `This file is not whole; it may have been copied while the stick was pulled out. ${UNTOUCHED} Copy it again, or ask the sender for a new one.`,
  },
  'too-much-work': {
    en: `This file asks for more computing work than an honest packet does, so it was not opened. ${UNTOUCHED} ${CALL_KNOWN}`,
  },
  'needs-key': {
    en: `This packet is locked to the keys of care team members. ${UNTOUCHED} Open it with your own key file; six words cannot open it.`,
  },
  'needs-words': {
    en: `This packet is locked with six words. ${UNTOUCHED} The desk tells them to you by telephone; enter them to open it.`,
  },
  'not-for-you': {
    en: `This packet is not locked to your key. ${UNTOUCHED} Ask the care team member it was sent to, or call the desk if it was meant for you.`,
  },
  'wrong-words': {
    en: `These six words do not open this packet. ${UNTOUCHED} Check each word with the desk by telephone and try again.`,
  },
  damaged: {
    en: `This file was damaged or changed on its way. ${UNTOUCHED} Ask the desk for a new packet.`,
  },
  'wrong-parts': {
    en: `What is inside this packet is not put together as the desk does it. ${UNTOUCHED} Do not use it. ${CALL_KNOWN}`,
  },
  'unknown-issuer': {
    en: `This packet does not come from the desk your clinic knows. ${UNTOUCHED} Do not use it. ${CALL_KNOWN}`,
  },
  'changed-manifest': {
    en: `The desk's signature does not fit this packet: it was changed after it was signed. ${UNTOUCHED} Do not use it. ${CALL_KNOWN}`,
  },
  'revoked-signer': {
    en: `This packet was signed with a key that the desk has withdrawn. ${UNTOUCHED} Do not use it. ${CALL_KNOWN}`,
  },
  'bad-manifest': {
    en: `This packet is signed by the desk but written in a way this reader does not understand. ${UNTOUCHED} Call the desk and ask for a new one.`,
  },
  'newer-format': {
    en: `This packet was made by a newer version than this reader. ${UNTOUCHED} Ask the desk for the newer reader, or for the pages on paper.`,
  },
  'changed-part': {
    en: `A part of this packet was changed after it was signed. ${UNTOUCHED} Do not use it. Call {number}.`,
  },
  'wrong-recipient': {
    en: `This packet was made for other readers and passed on. ${UNTOUCHED} Please do not pass it on further. Call {number}.`,
  },
  'from-the-future': {
    en: `This packet says it was made on {created}, which is later than this computer's date. ${UNTOUCHED} Check the date of this computer; if it is right, call {number}.`,
  },
  'signer-not-valid': {
    en: `The signing key of this packet was not in use on {created}, the day it says it was made. ${UNTOUCHED} Do not use it. Call {number}.`,
  },
  expired: {
    en: `This packet was valid until {validUntil}. It comes from the desk and was not changed, but the consent behind it may have ended, so its pages stay shut. Call {number} for a new one.`,
  },
  'pdf-changed': {
    en: `The signature inside the pages does not cover all of them. ${UNTOUCHED} Do not use them. Call {number}.`,
  },
};

/** The desk and its clinics share one time zone; a day must read the same on both sides. */
const day = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  timeZone: 'America/Los_Angeles',
});

/**
 * The sentence for one refusal.
 * @param manifest as `verifyPacket` returned it; its number and dates are used only then
 */
export function readerMessage(code: RefusalCode, manifest?: Manifest): string {
  return readerMessages[code].en
    .replace('{number}', manifest?.issuer.callBack ?? 'the desk that sent it')
    .replace('{validUntil}', manifest === undefined ? 'a day now past' : day.format(new Date(manifest.validUntil)))
    .replace('{created}', manifest === undefined ? 'another day' : day.format(new Date(manifest.created)));
}
