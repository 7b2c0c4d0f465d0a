import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Drive, Platform } from './platform.ts';

// Never run on Windows so far: written from Microsoft's documentation of Win32_LogicalDisk.

const run = promisify(execFile);

/** DriveType 2 is "Removable Disk"; a line is `E:|LABEL`. */
const QUERY =
  "Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | ForEach-Object { $_.DeviceID + '|' + $_.VolumeName }";

/** Reads the lines of `QUERY`. */
export function parseDrives(text: string): Drive[] {
  const drives: Drive[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [letter, label] = line.split('|');
    if (letter && /^[A-Z]:$/.test(letter)) drives.push({ path: `${letter}\\`, label: label?.trim() || letter });
  }
  return drives;
}

export const win32: Platform = {
  /**
   * Windows names the folder in the environment, also to a packaged desk, and Node has no other way to ask for it.
   * Whoever can set it for the worker's session can show her an empty new desk; the real one stays where it is, shut.
   */
  deskFolder: (env) => join(env.ProgramData ?? 'C:\\ProgramData', 'SafeHavenDesk'),
  removableDrives: async () => {
    const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', QUERY], {
      windowsHide: true,
      timeout: 10_000,
    });
    return parseDrives(stdout);
  },
};
