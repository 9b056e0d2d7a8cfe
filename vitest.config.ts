import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** A worker reads the program once for all its files: nothing of it is replaced by a test, or left changed by one. */
const shared = { testTimeout: 20_000, hookTimeout: 60_000, isolate: false }

export default defineConfig({
  test: {
    // One more than there are cores: a test of the system often waits, for PostgreSQL or for something to end.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { ...shared, name: 'rules', include: ['{domain,documents,web}/**/*.test.{ts,tsx}'] } },
      {
        // These run against a real PostgreSQL, started once for the run.
        test: {
          ...shared,
          name: 'system',
          include: ['{server,cli,db,tools,bench}/**/*.test.ts'],
          globalSetup: ['tools/vitest-postgres.ts'],
        },
      },
    ],
  },
})
