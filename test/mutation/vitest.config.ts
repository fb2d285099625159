import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{stats,tally,metrics,gate,fairlearn,traps}/**/*.test.ts'],
    setupFiles: ['test/mutation/fewer-runs.ts'],
    testTimeout: 60_000,
  },
});
