import type { Candidate } from './candidate.ts'
import { lastYear } from './last-year.ts'
import { recentMonths } from './recent-months.ts'
import { smoothLevel } from './smooth-level.ts'

const speeds = [0.1, 0.2, 0.35, 0.6]
const windows = [3, 6, 12]

/**
 * The ways that are tried on every series. Each is simple and known; they differ in how fast they forget, because that is
 * what one series has and another has not. Which of them count is left to the series itself.
 */
export const candidates: readonly Candidate[] = [
  ...[0.05, ...speeds].map((speed) => smoothLevel({ speed, trendSpeed: 0, damping: 0 })),
  ...speeds.map((speed) => smoothLevel({ speed, trendSpeed: 0.05, damping: 0.9 })),
  ...speeds.map((speed) => smoothLevel({ speed, trendSpeed: 0.15, damping: 0.9 })),
  ...windows.map((window) => recentMonths(window, 1)),
  ...windows.map((window) => recentMonths(window, window)),
  lastYear(0, 1),
  ...windows.map((window) => lastYear(window, 1)),
  lastYear(12, 0.1),
]
