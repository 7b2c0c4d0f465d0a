import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfWithHiddenText } from './canary/control-pdfs.ts';
import {
  answers,
  assertDetectorWorks,
  type Control,
  controlCanary,
  missedControls,
  plantControls,
} from './canary/controls.ts';
import { plantedForms } from './canary/forms.ts';
import { type Report, scan } from './canary.ts';

let dir = '';
let controls: Control[] = [];
let report: Report;
const canary = controlCanary();

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'canary-'));
  controls = plantControls(mkdtempSync(join(dir, 'all-')), canary);
  report = scan([dir], [canary]);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function folder(): string {
  return mkdtempSync(join(dir, 'one-'));
}

describe('the canary detector', () => {
  it('finds each control in its own shape and in no other, so that no shape can be dropped unnoticed', () => {
    for (const control of controls) {
      const findings = report.findings.filter(({ path }) => path === control.path);
      expect(findings.filter((finding) => answers(control, finding)).length, control.path).toBeGreaterThan(0);
      expect(
        findings.filter((finding) => !answers(control, finding)),
        control.path,
      ).toEqual([]);
    }
    expect(report.unreadable).toEqual([]);
  });

  it('has a control for every form it knows', () => {
    const planted = new Set(controls.map(({ form }) => form));
    expect(plantedForms(canary).filter(({ name }) => !planted.has(name))).toEqual([]);
  });

  it('misses a control when that one finding is taken away', () => {
    for (const control of controls) {
      const rest = report.findings.filter(({ path }) => path !== control.path);
      expect(missedControls(controls, rest)).toEqual([control]);
    }
  });

  it('the self-check passes, and fails for a detector that has lost one shape', () => {
    expect(assertDetectorWorks(dir)).toBe(controls.length);
    const weakened = (paths: string[], canaries: string[]): Report => {
      const all = scan(paths, canaries);
      return { ...all, findings: all.findings.filter(({ form }) => form !== 'nfd') };
    };
    expect(() => assertDetectorWorks(dir, weakened)).toThrow(/misses: [^;]*nfd\.txt \(nfd\)$/);
  });

  it('the self-check fails for a detector that cries wolf or could not read', () => {
    const wolf = (paths: string[], canaries: string[]): Report => {
      const all = scan(paths, canaries);
      const decoy = { path: join(paths[0] ?? '', 'decoy.txt'), canary, form: 'utf8', inside: [] };
      return { ...all, findings: [...all.findings, decoy] };
    };
    expect(() => assertDetectorWorks(dir, wolf)).toThrow(/not there/);
    const blind = (paths: string[], canaries: string[]): Report => ({
      ...scan(paths, canaries),
      unreadable: [{ path: 'x', reason: 'EACCES' }],
    });
    expect(() => assertDetectorWorks(dir, blind)).toThrow(/could not read/);
  });

  it('finds a word wherever the seam between two windows cuts it', () => {
    const path = join(folder(), 'seam.bin');
    const word = Buffer.from(canary);
    const stream = gzipSync(Buffer.from(`${randomBytes(200_000).toString('hex')} ${canary}`));
    const window = 100_000;
    for (let before = 0; before <= word.length; before++) {
      writeFileSync(path, Buffer.concat([Buffer.alloc(window - before), word, Buffer.alloc(window)]));
      expect(scan([path], [canary], { windowBytes: window }).findings, `${before}`).toHaveLength(1);
    }
    for (const before of [0, 1, 2, 40_000, 99_999]) {
      writeFileSync(path, Buffer.concat([Buffer.alloc(window - before), stream, Buffer.alloc(3 * window)]));
      expect(scan([path], [canary], { windowBytes: window }).findings, `${before}`).toMatchObject([{ form: 'utf8' }]);
    }
  });

  it('says what it could not look at', () => {
    const place = folder();
    const locked = zipSync({ 'a.txt': Buffer.from('nothing') });
    locked[6] = 1;
    writeFileSync(join(place, 'locked.zip'), locked);
    writeFileSync(join(place, 'packed.xz'), Buffer.from('fd377a585a0000', 'hex'));
    writeFileSync(join(place, 'broken.pdf'), '%PDF-1.7\n1 0 obj\n<< /Nothing (that) >>\nendobj\n');
    writeFileSync(join(place, 'bomb.gz'), gzipSync(Buffer.alloc(130 * 1024 * 1024)));
    let deep = deflateSync(Buffer.from('at the bottom'));
    for (let i = 0; i < 8; i++) deep = deflateSync(deep);
    writeFileSync(join(place, 'deep.z'), deep);
    writeFileSync(join(place, 'core'), '');
    truncateSync(join(place, 'core'), 2 ** 40);
    spawnSync('mkfifo', [join(place, 'pipe')]);
    const { unreadable } = scan([place, join(place, 'gone')], [canary]);
    const names = new Set(unreadable.map(({ path }) => path.split('/').at(-1)));
    expect([...names].sort()).toEqual(
      ['bomb.gz', 'broken.pdf', 'core', 'deep.z', 'gone', 'locked.zip', 'packed.xz', 'pipe'].sort(),
    );
  });

  it('reads a stream to its damage and no further, however much lies behind it', () => {
    const place = folder();
    // A dictionary is full of letters that begin a stream by chance; some such streams even end, with a wrong checksum.
    const wrong = deflateSync(Buffer.from(`${randomBytes(30_000).toString('hex')} ${canary}`));
    wrong.fill(0, wrong.length - 4); // Adler-32
    writeFileSync(join(place, 'dictionary.js'), Buffer.concat([wrong, Buffer.alloc(8 * 1024 * 1024)]));
    expect(scan([place], [canary]).findings).toMatchObject([{ form: 'utf8', inside: ['zlib@0'] }]);
  });

  it('takes a mention of "%PDF-1.7" in a program for no document, and reads a PDF behind other bytes', () => {
    const place = folder();
    writeFileSync(join(place, 'reader.js'), `if (!head.startsWith('%PDF-1.7')) throw new Error('no PDF')`);
    writeFileSync(join(place, 'mail.eml'), Buffer.concat([Buffer.from('To: the desk\n\n'), pdfWithHiddenText(canary)]));
    const { findings, unreadable } = scan([place], [canary]);
    expect(unreadable).toEqual([]);
    expect(findings.map(({ form }) => form)).toEqual(['pdf-text']);
  });

  it('follows no link inside a folder, but one that it is given', () => {
    const inside = folder();
    const outside = folder();
    writeFileSync(join(outside, 'note.txt'), canary);
    symlinkSync(outside, join(inside, 'link'));
    expect(scan([inside], [canary]).findings).toEqual([]);
    expect(scan([join(inside, 'link')], [canary]).findings).toHaveLength(1);
  });

  it('refuses to look for nothing, or for a word that chance would write', () => {
    expect(() => scan([dir], [])).toThrow(/no canary/);
    expect(() => scan([dir], ['Maria'])).toThrow(RangeError);
  });

  it('tells one canary from another', () => {
    const place = folder();
    writeFileSync(join(place, 'note.txt'), 'second-canary');
    const { findings } = scan([place], ['first-canary', 'second-canary']);
    expect(findings).toEqual([{ path: join(place, 'note.txt'), canary: 'second-canary', form: 'utf8', inside: [] }]);
  });

  it('finds nothing in noise, for twenty canaries at once', () => {
    const place = folder();
    writeFileSync(join(place, 'noise.bin'), randomBytes(8_000_000));
    const twenty = Array.from({ length: 20 }, () => controlCanary());
    expect(scan([place], twenty)).toMatchObject({ findings: [], unreadable: [], bytes: 8_000_000 });
  }, 120_000);
});

