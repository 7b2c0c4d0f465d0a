import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// One bundle for both runtimes: the shipped Electron and the test runtime (Chromium 130, Node 20.18).
// electron-vite would otherwise aim at the newest only.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

// Read by path at run time, so that the bundler does not see them: pdfjs' data for glass, Inter for paper.
const PDFJS = 'node_modules/pdfjs-dist';
const INTER = 'node_modules/@fontsource/inter/files';
const PAPER_FONTS = ['latin', 'latin-ext', 'vietnamese'].flatMap((subset) =>
  [400, 500, 600, 700].map((weight) => `inter-${subset}-${weight}`),
);
const CARRIED: Record<string, string> = {
  'pdfjs/cmaps': `${PDFJS}/cmaps`,
  'pdfjs/standard_fonts': `${PDFJS}/standard_fonts`,
  'pdfjs/wasm': `${PDFJS}/wasm`,
  ...Object.fromEntries(PAPER_FONTS.map((name) => [`fonts/${name}.woff2`, `${INTER}/${name}-normal.woff2`])),
};
const carry = {
  name: 'carry',
  apply: 'build' as const,
  writeBundle: async ({ dir }: { dir?: string | undefined }) => {
    for (const [to, from] of Object.entries(CARRIED)) await cp(from, join(dir ?? '', to), { recursive: true });
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: NODE_TARGET,
      // Only the two native packages stay outside the bundle; everything else is built in.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          vault: resolve('electron/vault/start.ts'),
          copier: resolve('electron/vault/copier.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE_TARGET,
      externalizeDeps: false, // a sandboxed preload must be one CommonJS file
      rollupOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    // Two pages in two folders: with the project as root they land in out/renderer/src and out/renderer/electron/glass.
    root: '.',
    plugins: [react(), carry],
    build: {
      outDir: 'out/renderer',
      target: CHROME_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rollupOptions: { input: { desk: resolve('src/index.html'), glass: resolve('electron/glass/index.html') } },
    },
  },
});
