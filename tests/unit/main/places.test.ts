import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPlaces, placeId } from '../../../electron/main/places.ts';
import { isStickFolder, parseMounts } from '../../../electron/main/platform/linux.ts';
import { parseDrives } from '../../../electron/main/platform/win32.ts';

describe('places', () => {
  it('offers a folder that is there, with its free bytes, and leaves out one that is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stick-'));
    const places = await listPlaces([folder, join(folder, 'gone'), folder]);
    const mine = places.filter(({ path }) => path.startsWith(folder));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ id: placeId(folder), kind: 'stick', path: folder });
    expect(mine[0]?.freeBytes).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  });

  it('knows a place by an id that is no path', () => {
    expect(placeId('/media/a')).toMatch(/^[0-9a-f]{16}$/);
    expect(placeId('/media/a')).not.toBe(placeId('/media/b'));
  });
});

describe('mounts on Linux', () => {
  it('reads device, path and type, with blanks in the path and any optional fields', () => {
    const text = [
      '25 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
      '99 25 8:17 / /run/media/desk/MY\\040STICK rw,nosuid shared:9 master:2 - vfat /dev/sdb1 rw',
      '',
    ].join('\n');
    expect(parseMounts(text)).toEqual([
      { device: '8:2', path: '/', type: 'ext4' },
      { device: '8:17', path: '/run/media/desk/MY STICK', type: 'vfat' },
    ]);
  });

  it('knows where desktops mount sticks', () => {
    expect(['/media/x', '/run/media/desk/x'].every(isStickFolder)).toBe(true);
    expect(['/media', '/media/', '/', '/mnt/x', '/home/media/x'].some(isStickFolder)).toBe(false);
  });
});

describe('drives on Windows', () => {
  it('reads letter and label', () => {
    expect(parseDrives('E:|KINGSTON\r\nF:|\r\n\r\nnoise\r\n')).toEqual([
      { path: 'E:\\', label: 'KINGSTON' },
      { path: 'F:\\', label: 'F:' },
    ]);
  });
});