describe('the command line', () => {
  const program = join(import.meta.dirname, 'canary.ts');

  function run(paths: string[], account: { uid?: number; gid?: number } = {}) {
    const list = join(dir, 'canaries.json');
    writeFileSync(list, JSON.stringify([canary]));
    chmodSync(dir, 0o755);
    return spawnSync(process.execPath, [program, '--canaries', list, ...paths], { encoding: 'utf8', ...account });
  }

  it('ends with 1 on a finding and prints it, with 0 when all is clean, with 3 on wrong use', () => {
    const place = folder();
    writeFileSync(join(place, 'clean.txt'), 'a quiet street');
    expect(run([place]).status).toBe(0);
    writeFileSync(join(place, 'note.txt'), canary);
    const found = run([place]);
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout).findings).toMatchObject([{ path: join(place, 'note.txt'), form: 'utf8' }]);
    expect(run([]).status).toBe(3);
  });

  it('ends with 2 when a folder may not be read', () => {
    const place = folder();
    chmodSync(place, 0o755);
    mkdirSync(join(place, 'closed'), { mode: 0o000 });
    // root may read everything, so as root another account looks
    const result = run([place], process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {});
    expect(result.status).toBe(2);
    expect(JSON.parse(result.stdout).unreadable).toMatchObject([{ path: join(place, 'closed') }]);
    chmodSync(join(place, 'closed'), 0o700);
  });
});
