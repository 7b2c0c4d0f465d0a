import { defineConfig } from 'vitest/config';

// What must notice a changed rule of the disclosure engine: the table of cases, the oracle over every pair, the table
// of signers. `npm run mutants`.
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    include: ['cases', 'signers', 'pairwise'].map((name) => `tests/unit/vault/disclosures/${name}.test.ts`),
  },
});
