import { type RawBuilder, sql } from 'kysely'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { countedStates } from '#domain/target/actual.ts'
import { type BestMonth, type Run, bestMonthOf, bestRunOf, betterRun } from '#domain/target/best-run.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { inPeriods } from '#domain/target/series.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { reportedOf } from './reported-of.ts'

interface YearRow extends Counting {
  indicator_id: string
  unit_id: string
  year: number
  months: number[]
  values: Decimal[]
  bases: (Decimal | null)[]
}

interface BestBefore {
  readonly bestBefore: BestMonth | null
  readonly runsBefore: readonly (Run | null)[]
}

const nothing: BestBefore = { bestBefore: null, runsBefore: [] }
const lengths = Array.from({ length: 12 }, (_, index) => index + 1)

/** The best period and the best runs of each unit and indicator in the years before; one statement. */
export async function loadBestBefore(
  db: Db | Tx,
  year: number,
  ofIndicator: RawBuilder<unknown>,
): Promise<(indicatorId: string, unitId: string) => BestBefore> {
  const { rows } = await sql<YearRow>`
    select t.indicator_id, t.unit_id, t.year, i.direction, i.aggregation, i.over_units as "overUnits", i.frequency, i.entry,
      i.per, array_agg(a.month) as months, array_agg(a.value) as values, array_agg(a.base) as bases
    from actual a join target t on t.id = a.target_id join indicator i on i.id = t.indicator_id
    where t.year < ${year} and ${ofIndicator} and a.state = any(${countedStates}::actual_state[])
    group by t.id, i.id order by t.year`.execute(db)
  const best = new Map<string, BestBefore>()
  for (const row of rows) {
    const key = `${row.indicator_id} ${row.unit_id}`
    best.set(key, withYear(best.get(key) ?? nothing, row))
  }
  return (indicatorId, unitId) => best.get(`${indicatorId} ${unitId}`) ?? nothing
}

function withYear({ bestBefore, runsBefore }: BestBefore, row: YearRow): BestBefore {
  const periods = inPeriods(row, reportedOf(row))
  const isMoreBetter = row.direction !== 'lower'
  return {
    bestBefore: bestMonthOf(row.year, periods, bestBefore, isMoreBetter),
    runsBefore: lengths.map((length) =>
      betterRun(
        runsBefore[length - 1] ?? null,
        bestRunOf(row.year, periods, length, isMoreBetter),
        isMoreBetter,
      ),
    ),
  }
}
