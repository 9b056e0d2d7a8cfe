import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { nearestBelow } from '#domain/target/roll-up.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { dayOfReview } from './load-targets.ts'
import { type UnitTree, loadUnitTree } from './load-units.ts'
import { type PlanRow, planColumns } from './plan-of.ts'

/** A target of a unit below, as far as sharing a whole needs it. */
export interface PartTarget extends PlanRow {
  id: string
  unit_id: string
  version: number
}

export interface Parts {
  readonly tree: UnitTree
  /** The nearest units below that hold the same indicator, each with its target. */
  readonly held: readonly PartTarget[]
  /** All units below that hold it, by unit, however deep. */
  readonly byUnit: ReadonlyMap<string, PartTarget>
}

interface Whole {
  readonly indicator_id: string
  readonly unit_id: string
  readonly year: number
}

/** The parts of a target as the tree of the year has them; locked where they are about to be changed. */
export async function loadParts(
  db: Db | Tx,
  whole: Whole,
  today: CalendarDate,
  locked: 'locked' | 'unlocked' = 'unlocked',
): Promise<Parts> {
  const tree = await loadUnitTree(db, dayOfReview(whole.year, today))
  const of = db
    .selectFrom('target as t')
    .select(['t.id', 't.unit_id', 't.version', ...planColumns])
    .where('t.indicator_id', '=', whole.indicator_id)
    .where('t.year', '=', whole.year)
    .orderBy('t.id')
  const rows = await (locked === 'locked' ? of.forUpdate('t') : of).execute()
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]))
  const nearest = nearestBelow(whole.unit_id, new Set(byUnit.keys()), tree.childrenOf)
  return { tree, byUnit, held: nearest.flatMap((id) => byUnit.get(id) ?? []) }
}

/** The planned amounts of parts. */
export const plannedOf = (parts: readonly PartTarget[]): Decimal[] => parts.map(({ planned }) => planned)
