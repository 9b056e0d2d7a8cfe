import { Big } from 'big.js'
import { type Decimal, round, subtract } from '#domain/quantity/decimal.ts'
import type { PlannedIndicator, PlannedTarget } from './planned-indicator.ts'

/** What one district hands down to two of its communes: the first gets this share in tenths, the second the rest. */
const district = 'huyen-a'
const communes = ['xa-a1', 'xa-a2'] as const
const tenths = 6
const codes: ReadonlySet<string> = new Set(['MB', 'SH'])

/**
 * The indicator with the district standing on its communes, where it hands it down: together they come to what the
 * district itself was given, month by month.
 */
export function handDown(indicator: PlannedIndicator): PlannedIndicator {
  const given = indicator.targets.find(({ unit }) => unit === district)
  if (!given || !codes.has(indicator.code)) return indicator
  const others = indicator.targets.filter((target) => target !== given)
  return {
    ...indicator,
    targets: [...others, ...partsOf(given)],
    above: [[district, given.planned], ...indicator.above],
  }
}

function partsOf({ planned, figures, ...rest }: PlannedTarget): PlannedTarget[] {
  const shareOf = (whole: Decimal | number): Decimal => round(new Big(whole).times(tenths).div(10), 0)
  const first = new Map([...figures].map(([month, { value }]) => [month, { value: shareOf(value) }]))
  const second = new Map(
    [...figures].map(([month, { value }]) => [month, { value: subtract(value, shareOf(value)) }]),
  )
  const share = Number(shareOf(planned))
  return [
    { ...rest, unit: communes[0], planned: share, figures: first },
    { ...rest, unit: communes[1], planned: planned - share, figures: second },
  ]
}
