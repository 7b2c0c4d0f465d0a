import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3-multiple-ciphers';
import { zipSync } from 'fflate';
import { type Finding, type Report, scan, WINDOW_BYTES } from '../canary.ts';
import { pdfWithHiddenText, pdfWithStream } from './control-pdfs.ts';

/** A file (or name) in which the canary lies in exactly one shape, and what the detector has to say about it. */
export interface Control {
  readonly path: string;
  readonly form: string;
  /** Kinds of the containers around it, outermost first. */
  readonly inside: readonly string[];
}

/**
 * A word of our own with everything that makes encodings differ: an accent (NFD, Latin-1, percent, JSON) and
 * characters that base64 writes in both alphabets' own letters.
 */
export function controlCanary(): string {
  return `Zoë?>?${randomBytes(5).toString('hex')}Kanarie`;
}

/**
 * Writes the canary in every shape the detector claims to know, each once, into the empty folder `dir`. The files are
 * made by the ordinary encoders from whole sentences, not from the detector's own tables.
 * @param canary Latin-1 characters only (the PDF controls use WinAnsi), with lower-case letters.
 */
export function plantControls(dir: string, canary: string): Control[] {
  const controls: Control[] = [];
  const file = (name: string, bytes: Buffer | Uint8Array | string, form: string, inside: string[] = []): void => {
    const path = join(dir, `${controls.length}-${name}`);
    writeFileSync(path, bytes);
    controls.push({ path, form, inside });
  };
  const sentence = `She said: ${canary}, on Tuesday.`;
  plantText(file, canary, sentence);
  plantPacked(file, canary, sentence);
  file('glyphs.pdf', pdfWithHiddenText(canary), 'pdf-text', ['pdf']);
  file('stream.pdf', pdfWithStream(Buffer.from(sentence)), 'utf8', ['zlib']);
  file('pdf.zip', zipSync({ 'a.pdf': pdfWithHiddenText(canary) }), 'pdf-text', ['zip', 'pdf']);
  controls.push(...plantNames(dir, canary), ...plantSeams(dir, sentence), freePage(dir, sentence));
  return controls;
}

type Plant = (name: string, bytes: Buffer | Uint8Array | string, form: string, inside?: string[]) => void;

function plantText(file: Plant, canary: string, sentence: string): void {
  file('utf8.txt', sentence, 'utf8');
  file('nfd.txt', sentence.normalize('NFD'), 'nfd');
  file('latin1.txt', Buffer.from(sentence, 'latin1'), 'latin1');
  // ‹ and › have no zero byte: beside one, either byte order would also match one byte off
  const quoted = Buffer.from(`‹${canary}›`, 'utf16le');
  const swapped = Buffer.from(quoted).swap16();
  file('utf16le.txt', quoted, 'utf16le');
  file('utf16be.txt', swapped, 'utf16be');
  file('url.txt', new URLSearchParams({ q: canary }).toString(), 'percent');
  file('escaped.json', `"${sentence.replace('ë', '\\u00eb')}"`, 'json-escape');
  for (const shift of [0, 1, 2]) {
    for (const [name, bytes] of [
      ['base64', Buffer.from(`${'x'.repeat(shift)}${canary} and more`)],
      ['base64-utf16le', Buffer.concat([Buffer.alloc(shift), Buffer.from(`${canary} and more`, 'utf16le')])],
    ] as const) {
      file(`${name}.txt`, bytes.toString('base64'), `${name}+${shift}`);
      file(`${name}url.txt`, bytes.toString('base64url'), `${name}url+${shift}`);
      file(`${name}-wrapped.txt`, wrapped(bytes.toString('base64')), `${name}+${shift}`);
    }
  }
  for (const [name, bytes] of [
    ['hex', Buffer.from(sentence)],
    ['hex-utf16le', quoted],
    ['hex-utf16be', swapped],
  ] as const) {
    file(`${name}.txt`, bytes.toString('hex'), name);
    file(`${name}-upper.txt`, wrapped(bytes.toString('hex').toUpperCase()), name);
  }
}

/** Broken every 5 characters: no form of the word is left whole on one line. */
function wrapped(text: string): string {
  return text.replace(/.{5}/g, '$&\r\n');
}

function plantPacked(file: Plant, canary: string, sentence: string): void {
  // Repeated text and filler: without it a compressor stores the word as it is, and the plain search would do.
  const text = Buffer.from(`${sentence.repeat(20)}${randomBytes(30_000).toString('hex')}`);
  const noise = randomBytes(100);
  for (const byte of noise.keys()) if (noise[byte] === 0x78) noise[byte] = 0;
  const zip = (options: { level: 0 | 9 }) => zipSync({ 'note.txt': text }, options);
  file('zlib.bin', Buffer.concat([noise, deflateSync(text), noise]), 'utf8', ['zlib']);
  file('zlib-fast.bin', deflateSync(text, { level: 1, windowBits: 10 }), 'utf8', ['zlib']);
  file('zlib-cut.bin', deflateSync(text).subarray(0, 20_000), 'utf8', ['zlib']);
  const damaged = deflateSync(text);
  damaged.fill(0xff, 15_000, 16_000);
  file('zlib-damaged.bin', damaged, 'utf8', ['zlib']);
  file('gzip.bin', Buffer.concat([noise, gzipSync(text)]), 'utf8', ['gzip']);
  file('raw.bin', deflateRawSync(text), 'utf8', ['deflate']);
  file('zstd.bin', Buffer.concat([noise, zstdCompressSync(text)]), 'utf8', ['zstd']);
  file('utf16.gz', gzipSync(Buffer.from(`‹${canary}›`.repeat(50), 'utf16le')), 'utf16le', ['gzip']);
  file('packed.zip', zip({ level: 9 }), 'utf8', ['zip']);
  file('behind.zip', Buffer.concat([noise, zip({ level: 9 })]), 'utf8', ['zip']);
  // zeros beside it, or each outer compressor would store the dense inner one as it is
  const loose = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc(50_000)]);
  const inner = zipSync({ 'note.txt': Buffer.from(sentence.repeat(20)) });
  file('nested.gz', gzipSync(loose(zipSync({ 'inner.zip': loose(inner) }))), 'utf8', ['gzip', 'zip', 'zip']);
  file('stored.z', deflateSync(zip({ level: 0 })), 'utf8', ['zlib']);
  file('entry-name.zip', zipSync({ [`${canary.toUpperCase()}.txt`]: new Uint8Array() }), 'name', ['zip']);
}

