import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

// The unprivileged user of `npm test` may not write to node_modules.
const results = process.env.DESK_TEST_RESULTS;

export default defineConfig({
  ...(results ? { cacheDir: join(results, 'vite') } : {}),
  test: {
    restoreMocks: true,
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/unit/src/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'window', environment: 'jsdom', include: ['tests/unit/src/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'judges', include: ['tests/judges/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
});
