import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  globalSetup: 'tests/e2e/harness/globalSetup.ts',
  testTimeout: 120_000,
  hookTimeout: 180_000,
} as const;

export default defineConfig({
  test: {
    // One window at a time: focus, keyboard and timing belong to the application under test alone.
    maxWorkers: 1,
    fileParallelism: false,
    projects: [
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/packaged.test.ts'],
        },
      },
      { test: { ...shared, name: 'packaged', include: ['tests/e2e/packaged.test.ts'] } },
    ],
  },
});
