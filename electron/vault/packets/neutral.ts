import { PacketBuildError } from './packet-errors.ts';

/**
 * Words that would tell any reader of a certificate, a PDF's properties or a print queue that the person is
 * a crime victim (design, section 5: the sender is neutral).
 */
const telling = /family\s*justice|\bfjc\b|safe\s*haven|shelter|traffick|violence|victim|survivor|abuse/i;

/**
 * The sender's name as it may stand in certificates, the PDF signature and the manifest.
 * @throws PacketBuildError `sender-not-neutral` when it is empty, over 100 characters, holds control
 *   characters, or says what kind of help is given
 */
export function neutralSender(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length === 0 || trimmed.length > 100 || /\p{Cc}/u.test(trimmed) || telling.test(trimmed)) {
    throw new PacketBuildError('sender-not-neutral');
  }
  return trimmed;
}

/**
 * The same name in printable ASCII: the PDF library mangles other letters in /Name and /Reason. Accents are
 * dropped ("Clínica" becomes "Clinica"); the real spelling stands in the certificate and on the page.
 */
export function asciiName(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim();
  return ascii.length > 0 ? ascii : 'Sender';
}
