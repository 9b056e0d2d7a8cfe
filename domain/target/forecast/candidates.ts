import type { Candidate } from './candidate.ts'
import { lastYear } from './last-year.ts'
import { smoothLevel } from './smooth-level.ts'
import { thisYear } from './this-year.ts'

/**
 * The ways that are tried on every series. Each is simple and known; they differ in how fast they forget, because that is
 * what one series has and another has not. Which of them count is left to the series itself. How many there are, and how
 * they are spaced, hardly matters (docs/forecast.md).
 */
export const candidates: readonly Candidate[] = [
  ...[0.05, 0.1, 0.2, 0.4].map((speed) => smoothLevel({ speed, trendSpeed: 0, damping: 0 })),
  ...[0.1, 0.2, 0.4].map((speed) => smoothLevel({ speed, trendSpeed: 0.1, damping: 0.9 })),
  lastYear(0, 1),
  lastYear(12, 1),
  lastYear(12, 0.1),
  ...[0, 1, 3, 6].map((caution) => thisYear(caution)),
]
