import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativeFilesAreWhole } from '../../../electron/main/native-files.ts';
import { readNativeTable } from '../../../electron/vault/native-gate.ts';

const project = resolve(import.meta.dirname, '../../..');
const gate = join(project, 'electron/vault/native-gate.ts');
const driver = join(
  project,
  `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`,
);
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

let folder: string;
let module: string;
let table: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'native-'));
  mkdirSync(join(folder, 'out/main'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  module = join(folder, 'node_modules/driver.node');
  table = join(folder, 'out/main/native-hashes.json');
  cpSync(driver, module);
  writeFileSync(table, JSON.stringify({ 'node_modules/driver.node': hashOf(module) }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Loads the module in a process of its own; `guarded` puts the gate before it. */
function load(guarded: boolean) {
  const guard = `const { guardNativeCode, readNativeTable } = await import(${JSON.stringify(gate)});
    guardNativeCode(readNativeTable(${JSON.stringify(table)}));`;
  const text = `import { createRequire } from 'node:module';
    ${guarded ? guard : ''}
    process.stdout.write(typeof createRequire(import.meta.url)(${JSON.stringify(module)}));`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8' });
  return { said: ran.stdout, refused: /native-changed/.test(ran.stderr), code: ran.status };
}

describe('native code before it is loaded', () => {
  it('is let through when it is what was packaged', () => {
    expect(load(true)).toEqual({ said: 'object', refused: false, code: 0 });
  });

  it('is refused when one byte was added, though the system would load it', () => {
    appendFileSync(module, ' ');
    expect(load(false)).toEqual({ said: 'object', refused: false, code: 0 });
    expect(load(true)).toEqual({ said: '', refused: true, code: 1 });
  });

  it('is not loaded to be looked at: what is no library at all gives the same refusal', () => {
    writeFileSync(module, 'nothing that could be loaded');
    expect(load(true)).toEqual({ said: '', refused: true, code: 1 });
  });

  it.each(['{}', '[]', 'null', '{"a":"x"}', '{"a":1}', 'no table'])('a table of %s lets nothing through', (text) => {
    writeFileSync(table, text);
    expect(() => readNativeTable(table)).toThrow();
  });
});

describe('the look of the shell before it opens a window', () => {
  it('says whether all are whole', async () => {
    expect(await nativeFilesAreWhole(join(folder, 'out'))).toBe(true);
    appendFileSync(module, ' ');
    expect(await nativeFilesAreWhole(join(folder, 'out'))).toBe(false);
  });

  it('says no when a module, or the table, is missing or empty', async () => {
    rmSync(module);
    expect(await nativeFilesAreWhole(join(folder, 'out'))).toBe(false);
    writeFileSync(table, '{}');
    expect(await nativeFilesAreWhole(join(folder, 'out'))).toBe(false);
    rmSync(table);
    expect(await nativeFilesAreWhole(join(folder, 'out'))).toBe(false);
  });
});

describe('the vault process', () => {
  it('begins with the gate, and takes none of its own ways out along', () => {
    const text = `process.argv.push('--development');
      await import(${JSON.stringify(join(project, 'electron/vault/start.ts'))}).catch(() => undefined);
      process.stdout.write([typeof fetch, typeof WebSocket, typeof EventSource].join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', text], { encoding: 'utf8' });
    expect(said).toBe('undefined,undefined,undefined');
  });

  it('does not begin without a table', () => {
    const start = join(project, 'electron/vault/start.ts');
    const ran = spawnSync(process.execPath, [start], { encoding: 'utf8' });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('native-hashes.json');
  });
});
