import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyFile, hashFile } from '../../../electron/vault/copier.ts';
import { fileFault } from '../../../electron/vault/file-faults.ts';

const content = randomBytes(3 * 1024 * 1024 + 17);
const sha256 = createHash('sha256').update(content).digest('hex');
let folder = '';
let from = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copier-'));
  from = join(folder, 'from');
  await writeFile(from, content);
});
afterAll(() => rm(folder, { recursive: true }));

const gone = (path: string) =>
  stat(path).then(
    () => false,
    () => true,
  );

describe('copier', () => {
  it('copies byte for byte, owner only, and tells how far it is', async () => {
    const to = join(folder, 'to');
    const told: number[] = [];
    const result = await copyFile({ from, to, expectBytes: content.length }, (bytes) => told.push(bytes));
    expect(result).toEqual({ sha256, bytes: content.length });
    expect((await readFile(to)).equals(content)).toBe(true);
    expect((await stat(to)).mode & 0o777).toBe(0o600);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(content.length);
  });

  it('hashes', async () => {
    expect(await hashFile(from, () => undefined)).toEqual({ sha256, bytes: content.length });
  });

  it('never touches a file that is there', async () => {
    const to = join(folder, 'there');
    await writeFile(to, 'kept');
    await expect(copyFile({ from, to, expectBytes: content.length }, () => undefined)).rejects.toThrow('EEXIST');
    expect(await readFile(to, 'utf8')).toBe('kept');
  });

  it('says before it starts that the place is too small', async () => {
    const to = join(folder, 'huge');
    const failed = copyFile({ from, to, expectBytes: 2 ** 52 }, () => undefined);
    await expect(failed).rejects.toMatchObject({ code: 'place-full', details: { needed: 2 ** 52 } });
    expect(await gone(to)).toBe(true);
  });

  it('takes a copy of the wrong length away', async () => {
    const to = join(folder, 'short');
    const failed = copyFile({ from, to, expectBytes: content.length - 1 }, () => undefined);
    await expect(failed).rejects.toMatchObject({ code: 'write-failed' });
    expect(await gone(to)).toBe(true);
  });
});

describe('what a failed file call means', () => {
  it('names a stick that is gone', async () => {
    const to = join(folder, 'no-such-folder', 'to');
    const error = await copyFile({ from, to, expectBytes: 1 }, () => undefined).catch((fault: unknown) => fault);
    expect(fileFault(error)).toBe('stick-pulled');
  });

  it.runIf(process.platform === 'linux')('names a full one', async () => {
    const full = await open('/dev/full', 'w');
    const error = await full.write('x').catch((fault: unknown) => fault);
    await full.close();
    expect(fileFault(error)).toBe('place-full');
  });

  it.runIf(process.platform === 'linux')('names one that takes nothing, even from root', async () => {
    const empty = join(folder, 'empty');
    await writeFile(empty, '');
    const job = { from: empty, to: '/sys/shd-copier', expectBytes: 0 };
    const error = await copyFile(job, () => undefined).catch((fault: unknown) => fault);
    expect(fileFault(error)).toBe('place-readonly');
  });

  it('calls anything else a failed write', () => {
    expect(fileFault(new Error('x'))).toBe('write-failed');
    expect(fileFault('x')).toBe('write-failed');
  });
});
