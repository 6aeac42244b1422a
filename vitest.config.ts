import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const shared = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;

export default defineConfig({
  test: {
    // Two cores are the least this is run on; more workers than that only fight each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,integration,migrations,fuzz,faults}/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.{ts,tsx}'],
          css: { include: [/.+/], modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
