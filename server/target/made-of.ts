import type { ResponseOf } from '#domain/contract/route.ts'
import { sum } from '#domain/quantity/decimal.ts'
import type { getTarget as route } from '#domain/target/contract.ts'
import { hasBase } from '#domain/target/indicator.ts'
import { inPeriods } from '#domain/target/series.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

export const upTo = <Period extends { month: number }>(periods: readonly Period[], month: number): Period[] =>
  periods.filter((each) => each.month <= month)

/** Both numbers of a pair to date: what is divided, and by what. */
export function pairOf({ counted, counting }: TargetStanding, through: number): Pair {
  const periods = upTo(inPeriods(counting, counted), through)
  if (!hasBase(counting) || periods.length === 0) return null
  const bases = periods.flatMap(({ base }) => base ?? [])
  return { value: sum(periods.map(({ value }) => value)), base: sum(bases) }
}

type Pair = ResponseOf<typeof route>['pair']

/** Of a share of units: who does not reach theirs, and who of them has nothing at all. */
export function unitsShort({ shares }: TargetStanding, tree: UnitTree, through: number) {
  const share = shares.findLast(({ month }) => month <= through)
  const named = (ids: readonly string[] = []) => ids.map((id) => referenceOf(tree, id))
  return { unmetUnits: named(share?.unmetUnitIds), noneUnits: named(share?.noneUnitIds) }
}
