import { join } from 'node:path';

// A process that is there to be killed: it writes, sets up or backs up until its parent ends it. Each job loads only
// what it needs, because thirty of them are started.

/** One file over and over, each time whole: a line with a number, and a body of that number's letter. */
async function write(folder: string): Promise<void> {
  const { writeAtomically } = await import('../../electron/vault/keyring/atomic-file.ts');
  for (let round = 1; ; round++) {
    const letter = String.fromCharCode(97 + (round % 26));
    await writeAtomically(join(folder, 'file'), `${round}\n${letter.repeat(100_000 + (round % 7) * 30_000)}`);
    if (round === 1) console.log('begun');
  }
}

async function setUp(folder: string): Promise<void> {
  const { setUpDesk } = await import('../../electron/vault/staff/set-up.ts');
  const { invented } = await import('../fixtures/test-desk.ts');
  console.log('begun');
  await setUpDesk(folder, invented);
  setInterval(() => undefined, 1000);
}

/** Another sheet for the desk in `folder`, whose first one nobody confirmed. */
async function newSheet(folder: string): Promise<void> {
  const { invented, testDesk } = await import('../fixtures/test-desk.ts');
  const { signInName, passphrase } = invented;
  const desk = testDesk({ path: folder, stick: folder });
  await desk.call('session.unlock', { signInName, passphrase });
  console.log('begun');
  await desk.call('session.newSheet', { passphrase });
  setInterval(() => undefined, 1000);
}

/** Backup after backup of a desk that is written to meanwhile. */
async function backUp(stick: string): Promise<void> {
  const { runBackup } = await import('../../electron/vault/backups/run.ts');
  const { copyFile, hashFile } = await import('../../electron/vault/copier.ts');
  const { Vault } = await import('../../electron/vault/vault.ts');
  const { bareDesk } = await import('../unit/vault/bare-desk.ts');
  const { path, session, db } = bareDesk();
  const place = { id: 'stick', label: 'Stick', kind: 'stick' as const, path: stick, freeBytes: 1e12 };
  const answers = {
    places: async () => ({ places: [place] }),
    copy: (ask: { from: string; to: string; expectBytes: number }) => copyFile(ask, () => undefined),
    hash: (ask: { path: string }) => hashFile(ask.path, () => undefined),
  };
  const ask = (what: string, input: never) => answers[what as keyof typeof answers](input);
  const vault = new Vault({ path, version: '0', testRuntime: null }, { ask: ask as never });
  vault.session = session;
  const { databaseKey, macKey } = session.desk.keys;
  await runBackup(vault, session, 'stick');
  console.log(JSON.stringify({ path, databaseKey: databaseKey.toString('hex'), macKey: macKey.toString('hex') }));
  for (let round = 1; ; round++) {
    db.prepare("INSERT INTO clients VALUES (?, ?, 1, (SELECT id FROM staff), 'own', ?, NULL, '', '')").run(
      `${round}`,
      `${round}`,
      'x'.repeat(9000),
    );
    await runBackup(vault, session, 'stick');
  }
}

const [job, folder = ''] = process.argv.slice(2);
const jobs: Record<string, (folder: string) => Promise<void>> = { write, setUp, newSheet, backUp };
await jobs[job ?? '']?.(folder);
