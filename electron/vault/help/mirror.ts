import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type HelpLine, helpLineSchema } from '../../contract/help.ts';
import { writeAtomically } from '../keyring/atomic-file.ts';

/**
 * `help-lines.json`: the local lines in clear, so that F2 works while the desk is locked. Anybody who can write to the
 * folder can change it, so each unlock compares it with the database.
 */

export const MOST_LINES = 20;
const mirrorSchema = z.array(helpLineSchema).max(MOST_LINES);
const fileOf = (path: string) => join(path, 'help-lines.json');

/** None where the file is missing; null when it says what no desk of ours has written. */
export function readMirror(path: string): HelpLine[] | null {
  try {
    return mirrorSchema.parse(JSON.parse(readFileSync(fileOf(path), 'utf8')));
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null;
  }
}

export async function writeMirror(path: string, lines: readonly HelpLine[]): Promise<void> {
  await writeAtomically(fileOf(path), `${JSON.stringify(lines, null, 1)}\n`);
}
