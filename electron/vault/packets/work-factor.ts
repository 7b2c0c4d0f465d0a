/**
 * The work of a passphrase packet and of the authority's file: scrypt with log N 18 (256 MiB), as age's own tools set
 * it and nobody can choose less. About two seconds of the thread.
 */
export const workFactor = (): number => 18;
