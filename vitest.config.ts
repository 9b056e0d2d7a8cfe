import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,documents,server,web,cli,db,tools}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
