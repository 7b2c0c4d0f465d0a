import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };
import { controlFile, debianVersion } from '../../../scripts/lib/deb.mjs';
import { packageVersion } from '../../../scripts/lib/packaging.mjs';
import { filesBelow, hashesOf, stageApp } from '../../../scripts/lib/stage.mjs';

const { missingToSign } = createRequire(import.meta.url)('../../../scripts/before-build.cjs');
const folder = mkdtempSync(join(tmpdir(), 'stage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the name of a package', () => {
  it('is the project version on the official Electron, and says "test runtime" on any other', () => {
    expect(packageVersion({ kind: 'official', version: '45.4.1' })).toBe(about.version);
    expect(packageVersion({ kind: 'test-runtime', version: '33.2.1' })).toBe(`${about.version}-testruntime.33.2.1`);
  });

  it('sorts a test runtime below its release, for dpkg', () => {
    expect(debianVersion('0.1.0')).toBe('0.1.0');
    expect(debianVersion('0.1.0-testruntime.33.2.1')).toBe('0.1.0~testruntime.33.2.1');
  });

  it('warns in the description of a test runtime only', () => {
    const release = controlFile({ version: '0.1.0', arch: 'x64', kilobytes: 5 });
    expect(release).toContain('Architecture: amd64\n');
    expect(release).toContain('Installed-Size: 5\n');
    expect(release).not.toContain('TEST RUNTIME');
    expect(controlFile({ version: '0.1.0-testruntime.33', arch: 'x64', kilobytes: 5 })).toContain('TEST RUNTIME');
  });
});

describe('signing', () => {
  it('is not asked for on Linux, and names what is missing elsewhere', () => {
    expect(missingToSign('linux', {})).toEqual([]);
    expect(missingToSign('win32', {})).toEqual([
      'WIN_CSC_LINK or CSC_LINK',
      'WIN_CSC_KEY_PASSWORD or CSC_KEY_PASSWORD',
    ]);
    expect(missingToSign('win32', { CSC_LINK: 'a', WIN_CSC_KEY_PASSWORD: 'b' })).toEqual([]);
    expect(missingToSign('darwin', { CSC_NAME: 'a', APPLE_API_KEY: 'b', APPLE_API_KEY_ID: 'c' })).toEqual([
      'APPLE_API_ISSUER',
    ]);
  });
});

describe('the staged folder', () => {
  it('names the part that is missing, rather than leaving it out', () => {
    const target = { platform: 'win32' as const, arch: 'ia32', version: '1.0.0' };
    expect(() => stageApp(join(folder, 'app'), target)).toThrow(/is missing/);
  });

  it('lists files with forward slashes and hashes native modules only', () => {
    const scripts = join(import.meta.dirname, '../../../scripts');
    expect(filesBelow(scripts)).toContain('lib/stage.mjs');
    expect(hashesOf(scripts)).toEqual({});
  });
});
