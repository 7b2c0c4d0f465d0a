import { defineConfig } from '@playwright/test';
import short from './playwright.config.ts';

/** End-to-end tests of the long forms (scripts/long.mjs). */
export default defineConfig(short, { testDir: 'tests/long', tsconfig: 'tests/long/tsconfig.json' });
