import { darwin } from './darwin.ts';
import { linux } from './linux.ts';
import { win32 } from './win32.ts';

/** A removable drive that is mounted. */
export interface Drive {
  path: string;
  /** What the drive is called by its own label; shown on the screen only. */
  label: string;
}

/** What differs between the systems a desk may stand on. */
export interface Platform {
  /** Folder of an installed desk, shared by one local group. */
  deskFolder(env: Record<string, string | undefined>): string;
  removableDrives(): Promise<Drive[]>;
}

/** The platform this program runs on; another Unix is treated as Linux. */
export function thisPlatform(): Platform {
  if (process.platform === 'win32') return win32;
  if (process.platform === 'darwin') return darwin;
  return linux;
}
