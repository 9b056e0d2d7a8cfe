import { Big } from 'big.js'
import { decimal } from '#domain/quantity/decimal.ts'
import type { BoardLine } from '#documents/out/xlsx/board-line.ts'
import type { Indicator } from '#domain/target/contract.ts'
import type { MonthValue } from '#domain/target/month.ts'
import { type LoadedStanding, type YearUnderReview, describeStanding } from './load-standings.ts'

/** The targets that a table shows, in the order of the plan and of the tree, each with what its figures are made of. */
export function boardLines(
  review: YearUnderReview,
  isShown: (standing: LoadedStanding) => boolean = () => true,
): BoardLine[] {
  const shown = review.visible.filter(isShown)
  const standings = new Map(shown.map((each) => [keyOf(each.target), each]))
  return review.of.indicators.flatMap((indicator) =>
    review.of.tree.inOrder.flatMap(({ unit, depth }) => {
      const standing = standings.get(`${indicator.id} ${unit.id}`)
      return standing ? [lineOf(standing, { indicator, depth, review, standings })] : []
    }),
  )
}

const keyOf = ({ indicatorId, unitId }: { indicatorId: string; unitId: string }): string =>
  `${indicatorId} ${unitId}`

interface Around {
  readonly indicator: Indicator
  readonly depth: number
  readonly review: YearUnderReview
  readonly standings: ReadonlyMap<string, LoadedStanding>
}

function lineOf(standing: LoadedStanding, { indicator, depth, review, standings }: Around): BoardLine {
  const { target, figures } = standing
  const { share, missingUnits, unit, unapprovedMonths } = describeStanding(standing, {
    tree: review.of.tree,
    through: review.through,
  })
  return {
    targetId: target.id,
    code: indicator.code,
    indicator: indicator.name,
    unit: unit.name,
    depth,
    unitOfMeasure: share ? '%' : indicator.unitOfMeasure,
    decimals: indicator.decimals,
    counting: indicator,
    baseName: indicator.baseName,
    horizon: target.horizon,
    profile: target.profile,
    figures,
    counted: countedOf(standing, review.through),
    madeOf: standing.basis === 'own' ? [] : madeOf(standing, standings).map((each) => each.target.id),
    share,
    unapprovedMonths,
    missingUnits: missingUnits.map(({ name }) => name),
  }
}

/** What a table shows of each month: running totals where running totals are reported, also of units together. */
function countedOf({ target, counting, counted, shares }: LoadedStanding, through: number): MonthValue[] {
  const within = counted.filter(({ month }) => month <= through)
  const isTakenApart = target.entry === 'cumulative' && counting.entry === 'in_period' && shares.length === 0
  if (!isTakenApart || target.aggregation !== 'sum') return within
  let total = new Big(0)
  return within.map((each) => {
    total = total.plus(each.value)
    return { ...each, value: decimal(total) }
  })
}

/** The nearest units below; of a share of units, those below them that report themselves. */
function madeOf(
  { target, parts }: LoadedStanding,
  standings: ReadonlyMap<string, LoadedStanding>,
): LoadedStanding[] {
  return parts.flatMap((part) => {
    const below = standings.get(keyOf(part))
    if (!below) return []
    return target.overUnits === 'share_of_units' && below.basis !== 'own' ? madeOf(below, standings) : [below]
  })
}
