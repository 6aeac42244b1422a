import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Projects do not inherit a time-out from the root. It is generous because build machines are slow and shared.
const shared = {
  restoreMocks: true,
  testTimeout: 30_000,
  hookTimeout: 30_000,
  unstubEnvs: true,
  unstubGlobals: true,
} as const;

export default defineConfig({
  test: {
    // Two cores are the least this is run on; more workers than that only fight each other.
    maxWorkers: 2,
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
