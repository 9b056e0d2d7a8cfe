import { Big } from 'big.js'
import { type CalendarDate, endOfMonth } from '#domain/calendar/date.ts'
import type { Figures, Verdict } from '#domain/target/figures.ts'
import type { HeatStatus } from '#web/ui/HeatMap.tsx'

/** The shape and word by which a verdict is shown. */
export const statusOf: Record<Verdict, HeatStatus> = {
  exceeded: 'exceeded',
  on_pace: 'on_pace',
  behind: 'behind',
  hard: 'hard_to_reach',
  unknown: 'not_assessed',
}

/** The last day of the months reviewed. */
export const reviewedTo = (year: number, through: number): CalendarDate =>
  endOfMonth(year, Math.max(through, 1))

/** What is most urgent first: hard before behind, then the greatest need against the pace so far. */
export function byNeed(a: Figures, b: Figures): number {
  const hardFirst = Number(b.verdict === 'hard') - Number(a.verdict === 'hard')
  return hardFirst || needOf(b) - needOf(a) || byShortfall(a, b)
}

const needOf = (figures: Figures): number =>
  figures.neededOverPace === null ? Number.MAX_SAFE_INTEGER : Number(figures.neededOverPace)

/** The greatest shortfall, as a share of what was expected, first: units of measure differ. */
export const byShortfall = (a: Figures, b: Figures): number => shareMissing(b) - shareMissing(a)

function shareMissing({ shortfall, expectedToDate }: Figures): number {
  const expected = new Big(expectedToDate ?? 0)
  return expected.gt(0) ? new Big(shortfall ?? 0).div(expected).toNumber() : 0
}
