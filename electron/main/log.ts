import type { StartFault } from './start-check.ts';

/** All that a packaged desk ever writes outside its folder: one of these words, on standard error. */
export type LogCode = StartFault | 'native-changed' | 'fault';

/** A code and nothing beside it: the words of an error may hold a path, a title or a name. */
export function logCode(code: LogCode): void {
  process.stderr.write(`desk: ${code}\n`);
}
