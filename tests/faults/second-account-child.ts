import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { VAULT_UMASK } from '../../electron/vault/modes.ts';
import { noFile } from '../fixtures/invented-file.ts';
import { invented, testDesk } from '../fixtures/test-desk.ts';
import { SeededRandom } from './seeded-random.ts';

// The account that holds the desk: it writes file after file and says each one that was answered, and makes backup after
// backup beside it, until it is killed. `node second-account-child.ts FOLDER STICK SEED`

/** What it says to its parent. */
export type Said =
  | { said: 'ready'; recoveryCode: string }
  | { said: 'row'; fileNumber: string }
  | { said: 'backup-begins' }
  | { said: 'backup-made'; name: string };

/** Generations left on the stick; more would only fill the disk. */
const KEPT = 3;
/** Files before the first backup, so that copying them takes a while. */
const FILES = 300;

async function hold(path: string, stick: string, random: SeededRandom): Promise<void> {
  const tell = (words: Said) => process.send?.(words);
  process.umask(VAULT_UMASK);
  const desk = testDesk({ path, stick });
  const { sheet } = await desk.call('session.setUp', invented);
  await desk.call('session.confirmSheet', { lastGroup: sheet.recoveryCode.slice(-4) });
  const newFile = async () => {
    const { fileNumber } = await desk.call('clients.create', { ...noFile, aliases: ['Estrella Vega'] });
    tell({ said: 'row', fileNumber });
  };
  for (let file = 0; file < FILES; file += 1) await newFile();
  tell({ said: 'ready', recoveryCode: sheet.recoveryCode });

  const writing = async () => {
    for (;;) {
      await newFile();
      await wait(random.below(40));
    }
  };
  const backingUp = async () => {
    const names: string[] = [];
    for (;;) {
      tell({ said: 'backup-begins' });
      await desk.call('backups.run', { placeId: 'stick' });
      const [newest] = await desk.call('backups.find', { placeId: 'stick' });
      if (!newest) throw new Error('no generation on the stick');
      names.push(newest.name);
      tell({ said: 'backup-made', name: newest.name });
      if (names.length > KEPT) rmSync(join(stick, names.shift() ?? ''), { recursive: true });
    }
  };
  await Promise.all([writing(), backingUp()]);
}

const [path = '', stick = '', seed = '0'] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) await hold(path, stick, new SeededRandom(Number(seed)));
