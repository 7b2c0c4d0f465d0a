import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { beforeReady } from '../../../electron/main/before-ready.ts';
import { readOptions } from '../../../electron/main/options.ts';
import { renderPdf } from '../../../electron/main/render.ts';

// The program's own way from a page to a PDF, and nothing else of it: reads papers, writes PDFs, ends.

const [jobs = '', bundle = ''] = process.argv.slice(-2);
beforeReady(true);
void app.whenReady().then(async () => {
  const options = readOptions({
    isPackaged: false,
    version: '0',
    electron: process.versions.electron,
    bundle,
    userData: app.getPath('temp'),
    env: process.env,
    installedFolder: () => '',
  });
  for (const { to, paper } of JSON.parse(readFileSync(jobs, 'utf8'))) {
    writeFileSync(to, (await renderPdf(options, paper)).pdf);
  }
  app.exit(0);
});
app.on('window-all-closed', () => undefined);
