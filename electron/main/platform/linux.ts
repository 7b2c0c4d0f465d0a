import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Drive, Platform } from './platform.ts';

export interface Mount {
  /** Device as `major:minor`. */
  device: string;
  path: string;
  type: string;
}

/** File systems that are not a drive in the hand: a share travels over a network, the others are not storage. */
const NOT_A_DRIVE = /^(nfs\d?|cifs|smb3?|9p|ceph|glusterfs|fuse\..*|autofs|proc|sysfs|devtmpfs|cgroup2?|overlay)$/;

/** Reads `/proc/self/mountinfo` (proc(5)): a blank in a path is written `\040`. */
export function parseMounts(text: string): Mount[] {
  const mounts: Mount[] = [];
  for (const line of text.split('\n')) {
    const [left, right] = line.split(' - ');
    const [, , device, , path] = left?.split(' ') ?? [];
    const type = right?.split(' ')[0];
    if (!device || !path || !type) continue;
    mounts.push({
      device,
      type,
      path: path.replace(/\\([0-7]{3})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 8))),
    });
  }
  return mounts;
}

/** A mount where desktops put sticks. USB hard drives call themselves fixed, so the flag alone would miss them. */
export const isStickFolder = (path: string): boolean => /^\/(run\/)?media\/./.test(path);

/** The kernel's own flag; a partition has none, its disk one folder above does. */
async function saysRemovable(device: string): Promise<boolean> {
  const folder = await realpath(join('/sys/dev/block', device)).catch(() => null);
  if (!folder) return false;
  for (const place of [folder, dirname(folder)]) {
    const flag = await readFile(join(place, 'removable'), 'utf8').catch(() => '');
    if (flag.trim() === '1') return true;
  }
  return false;
}

export const linux: Platform = {
  deskFolder: () => '/var/lib/safe-haven-desk',
  removableDrives: async () => {
    const drives: Drive[] = [];
    for (const mount of parseMounts(await readFile('/proc/self/mountinfo', 'utf8'))) {
      if (NOT_A_DRIVE.test(mount.type)) continue;
      if (isStickFolder(mount.path) || (await saysRemovable(mount.device))) {
        drives.push({ path: mount.path, label: basename(mount.path) });
      }
    }
    return drives;
  },
};
