import { findPacked, type Packed, pdfText, squeezed } from './containers.ts';
import type { Hit, Searcher } from './search.ts';
import { TooLarge, type Unpacked, unpack } from './streams.ts';

/** Bytes to look at: a window of a file, or something unpacked. */
export interface Source {
  readonly bytes: Buffer;
  /** Packed things are taken up when they begin before this; what lies behind it is seen again in the next window. */
  readonly limit: number;
  readonly atStart: boolean;
  /** True when `bytes` reach to the end. */
  readonly complete: boolean;
  /** Position of `bytes` in the file, for the report. */
  readonly offset: number;
  /** As much as may be read from this position (relative to `bytes`) on, and whether that reached the end. */
  from(at: number): { bytes: Buffer; complete: boolean };
}

/** Where the results of one file go. */
export interface Listener {
  found(hit: Hit, inside: readonly string[]): void;
  unreadable(reason: string): void;
}

const DEPTH_LIMIT = 6;
/** Bytes unpacked from one file, all in all: an archive may unpack into more than any machine holds. */
const TOTAL_LIMIT = 2 * 1024 * 1024 * 1024;

/** Searches one file's bytes, and everything packed inside them, for the canaries. */
export class Inspector {
  private unpacked = 0;
  private readonly searcher: Searcher;
  private readonly canaries: readonly string[];
  private readonly listener: Listener;

  constructor(searcher: Searcher, canaries: readonly string[], listener: Listener) {
    this.searcher = searcher;
    this.canaries = canaries;
    this.listener = listener;
  }

  inspect(source: Source, inside: readonly string[] = []): void {
    this.report(this.searcher.search(source.bytes), inside);
    for (const packed of findPacked(source.bytes, source.limit, source.atStart)) this.open(source, packed, inside);
  }

  /** Names (of files, of archive entries, of link targets) also count in other case: a name may have been folded. */
  inspectName(name: Buffer, inside: readonly string[]): void {
    this.report(this.searcher.search(name), inside);
    const folded = fold(name.toString('utf8'));
    const hits = this.canaries.filter((canary) => folded.includes(fold(canary)));
    this.report(
      hits.map((canary) => ({ canary, form: 'name' })),
      inside,
    );
  }

  private report(hits: readonly Hit[], inside: readonly string[]): void {
    for (const hit of hits) this.listener.found(hit, inside);
  }

  private open(source: Source, packed: Packed, inside: readonly string[]): void {
    const trail = [...inside, `${packed.label}@${source.offset + packed.at}`];
    if (packed.kind === 'opaque') this.listener.unreadable(trail.join(' > '));
    else if (packed.kind === 'zip-name') this.inspectName(packed.name, trail);
    else if (packed.kind === 'pdf') this.openPdf(source, packed.at, trail);
    else this.openStream(source, packed, trail);
  }

  private openPdf(source: Source, at: number, trail: readonly string[]): void {
    const pdf = source.complete ? source.bytes.subarray(at) : source.from(at).bytes;
    const text = pdfText(pdf);
    if (text === undefined) {
      // A program that merely mentions "%PDF-1.7" is no document; one with objects after it is.
      if (/\d \d+ obj\b/.test(pdf.toString('latin1', 0, 4096))) {
        this.listener.unreadable(`${trail.join(' > ')}: poppler cannot open it`);
      }
      return;
    }
    const tight = squeezed(text);
    const hits = this.canaries.filter((canary) => tight.includes(squeezed(canary)));
    this.report(
      hits.map((canary) => ({ canary, form: 'pdf-text' })),
      trail,
    );
  }

  private openStream(source: Source, packed: Packed & { label: string }, trail: readonly string[]): void {
    let content: Unpacked | undefined;
    try {
      content = this.unpackFrom(source, packed, trail);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.listener.unreadable(`${trail.join(' > ')}: unpacks to too much`);
    }
    if (!content || content.bytes.length === 0) return;
    const { bytes } = content;
    this.unpacked += bytes.length;
    if (this.unpacked > TOTAL_LIMIT) throw new TooLarge();
    if (trail.length > DEPTH_LIMIT) {
      // A whole stream with its checksum right is no chance: what is in it has not been looked at.
      if (content.state === 'whole') this.listener.unreadable(`${trail.join(' > ')}: nested too deep`);
      return;
    }
    const from = (at: number) => ({ bytes: bytes.subarray(at), complete: true });
    this.inspect({ bytes, limit: bytes.length, atStart: true, complete: true, offset: 0, from }, trail);
  }

  private unpackFrom(source: Source, packed: Packed, trail: readonly string[]): Unpacked | undefined {
    if (packed.kind === 'pdf' || packed.kind === 'opaque' || packed.kind === 'zip-name') return undefined;
    const near = unpack(packed.kind, source.bytes.subarray(packed.at));
    const ends = packed.at < source.bytes.length && near?.state !== 'cut';
    if (source.complete || ends) return near;
    const far = source.from(packed.at);
    const content = unpack(packed.kind, far.bytes);
    if (content?.state === 'cut' && !far.complete)
      this.listener.unreadable(`${trail.join(' > ')}: longer than is read`);
    return content;
  }
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en');
}
