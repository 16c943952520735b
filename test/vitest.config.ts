import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: '.', include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000, pool: 'threads', slowTestThreshold: 5_000 },
});
