import { defineConfig } from '@playwright/test';
import short from './playwright.config.ts';

/** What is measured in a real window (scripts/bench.mjs). */
export default defineConfig(short, { testDir: 'tests/bench', tsconfig: 'tests/bench/tsconfig.json' });
