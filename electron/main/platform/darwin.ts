import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drive, Platform } from './platform.ts';

// Never run on macOS so far.

const VOLUMES = '/Volumes';

export const darwin: Platform = {
  deskFolder: () => '/Library/Application Support/SafeHavenDesk',
  /** Every volume that is not the one the system runs from. Shares appear here too: the worker sees the label. */
  removableDrives: async () => {
    const system = await stat('/');
    const drives: Drive[] = [];
    for (const label of await readdir(VOLUMES)) {
      const path = join(VOLUMES, label);
      const volume = await stat(path).catch(() => null);
      if (volume && volume.dev !== system.dev) drives.push({ path, label });
    }
    return drives;
  },
};