function plantNames(dir: string, canary: string): Control[] {
  const folder = join(dir, 'names');
  const upper = canary.toUpperCase();
  mkdirSync(join(folder, `folder ${upper}`), { recursive: true });
  writeFileSync(join(folder, `file ${upper}`), '');
  writeFileSync(join(folder, `nfd ${upper.normalize('NFD')}`), '');
  symlinkSync(`/nowhere/${upper}`, join(folder, 'link'));
  const name = { form: 'name', inside: ['name'] };
  return [
    { path: join(folder, `folder ${upper}`), ...name },
    { path: join(folder, `file ${upper}`), ...name },
    { path: join(folder, `nfd ${upper.normalize('NFD')}`), ...name },
    { path: join(folder, 'link'), form: 'name', inside: ['link target'] },
  ];
}

/** Big files are read in windows: a word, and a stream, that lie across the seam. */
function plantSeams(dir: string, sentence: string): Control[] {
  const long = deflateSync(Buffer.from(`${randomBytes(100_000).toString('hex')}${sentence}`));
  return [
    { name: 'word', bytes: Buffer.from(sentence), before: 20, inside: [] },
    { name: 'stream', bytes: long, before: 50_000, inside: ['zlib'] },
  ].map(({ name, bytes, before, inside }) => {
    const path = join(dir, `seam-${name}.bin`);
    const file = openSync(path, 'w');
    writeSync(file, bytes, 0, bytes.length, WINDOW_BYTES - before);
    // long enough that the first window does not reach the end
    writeSync(file, Buffer.alloc(1), 0, 1, WINDOW_BYTES + 200_000);
    closeSync(file);
    return { path, form: 'utf8', inside };
  });
}

/** A row deleted from a database that does not overwrite: no query finds it, the free page keeps it. */
function freePage(dir: string, sentence: string): Control {
  const path = join(dir, 'free-page.db');
  const db = new Database(path);
  db.pragma('secure_delete=OFF');
  db.pragma('synchronous=OFF');
  db.exec('CREATE TABLE t(x)');
  const insert = db.prepare('INSERT INTO t VALUES(?)');
  db.transaction(() => {
    for (let i = 0; i < 100; i++) insert.run(`${'.'.repeat(2000)}${sentence}`);
  })();
  db.exec('DELETE FROM t');
  const free = Number(db.pragma('freelist_count', { simple: true }));
  db.close();
  if (free < 10) throw new Error('the control database has no free pages');
  return { path, form: 'utf8', inside: [] };
}

/** Whether `finding` is what this control must bring. */
export function answers(control: Control, finding: Finding): boolean {
  return (
    finding.path === control.path &&
    finding.form === control.form &&
    finding.inside.length === control.inside.length &&
    control.inside.every((kind, at) => finding.inside[at]?.split(/[@(]/)[0] === kind)
  );
}

/** The controls that no finding answers. */
export function missedControls(controls: readonly Control[], findings: readonly Finding[]): Control[] {
  return controls.filter((control) => !findings.some((finding) => answers(control, finding)));
}

/**
 * Plants every control in a new folder inside `dir`, requires the detector to find each one in its shape and nothing
 * in a file without the word, and removes the folder. Every run that looks for absence calls it first.
 * @returns how many controls were found.
 * @throws Error naming each control that was missed.
 */
export function assertDetectorWorks(
  dir: string,
  detector: (paths: string[], canaries: string[]) => Report = scan,
): number {
  const folder = mkdtempSync(join(dir, 'controls-'));
  try {
    const canary = controlCanary();
    const controls = plantControls(folder, canary);
    const decoy = join(folder, 'decoy.txt');
    writeFileSync(decoy, `nothing of ${controlCanary()} here`);
    const { findings, unreadable } = detector([folder], [canary]);
    const missed = missedControls(controls, findings);
    if (missed.length > 0) {
      const names = missed.map(
        ({ path, form, inside }) => `${path.slice(folder.length)} (${[...inside, form].join(' > ')})`,
      );
      throw new Error(`the detector misses: ${names.join('; ')}`);
    }
    if (findings.some(({ path }) => path === decoy)) throw new Error('the detector finds what is not there');
    if (unreadable.length > 0)
      throw new Error(`the detector could not read its controls: ${JSON.stringify(unreadable)}`);
    return controls.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
