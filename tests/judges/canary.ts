import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Inspector, type Source } from './canary/inspect.ts';
import { Searcher } from './canary/search.ts';
import { TooLarge } from './canary/streams.ts';

/**
 * The one detector. Tests plant words ("canaries") where only the encrypted database may keep them and then look for
 * them everywhere else: in file contents of every encoding (canary/forms.ts), inside zlib, gzip, deflate and zstd
 * streams, ZIP entries and PDFs, in free pages of databases, in names and link targets.
 *
 * What it cannot see, and so must be shown otherwise: words drawn as pixels, encrypted bytes, extended attributes, and
 * words a compressor without checksummed framing (Snappy) has cut up.
 *
 *   node tests/judges/canary.ts --canaries FILE.json PATH…     FILE.json: an array of strings
 *   exit 0: nothing found and everything read · 1: found · 2: something could not be read · 3: wrong use
 */

export interface Finding {
  readonly path: string;
  readonly canary: string;
  /** The shape in which it lay there: a name from forms.ts, or `name`, or `pdf-text`. */
  readonly form: string;
  /** The containers around it, outermost first, each with its position: `zip(a.txt)@0`, `zlib@117`. Empty: plain. */
  readonly inside: readonly string[];
}

export interface Report {
  readonly findings: Finding[];
  /** What was not, or not wholly, looked at. A test for absence must require this to be empty. */
  readonly unreadable: { path: string; reason: string }[];
  readonly files: number;
  readonly bytes: number;
}

export interface ScanOptions {
  /** Bytes of a file looked at together. Smaller ones only make it slower; for tests of the seams. */
  readonly windowBytes?: number;
}

export const WINDOW_BYTES = 8 * 1024 * 1024;
const OVERLAP = 64 * 1024;
/** Longest compressed stream or PDF read at once, in bytes. */
const STREAM_LIMIT = 128 * 1024 * 1024;
/** Core dumps are sparse files of a terabyte; reading one never ends, so it is reported instead. */
const FILE_LIMIT = 16 * 1024 * 1024 * 1024;

/**
 * Looks for every canary in every file at or below `paths`. Links below a path are not followed (their targets' names
 * are searched); a path that is itself a link is.
 * @throws RangeError for a canary too short to be told from chance; Error when there is none, or poppler is missing.
 */
export function scan(paths: readonly string[], canaries: readonly string[], options: ScanOptions = {}): Report {
  const walk = new Walk(canaries, options.windowBytes ?? WINDOW_BYTES);
  for (const path of paths) walk.enter(path);
  return walk.report;
}

class Walk {
  readonly report = { findings: [] as Finding[], unreadable: [] as Report['unreadable'], files: 0, bytes: 0 };
  private readonly seen = new Set<string>();
  private readonly searcher: Searcher;
  private readonly canaries: readonly string[];
  private readonly window: number;

  constructor(canaries: readonly string[], window: number) {
    this.searcher = new Searcher(canaries);
    this.canaries = canaries;
    this.window = window;
  }

  enter(path: string): void {
    const start = Buffer.from(path);
    this.guarded(start, () => {
      this.name(start, Buffer.from(basename(path)), 'name');
      this.visit(lstatSync(start).isSymbolicLink() ? realpathSync(start, { encoding: 'buffer' }) : start);
    });
  }

  /** Names are handled as bytes: a name that is not UTF-8 must still be opened. */
  private visit(path: Buffer): void {
    this.guarded(path, () => {
      const stats = lstatSync(path);
      if (stats.isSymbolicLink()) this.name(path, readlinkSync(path, { encoding: 'buffer' }), 'link target');
      else if (stats.isDirectory()) this.folder(path);
      else if (stats.isFile()) this.file(path, stats);
      // a socket keeps no bytes; a device or a pipe cannot be read to its end
      else if (!stats.isSocket()) this.unreadable(path, 'neither file nor folder');
    });
  }

  private folder(path: Buffer): void {
    for (const name of readdirSync(path, { encoding: 'buffer' })) {
      const child = Buffer.concat([path, Buffer.from('/'), name]);
      this.name(child, name, 'name');
      this.visit(child);
    }
  }

  private file(path: Buffer, stats: Stats): void {
    if (stats.size > FILE_LIMIT) {
      this.unreadable(path, `${stats.size} bytes are more than is read`);
      return;
    }
    const inspector = this.inspector(path);
    // NONBLOCK: should it have become a pipe meanwhile, opening must not wait for a writer
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      if (fstatSync(file).isFile()) this.windows(file, inspector);
      else this.unreadable(path, 'changed while it was read');
    } finally {
      closeSync(file);
    }
  }

  private windows(file: number, inspector: Inspector): void {
    this.report.files += 1;
    for (let offset = 0; ; offset += this.window) {
      const source = windowOf(file, offset, this.window);
      inspector.inspect(source);
      this.report.bytes += source.limit;
      if (source.complete) break;
    }
  }

  private name(path: Buffer, name: Buffer, what: string): void {
    this.inspector(path).inspectName(name, [what]);
  }

  private inspector(path: Buffer): Inspector {
    return new Inspector(this.searcher, this.canaries, {
      found: ({ canary, form }, inside) => {
        const finding = { path: path.toString('utf8'), canary, form, inside };
        const key = JSON.stringify(finding);
        if (!this.seen.has(key)) this.report.findings.push(finding);
        this.seen.add(key);
      },
      unreadable: (reason) => this.unreadable(path, reason),
    });
  }

  private guarded(path: Buffer, look: () => void): void {
    try {
      look();
    } catch (error) {
      if (error instanceof TooLarge) this.unreadable(path, 'unpacks to too much');
      else if (error instanceof Error && 'syscall' in error) this.unreadable(path, error.message);
      else throw error;
    }
  }

  private unreadable(path: Buffer, reason: string): void {
    this.report.unreadable.push({ path: path.toString('utf8'), reason });
  }
}

function windowOf(file: number, offset: number, window: number): Source {
  const bytes = readAt(file, offset, window + OVERLAP);
  const complete = bytes.length < window + OVERLAP;
  return {
    bytes,
    limit: complete ? bytes.length : window,
    atStart: offset === 0,
    complete,
    offset,
    from: (at) => {
      const more = readAt(file, offset + at, STREAM_LIMIT);
      return { bytes: more, complete: more.length < STREAM_LIMIT };
    },
  };
}

function readAt(file: number, offset: number, length: number): Buffer {
  const rest = Math.max(0, Math.min(length, fstatSync(file).size - offset));
  const bytes = Buffer.allocUnsafe(rest);
  let got = 0;
  while (got < rest) {
    const count = readSync(file, bytes, got, rest - got, offset + got);
    if (count === 0) break;
    got += count;
  }
  return bytes.subarray(0, got);
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { canaries: { type: 'string' } }, allowPositionals: true });
  if (!values.canaries || positionals.length === 0) {
    console.error('usage: node tests/judges/canary.ts --canaries FILE.json PATH…');
    return 3;
  }
  const canaries: unknown = JSON.parse(readFileSync(values.canaries, 'utf8'));
  if (!Array.isArray(canaries) || !canaries.every((canary) => typeof canary === 'string')) {
    console.error(`${values.canaries}: an array of strings is needed`);
    return 3;
  }
  const report = scan(positionals, canaries);
  console.log(JSON.stringify(report, null, 2));
  if (report.findings.length > 0) return 1;
  return report.unreadable.length > 0 ? 2 : 0;
}

if (import.meta.main) process.exitCode = main();
