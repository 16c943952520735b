import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/adapters/sql/global-setup.ts'],
    testTimeout: 120_000,
    pool: 'threads',
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]] : ['default'],
  },
});
