import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // One more than there are cores: a test of the system often waits, for PostgreSQL or for something to end.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        // Rules leave nothing behind: a worker reads them once for all its files. A server counts (tries to sign in, names).
        test: {
          ...shared,
          isolate: false,
          name: 'rules',
          include: ['{domain,documents,web}/**/*.test.{ts,tsx}'],
        },
      },
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
