// Called by electron-builder when the package stands and before it is signed.

const { existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/** Where electron-builder put the program that carries the fuses. */
function programOf(
  /** @type {import('electron-builder').AfterPackContext} */ { appOutDir, packager, electronPlatformName },
) {
  if (electronPlatformName === 'linux') {
    return join(appOutDir, /** @type {import('electron-builder').LinuxPackager} */ (packager).executableName);
  }
  return join(appOutDir, `${packager.appInfo.productFilename}${electronPlatformName === 'win32' ? '.exe' : '.app'}`);
}

exports.default = async (/** @type {import('electron-builder').AfterPackContext} */ context) => {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  // Electron's own app, or the test runtime's loader: either would start any folder it is pointed at.
  rmSync(join(resources, 'default_app.asar'), { force: true });
  const { fuseConfig, readFuses } = await import('./lib/fuses.mjs');
  const program = programOf(context);
  await context.packager.addElectronFuses(context, await fuseConfig(program));
  const { faults } = await readFuses(program);
  if (faults.length > 0) throw new Error(`the fuses were not set: ${faults.join(', ')}`);
  if (existsSync(join(resources, 'app'))) throw new Error('the app lies outside its asar');
};
