import { createRequire } from 'node:module';

/*
 * Times the Argon2id calls of the desk that is loaded after this: beside them stands all that a faster machine or another
 * memory would not change. Nothing of the call itself is.
 */

interface Argon2 {
  hashRaw(...input: unknown[]): Promise<Buffer>;
}

const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as Argon2;
const real = argon2.hashRaw;
let spent = 0;
argon2.hashRaw = async (...input) => {
  const began = performance.now();
  try {
    return await real(...input);
  } finally {
    spent += performance.now() - began;
  }
};

/** Milliseconds spent in Argon2id since the last time it was asked. */
export function argonSpent(): number {
  const told = spent;
  spent = 0;
  return told;
}
