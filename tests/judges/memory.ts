import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/**
 * Looks for bytes in the memory of running processes, as a thief with the same account (or root) would. Linux only:
 * /proc/PID/maps and /proc/PID/mem.
 */

/** What is looked for, in every shape in which it may lie in memory. */
export interface Needle {
  name: string;
  shapes: Buffer[];
}

export interface Looked {
  pid: number;
  /** What the process is: `browser`, `renderer`, `vault` … from its command line. */
  kind: string;
  /** False when the system did not let us read it. */
  readable: boolean;
  bytes: number;
  /** Names of needles found, each with how often. */
  found: Record<string, number>;
}

/** A text as Chromium, V8, SQLite and X11 hold it. */
export function textNeedle(text: string): Needle {
  return { name: text, shapes: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')] };
}

/** A key as raw bytes and as hex of both cases. */
export function keyNeedle(name: string, hex: string): Needle {
  return { name, shapes: [Buffer.from(hex, 'hex'), Buffer.from(hex.toLowerCase()), Buffer.from(hex.toUpperCase())] };
}

const CHUNK = 16 * 1024 * 1024;

function kindOf(pid: number): string {
  // Chromium writes its own title over the arguments, with spaces between them.
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  const type = command.find((part) => part.startsWith('--type='))?.slice('--type='.length) ?? 'browser';
  const service = command.find((part) => part.startsWith('--utility-sub-type='))?.slice('--utility-sub-type='.length);
  return service ? `${type} ${service}` : type;
}

interface Region {
  from: number;
  to: number;
}

function regionsOf(pid: number): Region[] {
  const regions: Region[] = [];
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const match = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(.*)$/.exec(line);
    if (!match?.[1] || !match[2]) continue;
    // The kernel's own pages cannot be read; what is mapped from a program's file is no secret, but cheap to look at.
    if (/^\[(vvar|vsyscall|vvar_vclock)\]$/.test(match[3] ?? '')) continue;
    regions.push({ from: Number.parseInt(match[1], 16), to: Number.parseInt(match[2], 16) });
  }
  return regions;
}

function count(haystack: Buffer, needle: Buffer): number {
  let times = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) times += 1;
  return times;
}

/** Reads all of one process's memory. Regions that vanish meanwhile are passed over. */
export function lookInto(pid: number, needles: readonly Needle[]): Looked {
  const looked: Looked = { pid, kind: kindOf(pid), readable: true, bytes: 0, found: {} };
  const longest = Math.max(...needles.flatMap(({ shapes }) => shapes.map((shape) => shape.length)));
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return { ...looked, readable: false };
  }
  const buffer = Buffer.alloc(CHUNK + longest);
  try {
    for (const { from, to } of regionsOf(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        let got = 0;
        try {
          got = readSync(memory, buffer, 0, Math.min(CHUNK + longest, to - at), at);
        } catch {
          break;
        }
        looked.bytes += Math.min(got, CHUNK);
        const part = buffer.subarray(0, got);
        for (const { name, shapes } of needles) {
          const times = shapes.reduce((sum, shape) => sum + count(part, shape), 0);
          if (times > 0) looked.found[name] = (looked.found[name] ?? 0) + times;
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return looked;
}

/** A process and all that it started, and they started. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Gone while we looked.
    }
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}
