import { defineConfig } from '@playwright/test'

const executablePath = process.env['NHIP_E2E_BROWSER']
const baseURL = process.env['NHIP_E2E_ADDRESS']
if (!executablePath || !baseURL) throw new Error('run the journeys by: npm test -- journeys')

/** Move the clock of the demonstration, which never goes back: they come after all the others. */
const movesTheClock = /(the-loop|the-year-goes-on)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test/journeys',
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/test/journeys.json' }]],
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    // The pages after each step, but no film of them: it would have to be drawn for nobody.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
  projects: [
    { name: '5 October', testIgnore: movesTheClock },
    { name: 'later', testMatch: movesTheClock },
  ],
})
