import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

/** Judges what all the others did. */
const last = 'server/test/sweeps/problems.test.ts'

export default defineConfig({
  test: {
    globalSetup: 'server/test/global-setup.ts',
    // Two cores: PostgreSQL and the browser want their part too.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts', 'server/test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, last],
          // Stops what hangs. A slow machine is no fault: opening a server takes seconds on a busy one.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          // After everything else and one file at a time, so that a slow page means a slow page.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'last', include: [last], sequence: { groupOrder: 2 }, hookTimeout: 120_000 } },
    ],
  },
})
