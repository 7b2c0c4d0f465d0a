import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Whether every native module of the package is the one it was packaged with. The table main/native-hashes.json in
 * the folder `bundle` is made when packaging: the SHA-256 of each by its path from the folder above.
 * Asked before there is a window, so that it can be said; the vault looks once more at what it really loads
 * (electron/vault/native-gate.ts). A table that is missing, empty or no table is a "no".
 */
export async function nativeFilesAreWhole(bundle: string): Promise<boolean> {
  try {
    const table = JSON.parse(await readFile(join(bundle, 'main/native-hashes.json'), 'utf8')) as Record<string, string>;
    const files = Object.entries(table);
    for (const [path, hash] of files) {
      const bytes = await readFile(join(bundle, '..', path));
      if (createHash('sha256').update(bytes).digest('hex') !== hash) return false;
    }
    return files.length > 0;
  } catch {
    return false;
  }
}
