import type { ResponseOf } from '#domain/contract/route.ts'
import type { summarizeObligations } from '#domain/obligation/contract.ts'

export type UnitCount = ResponseOf<typeof summarizeObligations>['units'][number]

/** The rows behind a unit's counts: its own alone, or with all under it. */
export const filterOf = ({ unit, isWhole }: UnitCount) => (isWhole ? { below: unit.id } : { unit: unit.id })
