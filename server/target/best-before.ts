import { decimal } from '#domain/quantity/decimal.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { type BestMonth, type Run, bestMonthOf, bestRunsOf, betterRun } from '#domain/target/best-run.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { inPeriods } from '#domain/target/series.ts'
import { reportedOf } from './reported-of.ts'

/** The best that a unit had reached in the years before: one period, and the runs by their length. */
export interface BestBefore {
  readonly bestBefore: BestMonth | null
  readonly runsBefore: readonly (Run | null)[]
}

export const nothingBefore: BestBefore = { bestBefore: null, runsBefore: [] }

/** The columns in which it is kept. */
export interface BestRow {
  best_year: number | null
  best_month: number | null
  best_value: Decimal | null
  runs: string
}

const lengths = Array.from({ length: 12 }, (_, index) => index + 1)

/** The best with one year more, years being taken in their order. */
export function withYear(
  { bestBefore, runsBefore }: BestBefore,
  row: Counting & { year: number; figures: string | null },
): BestBefore {
  const periods = inPeriods(row, reportedOf(row.figures))
  const isMoreBetter = row.direction !== 'lower'
  return {
    bestBefore: bestMonthOf(row.year, periods, bestBefore, isMoreBetter),
    runsBefore: bestRunsOf(row.year, periods, lengths, isMoreBetter).map((run, index) =>
      betterRun(runsBefore[index] ?? null, run, isMoreBetter),
    ),
  }
}

const writeRun = (run: Run | null): string =>
  run === null ? '-' : `${run.year}/${run.fromMonth}/${run.toMonth}/${run.perPeriod}`

export const bestColumns = ({ bestBefore, runsBefore }: BestBefore): BestRow => ({
  best_year: bestBefore?.year ?? null,
  best_month: bestBefore?.month ?? null,
  best_value: bestBefore?.value ?? null,
  runs: runsBefore.map(writeRun).join(' '),
})

/** The best period that the columns say. */
export const readBestMonth = ({
  best_year: year,
  best_month: month,
  best_value: value,
}: BestRow): BestMonth | null => (year && month && value !== null ? { year, month, value } : null)

/** The runs that the column says. */
export const readRuns = (runs: string): (Run | null)[] => runs.split(' ').map(readRun)

function readRun(text: string, index: number): Run | null {
  const [year, fromMonth, toMonth, perPeriod] = text.split('/')
  if (!perPeriod) return null
  return {
    year: Number(year),
    fromMonth: Number(fromMonth),
    toMonth: Number(toMonth),
    periods: index + 1,
    perPeriod: decimal(perPeriod),
  }
}
