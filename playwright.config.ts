import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` names a folder that the unprivileged user may write to.
const results = process.env.DESK_TEST_RESULTS ?? 'test-results';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright follows tsconfig paths, and the driver's lead to its types only.
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: join(results, 'end-to-end'),
  workers: 1, // each test has a desk of its own, but two cores do not bear two Electrons
  retries: 0, // a test that passes the second time has failed
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
});
