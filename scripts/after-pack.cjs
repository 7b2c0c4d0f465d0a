// A package built on the test runtime needs the driver built for it, and carries no loader of app folders.

const { copyFileSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

exports.default = async (/** @type {import('electron-builder').AfterPackContext} */ context) => {
  rmSync(join(context.packager.getResourcesDir(context.appOutDir), 'default_app.asar'), { force: true });
  const driver = process.env.DESK_DRIVER;
  if (!driver) return;
  const unpacked = 'resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/prebuilds';
  const target = join(context.appOutDir, unpacked, 'linux-x64.node');
  if (!existsSync(target)) throw new Error('the driver was not unpacked');
  copyFileSync(driver, target);
};
