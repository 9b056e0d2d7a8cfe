import { isJudgedAsItStands } from '#domain/target/indicator.ts'
import { cellOf, lastNumber, overUnless0, rangesOf, rounded } from './formula.ts'
import type { BoardColumns } from './board-columns.ts'
import type { BoardLine } from './board-line.ts'

/** Where a line stands and where the lines stand that make it. */
export interface Place {
  readonly row: number
  readonly partRows: readonly number[]
  readonly columns: BoardColumns
}

const combining = { sum: 'SUM', mean: 'AVERAGE', maximum: 'MAX' } as const
type Combining = keyof typeof combining

const isCombining = (way: string): way is Combining => way in combining

/** The figure of one month of a line that is made of lines below; null where it is no plain formula of theirs. */
export function monthFormula({ counting }: BoardLine, { partRows, columns }: Place, month: number) {
  const { overUnits, entry } = counting
  if (partRows.length === 0 || !isCombining(overUnits) || entry === 'cumulative') return null
  const formula = `${combining[overUnits]}(${rangesOf(partRows, columns.month(month)).join(',')})`
  return overUnits === 'mean' ? rounded(formula) : formula
}

const monthsRange = ({ row, columns }: Place): string =>
  `${cellOf(row, columns.month(1))}:${cellOf(row, columns.month(columns.through))}`

/** All months together by the indicator's own way; of a share of units, how many of those below reach theirs. */
export function toDateFormula(line: BoardLine, place: Place): string | null {
  const { aggregation, entry, overUnits, direction } = line.counting
  const { partRows, columns } = place
  const isOfUnits = partRows.length > 0
  if (isOfUnits && overUnits === 'share_of_units')
    return direction === 'band' ? null : shareFormula(line, place)
  if (isOfUnits && entry === 'cumulative')
    return isCombining(overUnits)
      ? `${combining[overUnits]}(${rangesOf(partRows, columns.toDate).join(',')})`
      : null
  const range = monthsRange(place)
  if (aggregation === 'last' || (entry === 'cumulative' && aggregation !== 'maximum'))
    return lastNumber(range)
  if (aggregation === 'mean') return rounded(`AVERAGE(${range})`)
  return aggregation === 'maximum' ? `MAX(${range})` : `SUM(${range})`
}

function shareFormula({ counting, share }: BoardLine, { partRows, columns }: Place): string {
  const actuals = rangesOf(partRows, columns.toDate)
  const plans = rangesOf(partRows, columns.planned)
  const reaches = counting.direction === 'lower' ? '<=' : '>='
  const met = actuals.map(
    (range, index) => `SUMPRODUCT((${range}<>"")*(${range}${reaches}${plans[index] ?? ''}))`,
  )
  return rounded(`(${met.join('+')})*100/${share?.of ?? partRows.length}`)
}

/** What the plan expects of the months reported, not rounded: evenly, or the amounts of those months. */
export function expectedFormula(line: BoardLine, { row, columns }: Place): string | null {
  const { figures, profile, horizon, counting } = line
  const planned = cellOf(row, columns.planned)
  const months = figures.reportedMonths
  if (months.length === 0) return null
  const isShare = line.share !== null
  if (isShare || isJudgedAsItStands(counting)) return planned
  if (profile.kind === 'even') {
    if (counting.aggregation !== 'sum') return counting.direction === 'by_date' ? null : planned
    const within = months.filter((month) => month <= horizon).length
    return within === horizon ? planned : `${planned}*${within}/${horizon}`
  }
  const amounts = months.map((month) => profile.amounts[month - 1] ?? '0').join(',')
  if (counting.aggregation === 'sum') return `SUM(${amounts})`
  return counting.aggregation === 'mean' ? `AVERAGE(${amounts})` : null
}

/** What stands behind what was expected, what is left of the year, and what each period left must bring. */
export function restFormulas(line: BoardLine, place: Place) {
  const { row, columns } = place
  const [planned, toDate, expected] = [columns.planned, columns.toDate, columns.expected].map((column) =>
    cellOf(row, column),
  )
  const { aggregation, entry } = line.counting
  const direction = line.share ? 'higher' : line.counting.direction
  const isJudged = line.share === null && isJudgedAsItStands(line.counting)
  const high = line.figures.plannedHigh
  const gap = direction === 'lower' ? `${toDate}-${expected}` : `${expected}-${toDate}`
  const left = `${planned}-${toDate}`
  const periods = cellOf(row, columns.periodsLeft)
  const isMean = aggregation === 'mean' && entry !== 'cumulative'
  const rest = isMean
    ? `${planned}*(COUNT(${monthsRange(place)})+${periods})-SUM(${monthsRange(place)})`
    : left
  const hasNeed = !isJudged && line.share === null && (aggregation === 'sum' || isMean)
  return {
    ofExpected: isJudged ? null : overUnless0(toDate ?? '', expected ?? '', 100),
    ofPlan: isJudged ? null : overUnless0(toDate ?? '', planned ?? '', 100),
    shortfall:
      high === null || !isJudged
        ? rounded(`MAX(0,${gap})`)
        : `IF(${toDate}>${high},${toDate}-${high},MAX(0,${gap}))`,
    remaining: isJudged ? null : direction === 'lower' ? left : `MAX(0,${left})`,
    needed: hasNeed
      ? `IF(${periods}=0,"",${rounded(direction === 'lower' ? `(${rest})/${periods}` : `MAX(0,${rest})/${periods}`)})`
      : null,
  }
}
