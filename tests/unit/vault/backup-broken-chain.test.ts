import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { checkChain } from '../../../electron/vault/audit/audit.ts';
import { forgeIn } from '../../fixtures/audited-desk.ts';
import { makeClient } from '../../fixtures/invented-file.ts';
import { invented, testDesk } from '../../fixtures/test-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'broken-chain-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a desk whose chain somebody broke is backed up and restored as it is, and the break stays told', async () => {
  const stick = join(root, 'stick');
  mkdirSync(stick);
  const desk = testDesk({ path: join(root, 'desk'), stick });
  const { sheet } = await desk.call('session.setUp', invented);
  await makeClient(desk);
  forgeIn(desk.vault.db(), (db) => db.exec("UPDATE audit SET subject = 'SH-9999' WHERE row = 2"));
  expect(checkChain(desk.vault.db()).firstBadRow).toBe(2);
  await desk.call('backups.run', { placeId: 'stick' });
  const [generation] = await desk.call('backups.find', { placeId: 'stick' });
  await desk.vault.close();

  const again = testDesk({ path: join(root, 'again'), stick });
  const restored = await again.call('backups.restore', {
    placeId: 'stick',
    name: generation?.name ?? '',
    recoveryCode: sheet.recoveryCode,
  });
  await again.call('session.unlock', { signInName: invented.signInName, passphrase: invented.passphrase });
  expect(await again.call('clients.find', { text: '' })).toHaveLength(1);
  expect(restored.generation).toBe(1);
  expect(checkChain(again.vault.db()).firstBadRow).toBe(2);
  await again.vault.close();
});
