import type { UnitReference } from '#domain/contract/field.ts'
import { type Decimal, sum } from '#domain/quantity/decimal.ts'
import type { Compared } from '#domain/target/compare-contract.ts'
import { differenceOf, figureWithin, ranksOf, shareOf } from '#domain/target/compare.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { isPercentage } from '#domain/target/percentage.ts'
import type { LoadedStanding, YearUnderReview } from './load-standings.ts'

/** What is compared within one year. */
export interface ComparedYear {
  readonly indicator: Indicator
  readonly units: readonly UnitReference[]
  readonly months: readonly number[]
  readonly review: YearUnderReview | undefined
}

/** One indicator of one year, unit by unit, each against the year before; ranks and shares are among the units shown. */
export function compareYear(year: number, now: ComparedYear, before: ComparedYear): Compared[] {
  const figures = now.units.map((unit) => figureOf(unit, now))
  const lastYear = now.units.map((unit) => figureOf(unit, before).figure)
  const ranks = ranksOf(
    figures.map(({ figure }) => figure),
    now.indicator.direction,
  )
  const whole = wholeOf(now, figures)
  return now.units.map((unit, index): Compared => {
    const { figure, missingMonths, standing } = figures[index] ?? nothing
    const isInPoints =
      isPercentage(now.indicator.unitOfMeasure, now.indicator) || (standing?.shares.length ?? 0) > 0
    return {
      indicatorId: now.indicator.id,
      unit,
      year,
      targetId: standing?.target.id ?? null,
      figure,
      planned: standing?.target.planned ?? null,
      percentOfPlan: figure && standing && !isInPoints ? shareOf(figure, standing.target.planned) : null,
      missingMonths,
      isUnapproved: standing ? isWaiting(standing, now) : false,
      lastYear: lastYear[index] ?? null,
      difference: differenceOf(figure, lastYear[index] ?? null, isInPoints),
      rank: ranks[index] ?? null,
      shareOfWhole: whole === null ? null : shareOf(figure, whole),
    }
  })
}

interface Found {
  readonly figure: Decimal | null
  readonly missingMonths: number[]
  readonly standing: LoadedStanding | null
}

const nothing: Found = { figure: null, missingMonths: [], standing: null }

function figureOf(unit: UnitReference, { indicator, months, review }: ComparedYear): Found {
  const standing =
    review?.visible.find(({ target }) => target.indicatorId === indicator.id && target.unitId === unit.id) ??
    null
  if (!standing) return nothing
  return { ...figureWithin(standing.counting, standing.counted, months), standing }
}

const isWaiting = ({ target }: LoadedStanding, { months }: ComparedYear): boolean =>
  target.unapprovedMonths.some((month) => months.includes(month))

/** All units shown together, each counted once; null where their figures do not add up. */
function wholeOf({ indicator, units, review }: ComparedYear, figures: readonly Found[]): Decimal | null {
  if (indicator.aggregation !== 'sum' || indicator.overUnits !== 'sum') return null
  const shown = new Set(units.map(({ id }) => id))
  const top = figures.flatMap(({ figure }, index) => {
    const id = units[index]?.id ?? ''
    return figure === null || standsBelow(id, shown, review?.of.tree.parentOf) ? [] : [figure]
  })
  return top.length > 1 ? sum(top) : null
}

function standsBelow(
  id: string,
  shown: ReadonlySet<string>,
  parentOf: ReadonlyMap<string, string | null> | undefined,
): boolean {
  const parent = parentOf?.get(id)
  return parent ? shown.has(parent) || standsBelow(parent, shown, parentOf) : false
}
