// Called by electron-builder before it packs. A desk for Windows or macOS is signed or it is not made: without a
// signature SmartScreen and Gatekeeper teach the staff to click a warning away.

/** Which variables each system's signing reads, any of a line; docs/release.md says where the values come from. */
const NEEDED = {
  win32: [
    ['WIN_CSC_LINK', 'CSC_LINK'],
    ['WIN_CSC_KEY_PASSWORD', 'CSC_KEY_PASSWORD'],
  ],
  darwin: [['CSC_LINK', 'CSC_NAME'], ['APPLE_API_KEY'], ['APPLE_API_KEY_ID'], ['APPLE_API_ISSUER']],
};

/**
 * @param {string} platform as Node calls it
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]} in words, what is missing to sign for it; nothing is needed on Linux
 */
function missingToSign(platform, environment) {
  const needed = NEEDED[/** @type {'win32'} */ (platform)] ?? [];
  return needed.filter((names) => names.every((name) => !environment[name])).map((names) => names.join(' or '));
}

exports.missingToSign = missingToSign;

/** @returns {Promise<boolean>} false: the two native packages lie in the staged folder already */
exports.default = async (/** @type {import('electron-builder').BeforeBuildContext} */ { platform }) => {
  const missing = missingToSign(platform.nodeName, process.env);
  if (missing.length > 0)
    throw new Error(`Signing for ${platform.nodeName} needs ${missing.join(', ')} (docs/release.md).`);
  return false;
};
