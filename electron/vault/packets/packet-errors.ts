/**
 * Why a packet was refused, in the order in which the reader checks (design, section 5). A code carries no
 * client data; the sentence a nurse reads is in reader-messages.ts.
 */
export const refusalCodes = [
  // 1. size and format
  'too-big',
  'not-a-packet',
  'cut-off',
  'too-much-work',
  // 2. decrypt
  'needs-key',
  'needs-words',
  'not-for-you',
  'wrong-words',
  'damaged',
  // 3. names and rebuild
  'wrong-parts',
  // 4. manifest signature, trust list
  'unknown-issuer',
  'changed-manifest',
  'revoked-signer',
  'bad-manifest',
  'newer-format',
  // 5. hashes
  'changed-part',
  // 6. recipient
  'wrong-recipient',
  // 7. created, chain
  'from-the-future',
  'signer-not-valid',
  // 8. validity
  'expired',
  // 9. PDF signature
  'pdf-changed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown inside the reader at the first check that fails; `verifyPacket` turns it into its result. */
export class PacketRefused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = 'PacketRefused';
    this.code = code;
  }
}

export const buildFaults = [
  'sender-not-neutral',
  'no-recipient',
  'bad-recipient',
  'sealed-by-words',
  'part-too-big',
  'dates',
  'signer-not-valid',
  'pdf-not-signed',
  'pdf-not-signable',
  'wrong-key',
  'wrong-code',
] as const;
export type BuildFault = (typeof buildFaults)[number];

/** Thrown on the desk when keys, certificates or a packet cannot be made. */
export class PacketBuildError extends Error {
  readonly fault: BuildFault;
  constructor(fault: BuildFault) {
    super(fault);
    this.name = 'PacketBuildError';
    this.fault = fault;
  }
}
