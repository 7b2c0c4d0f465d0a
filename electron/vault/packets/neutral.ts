import { PacketBuildError } from './packet-errors.ts';

/**
 * Words that would tell any reader of a certificate, a PDF's properties or a print queue that the person is
 * a crime victim (design, section 5: the sender is neutral).
 */
const telling =
  /family\s*justice|\bfjc\b|safe\s*haven|shelter|traffick|violen|victim|surviv|sobreviv|abus|domestic|dom[eé]stic|assault|\brape\b|crisis|\bdv\b|refugio|\btrata\b/i;

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
 * The number to call back, and whatever is written beside it: it stands on the cover and at every foot.
 * @throws PacketBuildError `sender-not-neutral` under the same rule
 */
export function neutralCallBack(text: string): string {
  return neutralSender(text);
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
