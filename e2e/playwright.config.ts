import { readdirSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { laneOf, movesTheClock } from './lanes.ts'

const executablePath = process.env['NHIP_E2E_BROWSER']
const baseURL = process.env['NHIP_E2E_ADDRESS']
const lane = process.env['NHIP_E2E_LANE']
if (!executablePath || !baseURL || !lane) throw new Error('run the journeys by: npm test -- journeys')

const journeys = readdirSync(import.meta.dirname).filter((file) => laneOf(file) === lane)

export default defineConfig({
  testDir: '.',
  outputDir: `../.cache/test/journeys-${lane}`,
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `../.cache/test/journeys-${lane}.json` }]],
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // To keep the page after each step doubles the time: `NHIP_TRACE=1` when a failure has to be understood.
    trace: process.env['NHIP_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath, args: ['--no-sandbox'] },
  },
  projects: [
    { name: lane, testMatch: journeys.filter((file) => !movesTheClock.test(file)) },
    { name: `${lane}, later`, testMatch: journeys.filter((file) => movesTheClock.test(file)) },
  ],
})
