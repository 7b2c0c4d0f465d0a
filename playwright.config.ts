import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` names a folder that the unprivileged user may write to.
const results = process.env.DESK_TEST_RESULTS ?? 'test-results';

/**
 * Half of what a test does is wait, so two run side by side where there are two screens: they share neither keyboard
 * nor clipboard. This file is read in each of them.
 */
const second = process.env.DESK_SECOND_SCREEN?.split(' ');
if (second && process.env.TEST_PARALLEL_INDEX === '1') [process.env.DISPLAY, process.env.XAUTHORITY] = second;

export default defineConfig({
  testDir: 'tests/e2e',
  // Rooms and doors that are only looked at belong to the long form (`npm run long looks`), which names its dresses.
  testIgnore: process.env.DESK_DRESSES ? [] : ['look-doors.spec.ts', 'look-staff.spec.ts'],
  // Playwright follows tsconfig paths, and the driver's lead to its types only.
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: join(results, 'end-to-end'),
  workers: second ? 2 : 1,
  retries: 0, // a test that passes the second time has failed
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
});
