import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';

/*
 * Hands and eyes outside the app, for a program that lets nobody steer it: keys go to the X server as a keyboard's do
 * (xdotool), and what is seen is the picture on the screen (xwd).
 */

/** What an act changes on the screen, as a part of its pixels at the least. A blinking caret changes 0.00005. */
const CHANGES = { words: 0.0001, focus: 0.0005, screen: 0.02 };
const LOOK = 150;
/** Milliseconds. A machine that builds beside this takes many times as long. */
const PATIENCE = 90_000;

export interface Picture {
  width: number;
  height: number;
  /** Four bytes a pixel, blue first, the fourth unused. */
  pixels: Buffer;
}

function tool(name: string, args: string[]): Buffer {
  const done = spawnSync(name, args, { maxBuffer: 1 << 26 });
  if (done.error) throw new Error(`${name} is needed (Debian: xdotool, x11-apps)`, { cause: done.error });
  return done.stdout;
}

/** Presses keys as xdotool names them: `Return`, `ctrl+l`. */
export const press = (keys: string): void => void tool('xdotool', ['key', '--clearmodifiers', keys]);

export const type = (words: string): void =>
  void tool('xdotool', ['type', '--clearmodifiers', '--delay', '15', '--', words]);

/** Windows on the screen with exactly this title. */
export function windowsTitled(title: string): string[] {
  const found = tool('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`]).toString();
  return found.split('\n').filter((id) => id !== '');
}

/** Lays the pointer on a window, which under a small window manager gives it the keyboard. Nothing is clicked. */
export function look(window: string): void {
  tool('xdotool', ['mousemove', '--window', window, '5', '5']);
  tool('xdotool', ['windowfocus', '--sync', window]);
}

/** The whole screen, from xwd's own format (X11/XWDFile.h): big-endian header, colours, rows. */
export function picture(): Picture {
  let dump: Buffer = Buffer.alloc(0);
  // xwd asks for every window's colours and fails when one of them goes meanwhile.
  for (let tries = 0; dump.length === 0 && tries < 10; tries += 1) dump = tool('xwd', ['-root', '-silent']);
  return pictureOf(dump);
}

/** A picture in xwd's format, which is also that of a screen's memory that Xvfb keeps as a file (-fbdir). */
export function pictureOf(dump: Buffer): Picture {
  const field = (index: number) => dump.readUInt32BE(index * 4);
  const [header, width, height, bits, perLine, colours] = [
    field(0),
    field(4),
    field(5),
    field(11),
    field(12),
    field(19),
  ];
  if (bits !== 32 || perLine !== width * 4) throw new Error(`a screen of ${bits} bits is not known`);
  const pixels = dump.subarray(header + colours * 12);
  return { width, height, pixels: pixels.subarray(0, perLine * height) };
}

/** Part of the pixels that differ, 0 to 1. */
function difference(a: Picture, b: Picture): number {
  if (a.pixels.equals(b.pixels)) return 0;
  let count = 0;
  for (let at = 0; at < a.pixels.length; at += 4) {
    if (a.pixels.readUInt32LE(at) !== b.pixels.readUInt32LE(at)) count += 1;
  }
  return count / (a.pixels.length / 4);
}

/** Waits until `is` holds. @throws Error naming what was waited for */
export async function until(what: string, is: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!is()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(LOOK);
  }
}

/** The screen once it stands still; a caret blinks too slowly to disturb. */
export async function still(): Promise<Picture> {
  let last = picture();
  await pause(LOOK);
  await until('the screen stands still', () => {
    const now = picture();
    const same = difference(last, now) === 0;
    last = now;
    return same;
  });
  return last;
}

/** Waits until the window shows a page and not just its empty paper, which is one colour all over. */
export async function page(): Promise<void> {
  await until('a page', () => {
    const { pixels } = picture();
    const paper = pixels.readUInt32LE(pixels.length / 2);
    let same = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels.readUInt32LE(at) === paper) same += 1;
    return same < 0.9 * (pixels.length / 4);
  });
  await still();
}

/**
 * Does something, waits until the screen shows it and stands still again. On a slow machine stillness alone may only
 * mean that the key has not been heard yet.
 */
export async function act(brings: keyof typeof CHANGES, what: string, does: () => void): Promise<void> {
  const before = picture();
  does();
  await pause(LOOK);
  await until(`${brings} after ${what}`, () => difference(before, picture()) > CHANGES[brings]);
  await still();
}

/** Writes a picture down as PNG (RFC 2083), for whoever wants to know why a run failed. */
export function savePicture({ width, height, pixels }: Picture, path: string): void {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    to += 1; // filter: none
    for (let x = 0; x < width; x += 1, to += 3) {
      const from = (y * width + x) * 4;
      rows[to] = pixels[from + 2] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from] ?? 0;
    }
  }
  const about = Buffer.alloc(13);
  about.writeUInt32BE(width, 0);
  about.writeUInt32BE(height, 4);
  about.set([8, 2], 8); // eight bits each of red, green, blue
  const chunks = [chunk('IHDR', about), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  writeFileSync(path, Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
