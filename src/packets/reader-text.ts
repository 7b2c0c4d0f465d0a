/**
 * What the reader says when a packet stays shut: what happened, what is safe, what to do (design, section 8).
 * The sentences are message ids; Spanish lies in src/i18n/es/packets.ts.
 */

/** Mirrors `refusalCodes` of the vault's packet-errors.ts, which the window may not import; a test compares them. */
export const readerCodes = [
  'too-big',
  'not-a-packet',
  'cut-off',
  'too-much-work',
  'needs-key',
  'needs-words',
  'not-for-you',
  'wrong-words',
  'damaged',
  'wrong-parts',
  'unknown-issuer',
  'changed-manifest',
  'revoked-signer',
  'bad-manifest',
  'newer-format',
  'changed-part',
  'wrong-recipient',
  'from-the-future',
  'signer-not-valid',
  'expired',
  'pdf-changed',
] as const;
/** Before the packet itself is looked at: what she chose cannot be used. */
export const setUpCodes = ['file-gone', 'needs-authority', 'bad-authority', 'bad-identity'] as const;
/** What this computer knows of the desk stands against opening anything. */
export const knownCodes = ['other-authority', 'trust-unreadable'] as const;
export type ReaderCode = (typeof readerCodes)[number] | (typeof setUpCodes)[number] | (typeof knownCodes)[number];

export interface ReaderText {
  /** What happened, in one line. */
  title: string;
  /** What to do now. */
  todo: string;
  /**
   * `again`: a slip that she can put right here (another key, the words once more) · `ask`: somebody must be
   * called · `stop`: the packet was changed, or is not from the desk.
   */
  weight: 'again' | 'ask' | 'stop';
}

const CALL = 'Call the sender at the number you have on file, not at one from the stick, and ask for a new packet.';
const STOP =
  'Do not use it. Keep the stick apart and call the sender at the number you have on file, not at one from the stick.';

const texts: Record<ReaderCode, ReaderText> = {
  'file-gone': {
    title: 'A file you chose is no longer there',
    todo: 'Put the stick back in, and choose the file again.',
    weight: 'again',
  },
  'needs-authority': {
    title: 'This computer does not know the desk yet',
    todo: 'Choose its certificate: the file that the desk handed over in person. This is asked only once.',
    weight: 'again',
  },
  'bad-authority': {
    title: 'That file is not a certificate of a desk',
    todo: 'Choose the certificate that the desk handed over in person.',
    weight: 'again',
  },
  'bad-identity': {
    title: 'That file is not a key file',
    todo: 'Choose the file with your own secret key. It lies where you keep it, never on the stick with the packet.',
    weight: 'again',
  },
  'other-authority': {
    title: 'This certificate is not the one this computer knows',
    todo: 'Do not use it. Call the sender at the number you have on file, not at one from the stick. The administrator of the clinic’s computer can take over a new certificate, only after comparing the fingerprint by telephone.',
    weight: 'stop',
  },
  'trust-unreadable': {
    title: 'What this computer keeps about the desk cannot be read',
    todo: 'The packet may be good: nothing in it was shown or changed. Have the administrator of this computer mend it. Until then, call the sender at the number you have on file and ask for paper.',
    weight: 'ask',
  },
  'too-big': { title: 'This file is far too large to be a packet', todo: CALL, weight: 'ask' },
  'not-a-packet': {
    title: 'This file is not a packet',
    todo: 'Choose the file on the stick whose name ends in .shpacket.',
    weight: 'again',
  },
  'cut-off': {
    title: 'The end of this file is missing',
    todo: 'The stick may have come out too soon. Ask the sender to write the packet again.',
    weight: 'ask',
  },
  'too-much-work': {
    title: 'This file asks for more work than any real packet',
    todo: STOP,
    weight: 'stop',
  },
  'needs-key': {
    title: 'This packet opens with a key file, not with words',
    todo: 'Choose your key file, and open it again.',
    weight: 'again',
  },
  'needs-words': {
    title: 'This packet opens with six words, not with a key file',
    todo: 'Ask the sender for the six words by telephone, and open it again.',
    weight: 'again',
  },
  'not-for-you': {
    title: 'This packet is not locked to this key',
    todo: 'Choose another key file. If none opens it, it was made for another person: call the sender.',
    weight: 'again',
  },
  'wrong-words': {
    title: 'These six words do not open it',
    todo: 'Read them back to the sender one by one. Nothing is lost by trying again.',
    weight: 'again',
  },
  damaged: {
    title: 'This packet was damaged on its way',
    todo: CALL,
    weight: 'ask',
  },
  'wrong-parts': { title: 'What is inside is not put together as a packet is', todo: STOP, weight: 'stop' },
  'unknown-issuer': {
    title: 'This packet is not from the desk whose certificate you chose',
    todo: 'Check that you chose the right certificate. If you did, do not use the packet, and call the sender.',
    weight: 'stop',
  },
  'changed-manifest': { title: 'This packet was changed after it was signed', todo: STOP, weight: 'stop' },
  'revoked-signer': {
    title: 'The key that signed this packet has been withdrawn',
    todo: STOP,
    weight: 'stop',
  },
  'bad-manifest': { title: 'The list of contents in this packet is not right', todo: STOP, weight: 'stop' },
  'newer-format': {
    title: 'This packet was made by a newer version',
    todo: 'Nothing is wrong with it. Put the newer reader on this computer, and open it there.',
    weight: 'ask',
  },
  'changed-part': { title: 'A part of this packet was changed after it was signed', todo: STOP, weight: 'stop' },
  'wrong-recipient': {
    title: 'This packet was not made for the people it is locked to',
    todo: STOP,
    weight: 'stop',
  },
  'from-the-future': {
    title: 'This packet says it was made on a day still to come',
    todo: 'Look at the date of this computer first. If it is right, call the sender.',
    weight: 'ask',
  },
  'signer-not-valid': {
    title: 'The key that signed this packet was not valid on that day',
    todo: STOP,
    weight: 'stop',
  },
  expired: {
    title: 'This packet was valid until {day}',
    todo: 'Nothing was changed in it; its time has passed. Call the sender and ask for a new one.',
    weight: 'ask',
  },
  'pdf-changed': { title: 'The pages in this packet were changed after they were signed', todo: STOP, weight: 'stop' },
};

const unknown: ReaderText = { title: 'This packet could not be checked to the end', todo: CALL, weight: 'ask' };

/** All sentences of this file, for the test that each has its Spanish. */
export const readerSentences = [...Object.values(texts), unknown].flatMap(({ title, todo }) => [title, todo]);

/** The sentences for a code; a code this reader does not know still keeps the pages shut and says whom to call. */
export function readerText(code: string): ReaderText {
  return Object.hasOwn(texts, code) ? texts[code as ReaderCode] : unknown;
}
