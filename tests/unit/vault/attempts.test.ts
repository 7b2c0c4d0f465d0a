import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clearAttempts,
  delayAfter,
  noteAttempt,
  readAttempts,
  secondsToWait,
} from '../../../electron/vault/keyring/attempts.ts';
import { keyPair, sealTo } from '../../../electron/vault/keyring/sealed-box.ts';

const pair = keyPair();
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempts-'));
  file = join(folder, 'attempts.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function tries(count: number, now = new Date()): Promise<void> {
  for (let round = 0; round < count; round++) await noteAttempt(file, pair.publicKey, 'passphrase', now);
}
const later = (seconds: number) => new Date(statSync(file).mtimeMs + seconds * 1000);

test('three tries are free, then the wait doubles up to five minutes', () => {
  expect(Array.from({ length: 14 }, (_, count) => delayAfter(count))).toEqual([
    0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300,
  ]);
  expect(delayAfter(10_000)).toBe(300);
});

test('the wait stands in the file, so ending the program does not end it, and runs out', async () => {
  expect(secondsToWait(file, new Date())).toBe(0);
  await tries(3);
  expect(secondsToWait(file, later(0))).toBe(0);
  await tries(3);
  expect(secondsToWait(file, later(0))).toBe(8);
  expect(secondsToWait(file, later(7.5))).toBe(1);
  expect(secondsToWait(file, later(8.01))).toBe(0);
});

test('a clock set back makes her wait once more, never longer than five minutes', async () => {
  await tries(20);
  const wrongClock = new Date('2001-01-01T00:00:00Z');
  expect(secondsToWait(file, wrongClock)).toBe(300);
  expect(secondsToWait(file, new Date(wrongClock.getTime() + 299_000))).toBe(1);
  expect(secondsToWait(file, new Date(wrongClock.getTime() + 301_000))).toBe(0);
});

test('lines say when and what to the opened desk only; what was typed is nowhere', async () => {
  const at = new Date('2026-11-24T18:00:00Z');
  await noteAttempt(file, pair.publicKey, 'recovery-code', at);
  expect(readAttempts(file, pair)).toEqual([{ at: at.toISOString(), kind: 'recovery-code' }]);
  expect(readFileSync(file, 'utf8')).not.toMatch(/recovery|2026/);
  expect(readAttempts(file, keyPair())).toEqual([{ at: new Date(0).toISOString(), kind: 'foreign-line' }]);
});

test('foreign lines are told and stop nothing, whatever is in them', async () => {
  await tries(1);
  const forged = (plain: string) =>
    sealTo(pair.publicKey, Buffer.from(plain), Buffer.from('attempts/1'), 'desk/attempt/v1').toString('base64');
  const lines = [
    'not base64 at all ???',
    Buffer.alloc(100).toString('base64'), // a point of small order
    'AAAA',
    forged('not json'),
    forged('{"at":"yesterday","kind":"passphrase"}'),
    forged('{"at":"2026-11-24T18:00:00.000Z","kind":"Rosalinda Quetzal"}'),
    forged('null'),
  ];
  appendFileSync(file, `${lines.join('\n')}\n`);
  await tries(1);
  const kinds = readAttempts(file, pair).map((one) => one.kind);
  expect(kinds).toEqual(['passphrase', ...lines.map(() => 'foreign-line'), 'passphrase']);
});

test('cleared, nothing is left to wait for or to tell', async () => {
  await tries(9);
  await clearAttempts(file);
  expect(secondsToWait(file, new Date())).toBe(0);
  expect(readAttempts(file, pair)).toEqual([]);
});
