import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

// The unprivileged user of `npm test` may not write to node_modules.
const results = process.env.DESK_TEST_RESULTS;

/** Dozens of short processes load the same modules: compiled once. */
const compiledOnce = {
  NODE_COMPILE_CACHE: join(results ?? join(import.meta.dirname, 'node_modules/.vite'), 'compiled'),
};

export default defineConfig({
  ...(results ? { cacheDir: join(results, 'vite') } : {}),
  test: {
    restoreMocks: true,
    // Vitest leaves one core free; on two cores that is one file at a time.
    maxWorkers: 2,
    // No test is about time; on a busy machine five seconds, the usual limit, call a slow one wrong.
    testTimeout: 30_000,
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          env: compiledOnce,
          setupFiles: ['tests/fixtures/light-argon.ts'],
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/unit/src/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'window',
          // A window's own file says so in its first line; the rest needs no document.
          environment: 'node',
          // A process for each file would load React, its components and jsdom 37 times: twice the work.
          pool: 'vmThreads',
          include: ['tests/unit/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { name: 'judges', include: ['tests/judges/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          env: compiledOnce,
          setupFiles: ['tests/fixtures/light-argon.ts'],
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // One screen, one keyboard: one file after the other. It needs dist/ (`npm run package`).
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
