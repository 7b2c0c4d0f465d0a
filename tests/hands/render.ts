import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Paper } from '../../electron/vault/audit/paper.ts';

const root = resolve(import.meta.dirname, '../..');

/** PDFs of papers, made by the program's own renderer (electron/main/render.ts) in a real Electron. It needs out/. */
export async function renderPapers(folder: string, papers: Record<string, Paper>): Promise<Record<string, string>> {
  const app = join(folder, 'render-app');
  mkdirSync(app, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: app,
      emptyOutDir: false,
      ssr: join(root, 'tests/hands/render-app/main.ts'),
      rollupOptions: { external: ['electron'], output: { entryFileNames: 'main.mjs', format: 'es' } },
    },
  });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'render', type: 'module', main: 'main.mjs' }));
  const files = Object.fromEntries(Object.keys(papers).map((name) => [name, join(folder, `${name}.pdf`)]));
  const jobs = join(folder, 'jobs.json');
  writeFileSync(jobs, JSON.stringify(Object.entries(papers).map(([name, paper]) => ({ to: files[name], paper }))));
  const electron = process.env.ELECTRON_EXEC_PATH ?? join(root, 'node_modules/electron/dist/electron');
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const run = spawn(electron, [app, jobs, join(root, 'out')], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  let said = '';
  run.stderr.on('data', (part) => {
    said += String(part);
  });
  const [code] = (await once(run, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`render: ${code}\n${said.slice(-2000)}`);
  return files;
}
